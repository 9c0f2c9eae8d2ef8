#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// A project with its partners and the first decision on its number of participants.
struct FoundProject {
    std::string name;
    std::optional<std::string> number;
    RuleSet rule_set = RuleSet::local;
    Day from_on;
    Day to_on;
    LongText aim;
    std::vector<ProjectPartner> partners;
    PlannedParticipants planned;
};
BOOST_DESCRIBE_STRUCT(FoundProject, (),
                      (name, number, rule_set, from_on, to_on, aim, partners, planned))

/// Founds a project.
Result<Project> found_project(Transaction& transaction, const FoundProject& request);

}  // namespace wedka::programmes
