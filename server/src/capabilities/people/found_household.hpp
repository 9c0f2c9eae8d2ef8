#pragma once

#include "people/person.hpp"

namespace wedka::people {

struct NewHouseholdMember {
    PersonId person_id;
    HouseholdRole role = HouseholdRole::self;
};
BOOST_DESCRIBE_STRUCT(NewHouseholdMember, (), (person_id, role))

/// People who live and keep house together from a day on.
struct FoundHousehold {
    Day from_on;
    std::vector<NewHouseholdMember> members;
};
BOOST_DESCRIBE_STRUCT(FoundHousehold, (), (from_on, members))

struct HouseholdFounded {
    HouseholdId household_id;
};
BOOST_DESCRIBE_STRUCT(HouseholdFounded, (), (household_id))
Result<HouseholdFounded> found_household(Transaction& transaction, const FoundHousehold& request);

}  // namespace wedka::people
