#pragma once

#include "programmes/application.hpp"
#include "programmes/participation.hpp"

namespace wedka::programmes {

/// What an enrolment is checked against.
struct Enrolment {
    ProjectFact project;
    std::vector<ApplicationStanding> standings;
    std::int64_t planned = 0;
    Day today;
};

/// The number of the first application that stands before this one on the lists and has neither
/// been enrolled nor withdrawn. On the basic list nobody waits for anybody.
std::optional<std::string> waiting_before(const ApplicationStanding& applicant,
                                          const std::vector<ApplicationStanding>& standings);

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

/// R5-23: whether taking part may end on the day.
Findings check_leaving(Day left_on, const Participation& participation, const ProjectFact& project,
                       Day today);

}  // namespace wedka::programmes
