#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/database.hpp"
#include "platform/keys.hpp"
#include "platform/uuid.hpp"

/// Who did or saw what: one chain of entries per office, each linked to the one before by a keyed
/// hash. Entries hold ids and codes, never names or texts of people.
namespace wedka::inline platform {

/// UTC, microseconds.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;

struct AuditEntry {
    std::optional<AccountId> account;  ///< Nobody for a failed sign-in.
    std::string action;                ///< The permission asked for: "casework.conclude_contract".
    std::string outcome;               ///< "done", "read", "denied", "refused".
    std::string subjects;              ///< Ids that it concerned, separated by spaces.
    std::string detail;                ///< Rule ids, ids of reasons with their keyed hash, counts.
};

/// How far a chain stands: its newest entry and the link that covers everything before it.
struct AuditHead {
    std::int64_t seq = 0;  ///< 0: nothing yet.
    Bytes link;
    bool operator==(const AuditHead&) const = default;
};

/// What was written down, outside the database, of how far an office's chain stood at a moment.
struct Checkpoint {
    OfficeId office;
    AuditHead head;
    std::string at;  ///< UTC, whole seconds: "2026-11-21T22:39:45Z".
    bool is_genuine =
        true;  ///< False: its signature does not fit these keys, or it cannot be read.
};

/// The open end of the chains during one transaction. Entries are appended in the order of commits;
/// the heads are locked when first needed and written by `flush` just before COMMIT.
class AuditChain {
  public:
    AuditChain(Connection& connection, const Keys& keys) : connection_(connection), keys_(keys) {}

    void append(OfficeId office, Moment at, const AuditEntry& entry);
    /// Writes the heads and answers them, for who wants to know what the COMMIT will have kept.
    std::map<OfficeId, AuditHead> flush();

  private:
    AuditHead& head(OfficeId office);

    Connection& connection_;
    const Keys& keys_;
    std::map<OfficeId, AuditHead> heads_;
};

/// How far the office's chain stands by its head; nothing when it never began.
std::optional<AuditHead> audit_head(Connection& connection, OfficeId office);
/// The link of one entry, if it is there.
std::optional<Bytes> audit_link_at(Connection& connection, OfficeId office, std::int64_t seq);
/// What a chain of no entries has for a link.
const Bytes& audit_chain_start();

/// What a check of one office's chain found.
struct AuditCheck {
    std::int64_t entries = 0;
    /// The first entry that is changed, missing, out of order or not what a checkpoint confirmed.
    std::optional<std::int64_t> first_bad;
    /// changed, missing, behind_head, beyond_head: by the chain alone. behind_checkpoint: the chain
    /// ends before what was confirmed. other_than_checkpoint: other entries stand where confirmed
    /// ones stood. checkpoint_changed: a checkpoint whose signature does not fit. index: the list
    /// of whom the entry concerns was changed.
    std::string why;
    /// The last checkpoint in the file that the chain agrees with.
    std::optional<Checkpoint> confirmed;
};
/// Checks the whole chain, and that it agrees with the office's checkpoints (in the order in which
/// they were written).
AuditCheck verify_audit(Connection& connection, const Keys& keys, OfficeId office,
                        const std::vector<Checkpoint>& checkpoints = {});

/// Whether these are the keys that the office's chain was written with: its first or its last entry
/// (should one have been changed) fits them. Nothing when the chain is empty.
std::optional<bool> audit_fits(Connection& connection, const Keys& keys, OfficeId office);

}  // namespace wedka::inline platform
