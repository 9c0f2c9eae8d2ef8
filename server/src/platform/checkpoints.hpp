#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "platform/audit.hpp"
#include "platform/keys.hpp"

/// Checkpoints: how far each office's chain stood, signed and written outside the database, so that
/// a chain whose end was cut off, or an older copy put in its place, is seen to be one.
///
/// The file is only ever added to. One line is one checkpoint, its words separated by one space:
///
///     wedka-checkpoint-1 OFFICE SEQ LINK TIME KEY SIGNATURE
///
/// OFFICE is its UUID, SEQ the number of the newest entry, LINK that entry's link (hexadecimal),
/// TIME in UTC, KEY the first 8 bytes of the SHA-256 of the public key (hexadecimal), SIGNATURE
/// Ed25519 (base64url) over everything before the space that precedes it.
namespace wedka::inline platform {

inline constexpr const char* checkpoint_file = "audit-checkpoints.txt";

/// One line of the file, with its end.
std::string checkpoint_line(const Keys& keys, OfficeId office, const AuditHead& head, Moment at);

/// What a checkpoint file holds.
struct CheckpointFile {
    std::vector<Checkpoint> checkpoints;  ///< In the order in which they were written.
    /// Lines that end too early, as a power cut leaves them. They confirm nothing.
    int torn_lines = 0;
};
/// Reads the file of a folder and checks every signature. No file: nothing. Throws
/// std::runtime_error with one clear line when it cannot be read.
CheckpointFile read_checkpoints(const std::filesystem::path& folder, const Keys& keys);

/// What an office is told of its checkpoints.
struct CheckpointState {
    std::optional<Checkpoint> last;
    std::int64_t head_seq = 0;  ///< The newest entry known here, confirmed or not.
    bool is_failing = false;    ///< The place could not be written when it was last tried.
    bool is_set_back = false;   ///< At start the chain was not what had been confirmed.
};

class Checkpoints {
  public:
    struct Settings {
        std::filesystem::path folder;
        /// Whether the folder is made when it is not there. A place that somebody chose is not: a
        /// share that is not mounted would be replaced by a folder of the same disk.
        bool makes_folder = false;
        std::int64_t entries = 1'000;             ///< At the latest after so many entries
        std::chrono::seconds every{5 * 60};       ///< or so long after the first of them.
        std::chrono::seconds tries_again_in{30};  ///< After the place could not be written.
    };
    using Clock = std::function<Moment()>;

    /// Reads how far each office was confirmed. A file that cannot be read is logged and shown.
    Checkpoints(Settings settings, const Keys& keys, Clock clock);
    ~Checkpoints();
    Checkpoints(const Checkpoints&) = delete;
    Checkpoints& operator=(const Checkpoints&) = delete;

    /// Compares the office's chain with its last checkpoint, and writes down where it goes on from
    /// when that is elsewhere. Called once an office, before the first change.
    void begin(Connection& connection, OfficeId office);
    /// How far a chain stands after a COMMIT. Quick; never throws.
    void kept(OfficeId office, const AuditHead& head) noexcept;
    /// Writes what is due at the moment, and says whether anything still waits.
    bool write_due(Moment now);
    /// Writes everything that waits.
    void write_all();

    /// Writes by itself from now on, whenever something is due.
    void start();
    /// Ends that, and writes everything that waits.
    void stop();

    CheckpointState state(OfficeId office) const;

  private:
    struct Waiting {
        AuditHead head;
        Moment since;
    };
    bool is_due(OfficeId office, const Waiting& waiting, Moment now) const;
    void write(std::map<OfficeId, Waiting> due, Moment now);
    void append(const std::string& lines);
    void run();

    const Settings settings_;
    const Keys& keys_;
    const Clock clock_;
    std::mutex writing_;  ///< One writes at a time; taken before `mutex_`, never after.
    mutable std::mutex mutex_;
    std::condition_variable woken_;
    std::map<OfficeId, Checkpoint> last_;
    std::map<OfficeId, Waiting> waiting_;
    std::set<OfficeId> is_set_back_;
    bool is_failing_ = false;
    Moment tries_at_{};
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace wedka::inline platform
