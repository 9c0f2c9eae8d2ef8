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

constexpr std::string_view see_only_this_office = R"sql(
    SELECT set_config('app.office', $1, TRUE))sql";

/// Connections of a pool, opened when first needed and again after a broken one.
class Pool {
  public:
    Pool(std::string url, unsigned most) : url_(std::move(url)), most_(most) {}

    /// Runs `work` between BEGIN and COMMIT (or ROLLBACK when it answers false or throws).
    void transaction(OfficeId office, bool keep_nothing,
                     const std::function<void(Connection&)>& work) {
        auto connection = take();
        try {
            connection->execute(keep_nothing ? "BEGIN READ ONLY" : "BEGIN");
            connection->execute(see_only_this_office, office.text());
            work(*connection);
            connection->execute(keep_nothing ? "ROLLBACK" : "COMMIT");
        } catch (const DatabaseError& error) {
            if (error.trouble() == DatabaseTrouble::unreachable) {
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
    std::unique_ptr<Connection> take() {
        {
            std::unique_lock lock(mutex_);
            available_.wait(lock, [this] { return !free_.empty() || open_ < most_; });
            if (!free_.empty()) {
                auto connection = std::move(free_.back());
                free_.pop_back();
                return connection;
            }
            ++open_;
        }
        try {
            return open_postgresql(url_);
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
        try {
            pool_.transaction(change.office, false, [&](Connection& connection) {
                if (change.work) {
                    connection.execute("SAVEPOINT one_change");
                    if (!change.work(connection))
                        connection.execute("ROLLBACK TO SAVEPOINT one_change");
                }
                AuditChain chain(connection, keys_);
                for (const auto& entry : change.trail()) chain.append(change.office, now(), entry);
                chain.flush();
            });
        } catch (...) {
            trouble = std::current_exception();
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
            pool_.transaction(office, false, [&](Connection& connection) {
                AuditChain chain(connection, keys_);
                for (const auto& reading : readings)
                    for (const auto& entry : reading.entries) chain.append(office, now(), entry);
                chain.flush();
            });
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
