#include "desk/path_rules.hpp"

#include <algorithm>

namespace wedka::desk {

namespace {

using placements::Outcome;
using programmes::SelectionList;

/// A station whose record may be there or not; without it, `settle` says where it stands.
Station station(StationKind kind, std::optional<Day> on, std::optional<std::string> subject_id) {
    return {.kind = kind,
            .state = on ? StationState::done : StationState::not_reached,
            .on = on,
            .subject_id = std::move(subject_id)};
}

bool is_turned_down(const programmes::ApplicationFact& application) {
    return application.list == SelectionList::not_selected ||
           application.list == SelectionList::rejected;
}

StationWhy why_of(SelectionList list) {
    switch (list) {
        case SelectionList::basic:
            return StationWhy::basic;
        case SelectionList::reserve:
            return StationWhy::reserve;
        case SelectionList::not_selected:
            return StationWhy::not_selected;
        case SelectionList::rejected:
            break;
    }
    return StationWhy::rejected;
}

/// A diagnosis stands on the line when there is one: the recruitment rests on it.
void add_recruitment(const programmes::ApplicationFact& application,
                     const std::optional<KnownCasework>& casework,
                     std::vector<Station>& stations) {
    auto applied = station(StationKind::application, application.received_on,
                           application.application_id.text());
    applied.number = application.number;
    stations.push_back(std::move(applied));
    if (casework && casework->diagnosed_on)
        stations.push_back(station(StationKind::diagnosis, casework->diagnosed_on, {}));
    if (application.drawn_on || !application.resigned_on) {
        auto selected = station(StationKind::selection, application.drawn_on, {});
        if (application.list) selected.why = why_of(*application.list);
        if (is_turned_down(application)) selected.state = StationState::ended;
        stations.push_back(std::move(selected));
    }
    if (!application.resigned_on) return;
    auto resigned = station(StationKind::resignation, application.resigned_on,
                            application.application_id.text());
    resigned.state = StationState::ended;
    stations.push_back(std::move(resigned));
}

void add_contract(const KnownCasework& known, std::vector<Station>& stations) {
    auto contract = station(StationKind::contract, {}, {});
    if (known.contract) {
        contract = station(StationKind::contract, known.contract->concluded_on,
                           known.contract->contract_id.text());
        contract.number = known.contract->number;
    }
    stations.push_back(std::move(contract));
}

Station course_of(const support::CourseTaken& course, bool has_left, Day today) {
    auto one = station(StationKind::course, course.completed_on, course.series_id.text());
    one.name = course.name;
    one.number = course.certificate_number;
    if (course.completed_on) return one;
    if (course.left_on) {
        one.state = StationState::missing;
        one.why = StationWhy::left_course;
    } else if (has_left || course.to_on < today) {
        one.state = StationState::missing;
        one.why = StationWhy::course_over;
    } else if (course.from_on <= today) {
        one.state = StationState::current;
        one.why = StationWhy::course_runs;
    }
    return one;
}

void add_support(const KnownSupport& known, bool has_left, Day today,
                 std::vector<Station>& stations) {
    stations.push_back(station(StationKind::first_support, known.first_on, {}));
    stations.push_back(known.plan ? station(StationKind::action_plan, known.plan->signed_on,
                                            known.plan->plan_id.text())
                                  : station(StationKind::action_plan, {}, {}));
    for (const auto& course : known.courses) stations.push_back(course_of(course, has_left, today));
}

Station work_of(const placements::JobFact& job, Day project_ends_on) {
    auto work = station(StationKind::work, job.taken_up_on, job.job_id.text());
    work.name = job.employer;
    switch (placements::outcome_of(job, project_ends_on)) {
        case Outcome::not_proven:
            work.state = StationState::missing;
            work.why = StationWhy::not_proven;
            break;
        case Outcome::after_end:
            work.why = StationWhy::after_end;
            break;
        case Outcome::employed:
        case Outcome::without_work:
            break;
    }
    return work;
}

/// Of several works the one that says most stands on the line, as in the project's outcomes.
void add_placement(const KnownPlacement& known, Day project_ends_on, bool has_ended,
                   std::vector<Station>& stations) {
    const auto best = std::ranges::min_element(known.jobs, {}, [&](const auto& job) {
        return placements::outcome_of(job, project_ends_on);
    });
    if (best != known.jobs.end()) stations.push_back(work_of(*best, project_ends_on));
    if (known.situation)
        stations.push_back(station(StationKind::left_with, known.situation->noted_on, {}));
    if (best == known.jobs.end() && !known.situation)
        stations.push_back(station(has_ended ? StationKind::left_with : StationKind::work, {}, {}));
}

/// Says of each station without a record and a word of its own where it stands.
void settle(std::vector<Station>& stations, bool has_ended) {
    const auto is_open = [](const Station& one) { return one.state == StationState::not_reached; };
    const auto last_done = std::find_if(stations.rbegin(), stations.rend(), [&](const auto& one) {
                               return !is_open(one);
                           }).base();
    for (auto at = stations.begin(); at != last_done; ++at)
        if (is_open(*at)) at->state = StationState::missing;
    if (has_ended) {
        auto& last = stations.back();
        if (last.kind == StationKind::left_with && is_open(last))
            last.state = StationState::missing;
        return;
    }
    const bool is_somewhere = std::ranges::any_of(
        stations, [](const auto& one) { return one.state == StationState::current; });
    if (!is_somewhere && last_done != stations.end()) last_done->state = StationState::current;
}

bool has_left(const programmes::ApplicationFact& application, Day today) {
    return application.left_on && *application.left_on < today;
}

}  // namespace

bool is_over(const programmes::ApplicationFact& application, Day today) {
    return is_turned_down(application) || application.resigned_on || has_left(application, today) ||
           application.project_to_on < today;
}

std::vector<Station> stations_of(const PathFacts& facts, Day today) {
    const auto& application = facts.application;
    const bool has_ended = is_over(application, today);
    std::vector<Station> stations;
    add_recruitment(application, facts.casework, stations);
    if (has_ended && !application.enrolled_on) return stations;
    if (facts.casework) add_contract(*facts.casework, stations);
    if (facts.support) add_support(*facts.support, has_left(application, today), today, stations);
    if (facts.placement)
        add_placement(*facts.placement, application.project_to_on, has_ended, stations);
    settle(stations, has_ended);
    return stations;
}

}  // namespace wedka::desk
