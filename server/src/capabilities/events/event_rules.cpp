#include "events/event_rules.hpp"

#include <fmt/format.h>

namespace wedka::events {

namespace {

// A slip of the finger in a year makes an event of many months.
constexpr int most_days = 31;

std::string place_of(std::size_t index) {
    return fmt::format("guest_ids[{}]", index);
}

}  // namespace

Day last_day(const EventTerms& terms) {
    return terms.ends_on.value_or(terms.held_on);
}

Day last_day(const Event& event) {
    return event.ends_on.value_or(event.held_on);
}

Findings check_event(const EventTerms& terms,
                     const std::optional<programmes::ProjectFact>& project) {
    Findings findings;
    if (!terms.ends_on && terms.to_time <= terms.from_time)
        findings.push_back({.rule = {}, .field = "to_time", .code = "ends_before_it_begins"});
    if (terms.ends_on && *terms.ends_on <= terms.held_on)
        findings.push_back({.rule = "R14-27", .field = "ends_on", .code = "not_after_first_day"});
    if (terms.ends_on && *terms.ends_on > terms.held_on.plus_days(most_days - 1))
        findings.push_back({.rule = "R14-27", .field = "ends_on", .code = "too_many_days"});
    if (terms.kind == EventKind::study_visit && !project)
        findings.push_back({.rule = "R14-10", .field = "project_id", .code = "project_needed"});
    if (project && (terms.held_on < project->from_on || last_day(terms) > project->to_on))
        findings.push_back(
            {.rule = "R14-20",
             .field = "held_on",
             .code = "outside_project",
             .values = {{"from_on", project->from_on.text()}, {"to_on", project->to_on.text()}}});
    return findings;
}

Findings check_visitor(const std::optional<programmes::ParticipationFact>& participation,
                       Day first_day, const std::string& field) {
    const bool takes_part = participation && participation->enrolled_on <= first_day &&
                            (!participation->left_on || *participation->left_on >= first_day);
    if (takes_part) return {};
    return {{.rule = "R14-10", .field = field, .code = "not_in_project"}};
}

Findings check_change(const EventTerms& terms, const Event& event) {
    const auto recorded = event.present + event.excused + event.absent;
    const bool stays = terms.held_on == event.held_on && last_day(terms) == last_day(event);
    if (recorded == 0 || stays) return {};
    return {{.rule = "R14-21", .field = "held_on", .code = "attendance_recorded"}};
}

Finding invited_twice(const std::string& field) {
    return {.rule = "R14-09", .field = field, .code = "on_the_list"};
}

Findings check_invitations(const std::vector<GuestFact>& guests, Day sent_on, const Event& event,
                           Day today) {
    Findings findings;
    if (sent_on > today) findings.push_back({.rule = {}, .field = "sent_on", .code = "in_future"});
    if (sent_on > event.held_on)
        findings.push_back({.rule = "R14-22",
                            .field = "sent_on",
                            .code = "after_the_event",
                            .values = {{"held_on", event.held_on.text()}}});
    for (std::size_t i = 0; i < guests.size(); ++i)
        if (guests[i].invited_on)
            findings.push_back({.rule = "R14-22", .field = place_of(i), .code = "invited_already"});
    return findings;
}

Findings check_attendance(const Event& event, Day today) {
    if (event.ends_on) return {{.rule = "R14-28", .field = "marks", .code = "day_by_day"}};
    if (event.held_on <= today) return {};
    return {{.rule = "R14-23",
             .field = "marks",
             .code = "not_yet",
             .values = {{"held_on", event.held_on.text()}}}};
}

Findings check_thanks(const std::vector<GuestFact>& guests, Day sent_on, const Event& event,
                      Day today) {
    Findings findings;
    if (sent_on > today) findings.push_back({.rule = {}, .field = "sent_on", .code = "in_future"});
    if (sent_on < last_day(event))
        findings.push_back({.rule = "R14-24",
                            .field = "sent_on",
                            .code = "before_the_event",
                            .values = {{"held_on", last_day(event).text()}}});
    for (std::size_t i = 0; i < guests.size(); ++i) {
        if (guests[i].thanked_on)
            findings.push_back({.rule = "R14-24", .field = place_of(i), .code = "thanked_already"});
        // Somebody may have helped without being there; a supervisor should see why.
        else if (guests[i].attendance != Attendance::present)
            findings.push_back({.rule = "R14-25",
                                .field = place_of(i),
                                .code = "was_not_there",
                                .can_be_justified = true,
                                .values = {{"name", guests[i].name}}});
    }
    return findings;
}

Findings check_removal(const GuestFact& guest) {
    if (!guest.invited_on && !guest.attendance && !guest.thanked_on) return {};
    return {{.rule = "R14-26", .field = {}, .code = "invited_or_recorded"}};
}

}  // namespace wedka::events
