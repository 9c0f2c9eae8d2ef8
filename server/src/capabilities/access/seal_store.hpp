#pragma once

#include "access/seals.hpp"

/// All SQL about seals.
namespace wedka::access {

void insert_seal(Transaction& transaction, const SealPerson& request);
void put_opening(Transaction& transaction, const AskToOpenSeal& request);
void delete_seal(Transaction& transaction, PersonId person_id);
/// Ends the membership at once.
void delete_membership(Transaction& transaction, PersonId person_id, MemberId member_id);

/// Who asked for the seal to be opened, and when.
struct Opening {
    std::optional<Instant> asked_at;
    std::optional<AccountId> asked_by;
};
BOOST_DESCRIBE_STRUCT(Opening, (), (asked_at, asked_by))

/// Nothing when the person is not sealed. Changes of one seal come one after another.
std::optional<Opening> hold_seal(Transaction& transaction, PersonId person_id);
std::optional<Seal> find_seal(const Operation& operation, PersonId person_id);
/// Those of which the actor is a member today, in the order of names.
std::vector<SealRow> seals_of_actor(const Operation& operation);
/// The earliest moment at which an opening asked for then may be carried out.
Instant openable_from(Instant asked_at);

}  // namespace wedka::access
