#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Names spelled with a slip: one letter wrong, missing, too many, or two next to each other
/// swapped. Words are folded (see platform/text.hpp).
namespace wedka::people {

/// By how many slips two words may differ and be taken for the same name: none when the shorter has
/// one or two letters, one up to five letters, else two.
std::size_t slips_allowed(std::u32string_view word, std::u32string_view other);
/// The fewest slips that lead from one word to the other (optimal string alignment), or one more
/// than the most that is asked for.
std::size_t slips_between(std::u32string_view a, std::u32string_view b, std::size_t most);
/// The slips between two words that may be taken for the same name; nothing when they may not.
std::optional<std::size_t> slips_to_similar(std::u32string_view word, std::u32string_view other);
/// What is left of the word's first seven letters when as many of them are left out as slips are
/// allowed, itself among them; at most 29. Two words within the slips allowed have one in common,
/// so a dictionary is asked for equality and never scanned (symmetric deletion, W. Garbe 2012).
std::vector<std::string> neighbours(std::string_view word);

}  // namespace wedka::people
