#pragma once

#include "people/change_person.hpp"
#include "people/register_person.hpp"

/// All SQL that changes or brings a single person.
namespace wedka::people {

PersonId insert_person(Transaction& transaction, const RegisterPerson& request,
                       const std::optional<Pesel>& pesel);
/// False when somebody else changed the person since the expected version.
bool update_names(Transaction& transaction, const ChangePerson& request);
/// Closes the address of the same kind the day before, and keeps the new one.
void insert_address(Transaction& transaction, PersonId person_id, const Address& address);
/// Replaces the contact of that kind.
void put_contact(Transaction& transaction, PersonId person_id, const Contact& contact);
void insert_labour_spell(Transaction& transaction, PersonId person_id, const LabourSpell& spell);
HouseholdId insert_household(Transaction& transaction, Day from_on);
void insert_membership(Transaction& transaction, HouseholdId household_id, PersonId person_id,
                       HouseholdRole role, Day from_on);
/// Whether the person belongs to another household on any day from this one on (R1-10).
bool has_household_from(const Operation& operation, PersonId person_id, Day from_on);

/// "SELECT ..." of the columns of a PersonRow of people_people `p`. Who leads the work with somebody
/// is told as of the day at the placeholder `$on`.
std::string select_person_row(int on);
/// Everybody of the PESEL, sealed people first: they stand in no index.
std::vector<PersonId> all_of_pesel(const Operation& operation, const Pesel& pesel);
/// The card of a person who exists.
Person person(const Operation& operation, PersonId person_id);
/// The whole PESEL, decrypted.
std::optional<std::string> pesel_of(const Operation& operation, PersonId person_id);
/// Whether somebody born that day has the same folded names.
bool has_namesake(const Operation& operation, const std::string& last_name,
                  const std::string& first_name, Day birth_on);

}  // namespace wedka::people
