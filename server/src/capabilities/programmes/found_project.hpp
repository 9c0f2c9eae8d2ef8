#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// A project with its partners and the first decision on its number of participants; as an edition of
/// a programme, where it is one.
struct FoundProject {
    std::string name;
    std::optional<std::string> number;
    RuleSet rule_set = RuleSet::local;
    Day from_on;
    Day to_on;
    LongText aim;
    std::vector<ProjectPartner> partners;
    PlannedParticipants planned;
    std::optional<ProgrammeId> programme_id;
    std::optional<std::string> edition;
};
BOOST_DESCRIBE_STRUCT(FoundProject, (),
                      (name, number, rule_set, from_on, to_on, aim, partners, planned, programme_id,
                       edition))

/// Founds a project.
Result<Project> found_project(Transaction& transaction, const FoundProject& request);

}  // namespace wedka::programmes
