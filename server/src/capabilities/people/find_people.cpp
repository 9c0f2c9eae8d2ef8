#include "people/find_people.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "people/person_store.hpp"
#include "platform/text.hpp"

namespace wedka::people {

namespace {

constexpr std::size_t most_found = 20;

const std::string select_columns = R"sql(
    SELECT p.person_id, p.last_name, p.first_name, CAST(SUBSTR(CAST(p.birth_on AS TEXT), 1, 4) AS INTEGER) AS birth_year,
           (SELECT MAX(a.city)
            FROM people_addresses a
            WHERE a.office_id = p.office_id
              AND a.person_id = p.person_id
              AND a.kind = 'residence'
              AND a.to_on IS NULL) AS city)sql";

const std::string columns = select_columns + R"sql(
    FROM people_people p)sql";

const std::string select_first_page = columns + R"sql(
    WHERE p.office_id = $1
      AND )sql" + within_reach("p.person_id", 2) +
                                      R"sql(
    ORDER BY p.sort_key, p.person_id
    LIMIT $5)sql";

const std::string select_next_page = columns + R"sql(
    WHERE p.office_id = $1
      AND )sql" + within_reach("p.person_id", 2) +
                                     R"sql(
      AND (p.sort_key, p.person_id) >
          (SELECT l.sort_key, l.person_id
           FROM people_people l
           WHERE l.office_id = $1
             AND l.person_id = $6)
    ORDER BY p.sort_key, p.person_id
    LIMIT $5)sql";

const std::string select_by_index = columns + R"sql(
    WHERE p.office_id = $1
      AND )sql" + within_reach("p.person_id", 2) +
                                    R"sql(
      AND (p.pesel_index = $5 OR p.pesel_tail_index = $5)
    ORDER BY p.sort_key, p.person_id
    LIMIT 20)sql";

/// One condition per word: some name of the person begins with it. The rows are put in order and
/// cut before anything else is asked of them, since a short word may fit thousands.
std::string select_by_words(std::size_t words) {
    std::string found = R"sql(
        SELECT q.*
        FROM people_people q
        WHERE q.office_id = $1
          AND )sql" + within_reach("q.person_id", 2);
    for (std::size_t i = 0; i < words; ++i)
        found += fmt::format(R"sql(
          AND q.person_id IN
              (SELECT w.person_id
               FROM people_name_words w
               WHERE w.office_id = $1
                 AND w.word >= ${}
                 AND w.word < ${}))sql",
                             5 + 2 * i, 6 + 2 * i);
    found += R"sql(
        ORDER BY q.sort_key, q.person_id
        LIMIT 20)sql";
    return select_columns + "\n    FROM (" + found + R"sql() p
    ORDER BY p.sort_key, p.person_id)sql";
}

/// The first text after all that begin with the word.
std::string after_all_beginning_with(const std::string& word) {
    return word + "\xF4\x8F\xBF\xBF";
}

bool all_digits(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<PersonRow> search_people(Query& query, const std::string& text) {
    const auto reach = query.reach("people.find");
    auto words = folded_words(text);
    if (words.empty()) return {};
    if (words.size() > 5) words.resize(5);

    std::vector<PersonRow> found;
    if (words.size() == 1 && all_digits(words[0]) &&
        (words[0].size() == 11 || words[0].size() == 4)) {
        const auto purpose = words[0].size() == 11 ? "pesel" : "pesel_tail";
        found = query.database.select<PersonRow>(
            select_by_index, query.office(), reach.whole_office, reach.worker, reach.on,
            query.keys.blind_index(query.office(), purpose, words[0]));
    } else {
        std::vector<SqlValue> values{to_sql(query.office()), reach.whole_office,
                                     to_sql(reach.worker), reach.on};
        for (const auto& word : words) {
            values.emplace_back(word);
            values.emplace_back(after_all_beginning_with(word));
        }
        found = query.database.select<PersonRow>(select_by_words(words.size()), values);
    }
    if (found.size() > most_found) found.resize(most_found);
    for (const auto& row : found) query.showed(row.person_id);
    return found;
}

Result<Page<PersonRow>> find_people(Query& query, const SearchPeople& request) {
    return Page<PersonRow>{search_people(query, request.text), {}};
}

Result<Page<PersonRow>> list_people(Query& query, const ListPeople& request) {
    const auto reach = query.reach("people.find");
    const auto asked = request.limit.rows + 1;
    Page<PersonRow> page;
    if (request.after)
        page.items =
            query.database.select<PersonRow>(select_next_page, query.office(), reach.whole_office,
                                             reach.worker, reach.on, asked, *request.after);
    else
        page.items = query.database.select<PersonRow>(
            select_first_page, query.office(), reach.whole_office, reach.worker, reach.on, asked);
    cut_page(page, request.limit, [](const PersonRow& row) { return row.person_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Result<Person> show_person(Query& query, const ShowPerson& request) {
    if (!find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return person(query, request.person_id);
}

Result<PeselShown> show_pesel(Query& query, const ShowPerson& request) {
    if (!find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read_pesel", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return PeselShown{pesel_of(query, request.person_id)};
}

}  // namespace wedka::people
