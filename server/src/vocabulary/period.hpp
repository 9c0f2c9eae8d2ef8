#pragma once

#include <cstdint>
#include <optional>

#include "vocabulary/day.hpp"

namespace wedka::inline vocabulary {

/// Days from one to another, both included; without an end it lasts until further notice.
class Period {
  public:
    /// From 1970-01-01 without an end, only so that structs can be filled later.
    Period() = default;
    /// The period, unless it ended before it began: then nothing.
    static std::optional<Period> make(Day from, std::optional<Day> to);

    Day from() const { return from_; }
    std::optional<Day> to() const { return to_; }
    bool is_open() const { return !to_; }

    bool contains(Day day) const;
    /// Whether the two have at least one day in common.
    bool overlaps(const Period& other) const;
    /// How many days it has, never less than one; nothing while it is open.
    std::optional<std::int64_t> days() const;

    bool operator==(const Period&) const = default;

  private:
    Period(Day from, std::optional<Day> to) : from_(from), to_(to) {}

    Day from_;
    std::optional<Day> to_;
};

}  // namespace wedka::inline vocabulary
