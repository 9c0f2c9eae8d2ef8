#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/account.hpp"
#include "people/people.hpp"
#include "platform/json.hpp"
#include "platform/operation.hpp"
#include "vocabulary/instant.hpp"

/// Sealed people (osoby zastrzeżone): only the members of the seal know that they are there.
namespace wedka::access {

using people::PersonId;
using staff::MemberId;

/// Why a person is sealed.
enum class SealKind {
    violence,           ///< Niebieska Karta.
    protected_address,  ///< Somebody must not learn where the person lives.
    staff_or_relative,  ///< Works here, or is related to somebody who does.
    adoption_or_foster,
    witness,  ///< Witness protection, or a notice of the police.
    publicly_known,
    own_request
};
BOOST_DESCRIBE_ENUM(SealKind, violence, protected_address, staff_or_relative, adoption_or_foster,
                    witness, publicly_known, own_request)

struct Seal {
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    SealKind kind = SealKind::violence;
    LongText reason;
    Instant sealed_at;
    std::string sealed_by;
    std::vector<staff::NamedMember> members;
    std::optional<Instant> opening_asked_at;
    std::optional<std::string> opening_asked_by;
    std::optional<LongText> opening_reason;
    std::optional<Instant> may_open_from;  ///< A day after the opening was asked for.
    bool was_asked_by_me = false;          ///< Who asks does not open.
    /// Somebody registered under the same PESEL meanwhile; the members settle which record stays.
    std::optional<PersonId> same_pesel;
};
BOOST_DESCRIBE_STRUCT(Seal, (),
                      (person_id, last_name, first_name, kind, reason, sealed_at, sealed_by,
                       members, opening_asked_at, opening_asked_by, opening_reason, may_open_from,
                       was_asked_by_me, same_pesel))

/// Seals the person at once. Whoever seals becomes a member, with those named.
struct SealPerson {
    PersonId person_id;
    SealKind kind = SealKind::violence;
    LongText reason;
    std::vector<MemberId> member_ids;
};
BOOST_DESCRIBE_STRUCT(SealPerson, (), (person_id, kind, reason, member_ids))
Result<Seal> seal_person(Transaction& transaction, const SealPerson& request);

/// A member lets another worker know.
struct AddSealMember {
    PersonId person_id;
    MemberId member_id;
};
BOOST_DESCRIBE_STRUCT(AddSealMember, (), (person_id, member_id))
Result<Seal> add_seal_member(Transaction& transaction, const AddSealMember& request);

/// From tomorrow's point of view the worker never knew; the last member stays.
struct RemoveSealMember {
    PersonId person_id;
    MemberId member_id;
};
BOOST_DESCRIBE_STRUCT(RemoveSealMember, (), (person_id, member_id))
Result<Seal> remove_seal_member(Transaction& transaction, const RemoveSealMember& request);

/// A member asks for the seal to be opened; another may open it after a day.
struct AskToOpenSeal {
    PersonId person_id;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(AskToOpenSeal, (), (person_id, reason))
Result<Seal> ask_to_open_seal(Transaction& transaction, const AskToOpenSeal& request);

struct OpenSeal {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OpenSeal, (), (person_id))

struct SealOpened {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(SealOpened, (), (person_id))
Result<SealOpened> open_seal(Transaction& transaction, const OpenSeal& request);

struct ShowSeal {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ShowSeal, (), (person_id))

/// Whether somebody whom the asker may seal is sealed.
struct SealState {
    std::optional<Seal> seal;
};
BOOST_DESCRIBE_STRUCT(SealState, (), (seal))
Result<SealState> show_seal(Query& query, const ShowSeal& request);

/// A row of the seals of which the asker is a member.
struct SealRow {
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    SealKind kind = SealKind::violence;
    Instant sealed_at;
};
BOOST_DESCRIBE_STRUCT(SealRow, (), (person_id, last_name, first_name, kind, sealed_at))
Result<Page<SealRow>> list_seals(Query& query, const Nothing& request);

}  // namespace wedka::access
