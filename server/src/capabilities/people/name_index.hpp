#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"

/// The index by which people are found by name: their folded words, and a dictionary of words by
/// their neighbours.
namespace wedka::people {

struct Names {
    std::string first_name;
    std::optional<std::string> second_name;
    std::string last_name;
};
BOOST_DESCRIBE_STRUCT(Names, (), (first_name, second_name, last_name))

/// Where people stand in lists: "last first" as a Polish reader expects.
Bytes list_order(const std::string& last_name, const std::string& first_name);
/// Replaces whatever the index held of the person.
void index_names(Transaction& transaction, PersonId person_id, const Names& names);
/// Nobody finds the person by name any more.
void unindex_names(Transaction& transaction, PersonId person_id);
/// At most 16 words of names in the office that differ from this one by a slip or two, the nearest
/// first.
std::vector<std::string> similar_words(const Operation& operation, const std::string& word);

}  // namespace wedka::people
