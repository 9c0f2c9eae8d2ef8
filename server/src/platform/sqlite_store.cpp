#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

#include "platform/migrations.hpp"
#include "platform/store.hpp"

namespace wedka::inline platform {

void Store::change_now(OfficeId office, const std::function<void(Connection&)>& work,
                       std::vector<AuditEntry> trail) {
    std::promise<void> finished;
    change({.office = office,
            .work =
                [&work](Connection& connection) {
                    work(connection);
                    return true;
                },
            .trail = [&trail] { return trail; },
            .done =
                [&finished](std::exception_ptr trouble) {
                    if (trouble)
                        finished.set_exception(trouble);
                    else
                        finished.set_value();
                }});
    finished.get_future().get();
}

namespace {

Moment now() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

constexpr std::size_t largest_group = 256;
constexpr const char* database_file = "wedka.sqlite";

/// The lock that keeps a second process from writing to the same folder.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder) {
        const auto file = folder / "lock";
        descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor_ < 0)
            throw std::runtime_error("cannot write to the folder " + folder.string());
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor_);
            throw FolderInUse("another wedka is running on the folder " + folder.string());
        }
    }
    ~FolderLock() { ::close(descriptor_); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_ = -1;
};

/// Reader connections, handed out one at a time.
class Readers {
  public:
    Readers(const std::string& file, unsigned count) {
        for (unsigned i = 0; i < count; ++i) free_.push_back(open_sqlite(file, SqliteUse::reader));
    }

    void read(const std::function<void(Connection&)>& work) {
        auto connection = take();
        try {
            connection->execute("BEGIN");
            work(*connection);
        } catch (...) {
            end(*connection);
            give_back(std::move(connection));
            throw;
        }
        end(*connection);
        give_back(std::move(connection));
    }

  private:
    static void end(Connection& connection) { connection.execute("ROLLBACK"); }
    std::unique_ptr<Connection> take() {
        std::unique_lock lock(mutex_);
        available_.wait(lock, [this] { return !free_.empty(); });
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    void give_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard lock(mutex_);
            free_.push_back(std::move(connection));
        }
        available_.notify_one();
    }

    std::mutex mutex_;
    std::condition_variable available_;
    std::vector<std::unique_ptr<Connection>> free_;
};

/// One writer thread. It takes whatever changes are queued into one transaction, each as a
/// savepoint of its own, commits once, and only then answers them all.
class SqliteStore : public Store {
  public:
    SqliteStore(const std::filesystem::path& folder, const Keys& keys, unsigned readers)
        : lock_(folder),
          keys_(keys),
          writer_(open_sqlite((folder / database_file).string(), SqliteUse::writer)) {
        migrate(*writer_, migrations());
        readers_.emplace((folder / database_file).string(), readers);
        thread_ = std::thread([this] { write(); });
    }
    ~SqliteStore() override { stop(); }

    void change(Change change) override {
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) throw std::runtime_error("the store is closed");
            queue_.push_back(std::move(change));
        }
        waiting_.notify_one();
    }

    void read(OfficeId, const std::function<void(Connection&)>& work) override {
        readers_->read(work);
    }

    void append(OfficeId office, std::vector<AuditEntry> entries,
                std::function<void(std::exception_ptr)> done) override {
        change({.office = office,
                .work = {},
                .trail = [entries = std::move(entries)] { return entries; },
                .done = std::move(done)});
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
    void write() {
        for (;;) {
            std::vector<Change> group;
            {
                std::unique_lock lock(mutex_);
                waiting_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
                if (queue_.empty()) return;
                while (!queue_.empty() && group.size() < largest_group) {
                    group.push_back(std::move(queue_.front()));
                    queue_.pop_front();
                }
            }
            commit(group);
        }
    }

    void commit(std::vector<Change>& group) {
        std::vector<std::exception_ptr> troubles(group.size());
        try {
            writer_->execute("BEGIN IMMEDIATE");
            AuditChain chain(*writer_, keys_);
            const auto at = now();
            for (std::size_t i = 0; i < group.size(); ++i) troubles[i] = run(group[i], chain, at);
            const auto heads = chain.flush();
            writer_->execute("COMMIT");
            tell(heads);
        } catch (...) {
            // The group stands or falls together: nobody was answered yet.
            undo_transaction();
            for (auto& trouble : troubles)
                if (!trouble) trouble = std::current_exception();
        }
        for (std::size_t i = 0; i < group.size(); ++i) group[i].done(troubles[i]);
    }

    /// Runs one change in its savepoint; a fault of its own undoes it and is answered, a fault of
    /// the chain is everybody's and is thrown.
    std::exception_ptr run(const Change& change, AuditChain& chain, Moment at) {
        if (change.work) {
            writer_->execute("SAVEPOINT one_change");
            try {
                if (!change.work(*writer_)) writer_->execute("ROLLBACK TO one_change");
            } catch (...) {
                const auto trouble = std::current_exception();
                // SQLite may have ended the whole transaction by itself (disk full).
                if (!writer_->in_transaction()) throw;
                writer_->execute("ROLLBACK TO one_change");
                writer_->execute("RELEASE one_change");
                return trouble;
            }
            writer_->execute("RELEASE one_change");
        }
        for (const auto& entry : change.trail()) chain.append(change.office, at, entry);
        return nullptr;
    }

    void undo_transaction() {
        try {
            if (writer_->in_transaction()) writer_->execute("ROLLBACK");
        } catch (const DatabaseError&) {
            // A writer that cannot even roll back says so again at its next BEGIN.
        }
    }

    FolderLock lock_;
    const Keys& keys_;
    std::unique_ptr<Connection> writer_;
    std::optional<Readers> readers_;
    std::mutex mutex_;
    std::condition_variable waiting_;
    std::deque<Change> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

/// Beside a running server: reads only.
class SqliteReading : public Store {
  public:
    explicit SqliteReading(const std::filesystem::path& folder)
        : readers_((folder / database_file).string(), 1) {
        readers_.read([](Connection& connection) {
            const auto known = migrations().empty() ? 0 : migrations().back().number;
            if (schema_version(connection) > known)
                throw NewerStore("this data was written by a newer wedka");
        });
    }
    void change(Change) override { throw std::logic_error("opened for reading"); }
    void read(OfficeId, const std::function<void(Connection&)>& work) override {
        readers_.read(work);
    }
    void append(OfficeId, std::vector<AuditEntry>,
                std::function<void(std::exception_ptr)>) override {
        throw std::logic_error("opened for reading");
    }
    void stop() override {}

  private:
    Readers readers_;
};

}  // namespace

std::unique_ptr<Store> open_sqlite_store(const std::filesystem::path& folder, const Keys& keys,
                                         unsigned readers) {
    return std::make_unique<SqliteStore>(folder, keys, readers);
}

bool has_sqlite_data(const std::filesystem::path& folder) {
    return std::filesystem::exists(folder / database_file);
}

std::unique_ptr<Store> open_sqlite_reading(const std::filesystem::path& folder) {
    if (!has_sqlite_data(folder))
        throw std::runtime_error("there is no data in the folder " + folder.string());
    return std::make_unique<SqliteReading>(folder);
}

}  // namespace wedka::inline platform
