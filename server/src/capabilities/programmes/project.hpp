#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

/// Who leads a project, and who helps.
enum class PartnerRole { lead, partner };
BOOST_DESCRIBE_ENUM(PartnerRole, lead, partner)

/// With whom a project is done. The office itself is not named.
struct ProjectPartner {
    std::string name;
    PartnerRole role = PartnerRole::partner;
    std::string does;
};
BOOST_DESCRIBE_STRUCT(ProjectPartner, (), (name, role, does))

/// The partnership agreement (umowa o partnerstwie) and its annexes, the agreement first.
struct Agreement {
    std::int64_t version = 0;
    std::string number;
    Day concluded_on;
    std::string scope;
};
BOOST_DESCRIBE_STRUCT(Agreement, (), (version, number, concluded_on, scope))

/// A decision on how many participants are planned.
struct PlannedParticipants {
    std::int64_t participants = 0;
    Day decision_on;
    std::string decision_reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlannedParticipants, (),
                      (participants, decision_on, decision_reference, reason))

/// How many there are now; `selected` are the places on the basic and the reserve list in force.
struct ProjectCounts {
    std::int64_t applications = 0;
    std::int64_t selected = 0;
    std::int64_t enrolled = 0;
    std::int64_t contracts = 0;
};
BOOST_DESCRIBE_STRUCT(ProjectCounts, (), (applications, selected, enrolled, contracts))

/// How many of them are women, or men; `target` is what the regulations plan of them (parytet).
struct CountsOfSex {
    Sex sex = Sex::female;
    std::optional<std::int64_t> target;
    std::int64_t applications = 0;
    std::int64_t selected = 0;
    std::int64_t enrolled = 0;
};
BOOST_DESCRIBE_STRUCT(CountsOfSex, (), (sex, target, applications, selected, enrolled))

/// A project as its page shows it.
struct Project {
    ProjectId project_id;
    std::int64_t version = 1;
    std::string name;
    std::optional<std::string> number;
    RuleSet rule_set = RuleSet::local;
    Day from_on;
    Day to_on;
    LongText aim;
    std::vector<ProjectPartner> partners;
    std::vector<Agreement> agreements;
    std::vector<PlannedVersion> planned_versions;
    ProjectCounts counts;
    std::vector<CountsOfSex> sexes;  ///< Women and men, when anybody applied or targets are set.
    std::optional<BudgetId> budget_id;
    std::optional<EditionFact> edition;
};
BOOST_DESCRIBE_STRUCT(Project, (),
                      (project_id, version, name, number, rule_set, from_on, to_on, aim, partners,
                       agreements, planned_versions, counts, sexes, budget_id, edition))

}  // namespace wedka::programmes
