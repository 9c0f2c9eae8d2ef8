#include "desk/show_paths.hpp"

#include <algorithm>

#include "desk/path_rules.hpp"
#include "vocabulary/today.hpp"

namespace wedka::desk {

namespace {

using people::PersonId;
using programmes::ApplicationFact;

/// What the person's records hold for all lines, asked once.
struct PersonFacts {
    bool reads_casework = false;
    bool reads_support = false;
    bool reads_placements = false;
    std::vector<casework::DiagnosisFact> diagnoses;
    std::vector<support::SignedPlan> plans;
    std::vector<support::CourseTaken> courses;
    std::vector<placements::JobFact> jobs;
    std::vector<placements::SituationFact> situations;
};

PersonFacts facts_of(const Query& query, PersonId person_id) {
    PersonFacts facts;
    facts.reads_casework = !query.deny("casework.read", person_id);
    facts.reads_support = !query.deny("support.read", person_id);
    facts.reads_placements = !query.deny("placements.read", person_id);
    if (facts.reads_casework) facts.diagnoses = casework::diagnoses_of(query, person_id);
    if (facts.reads_support) {
        facts.plans = support::signed_plans_of_person(query, person_id);
        facts.courses = support::courses_of_person(query, person_id);
    }
    if (facts.reads_placements) {
        facts.jobs = placements::jobs_of(query, person_id);
        facts.situations = placements::situations_of(query, person_id);
    }
    return facts;
}

KnownCasework casework_in(const Query& query, const ApplicationFact& application,
                          const PersonFacts& person) {
    KnownCasework known;
    for (const auto& diagnosis : person.diagnoses)
        if (diagnosis.signed_on <= application.project_to_on)
            known.diagnosed_on = diagnosis.signed_on;
    if (application.contract_id)
        known.contract = casework::find_contract(query, *application.contract_id);
    return known;
}

KnownSupport support_in(const Query& query, const ApplicationFact& application,
                        const PersonFacts& person) {
    KnownSupport known;
    if (!application.participation_id) return known;
    known.first_on =
        support::first_support_on(query, application.project_id, application.person_id);
    // The first plan is the station; later ones carry it on.
    const auto plan = std::ranges::find(person.plans, *application.participation_id,
                                        &support::SignedPlan::participation_id);
    if (plan != person.plans.end()) known.plan = *plan;
    std::ranges::copy_if(person.courses, std::back_inserter(known.courses),
                         [&](const auto& course) {
                             return course.participation_id == *application.participation_id;
                         });
    return known;
}

KnownPlacement placement_in(const ApplicationFact& application, const PersonFacts& person) {
    KnownPlacement known;
    std::ranges::copy_if(person.jobs, std::back_inserter(known.jobs),
                         [&](const auto& job) { return job.project_id == application.project_id; });
    const auto situation = std::ranges::find(person.situations, application.project_id,
                                             &placements::SituationFact::project_id);
    if (situation != person.situations.end()) known.situation = *situation;
    return known;
}

PathFacts path_facts(const Query& query, const ApplicationFact& application,
                     const PersonFacts& person) {
    PathFacts facts{.application = application, .casework = {}, .support = {}, .placement = {}};
    if (person.reads_casework) facts.casework = casework_in(query, application, person);
    if (person.reads_support) facts.support = support_in(query, application, person);
    if (person.reads_placements) facts.placement = placement_in(application, person);
    return facts;
}

}  // namespace

Result<PersonPaths> show_paths(Query& query, const AskPaths& request) {
    if (!people::find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    PersonPaths answer{.person_id = request.person_id, .paths = {}};
    if (query.deny("programmes.read", request.person_id)) return answer;
    const auto person = facts_of(query, request.person_id);
    const auto today = today_in(query);
    for (const auto& application : programmes::applications_of_person(query, request.person_id))
        answer.paths.push_back(
            {.project_id = application.project_id,
             .project_name = application.project_name,
             .from_on = application.project_from_on,
             .to_on = application.project_to_on,
             .left_on = application.left_on,
             .is_over = is_over(application, today),
             .stations = stations_of(path_facts(query, application, person), today)});
    return answer;
}

}  // namespace wedka::desk
