#pragma once

#include "programmes/family.hpp"

namespace wedka::programmes {

/// A relative of a participant joins the programme.
struct JoinFamily {
    ParticipationId participation_id;
    PersonId person_id;
    Kinship kinship = Kinship::other;
    Day joined_on;
    Day declared_on;
};
BOOST_DESCRIBE_STRUCT(JoinFamily, (),
                      (participation_id, person_id, kinship, joined_on, declared_on))
Result<Family> join_family(Transaction& transaction, const JoinFamily& request);

/// The relative leaves it before the participant does.
struct LeaveFamily {
    FamilyMemberId family_member_id;
    Day left_on;
};
BOOST_DESCRIBE_STRUCT(LeaveFamily, (), (family_member_id, left_on))
Result<Family> leave_family(Transaction& transaction, const LeaveFamily& request);

}  // namespace wedka::programmes
