#include "access/purpose.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view file = "people.read";

FileDoor door_of(const Operation& operation, people::PersonId person_id) {
    const auto standing = operation.standing(person_id.uuid());
    if (standing.is_in_emergency && !standing.is_member) return FileDoor::emergency;
    const auto refusal = operation.deny(file, person_id);
    if (!refusal) return FileDoor::open;
    return operation.policy.reach(operation.actor, file) == Reach::office ? FileDoor::purpose_needed
                                                                          : FileDoor::closed;
}

}  // namespace

Result<Done> state_purpose(Transaction& transaction, const StatePurpose& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (transaction.policy.reach(transaction.actor, file) != Reach::office)
        if (const auto refusal = transaction.deny(file, request.person_id)) return *refusal;

    state_purpose(transaction, request.person_id.uuid(),
                  boost::describe::enum_to_string(request.purpose, ""));
    transaction.record("access.state_purpose", request.person_id);
    return Done{};
}

Result<FrontCard> show_front_card(Query& query, const ShowFrontCard& request) {
    if (!people::find_person(query, request.person_id)) return not_found("person_id");
    if (!query.standing(request.person_id.uuid()).is_in_emergency)
        if (const auto refusal = query.deny("people.find", request.person_id)) return *refusal;
    query.showed(request.person_id);
    const auto row = people::row_of(query, request.person_id);
    return FrontCard{.person_id = row.person_id,
                     .last_name = row.last_name,
                     .first_name = row.first_name,
                     .birth_year = row.birth_year,
                     .city = row.city,
                     .lead_worker = row.lead_worker,
                     .door = door_of(query, request.person_id)};
}

}  // namespace wedka::access
