#include "support/record_attendance.hpp"

#include <algorithm>

#include "support/attendance_rules.hpp"
#include "support/attendance_store.hpp"
#include "support/series_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<AttendanceRecorded> record_attendance(Transaction& transaction,
                                             const RecordAttendance& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto register_ = attendance_register(transaction, request.series_id);
    const auto findings = check_marks(request.marks, register_);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto changes = changes_of(request.marks, register_);
    std::vector<PersonId> people;
    for (const auto& change : changes) people.push_back(change.person_id);
    std::ranges::sort(people);
    const auto [first, last] = std::ranges::unique(people);
    people.erase(first, last);
    for (const auto& person_id : people)
        if (const auto refusal = transaction.deny("support.record_attendance", person_id))
            return *refusal;

    put_marks(transaction, changes);
    transaction.record("support.record_attendance", request.series_id, people);
    return AttendanceRecorded{request.series_id, static_cast<std::int64_t>(changes.size())};
}

}  // namespace wedka::support
