#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"
#include "staff/staff.hpp"

namespace wedka::programmes {

using staff::MemberId;

/// A member of the committee, and the day on which the statement of impartiality was signed.
struct CommitteeMember {
    MemberId member_id;
    std::string first_name;
    std::string last_name;
    bool is_chair = false;
    Day appointed_on;
    std::optional<Day> signed_on;
};
BOOST_DESCRIBE_STRUCT(CommitteeMember, (),
                      (member_id, first_name, last_name, is_chair, appointed_on, signed_on))

/// Who scores the applications to a project (komisja rekrutacyjna), the chair first.
struct Committee {
    ProjectId project_id;
    std::vector<CommitteeMember> members;
};
BOOST_DESCRIBE_STRUCT(Committee, (), (project_id, members))

}  // namespace wedka::programmes
