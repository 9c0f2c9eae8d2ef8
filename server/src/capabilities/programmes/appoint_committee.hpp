#pragma once

#include "programmes/committee.hpp"

namespace wedka::programmes {

struct NewCommitteeMember {
    MemberId member_id;
    bool is_chair = false;
};
BOOST_DESCRIBE_STRUCT(NewCommitteeMember, (), (member_id, is_chair))

/// Who is on the committee from a day on.
struct AppointCommittee {
    ProjectId project_id;
    Day appointed_on;
    std::vector<NewCommitteeMember> members;
};
BOOST_DESCRIBE_STRUCT(AppointCommittee, (), (project_id, appointed_on, members))

/// Appoints the committee, in place of an earlier one; who stays on it keeps the statement signed.
Result<Committee> appoint_committee(Transaction& transaction, const AppointCommittee& request);

struct ShowCommittee {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowCommittee, (), (project_id))
Result<Committee> show_committee(Query& query, const ShowCommittee& request);

}  // namespace wedka::programmes
