#pragma once

#include <any>
#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/audit.hpp"
#include "platform/database.hpp"
#include "platform/keys.hpp"
#include "platform/result.hpp"

/// What an operation receives: who asks, the open transaction, the keys, the clock; and what it
/// leaves behind: its trace in the audit.
namespace wedka::inline platform {

/// Who is at work: an account of an office, and the staff member it belongs to.
struct Actor {
    OfficeId office;
    AccountId account;
    Uuid worker;  ///< The staff member's id; nil for a purely technical account.
    std::string name;
    std::vector<std::string> roles;
    Uuid session = {};  ///< By which they came in; nil for the program's own work.
};

/// How far a permission carries.
enum class Reach {
    nothing,   ///< Not at all.
    assigned,  ///< For the subjects that platform_access_grants names for the worker.
    office,    ///< For everything in the office.
};

/// The one decision function, as the platform asks it; app/policy implements it. Deny by default.
class Policy {
  public:
    virtual ~Policy() = default;
    /// How far the actor's roles carry the permission.
    virtual Reach reach(const Actor& actor, std::string_view permission) const = 0;
    /// Whether the actor may even know that the subject exists, without being assigned to it.
    virtual bool may_know(const Actor& actor, std::string_view permission) const = 0;
    /// Whether who reaches the whole office states a purpose before opening with this permission the
    /// file of somebody who is not theirs.
    virtual bool asks_purpose(std::string_view permission) const = 0;
    /// Whether access in an emergency carries this permission.
    virtual bool opens_in_emergency(std::string_view permission) const = 0;
    /// Every permission that the actor has in some reach, for the screen.
    virtual std::vector<std::string> permissions(const Actor& actor) const = 0;
};

/// The values of the predicate that filters SQL by reach; see `within_reach`.
struct ReachFilter {
    bool whole_office = false;
    Uuid worker;
    std::string on;  ///< The day, "2011-12-12".
};

class Transaction;

/// Lets the worker know the subject from a day on (to a day, both "2011-12-12"); `how` says why.
/// Capabilities call it for assignments, memberships and what somebody registered.
void grant_access(Transaction& transaction, const Uuid& subject, const Uuid& worker,
                  std::string_view how, const std::string& from_on,
                  const std::optional<std::string>& to_on = {});

/// The predicate by which lists, counts and searches see only what the asker may know. It takes
/// three placeholders from `$first` on: whole_office, worker and on of a ReachFilter.
std::string within_reach(std::string_view subject_column, int first);

/// How the grant of a member of a seal is called; for what is sealed, no other grant counts.
inline constexpr std::string_view seal_membership = "seal";
/// Seals the subject (zastrzeżenie): whoever is no member of its seal is answered as if it had
/// never been, in every list, count and search. Who is to stay a member must be granted so.
void hide_behind_seal(Transaction& transaction, const Uuid& subject);
/// The subject is again whose it was; memberships of its seal are gone.
void take_seal_off(Transaction& transaction, const Uuid& subject);
/// The predicate of what neither a seal nor a conflict of interest hides from the asker, for rows
/// that no `within_reach` filters. It takes two placeholders from `$first` on: worker and on.
std::string within_seal(std::string_view subject_column, int first);

/// The worker's own affairs or those of somebody close to them: no grant helps, not even in an
/// emergency, and they are answered as if the subject had never been.
void note_conflict(Transaction& transaction, const Uuid& subject, const Uuid& worker);
/// Forgets every conflict of the worker; who withdraws one notes the others anew.
void forget_conflicts(Transaction& transaction, const Uuid& worker);

/// The deputy knows from day to day whom the worker knows (zastępstwo), seals excepted.
struct Deputyship {
    Uuid worker;
    Uuid deputy;
    std::string from_on;
    std::string to_on;
};
/// Keeps the deputyship; one of the same two and the same first day gets another last day.
void put_deputyship(Transaction& transaction, const Deputyship& deputyship);

/// Why the actor opens today the file of somebody who is not theirs; until midnight in Poland.
void state_purpose(Transaction& transaction, const Uuid& subject, std::string_view purpose);

/// Opens one subject to the actor until the moment, for what the policy lets through.
void open_in_emergency(Transaction& transaction, const Uuid& subject, Moment until);

/// What ties the actor to a subject.
struct Standing {
    bool is_sealed = false;
    bool is_member = false;       ///< Of the seal.
    bool is_granted = false;      ///< As themselves or as somebody's deputy.
    bool is_in_conflict = false;  ///< Nothing below helps.
    bool is_in_emergency = false;
    bool has_purpose = false;  ///< Stated today.

    /// Whether the subject is to be answered as if it had never been.
    bool is_hidden() const {
        return is_in_conflict || (is_sealed && !is_member && !is_in_emergency);
    }
    /// Whether nothing but an emergency lets the actor in.
    bool is_emergency_alone() const {
        return is_in_emergency && (is_sealed ? !is_member : !is_granted);
    }
};
BOOST_DESCRIBE_STRUCT(Standing, (),
                      (is_sealed, is_member, is_granted, is_in_conflict, is_in_emergency,
                       has_purpose))

class Operation {
  public:
    Operation(Connection& connection, const Keys& its_keys, const Policy& its_policy,
              const Actor& its_actor, Moment its_now)
        : database(connection),
          keys(its_keys),
          policy(its_policy),
          actor(its_actor),
          now(its_now) {}

    Connection& database;
    const Keys& keys;
    const Policy& policy;
    const Actor& actor;
    const Moment now;

    OfficeId office() const { return actor.office; }

    /// Nothing when the actor may do this to the subject; otherwise not_found where the actor may
    /// not know of it, not_allowed where they may.
    std::optional<Refusal> deny(std::string_view permission, const Uuid& subject) const;
    template <class Kind>
    std::optional<Refusal> deny(std::string_view permission, const Id<Kind>& subject) const {
        return deny(permission, subject.uuid());
    }
    ReachFilter reach(std::string_view permission) const;
    Standing standing(const Uuid& subject) const;
    /// Whether the subject is sealed, from whomever.
    bool is_sealed(const Uuid& subject) const { return standing(subject).is_sealed; }
    /// Today as grants know it, "2011-12-12".
    std::string grant_day() const;

    /// Facts about a subject that several parts of one answer ask for: a question reads them once, by
    /// the name of what they are; a change reads them anew each time.
    template <class Read>
    auto once(std::string_view what, const Uuid& subject, Read read) const -> decltype(read()) {
        if (!remembers_) return read();
        auto& kept = remembered_[{std::string(what), subject}];
        if (!kept.has_value()) kept = read();
        return std::any_cast<decltype(read())>(kept);
    }

    /// Text of a special category, ready to be kept in a column, and back.
    Bytes seal(std::string_view table, std::string_view column, const Uuid& row,
               std::string_view plain) const {
        return cipher().encrypt(table, column, row, plain);
    }
    std::string unseal(std::string_view table, std::string_view column, const Uuid& row,
                       const Bytes& sealed) const {
        return cipher().decrypt(table, column, row, sealed);
    }

  protected:
    bool remembers_ = false;

  private:
    const FieldCipher& cipher() const {
        if (!cipher_) cipher_.emplace(keys, office());
        return *cipher_;
    }

    mutable std::optional<FieldCipher> cipher_;
    mutable std::map<std::pair<std::string, Uuid>, std::any> remembered_;
};

/// A question. The edge leaves one audit entry for it, with the subjects that it showed.
class Query : public Operation {
  public:
    Query(Connection& connection, const Keys& its_keys, const Policy& its_policy,
          const Actor& its_actor, Moment its_now)
        : Operation(connection, its_keys, its_policy, its_actor, its_now) {
        remembers_ = true;
    }

    /// Notes that the answer shows this person (or other subject).
    template <class Kind>
    void showed(const Id<Kind>& subject) {
        if (!subjects.empty()) subjects += ' ';
        subjects += subject.text();
    }

    std::string subjects;
};

/// A change. Every change leaves its trace; the edge refuses to commit one without.
class Transaction : public Operation {
  public:
    Transaction(Connection& connection, const Keys& its_keys, const Policy& its_policy,
                const Actor& its_actor, Moment its_now, Reasons reasons)
        : Operation(connection, its_keys, its_policy, its_actor, its_now),
          reasons_(std::move(reasons)) {}

    /// The verdict over the findings with the reasons that the request brought. Reasons that let a
    /// finding through are kept, encrypted, and named in the audit.
    std::optional<Refusal> verdict(const Findings& findings);

    /// The trace of what was done, to whom.
    template <class... Kinds>
    void record(std::string_view action, const Id<Kinds>&... subjects) {
        std::string ids;
        ((ids += (ids.empty() ? "" : " ") + subjects.text()), ...);
        record_text(action, ids);
    }

    /// The trace of one act that was done to many.
    template <class Kind, class Other>
    void record(std::string_view action, const Id<Kind>& subject,
                const std::vector<Id<Other>>& further) {
        std::string ids = subject.text();
        for (const auto& one : further) ids += ' ' + one.text();
        record_text(action, std::move(ids));
    }

    /// What the edge writes into the audit chain.
    std::vector<AuditEntry> trail() const;

  private:
    void record_text(std::string_view action, std::string subjects);

    Reasons reasons_;
    std::string kept_reasons_;
    std::vector<AuditEntry> entries_;
};

}  // namespace wedka::inline platform
