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

/// The open end of the chains during one transaction. Entries are appended in the order of commits;
/// the heads are locked when first needed and written by `flush` just before COMMIT.
class AuditChain {
  public:
    AuditChain(Connection& connection, const Keys& keys) : connection_(connection), keys_(keys) {}

    void append(OfficeId office, Moment at, const AuditEntry& entry);
    void flush();

  private:
    struct Head {
        std::int64_t seq = 0;
        Bytes link;
    };
    Head& head(OfficeId office);

    Connection& connection_;
    const Keys& keys_;
    std::map<OfficeId, Head> heads_;
};

/// What a check of one office's chain found.
struct AuditCheck {
    std::int64_t entries = 0;
    std::optional<std::int64_t>
        first_bad;    ///< The first entry that is changed, missing or out of order.
    std::string why;  ///< changed, missing, behind_head, beyond_head
};
AuditCheck verify_audit(Connection& connection, const Keys& keys, OfficeId office);

/// Whether these are the keys that the office's chain was written with: its first or its last entry
/// (should one have been changed) fits them. Nothing when the chain is empty.
std::optional<bool> audit_fits(Connection& connection, const Keys& keys, OfficeId office);

}  // namespace wedka::inline platform
