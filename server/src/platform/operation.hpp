#pragma once

#include <optional>
#include <string>
#include <string_view>
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
/// The predicate of what is not sealed from the asker, for rows that no `within_reach` filters. It
/// takes two placeholders from `$first` on: worker and on.
std::string within_seal(std::string_view subject_column, int first);

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
    /// Whether the subject is sealed, from whomever.
    bool is_sealed(const Uuid& subject) const;
    /// Today as grants know it, "2011-12-12".
    std::string grant_day() const;

    /// Text of a special category, ready to be kept in a column, and back.
    Bytes seal(std::string_view table, std::string_view column, const Uuid& row,
               std::string_view plain) const {
        return keys.encrypt({office(), table, column, row}, plain);
    }
    std::string unseal(std::string_view table, std::string_view column, const Uuid& row,
                       const Bytes& cipher) const {
        return keys.decrypt({office(), table, column, row}, cipher);
    }
};

/// A question. The edge leaves one audit entry for it, with the subjects that it showed.
class Query : public Operation {
  public:
    using Operation::Operation;

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
