#include "people/search_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "people/name_index.hpp"
#include "people/person_store.hpp"
#include "platform/text.hpp"

namespace wedka::people {

namespace {

constexpr std::size_t most_found = 20;
constexpr std::size_t most_words = 5;
constexpr std::size_t most_similar = 16;

/// A word that was typed: whoever has a word within the range is meant, or one of the similar ones.
struct Typed {
    std::string from;
    std::string to;
    std::vector<std::string> similar = {};
    std::int64_t called = 0;  ///< How many are called so, counted up to a thousand.
};

const std::string select_by_pesel = select_person_row(4) + R"sql(
    FROM people_people p
    WHERE p.office_id = $1
      AND )sql" + within_reach("p.person_id", 2) +
                                    R"sql(
      AND (p.pesel_index = $5 OR p.pesel_tail_index = $5)
    ORDER BY p.sort_key, p.person_id
    LIMIT 20)sql";

constexpr std::string_view count_called = R"sql(
    SELECT COUNT(*)
    FROM (SELECT 1
          FROM people_name_words
          WHERE office_id = $1
            AND word >= $2
            AND word <= $3
          LIMIT 1000) called)sql";

/// A pattern of all words of somebody who has one that begins so, or one that is just this.
std::string some_word_begins(const std::string& word) { return "% " + word + '%'; }
std::string some_word_is(const std::string& word) { return "% " + word + " %"; }

/// Whoever is met along the range has another of the typed words, or one similar to it.
std::string has_other_word(std::size_t first, std::size_t similar) {
    std::string met = fmt::format("w.all_words LIKE ${}", first);
    for (std::size_t slot = 1; slot <= similar; ++slot)
        met += fmt::format(" OR w.all_words LIKE ${}", first + slot);
    return fmt::format(R"sql(
          AND ({}))sql",
                       met);
}

/// Walks along the words of one range and looks at all words of each person there; whoever has two
/// words in the range is met at the first ($7 is of an earlier one). It stops at twenty, and asks
/// only of those who are left whether the asker may know them.
std::string select_by_words(std::size_t others, std::size_t similar) {
    std::string met = R"sql(
        SELECT w.word, w.sort_key, w.person_id
        FROM people_name_words w
        WHERE w.office_id = $1
          AND w.word >= $5
          AND w.word <= $6)sql";
    for (std::size_t i = 0; i < others; ++i) met += has_other_word(8 + i * (1 + similar), similar);
    met += R"sql(
          AND w.all_words NOT LIKE $7 || w.word || ' %'
          AND )sql" + within_reach("w.person_id", 2) +
           R"sql(
        ORDER BY w.word, w.sort_key, w.person_id
        LIMIT 20)sql";
    return select_person_row(4) + "\n    FROM (" + met + R"sql() m
    JOIN people_people p ON p.office_id = $1 AND p.person_id = m.person_id
    ORDER BY m.word, m.sort_key, m.person_id)sql";
}

bool all_digits(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool may_be_pesel(const std::string& word) {
    return all_digits(word) && (word.size() == 11 || word.size() == 4);
}

/// Sealed people stand in no index: their few members find them by reading them. The few seals are
/// read first, never all people (SQLite keeps the order of a CROSS JOIN).
const std::string select_sealed = select_person_row(4) + R"sql(
    FROM platform_seals s
    CROSS JOIN people_people p
    WHERE s.office_id = $1
      AND p.office_id = s.office_id
      AND p.person_id = s.subject_id
      AND )sql" + within_reach("p.person_id", 2);

bool has_words(const PersonRow& row, const std::vector<std::string>& typed) {
    const auto names = folded_words(row.first_name + ' ' + row.last_name);
    return std::ranges::all_of(typed, [&names](const std::string& word) {
        return std::ranges::any_of(
            names, [&word](const std::string& name) { return name.starts_with(word); });
    });
}

/// Those of them whose names or PESEL were typed.
std::vector<PersonRow> sealed_people(Query& query, const std::vector<std::string>& words) {
    const auto reach = query.reach("people.find");
    auto rows = query.database.select<PersonRow>(select_sealed, query.office(), reach.whole_office,
                                                 reach.worker, reach.on);
    std::erase_if(rows, [&](const PersonRow& row) {
        if (words.size() == 1 && may_be_pesel(words[0])) {
            const auto pesel = pesel_of(query, row.person_id);
            return !pesel || !pesel->ends_with(words[0]);
        }
        return !has_words(row, words);
    });
    return rows;
}

class Search {
  public:
    Search(Query& query, const std::vector<std::string>& words)
        : query_(query), reach_(query.reach("people.find")) {
        // The last Unicode character ends the range of all words that begin with this one.
        for (const auto& word : words)
            typed_.push_back({.from = word, .to = word + "\xF4\x8F\xBF\xBF"});
        for (auto& word : typed_)
            word.called = query.database.value<std::int64_t>(count_called, query.office(),
                                                             word.from, word.to);
        rarest_first();
    }

    PeopleFound run() {
        if (typed_.front().called > 0) meet(typed_.front().from, typed_.front().to);
        if (!found_.items.empty()) return std::move(found_);

        for (auto& word : typed_) word.similar = similar_words(query_, word.from);
        if (typed_.size() > 1) meet(typed_.front().from, typed_.front().to);
        for (const auto& word : typed_.front().similar)
            if (found_.items.size() < most_found) meet(word, word);
        found_.are_similar = !found_.items.empty();
        return std::move(found_);
    }

  private:
    void rarest_first() { std::ranges::stable_sort(typed_, {}, &Typed::called); }

    /// Adds people with a word from here to there who have the other words too.
    void meet(const std::string& from, const std::string& to) {
        std::vector<SqlValue> values{to_sql(query_.office()),
                                     reach_.whole_office,
                                     to_sql(reach_.worker),
                                     reach_.on,
                                     from,
                                     to,
                                     some_word_begins(from) + ' '};
        const bool has_similar = std::ranges::any_of(
            typed_, [](const Typed& word) { return !word.similar.empty(); });
        const std::size_t slots = has_similar ? most_similar : 0;
        for (std::size_t i = 1; i < typed_.size(); ++i) {
            const auto& other = typed_[i];
            values.emplace_back(some_word_begins(other.from));
            for (std::size_t slot = 0; slot < slots; ++slot)
                values.emplace_back(slot < other.similar.size() ? some_word_is(other.similar[slot])
                                                                : some_word_begins(other.from));
        }
        for (auto& row : query_.database.select<PersonRow>(
                 select_by_words(typed_.size() - 1, slots), values))
            if (found_.items.size() < most_found && met_.insert(row.person_id).second)
                found_.items.push_back(std::move(row));
    }

    Query& query_;
    ReachFilter reach_;
    std::vector<Typed> typed_;
    std::set<PersonId> met_;
    PeopleFound found_;
};

PeopleFound find_by_digits(Query& query, const std::string& digits) {
    const auto reach = query.reach("people.find");
    const auto purpose = digits.size() == 11 ? "pesel" : "pesel_tail";
    return {.items = query.database.select<PersonRow>(
                select_by_pesel, query.office(), reach.whole_office, reach.worker, reach.on,
                query.keys.blind_index(query.office(), purpose, digits))};
}

}  // namespace

PeopleFound search_people(Query& query, const std::string& text) {
    auto words = folded_words(text);
    if (words.empty()) return {};
    if (words.size() > most_words) words.resize(most_words);
    auto found = words.size() == 1 && may_be_pesel(words[0]) ? find_by_digits(query, words[0])
                                                             : Search(query, words).run();
    if (auto sealed = sealed_people(query, words); !sealed.empty()) {
        if (found.are_similar) found = {};
        found.items.insert(found.items.begin(), sealed.begin(), sealed.end());
        if (found.items.size() > most_found) found.items.resize(most_found);
    }
    for (const auto& row : found.items) query.showed(row.person_id);
    return found;
}

Result<PeopleFound> find_people(Query& query, const SearchPeople& request) {
    return search_people(query, request.text);
}

}  // namespace wedka::people
