#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/pesel.hpp"
#include "vocabulary/postal_code.hpp"

/// What other capabilities may ask of the register of people.
namespace wedka::people {

using PersonId = Id<struct PersonKind>;
using HouseholdId = Id<struct HouseholdKind>;

/// Position on the labour market (status na rynku pracy).
enum class LabourStatus { unemployed, inactive, employed, farmer };
BOOST_DESCRIBE_ENUM(LabourStatus, unemployed, inactive, employed, farmer)

/// What others need to know to work with a person.
struct PersonBrief {
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Day birth_on;
    Sex sex = Sex::female;
};
BOOST_DESCRIBE_STRUCT(PersonBrief, (), (person_id, first_name, last_name, birth_on, sex))

/// The person, if there is one in the office and they are not sealed from the actor.
std::optional<PersonBrief> find_person(const Operation& operation, PersonId person_id);
/// The person whom a record names that the actor has in hand: an application, a participation, a
/// payment. Throws when there is none.
PersonBrief person_on_record(const Operation& operation, PersonId person_id);

/// Whether the worker may have nothing to do with the person (a conflict of interest).
bool is_in_conflict(const Operation& operation, PersonId person_id, const Uuid& worker);

/// Nobody finds the person by name or PESEL any more, nor does the PESEL count as taken: sealed.
void take_out_of_indexes(Transaction& transaction, PersonId person_id);
/// The person is found again. Another with the same PESEL must be gone (other_of_same_pesel).
void put_into_indexes(Transaction& transaction, PersonId person_id);
/// Somebody registered under the PESEL of a sealed person meanwhile.
std::optional<PersonId> other_of_same_pesel(const Operation& operation, PersonId person_id);
/// Whose PESEL it is; for imports of papers that name people by PESEL.
std::optional<PersonId> find_by_pesel(const Operation& operation, const Pesel& pesel);
/// The same among all on record, sealed or not: for access in an emergency only. A sealed person
/// comes before one who was registered under the same PESEL later.
std::optional<PersonId> find_on_record(const Operation& operation, const Pesel& pesel);
/// By both names, whatever the letters' size or marks, and the day of birth; nobody when several fit.
std::optional<PersonId> find_on_record(const Operation& operation, const std::string& last_name,
                                       const std::string& first_name, Day birth_on);

/// Where somebody lives.
struct AddressBrief {
    std::optional<std::string> street;
    std::string building;
    std::optional<std::string> flat;
    PostalCode postal_code;
    std::string city;
};
BOOST_DESCRIBE_STRUCT(AddressBrief, (), (street, building, flat, postal_code, city))

/// The address of residence on the day.
std::optional<AddressBrief> address_on(const Operation& operation, PersonId person_id, Day on);
/// The city of residence on the day.
std::optional<std::string> city_on(const Operation& operation, PersonId person_id, Day on);
/// Position on the labour market on the day.
std::optional<LabourStatus> labour_status_on(const Operation& operation, PersonId person_id,
                                             Day on);

/// How to reach somebody and by which number the state knows them; a protected address and what
/// nobody told are not there.
struct PersonContact {
    std::optional<Pesel> pesel;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<AddressBrief> address;  ///< Of residence on the day.
};
/// For the papers that a funder or an authority is sent.
PersonContact contact_on(const Operation& operation, PersonId person_id, Day on);

/// How somebody is related to the one who keeps the household.
enum class HouseholdRole {
    self,
    spouse,
    partner,
    child,
    parent,
    sibling,
    grandparent,
    grandchild,
    other
};
BOOST_DESCRIBE_ENUM(HouseholdRole, self, spouse, partner, child, parent, sibling, grandparent,
                    grandchild, other)

struct HouseholdMember {
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    HouseholdRole role = HouseholdRole::self;
    Day from_on;
};
BOOST_DESCRIBE_STRUCT(HouseholdMember, (), (person_id, first_name, last_name, role, from_on))

/// Who belongs to the household on the day, who keeps it first and then the eldest first; nobody
/// when the office has no such household, or nobody lived in it then.
std::vector<HouseholdMember> household_on(const Operation& operation, HouseholdId household_id,
                                          Day on);

/// A row of a list of people, with the social worker who leads the work with them today.
struct PersonRow {
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::int64_t birth_year = 0;
    std::optional<std::string> city;
    std::optional<std::string> lead_worker;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (person_id, last_name, first_name, birth_year, city, lead_worker))

/// The row of one person, whoever asks.
PersonRow row_of(const Operation& operation, PersonId person_id);

/// What a search for people found.
struct PeopleFound {
    std::vector<PersonRow> items;
    /// Nobody is called so; these people's names differ by a slip or two.
    bool are_similar = false;
};
BOOST_DESCRIBE_STRUCT(PeopleFound, (), (items, are_similar))

/// People by the folded beginnings of their names, or else by similar names; by a whole PESEL or
/// its last four digits: at most 20, only those whom the asker may know.
PeopleFound search_people(Query& query, const std::string& text);

void add_routes(Routes& routes);

}  // namespace wedka::people
