#include "people/register_person.hpp"

#include "people/conflict_store.hpp"
#include "people/person_rules.hpp"
#include "people/person_store.hpp"
#include "platform/text.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/today.hpp"

namespace wedka::people {

Result<Person> register_person(Transaction& transaction, const RegisterPerson& request) {
    const auto today = today_in(transaction);
    auto findings = check_registration(request, today);
    const auto pesel = request.pesel ? Pesel::parse(*request.pesel) : std::nullopt;
    if (pesel && find_by_pesel(transaction, *pesel))
        findings.push_back({.rule = "R1-06", .field = "pesel", .code = "pesel_taken"});
    if (!pesel &&
        has_namesake(transaction, request.last_name, request.first_name, request.birth_on))
        findings.push_back({.rule = "R1-15",
                            .field = "last_name",
                            .code = "likely_duplicate",
                            .can_be_justified = true});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto person_id = insert_person(transaction, request, pesel);
    if (request.address) insert_address(transaction, person_id, *request.address);
    if (request.phone) put_contact(transaction, person_id, {ContactKind::phone, *request.phone});
    if (request.email) put_contact(transaction, person_id, {ContactKind::email, *request.email});
    grant_access(transaction, person_id.uuid(), transaction.actor.worker, "registered",
                 today.text());
    note_conflicts_of(transaction, person_id);
    transaction.record("people.register", person_id);
    return person(transaction, person_id);
}

}  // namespace wedka::people
