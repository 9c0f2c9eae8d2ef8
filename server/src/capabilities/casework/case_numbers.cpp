#include "casework/case_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wedka::casework {

namespace {

constexpr std::string_view take_number = R"sql(
    INSERT INTO casework_numbers (office_id, series, year, last_number)
    VALUES ($1, $2, $3, 1)
    ON CONFLICT (office_id, series, year)
      DO UPDATE SET last_number = casework_numbers.last_number + 1
    RETURNING last_number)sql";

// The year 0 numbers nothing; its row is there to be held.
constexpr std::string_view hold = R"sql(
    INSERT INTO casework_numbers (office_id, series, year, last_number)
    VALUES ($1, $2, 0, 0)
    ON CONFLICT (office_id, series, year)
      DO UPDATE SET last_number = casework_numbers.last_number)sql";

}  // namespace

std::string next_number(Transaction& transaction, std::string_view series, int year,
                        const std::vector<people::PersonId>& about) {
    const bool is_sealed = std::ranges::any_of(about, [&](people::PersonId person_id) {
        return transaction.is_sealed(person_id.uuid());
    });
    const auto own_series = std::string(series) + (is_sealed ? "Z" : "");
    const auto number = transaction.database.value<std::int64_t>(take_number, transaction.office(),
                                                                 own_series, year);
    return fmt::format("{}/{}/{}", own_series, number, year);
}

void hold_series(Transaction& transaction, std::string_view series) {
    transaction.database.execute(hold, transaction.office(), series);
}

}  // namespace wedka::casework
