#pragma once

#include <map>

#include "support/record_attendance.hpp"

/// Who may be marked as present, excused or unexcused at which session.
namespace wedka::support {

/// A mark as it is kept.
struct KeptMark {
    AttendanceState state = AttendanceState::present;
    Minutes minutes;
    bool operator==(const KeptMark&) const = default;
};

/// Everything that a sheet is checked against: the sessions, the people, what stands there.
struct AttendanceRegister {
    std::map<SessionId, SeriesSession> sessions;
    std::map<EnrolmentId, SeriesParticipant> participants;
    std::map<std::pair<SessionId, EnrolmentId>, KeptMark> marks;
    std::vector<programmes::InterruptionFact> interruptions;  ///< Of everybody in the project.
    Day today;
};

/// R5-23, R5-28, R5-33: everything that is wrong, each at its mark.
Findings check_marks(const std::vector<AttendanceMark>& marks, const AttendanceRegister& kept);

/// R5-23, R5-28, R5-33 of one mark, whose fields begin with `at`.
Findings check_mark(const AttendanceMark& mark, const AttendanceRegister& kept,
                    const std::string& at);

/// A cell that is to become different; without a mark it becomes empty.
struct AttendanceChange {
    SessionId session_id;
    EnrolmentId enrolment_id;
    PersonId person_id;
    std::optional<KeptMark> mark;
};

/// What the sheet changes; the marks must have passed the rules.
std::vector<AttendanceChange> changes_of(const std::vector<AttendanceMark>& marks,
                                         const AttendanceRegister& kept);

}  // namespace wedka::support
