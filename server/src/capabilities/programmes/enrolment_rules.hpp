#pragma once

#include "programmes/application.hpp"
#include "programmes/participation.hpp"

namespace wedka::programmes {

/// How many may take part, and of a split list how many women and men.
struct Places {
    std::int64_t all = 0;
    std::optional<std::int64_t> women = {};
    std::optional<std::int64_t> men = {};
};

/// What an enrolment is checked against.
struct Enrolment {
    ProjectFact project;
    std::vector<ApplicationStanding> standings;
    Places places;
    Day today;
};

/// R5-16: whether the applicant stands on the lists and is neither enrolled nor has withdrawn.
Findings check_is_listed(const ApplicationStanding& applicant);

/// Whether a place is kept for the applicant on the day: invited, and accepted or still to answer.
bool holds_place(const ApplicationStanding& applicant, Day on);

/// The number of the first application that stands before this one on the lists and still waits on
/// the day: not enrolled, not withdrawn, and no invitation of theirs has run out. On the basic list
/// nobody waits for anybody; of a split list women wait for women and men for men.
std::optional<std::string> waiting_before(const ApplicationStanding& applicant,
                                          const std::vector<ApplicationStanding>& standings,
                                          const Places& places, Day on);
/// The same of the reserve alone, whose order an invitation keeps.
std::optional<std::string> waiting_on_reserve(const ApplicationStanding& applicant,
                                              const std::vector<ApplicationStanding>& standings,
                                              const Places& places, Day on);

/// Whether a place is left for somebody on the reserve when those enrolled, waiting on the basic
/// list or invited have theirs; of a split list a place of their sex, or one that nobody of the
/// other sex waits for.
bool has_vacancy(const ApplicationStanding& applicant,
                 const std::vector<ApplicationStanding>& standings, const Places& places, Day on);

/// R5-07, R5-08, R5-16: whether the applicant may be enrolled on the day.
Findings check_enrolment(Day enrolled_on, const ApplicationStanding& applicant,
                         const Enrolment& enrolment);

/// R5-17: whether the contract is the person's, of the project's time, and not yet linked
/// elsewhere.
Findings check_contract(const casework::ContractFact& contract, PersonId person_id,
                        const ProjectFact& project, std::optional<ParticipationId> linked_to,
                        std::optional<ParticipationId> participation_id);

/// R5-16: whether the applicant may withdraw on the day.
Findings check_resignation(Day resigned_on, const ApplicationStanding& applicant, Day today);

/// R5-33: whether who left may come back on the day.
Findings check_return(Day returned_on, const Participation& participation,
                      const ProjectFact& project, Day today);

/// R5-23: whether taking part may end on the day.
Findings check_leaving(Day left_on, const Participation& participation, const ProjectFact& project,
                       Day today);

}  // namespace wedka::programmes
