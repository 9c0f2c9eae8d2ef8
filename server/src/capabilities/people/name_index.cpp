#include "people/name_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "people/similar_words.hpp"
#include "platform/text.hpp"

namespace wedka::people {

namespace {

constexpr std::size_t most_neighbours = 29;
constexpr std::size_t most_similar = 16;

constexpr std::string_view select_words = R"sql(
    SELECT word
    FROM people_name_words
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view delete_words = R"sql(
    DELETE FROM people_name_words
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view is_anybody_called = R"sql(
    SELECT EXISTS
           (SELECT 1
            FROM people_name_words
            WHERE office_id = $1
              AND word = $2))sql";

constexpr std::string_view delete_neighbours = R"sql(
    DELETE FROM people_name_neighbours
    WHERE office_id = $1
      AND word = $2)sql";

constexpr std::string_view insert_neighbour = R"sql(
    INSERT INTO people_name_neighbours (office_id, neighbour, word)
    VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING)sql";

constexpr std::string_view insert_word = R"sql(
    INSERT INTO people_name_words (office_id, word, sort_key, person_id, all_words)
    VALUES ($1, $2, $3, $4, $5))sql";

const std::string select_similar = [] {
    std::string slots;
    for (std::size_t i = 0; i < most_neighbours; ++i)
        slots += fmt::format("{}${}", i == 0 ? "" : ", ", i + 2);
    // No DISTINCT: SQLite would walk along the whole dictionary for its sake.
    return R"sql(
    SELECT word
    FROM people_name_neighbours
    WHERE office_id = $1
      AND neighbour IN ()sql" +
           slots + ")";
}();

bool is_known(const Operation& operation, const std::string& word) {
    return operation.database.value<bool>(is_anybody_called, operation.office(), word);
}

/// Words that nobody is called by any more leave the dictionary too.
void forget_names(Transaction& transaction, PersonId person_id) {
    auto& database = transaction.database;
    const auto words = database.select<std::string>(select_words, transaction.office(), person_id);
    database.execute(delete_words, transaction.office(), person_id);
    for (const auto& word : words)
        if (!is_known(transaction, word))
            database.execute(delete_neighbours, transaction.office(), word);
}

}  // namespace

Bytes list_order(const std::string& last_name, const std::string& first_name) {
    return sort_key(last_name + ' ' + first_name);
}

void index_names(Transaction& transaction, PersonId person_id, const Names& names) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    forget_names(transaction, person_id);
    const auto all = folded_words(names.first_name + ' ' + names.second_name.value_or("") + ' ' +
                                  names.last_name);
    // In one order for everybody, so that two clerks do not wait for each other crosswise.
    const std::set<std::string> words(all.begin(), all.end());
    const auto place = list_order(names.last_name, names.first_name);
    std::string all_words = " ";
    for (const auto& word : words) all_words += word + ' ';
    for (const auto& word : words) {
        if (!is_known(transaction, word))
            for (const auto& neighbour : neighbours(word))
                database.execute(insert_neighbour, office, neighbour, word);
        database.execute(insert_word, office, word, place, person_id, all_words);
    }
}

void unindex_names(Transaction& transaction, PersonId person_id) {
    forget_names(transaction, person_id);
}

std::vector<std::string> similar_words(const Operation& operation, const std::string& word) {
    std::vector<SqlValue> values{to_sql(operation.office())};
    for (const auto& neighbour : neighbours(word)) values.emplace_back(neighbour);
    values.resize(most_neighbours + 1, values.back());

    const auto typed = letters_of(word);
    std::set<std::pair<std::size_t, std::string>> near;
    for (auto& found : operation.database.select<std::string>(select_similar, values))
        if (const auto slips = slips_to_similar(typed, letters_of(found)))
            near.emplace(*slips, std::move(found));
    std::vector<std::string> similar;
    for (const auto& [slips, found] : near)
        if (similar.size() < most_similar) similar.push_back(found);
    return similar;
}

}  // namespace wedka::people
