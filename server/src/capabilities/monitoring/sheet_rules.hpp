#pragma once

#include "monitoring/record_effect.hpp"

namespace wedka::monitoring {

/// What a sheet is checked against.
struct SheetContext {
    Day birth_on;
    std::optional<Day> joined_on;
    Day today;
};
Findings check_sheet(const DataSheet& sheet, const SheetContext& context);

/// V-16, V-19, V-26: an effect of a participation.
Findings check_effect(const RecordEffect& request, const ParticipantRecord& record, Day today);

/// What the funder's data set lacks, or what in it does not fit together, on the day.
struct Completeness {
    std::int64_t required = 0;
    std::int64_t filled = 0;
    std::vector<DataGap> gaps;
};
Completeness completeness_of(const ParticipantRecord& record, const people::PersonContact& contact,
                             const programmes::ProjectFact& project, Day today);

/// The day on which the status is fixed: of joining, or of telling it as long as nobody joined.
Day status_day(const DataSheet& sheet, const std::optional<Day>& joined_on);
}  // namespace wedka::monitoring
