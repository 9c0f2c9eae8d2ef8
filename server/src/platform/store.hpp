#pragma once

#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/audit.hpp"
#include "platform/database.hpp"
#include "platform/keys.hpp"

namespace wedka::inline platform {

/// One change on its way to the database. Everything in it happens in one transaction, or not at
/// all.
struct Change {
    OfficeId office;
    /// Runs inside a savepoint (SQLite) or the transaction (PostgreSQL). False: everything that it
    /// did is undone; an exception: undone too, and handed to `done`. Where two changes cross
    /// (PostgreSQL) it is undone and run again.
    std::function<bool(Connection&)> work;
    /// What the audit chain gets, asked after `work` in the same transaction, kept or undone.
    /// (After an exception it is not asked.)
    std::function<std::vector<AuditEntry>()> trail;
    /// Called once, after COMMIT or its failure, from the thread of the writer. Null: committed.
    std::function<void(std::exception_ptr)> done;
};

/// The store of one installation: it knows how transactions begin and end, and nothing else.
class Store {
  public:
    virtual ~Store() = default;
    /// Queues a change. `done` is called later, or before this returns.
    virtual void change(Change change) = 0;
    /// Runs `work` in one read transaction that sees only this office (all, on SQLite).
    virtual void read(OfficeId office, const std::function<void(Connection&)>& work) = 0;
    /// Makes entries of reads durable, then calls `done`.
    virtual void append(OfficeId office, std::vector<AuditEntry> entries,
                        std::function<void(std::exception_ptr)> done) = 0;
    /// Lets queued work finish, then ends the threads. No change may be queued afterwards.
    virtual void stop() = 0;

    /// Tells how far a chain stands, after each COMMIT and from the thread that made it (two
    /// threads may tell in the other order). To be set before the first change.
    using HeadTaker = std::function<void(OfficeId, const AuditHead&)>;
    void tell_heads(HeadTaker taker) { head_taker_ = std::move(taker); }

    /// Runs a change and waits for its end; rethrows what went wrong. For commands and tests.
    void change_now(OfficeId office, const std::function<void(Connection&)>& work,
                    std::vector<AuditEntry> trail = {});

  protected:
    void tell(const std::map<OfficeId, AuditHead>& heads) const {
        if (!head_taker_) return;
        for (const auto& [office, head] : heads) head_taker_(office, head);
    }

  private:
    HeadTaker head_taker_;
};

/// Another process writes to this folder.
class FolderInUse : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Opens (and migrates) the SQLite store of a folder, as its only writer. Throws FolderInUse,
/// NewerStore.
std::unique_ptr<Store> open_sqlite_store(const std::filesystem::path& folder, const Keys& keys,
                                         unsigned readers);
/// Whether the folder holds a store already.
bool has_sqlite_data(const std::filesystem::path& folder);
/// Opens the store of a folder for reading beside a running server. It refuses changes.
std::unique_ptr<Store> open_sqlite_reading(const std::filesystem::path& folder);
/// Opens a PostgreSQL store with a pool of connections. The schema must be there (wedka migrate).
std::unique_ptr<Store> open_postgresql_store(const std::string& url, const Keys& keys,
                                             unsigned connections);

}  // namespace wedka::inline platform
