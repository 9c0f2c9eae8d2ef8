#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "staff/staff.hpp"
#include "vocabulary/instant.hpp"

/// Conflicts of interest: people with whom a worker has nothing to do in the office, because they
/// are the worker's own family or friends (art. 24 k.p.a. puts the worker out of their case).
namespace wedka::people {

using ConflictId = Id<struct ConflictIdKind>;

/// What ties the worker to the person.
enum class ConflictKind {
    self,       ///< The worker is the office's client as well.
    household,  ///< They live together.
    relative,   ///< Spouse, relative or relative by marriage (art. 24 § 1 pkt 2 k.p.a.).
    close       ///< Anybody else before whom the worker is not impartial (art. 24 § 3 k.p.a.).
};
BOOST_DESCRIBE_ENUM(ConflictKind, self, household, relative, close)

struct Conflict {
    ConflictId conflict_id;
    staff::MemberId worker_id;
    std::string worker;
    ConflictKind kind = ConflictKind::self;
    std::optional<LongText> note;  ///< Shown to the worker only.
    Instant declared_at;
    std::string declared_by;
};
BOOST_DESCRIBE_STRUCT(Conflict, (),
                      (conflict_id, worker_id, worker, kind, note, declared_at, declared_by))

/// Whom the worker must not meet here, by PESEL: nobody learns whether they are on record, and the
/// PESEL is kept as a keyed hash only.
struct DeclareOwnConflict {
    ConflictKind kind = ConflictKind::self;
    Pesel pesel;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(DeclareOwnConflict, (), (kind, pesel, note))
Result<Conflict> declare_own_conflict(Transaction& transaction, const DeclareOwnConflict& request);

/// Somebody on record and a worker, by whoever may open the file.
struct DeclareConflict {
    PersonId person_id;
    staff::MemberId member_id;
    ConflictKind kind = ConflictKind::relative;
};
BOOST_DESCRIBE_STRUCT(DeclareConflict, (), (person_id, member_id, kind))
Result<Conflict> declare_conflict(Transaction& transaction, const DeclareConflict& request);

/// Somebody else than the worker withdraws what was declared by mistake.
struct WithdrawConflict {
    ConflictId conflict_id;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawConflict, (), (conflict_id, reason))
Result<Done> withdraw_conflict(Transaction& transaction, const WithdrawConflict& request);

struct AskConflicts {};
BOOST_DESCRIBE_STRUCT(AskConflicts, (), ())
Result<Page<Conflict>> list_own_conflicts(Query& query, const AskConflicts& request);

/// Somebody whom a worker leads although they may not: the work goes to another.
struct LedInConflict {
    PersonId person_id;
    std::string last_name;
    std::string first_name;
};
BOOST_DESCRIBE_STRUCT(LedInConflict, (), (person_id, last_name, first_name))

struct ConflictRow {
    ConflictId conflict_id;
    staff::MemberId worker_id;
    std::string worker;
    ConflictKind kind = ConflictKind::self;
    Instant declared_at;
    std::string declared_by;
    /// Of all the worker's conflicts; only people whom the asker may find.
    std::vector<LedInConflict> still_led;
};
BOOST_DESCRIBE_STRUCT(ConflictRow, (),
                      (conflict_id, worker_id, worker, kind, declared_at, declared_by, still_led))
Result<Page<ConflictRow>> list_conflicts(Query& query, const AskConflicts& request);

}  // namespace wedka::people
