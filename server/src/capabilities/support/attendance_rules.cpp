#include "support/attendance_rules.hpp"

#include <fmt/format.h>

#include <set>

namespace wedka::support {

namespace {

Minutes length_of(const SeriesSession& session) {
    return Minutes::from_minutes(session.to_minute - session.from_minute);
}

/// The mark as it is kept: who was present without minutes was there to the end.
std::optional<KeptMark> kept_form(const AttendanceMark& mark, const SeriesSession& session) {
    if (!mark.state) return std::nullopt;
    const auto usual = *mark.state == AttendanceState::present ? length_of(session) : Minutes{};
    return KeptMark{*mark.state, mark.minutes.value_or(usual)};
}

void check_day(const SeriesSession& session, const SeriesParticipant& participant, Day today,
               const std::string& field, Findings& findings) {
    if (session.cancelled_because)
        findings.push_back({.rule = "R5-28", .field = field, .code = "session_cancelled"});
    if (session.held_on > today)
        findings.push_back({.rule = "R5-28",
                            .field = field,
                            .code = "not_yet_held",
                            .values = {{"held_on", session.held_on.text()}}});
    if (session.held_on < participant.enrolled_on)
        findings.push_back({.rule = "R5-28",
                            .field = field,
                            .code = "before_joining",
                            .values = {{"enrolled_on", participant.enrolled_on.text()}}});
    if (participant.left_on && session.held_on > *participant.left_on)
        findings.push_back({.rule = "R5-28",
                            .field = field,
                            .code = "after_leaving_series",
                            .values = {{"left_on", participant.left_on->text()}}});
    if (participant.project_left_on && session.held_on > *participant.project_left_on)
        findings.push_back({.rule = "R5-23",
                            .field = field,
                            .code = "after_leaving",
                            .values = {{"left_on", participant.project_left_on->text()}}});
}

void check_away(const SeriesSession& session, const SeriesParticipant& participant,
                const std::vector<programmes::InterruptionFact>& interruptions,
                const std::string& field, Findings& findings) {
    for (const auto& interruption : interruptions)
        if (interruption.participation_id == participant.participation_id &&
            interruption.covers(session.held_on))
            findings.push_back({.rule = "R5-33",
                                .field = field,
                                .code = "while_away",
                                .values = {{"left_on", interruption.left_on.text()},
                                           {"returned_on", interruption.returned_on.text()}}});
}

void check_minutes(const AttendanceMark& mark, const SeriesSession& session,
                   const std::string& field, Findings& findings) {
    if (!mark.minutes) return;
    if (*mark.state != AttendanceState::present) {
        if (*mark.minutes != Minutes{})
            findings.push_back({.rule = "R5-28", .field = field, .code = "minutes_of_absent"});
    } else if (*mark.minutes < Minutes::from_minutes(1) || *mark.minutes > length_of(session)) {
        findings.push_back({.rule = "R5-28",
                            .field = field,
                            .code = "longer_than_session",
                            .values = {{"minutes", length_of(session).text()}}});
    }
}

}  // namespace

Findings check_mark(const AttendanceMark& mark, const AttendanceRegister& kept,
                    const std::string& at) {
    Findings findings;
    const auto session = kept.sessions.find(mark.session_id);
    const auto participant = kept.participants.find(mark.enrolment_id);
    if (session == kept.sessions.end())
        findings.push_back({.rule = "R5-28", .field = at + "session_id", .code = "not_a_session"});
    if (participant == kept.participants.end())
        findings.push_back(
            {.rule = "R5-28", .field = at + "enrolment_id", .code = "not_in_series"});
    if (!findings.empty() || !mark.state) return findings;
    check_day(session->second, participant->second, kept.today, at + "session_id", findings);
    check_away(session->second, participant->second, kept.interruptions, at + "session_id",
               findings);
    check_minutes(mark, session->second, at + "minutes", findings);
    return findings;
}

Findings check_marks(const std::vector<AttendanceMark>& marks, const AttendanceRegister& kept) {
    Findings findings;
    if (marks.empty()) findings.push_back({.rule = {}, .field = "marks", .code = "required"});
    std::set<std::pair<SessionId, EnrolmentId>> named;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto at = fmt::format("marks[{}].", i);
        for (auto& finding : check_mark(marks[i], kept, at)) findings.push_back(std::move(finding));
        if (!named.insert({marks[i].session_id, marks[i].enrolment_id}).second)
            findings.push_back(
                {.rule = "R5-28", .field = at + "session_id", .code = "named_twice"});
    }
    return findings;
}

std::vector<AttendanceChange> changes_of(const std::vector<AttendanceMark>& marks,
                                         const AttendanceRegister& kept) {
    std::vector<AttendanceChange> changes;
    for (const auto& mark : marks) {
        const auto wanted = kept_form(mark, kept.sessions.at(mark.session_id));
        const auto known = kept.marks.find({mark.session_id, mark.enrolment_id});
        const auto now = known == kept.marks.end() ? std::nullopt : std::optional{known->second};
        if (wanted == now) continue;
        changes.push_back({mark.session_id, mark.enrolment_id,
                           kept.participants.at(mark.enrolment_id).person_id, wanted});
    }
    return changes;
}

}  // namespace wedka::support
