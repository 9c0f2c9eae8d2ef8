#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/day.hpp"

/// What other capabilities may ask of awards that the office received.
namespace wedka::recognition {

using programmes::ProjectId;
using AwardId = Id<struct AwardKind>;
using PracticeId = Id<struct PracticeKind>;

/// An award, and how many things prove it.
struct AwardFact {
    AwardId award_id;
    std::string name;
    std::string awarded_by;
    Day awarded_on;
    std::optional<ProjectId> project_id;
    std::int64_t evidence = 0;
};
BOOST_DESCRIBE_STRUCT(AwardFact, (), (award_id, name, awarded_by, awarded_on, project_id, evidence))

/// Every award of the office, the earliest first.
std::vector<AwardFact> awards(const Operation& operation);

void add_routes(Routes& routes);

}  // namespace wedka::recognition
