#include "support/import_attendance.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "support/attendance_file.hpp"
#include "support/attendance_rules.hpp"
#include "support/attendance_store.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

namespace {

/// Whose number it is in the series; each is looked up once.
class Enrolled {
  public:
    Enrolled(const Operation& operation, const AttendanceRegister& kept) : operation_(operation) {
        for (const auto& [enrolment_id, participant] : kept.participants)
            enrolments_.emplace(participant.person_id, enrolment_id);
    }
    std::optional<EnrolmentId> find(const Pesel& pesel) {
        auto known = people_.find(pesel);
        if (known == people_.end())
            known = people_.emplace(pesel, people::find_by_pesel(operation_, pesel)).first;
        if (!known->second) return std::nullopt;
        const auto enrolment = enrolments_.find(*known->second);
        return enrolment == enrolments_.end() ? std::nullopt : std::optional{enrolment->second};
    }

  private:
    const Operation& operation_;
    std::map<PersonId, EnrolmentId> enrolments_;
    std::map<Pesel, std::optional<PersonId>> people_;
};

/// The session of the day that began at the time; of several on one day the file must tell which.
std::variant<SessionId, std::string> session_of(const AttendanceFileRow& row,
                                                const AttendanceRegister& kept) {
    std::optional<SessionId> found;
    for (const auto& [session_id, session] : kept.sessions) {
        if (session.held_on != row.held_on) continue;
        if (row.from_minute && session.from_minute != *row.from_minute) continue;
        if (!row.from_minute && session.cancelled_because) continue;
        if (found) return "several_sessions";
        found = session_id;
    }
    if (!found) return "not_a_session";
    return *found;
}

/// The marks that may be taken; the faults of the others are added to the file's.
std::vector<AttendanceMark> choose(const Operation& operation, const AttendanceRegister& kept,
                                   AttendanceFile& file) {
    Enrolled enrolled(operation, kept);
    std::vector<AttendanceMark> chosen;
    std::set<std::pair<SessionId, EnrolmentId>> named;
    for (const auto& row : file.rows) {
        const auto tell = [&](const std::string& column, std::string code) {
            file.faults.push_back({row.line, column, std::move(code), "R5-28"});
        };
        const auto enrolment_id = enrolled.find(row.pesel);
        const auto session = session_of(row, kept);
        if (!enrolment_id) tell("pesel", "not_in_series");
        if (const auto* code = std::get_if<std::string>(&session)) tell("dzien", *code);
        if (!enrolment_id || session.index() == 1) continue;
        const AttendanceMark mark{std::get<SessionId>(session), *enrolment_id, row.state,
                                  row.minutes};
        const auto findings = check_mark(mark, kept, {});
        for (const auto& finding : findings)
            file.faults.push_back({row.line, column_of(finding.field), finding.code, finding.rule});
        if (!findings.empty()) continue;
        if (named.insert({mark.session_id, mark.enrolment_id}).second)
            chosen.push_back(mark);
        else
            tell("dzien", "named_twice");
    }
    return chosen;
}

}  // namespace

Result<ImportedAttendance> import_attendance(Transaction& transaction,
                                             const ImportAttendance& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    auto read = read_attendance_file(request.csv.text);
    if (const auto* findings = std::get_if<Findings>(&read))
        return Refusal{RefusalKind::refused_by_rule, *findings};
    auto& file = std::get<AttendanceFile>(read);

    const auto kept = attendance_register(transaction, request.series_id);
    const auto chosen = choose(transaction, kept, file);
    std::ranges::stable_sort(file.faults, {}, &AttendanceFault::line);

    std::set<PersonId> people;
    if (!request.is_trial) {
        const auto changes = changes_of(chosen, kept);
        for (const auto& change : changes) people.insert(change.person_id);
        put_marks(transaction, changes);
    }
    transaction.record("support.record_attendance", request.series_id,
                       std::vector(people.begin(), people.end()));
    return ImportedAttendance{file.row_count, static_cast<std::int64_t>(chosen.size()),
                              std::move(file.faults)};
}

}  // namespace wedka::support
