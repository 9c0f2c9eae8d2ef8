#include "support/series_rules.hpp"

#include <algorithm>

namespace wedka::support {

namespace {

constexpr std::int64_t minutes_of_day = 24 * 60;
constexpr std::size_t most_sessions = 200;

struct Slot {
    Day held_on;
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
};

void check_times(const Slot& slot, Findings& findings) {
    if (slot.from_minute < 0 || slot.from_minute >= minutes_of_day)
        findings.push_back({.rule = {}, .field = "from_minute", .code = "out_of_range"});
    if (slot.to_minute > minutes_of_day)
        findings.push_back({.rule = {}, .field = "to_minute", .code = "out_of_range"});
    else if (slot.to_minute <= slot.from_minute)
        findings.push_back(
            {.rule = "R5-26", .field = "to_minute", .code = "session_ends_before_start"});
}

bool overlaps(const Slot& slot, const SeriesSession& session) {
    return !session.cancelled_because && session.held_on == slot.held_on &&
           session.from_minute < slot.to_minute && slot.from_minute < session.to_minute;
}

void check_slot(const Slot& slot, const std::string& field, const SupportSeries& series,
                std::optional<SessionId> itself, Findings& findings) {
    if (slot.held_on < series.from_on || slot.held_on > series.to_on)
        findings.push_back(
            {.rule = "R5-26",
             .field = field,
             .code = "outside_series",
             .values = {{"from_on", series.from_on.text()}, {"to_on", series.to_on.text()}}});
    for (const auto& session : series.sessions)
        if (session.session_id != itself && overlaps(slot, session)) {
            findings.push_back({.rule = "R5-26",
                                .field = "held_on",
                                .code = "session_clash",
                                .values = {{"held_on", slot.held_on.text()}}});
            return;
        }
}

}  // namespace

Findings check_form(const AddForm& request, const std::vector<SupportForm>& forms) {
    if (std::ranges::find(forms, request.name, &SupportForm::name) == forms.end()) return {};
    return {{.rule = "R5-25", .field = "name", .code = "name_taken"}};
}

Findings check_series(const OpenSeries& request, const programmes::ProjectFact& project,
                      const std::vector<SeriesRow>& others) {
    Findings findings;
    if (std::ranges::find(others, request.name, &SeriesRow::name) != others.end())
        findings.push_back({.rule = "R5-25", .field = "name", .code = "name_taken"});
    if (request.to_on < request.from_on)
        findings.push_back({.rule = "R5-25", .field = "to_on", .code = "series_ends_before_start"});
    if (request.from_on < project.from_on || request.to_on > project.to_on)
        findings.push_back(
            {.rule = "R5-25",
             .field = request.from_on < project.from_on ? "from_on" : "to_on",
             .code = "outside_project",
             .values = {{"from_on", project.from_on.text()}, {"to_on", project.to_on.text()}}});
    if (request.planned_minutes < Minutes::from_minutes(1))
        findings.push_back({.rule = {}, .field = "planned_minutes", .code = "out_of_range"});
    if (request.places && *request.places < 1)
        findings.push_back({.rule = {}, .field = "places", .code = "out_of_range"});
    if (request.required_percent < 0 || request.required_percent > 100)
        findings.push_back({.rule = {}, .field = "required_percent", .code = "out_of_range"});
    return findings;
}

Findings check_series_change(const ChangeSeries& request, const SupportSeries& series) {
    Findings findings;
    const auto report = [&findings](const char* field, const char* code, Day day) {
        findings.push_back(
            {.rule = "R5-35", .field = field, .code = code, .values = {{"day", day.text()}}});
    };
    for (const auto& session : series.sessions) {
        if (session.cancelled_because) continue;
        if (session.held_on < request.from_on) report("from_on", "session_before", session.held_on);
        if (session.held_on > request.to_on) report("to_on", "session_after", session.held_on);
        if (!findings.empty()) break;
    }
    for (const auto& one : series.participants) {
        if (one.enrolled_on > request.to_on) report("to_on", "enrolled_after", one.enrolled_on);
        if (one.completed_on && *one.completed_on < request.to_on)
            report("to_on", "certificate_before", *one.completed_on);
        if (!findings.empty()) break;
    }
    if (request.places && *request.places < series.enrolled)
        findings.push_back({.rule = "R5-35",
                            .field = "places",
                            .code = "below_enrolled",
                            .values = {{"enrolled", std::to_string(series.enrolled)}}});
    return findings;
}

std::vector<Day> session_days(const PlanSessions& request, const WorkingDays& calendar) {
    if (!request.repeat_until) return {request.held_on};
    std::vector<Day> days;
    for (auto day = request.held_on; day <= *request.repeat_until && days.size() < most_sessions;
         day = day.plus_days(7))
        if (!calendar.is_holiday(day)) days.push_back(day);
    return days;
}

Findings check_sessions(const PlanSessions& request, const std::vector<Day>& days,
                        const SupportSeries& series) {
    Findings findings;
    check_times({request.held_on, request.from_minute, request.to_minute}, findings);
    if (request.repeat_until && *request.repeat_until < request.held_on)
        findings.push_back(
            {.rule = "R5-26", .field = "repeat_until", .code = "repeats_before_start"});
    else if (days.empty())
        findings.push_back({.rule = "R5-26", .field = "held_on", .code = "only_holidays"});
    for (const auto& day : days) {
        check_slot({day, request.from_minute, request.to_minute},
                   day == request.held_on ? "held_on" : "repeat_until", series, std::nullopt,
                   findings);
        if (!findings.empty()) break;
    }
    return findings;
}

Findings check_change(const ChangeSession& request, const SeriesSession& session,
                      const SupportSeries& series) {
    if (session.cancelled_because)
        return {{.rule = "R5-26", .field = {}, .code = "session_cancelled"}};
    Findings findings;
    const Slot slot{request.held_on, request.from_minute, request.to_minute};
    check_times(slot, findings);
    check_slot(slot, "held_on", series, request.session_id, findings);
    if (session.marked > 0 &&
        (request.held_on != session.held_on || request.from_minute != session.from_minute ||
         request.to_minute != session.to_minute))
        findings.push_back({.rule = "R5-26", .field = "held_on", .code = "attendance_recorded"});
    return findings;
}

Findings check_cancelling(const SeriesSession& session) {
    if (session.cancelled_because)
        return {{.rule = "R5-26", .field = {}, .code = "session_cancelled"}};
    if (session.marked > 0) return {{.rule = "R5-26", .field = {}, .code = "attendance_recorded"}};
    return {};
}

}  // namespace wedka::support
