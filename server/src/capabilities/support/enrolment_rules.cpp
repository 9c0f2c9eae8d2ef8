#include "support/enrolment_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace wedka::support {

namespace {

void check_day(const EnrolInSeries& request, const JoiningSeries& joining, Findings& findings) {
    if (request.enrolled_on > joining.today)
        findings.push_back({.rule = {}, .field = "enrolled_on", .code = "in_future"});
    if (request.enrolled_on > joining.series.to_on)
        findings.push_back({.rule = "R5-27",
                            .field = "enrolled_on",
                            .code = "series_is_over",
                            .values = {{"to_on", joining.series.to_on.text()}}});
}

void check_plan(const PlanInForce* plan, SeriesId series_id, const std::string& field,
                Findings& findings) {
    if (!plan)
        findings.push_back({.rule = "R5-24", .field = field, .code = "no_plan"});
    else if (std::ranges::find(plan->series_ids, series_id) == plan->series_ids.end())
        findings.push_back({.rule = "R5-24", .field = field, .code = "not_in_plan"});
}

void check_participant(const EnrolInSeries& request, const JoiningSeries& joining,
                       const programmes::ParticipantFact& participant, const std::string& field,
                       Findings& findings) {
    if (std::ranges::find(joining.series.participants, participant.participation_id,
                          &SeriesParticipant::participation_id) !=
        joining.series.participants.end()) {
        findings.push_back({.rule = "R5-27", .field = field, .code = "already_in_series"});
        return;
    }
    if (request.enrolled_on < participant.enrolled_on)
        findings.push_back({.rule = "R5-09",
                            .field = field,
                            .code = "before_enrolment",
                            .values = {{"enrolled_on", participant.enrolled_on.text()}}});
    if (participant.left_on && request.enrolled_on > *participant.left_on)
        findings.push_back({.rule = "R5-23",
                            .field = field,
                            .code = "after_leaving",
                            .values = {{"left_on", participant.left_on->text()}}});
    if (joining.series.shape == SupportShape::course) {
        const auto plan = std::ranges::find(joining.plans, participant.participation_id,
                                            &PlanInForce::participation_id);
        check_plan(plan == joining.plans.end() ? nullptr : &*plan, joining.series.series_id, field,
                   findings);
    }
}

}  // namespace

Findings check_joining(const EnrolInSeries& request, const JoiningSeries& joining) {
    Findings findings;
    check_day(request, joining, findings);
    if (request.participation_ids.empty())
        findings.push_back({.rule = {}, .field = "participation_ids", .code = "required"});
    std::set<ParticipationId> named;
    for (std::size_t i = 0; i < request.participation_ids.size(); ++i) {
        const auto& participation_id = request.participation_ids[i];
        const auto field = fmt::format("participation_ids[{}]", i);
        const auto participant = std::ranges::find(joining.participants, participation_id,
                                                   &programmes::ParticipantFact::participation_id);
        if (participant == joining.participants.end())
            findings.push_back({.rule = "R5-09", .field = field, .code = "not_a_participant"});
        else if (!named.insert(participation_id).second)
            findings.push_back({.rule = "R5-27", .field = field, .code = "named_twice"});
        else
            check_participant(request, joining, *participant, field, findings);
    }
    const auto wanted =
        joining.series.enrolled + static_cast<std::int64_t>(request.participation_ids.size());
    if (joining.series.places && wanted > *joining.series.places)
        findings.push_back({.rule = "R5-27",
                            .field = "participation_ids",
                            .code = "no_place_in_series",
                            .values = {{"places", std::to_string(*joining.series.places)},
                                       {"enrolled", std::to_string(joining.series.enrolled)}}});
    return findings;
}

PersonId person_of(const JoiningSeries& joining, ParticipationId participation_id) {
    return std::ranges::find(joining.participants, participation_id,
                             &programmes::ParticipantFact::participation_id)
        ->person_id;
}

Findings check_leaving_series(Day left_on, const SeriesParticipant& participant,
                              const SeriesRow& series, std::optional<Day> last_attended_on,
                              Day today) {
    if (participant.left_on) return {{.rule = "R5-27", .field = {}, .code = "already_left_series"}};
    if (participant.certificate_id)
        return {{.rule = "R5-27", .field = {}, .code = "completed_series"}};
    Findings findings;
    if (left_on > today) findings.push_back({.rule = {}, .field = "left_on", .code = "in_future"});
    if (left_on < participant.enrolled_on || left_on > series.to_on)
        findings.push_back({.rule = "R5-27",
                            .field = "left_on",
                            .code = "outside_enrolment",
                            .values = {{"from_on", participant.enrolled_on.text()},
                                       {"to_on", series.to_on.text()}}});
    if (last_attended_on && left_on < *last_attended_on)
        findings.push_back({.rule = "R5-27",
                            .field = "left_on",
                            .code = "attended_later",
                            .values = {{"held_on", last_attended_on->text()}}});
    return findings;
}

}  // namespace wedka::support
