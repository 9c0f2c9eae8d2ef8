#include <fmt/format.h>

#include <algorithm>

#include "access/seal_store.hpp"
#include "staff/staff.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view permission = "access.seal";

void let_know(Transaction& transaction, PersonId person_id, const Uuid& worker) {
    grant_access(transaction, person_id.uuid(), worker, seal_membership, transaction.grant_day());
}

/// The seal of a person, for its members; whoever is none learns nothing.
std::variant<Opening, Refusal> held(Transaction& transaction, PersonId person_id) {
    if (!people::find_person(transaction, person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny(permission, person_id)) return *refusal;
    if (const auto opening = hold_seal(transaction, person_id)) return *opening;
    return not_found("person_id");
}

bool is_member(const Seal& seal, MemberId member_id) {
    return std::ranges::find(seal.members, member_id, &staff::NamedMember::member_id) != seal.members.end();
}

}  // namespace

Result<Seal> seal_person(Transaction& transaction, const SealPerson& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny(permission, request.person_id)) return *refusal;
    for (std::size_t i = 0; i < request.member_ids.size(); ++i)
        if (!staff::find_member(transaction, request.member_ids[i]))
            return not_found(fmt::format("member_ids[{}]", i));
    if (hold_seal(transaction, request.person_id))
        return refused({.rule = "Z-01", .field = "person_id", .code = "sealed_already"});

    insert_seal(transaction, request);
    hide_behind_seal(transaction, request.person_id.uuid());
    let_know(transaction, request.person_id, transaction.actor.worker);
    for (const auto& member_id : request.member_ids)
        let_know(transaction, request.person_id, member_id.uuid());
    people::take_out_of_indexes(transaction, request.person_id);
    transaction.record("access.seal", request.person_id);
    return *find_seal(transaction, request.person_id);
}

Result<Seal> add_seal_member(Transaction& transaction, const AddSealMember& request) {
    const auto known = held(transaction, request.person_id);
    if (const auto* refusal = std::get_if<Refusal>(&known)) return *refusal;
    if (!staff::find_member(transaction, request.member_id)) return not_found("member_id");

    let_know(transaction, request.person_id, request.member_id.uuid());
    transaction.record("access.add_seal_member", request.person_id, request.member_id);
    return *find_seal(transaction, request.person_id);
}

Result<Seal> remove_seal_member(Transaction& transaction, const RemoveSealMember& request) {
    const auto known = held(transaction, request.person_id);
    if (const auto* refusal = std::get_if<Refusal>(&known)) return *refusal;
    const auto seal = find_seal(transaction, request.person_id).value();
    if (!is_member(seal, request.member_id)) return not_found("member_id");
    if (seal.members.size() == 1)
        return refused({.rule = "Z-02", .field = "member_id", .code = "last_member"});

    delete_membership(transaction, request.person_id, request.member_id);
    transaction.record("access.remove_seal_member", request.person_id, request.member_id);
    return *find_seal(transaction, request.person_id);
}

Result<Seal> ask_to_open_seal(Transaction& transaction, const AskToOpenSeal& request) {
    const auto known = held(transaction, request.person_id);
    if (const auto* refusal = std::get_if<Refusal>(&known)) return *refusal;

    put_opening(transaction, request);
    transaction.record("access.ask_to_open_seal", request.person_id);
    return *find_seal(transaction, request.person_id);
}

Result<SealOpened> open_seal(Transaction& transaction, const OpenSeal& request) {
    const auto known = held(transaction, request.person_id);
    if (const auto* refusal = std::get_if<Refusal>(&known)) return *refusal;
    const auto& opening = std::get<Opening>(known);
    Findings findings;
    if (!opening.asked_at)
        findings.push_back({.rule = "Z-03", .field = "person_id", .code = "nobody_asked"});
    else if (opening.asked_by == transaction.actor.account)
        findings.push_back({.rule = "Z-03", .field = "person_id", .code = "asked_by_oneself"});
    else if (Instant::at(transaction.now) < openable_from(*opening.asked_at))
        findings.push_back({.rule = "Z-04", .field = "person_id", .code = "too_early"});
    if (people::other_of_same_pesel(transaction, request.person_id))
        findings.push_back({.rule = "Z-05", .field = "person_id", .code = "same_pesel"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    delete_seal(transaction, request.person_id);
    take_seal_off(transaction, request.person_id.uuid());
    people::put_into_indexes(transaction, request.person_id);
    transaction.record("access.open_seal", request.person_id);
    return SealOpened{request.person_id};
}

Result<SealState> show_seal(Query& query, const ShowSeal& request) {
    if (!people::find_person(query, request.person_id)) return not_found("person_id");
    if (const auto refusal = query.deny(permission, request.person_id)) return *refusal;
    query.showed(request.person_id);
    return SealState{find_seal(query, request.person_id)};
}

Result<Page<SealRow>> list_seals(Query& query, const Nothing&) {
    Page<SealRow> page{seals_of_actor(query), {}};
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

}  // namespace wedka::access
