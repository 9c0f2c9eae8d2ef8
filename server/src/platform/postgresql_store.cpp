#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "platform/migrations.hpp"
#include "platform/store.hpp"

namespace wedka::inline platform {

namespace {

Moment now() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

constexpr int most_attempts = 3;

// One snapshot for all that a request reads, as on SQLite.
constexpr std::string_view begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

constexpr std::string_view see_only_this_office = R"sql(
    SELECT set_config('app.office', $1, TRUE))sql";

/// Connections of a pool, opened when first needed and again after a broken one.
class Pool {
  public:
    Pool(std::string url, unsigned most) : url_(std::move(url)), most_(most) {}

    /// Runs `work` between BEGIN and COMMIT (or ROLLBACK when it answers false or throws).
    void transaction(OfficeId office, bool keep_nothing,
                     const std::function<void(Connection&)>& work) {
        auto connection = begun(office, keep_nothing);
        try {
            work(*connection);
            connection->execute(keep_nothing ? "ROLLBACK" : "COMMIT");
        } catch (const DatabaseError& error) {
            if (is_lost(error)) {
                drop();
            } else {
                return_clean(std::move(connection));
            }
            throw;
        } catch (...) {
            return_clean(std::move(connection));
            throw;
        }
        give_back(std::move(connection));
    }

  private:
    struct Taken {
        std::unique_ptr<Connection> connection;
        bool is_new = false;
    };

    /// A connection after such trouble is not used again; after a doubtful COMMIT neither.
    static bool is_lost(const DatabaseError& error) {
        return error.trouble() == DatabaseTrouble::unreachable ||
               error.trouble() == DatabaseTrouble::in_doubt;
    }

    /// A connection with its transaction begun. One that died while it lay in the pool (the server
    /// was restarted) is replaced here, where nothing has been done yet.
    std::unique_ptr<Connection> begun(OfficeId office, bool keep_nothing) {
        for (;;) {
            auto taken = take();
            try {
                taken.connection->execute(keep_nothing ? begin_reading : std::string_view("BEGIN"));
                taken.connection->execute(see_only_this_office, office.text());
                return std::move(taken.connection);
            } catch (const DatabaseError& error) {
                drop();
                if (taken.is_new || !is_lost(error)) throw;
            } catch (...) {
                drop();
                throw;
            }
        }
    }
    Taken take() {
        {
            std::unique_lock lock(mutex_);
            available_.wait(lock, [this] { return !free_.empty() || open_ < most_; });
            if (!free_.empty()) {
                auto connection = std::move(free_.back());
                free_.pop_back();
                return {std::move(connection)};
            }
            ++open_;
        }
        try {
            return {open_postgresql(url_), true};
        } catch (...) {
            drop();
            throw;
        }
    }
    void give_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard lock(mutex_);
            free_.push_back(std::move(connection));
        }
        available_.notify_one();
    }
    void return_clean(std::unique_ptr<Connection> connection) {
        try {
            connection->execute("ROLLBACK");
        } catch (const DatabaseError&) {
            drop();
            return;
        }
        give_back(std::move(connection));
    }
    void drop() {
        {
            const std::lock_guard lock(mutex_);
            --open_;
        }
        available_.notify_one();
    }

    std::string url_;
    unsigned most_;
    std::mutex mutex_;
    std::condition_variable available_;
    std::vector<std::unique_ptr<Connection>> free_;
    unsigned open_ = 0;
};

/// A change runs on its caller's thread in a transaction of its own; rows of reads are gathered by
/// one appender thread, which writes what has come in the meantime in one transaction per office.
class PostgresqlStore : public Store {
  public:
    PostgresqlStore(const std::string& url, const Keys& keys, unsigned connections)
        : keys_(keys), pool_(url, connections) {
        pool_.transaction(OfficeId{}, true, [](Connection& connection) {
            const auto known = migrations().empty() ? 0 : migrations().back().number;
            const auto found = schema_version(connection);
            if (found > known) throw NewerStore("this data was written by a newer wedka");
            if (found < known)
                throw std::runtime_error("the database needs `wedka migrate` before it can serve");
        });
        thread_ = std::thread([this] { write_reads(); });
    }
    ~PostgresqlStore() override { stop(); }

    void change(Change change) override {
        std::exception_ptr trouble;
        for (int attempt = 1; attempt <= most_attempts; ++attempt) {
            trouble = nullptr;
            try {
                run(change);
                break;
            } catch (const DatabaseError& error) {
                trouble = std::current_exception();
                if (!has_crossed(error)) break;
            } catch (...) {
                trouble = std::current_exception();
                break;
            }
        }
        change.done(trouble);
    }

    void read(OfficeId office, const std::function<void(Connection&)>& work) override {
        pool_.transaction(office, true, work);
    }

    void append(OfficeId office, std::vector<AuditEntry> entries,
                std::function<void(std::exception_ptr)> done) override {
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) throw std::runtime_error("the store is closed");
            queue_[office].push_back({std::move(entries), std::move(done)});
        }
        waiting_.notify_one();
    }

    void stop() override {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        waiting_.notify_one();
        if (thread_.joinable()) thread_.join();
    }

  private:
    struct Reading {
        std::vector<AuditEntry> entries;
        std::function<void(std::exception_ptr)> done;
    };

    /// Two changes met, of which this one is undone; run again, it sees what the other did.
    static bool has_crossed(const DatabaseError& error) {
        return error.trouble() == DatabaseTrouble::unique ||
               error.trouble() == DatabaseTrouble::busy;
    }

    void run(const Change& change) {
        std::map<OfficeId, AuditHead> heads;
        pool_.transaction(change.office, false, [&](Connection& connection) {
            if (change.work) {
                connection.execute("SAVEPOINT one_change");
                if (!change.work(connection))
                    connection.execute("ROLLBACK TO SAVEPOINT one_change");
            }
            AuditChain chain(connection, keys_);
            for (const auto& entry : change.trail()) chain.append(change.office, now(), entry);
            heads = chain.flush();
        });
        tell(heads);
    }

    void write_reads() {
        for (;;) {
            std::map<OfficeId, std::vector<Reading>> gathered;
            {
                std::unique_lock lock(mutex_);
                waiting_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
                if (queue_.empty()) return;
                gathered.swap(queue_);
            }
            for (auto& [office, readings] : gathered) write(office, readings);
        }
    }

    void write(OfficeId office, const std::vector<Reading>& readings) {
        std::exception_ptr trouble;
        try {
            std::map<OfficeId, AuditHead> heads;
            pool_.transaction(office, false, [&](Connection& connection) {
                AuditChain chain(connection, keys_);
                for (const auto& reading : readings)
                    for (const auto& entry : reading.entries) chain.append(office, now(), entry);
                heads = chain.flush();
            });
            tell(heads);
        } catch (...) {
            trouble = std::current_exception();
        }
        for (const auto& reading : readings) reading.done(trouble);
    }

    const Keys& keys_;
    Pool pool_;
    std::mutex mutex_;
    std::condition_variable waiting_;
    std::map<OfficeId, std::vector<Reading>> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Store> open_postgresql_store(const std::string& url, const Keys& keys,
                                             unsigned connections) {
    return std::make_unique<PostgresqlStore>(url, keys, connections);
}

}  // namespace wedka::inline platform
