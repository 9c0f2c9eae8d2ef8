#include "platform/checkpoints.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <system_error>

#include "platform/log.hpp"

namespace wedka::inline platform {

namespace {

constexpr std::string_view form = "wedka-checkpoint-1";
constexpr std::size_t link_size = 32;
constexpr std::size_t signature_letters = 86;  // 64 bytes in base64url.

std::optional<Bytes> from_hex(std::string_view text) {
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        unsigned value = 0;
        const auto* end = text.data() + i + 2;
        if (std::from_chars(text.data() + i, end, value, 16).ptr != end) return std::nullopt;
        bytes.data += static_cast<char>(value);
    }
    // What a chain of no entries has for a link is shorter.
    if (text.empty() || text.size() % 2 != 0 || text.size() > 2 * link_size) return std::nullopt;
    return bytes;
}

/// The seven words of a line; the last ones are empty when it is shorter, the last holds the rest
/// when it is longer.
std::array<std::string_view, 7> words_of(std::string_view line) {
    std::array<std::string_view, 7> words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto end = i + 1 < words.size() ? std::min(line.find(' '), line.size()) : line.size();
        words[i] = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

/// A line as it stands. What cannot be read of it, or was not signed by these keys, makes it no
/// genuine one.
Checkpoint read_line(std::string_view line, std::string_view public_key) {
    const auto words = words_of(line);
    Checkpoint checkpoint{.office = {}, .head = {}, .at = std::string(words[4])};
    const auto office = OfficeId::parse(words[1]);
    const auto link = from_hex(words[3]);
    const auto* end = words[2].data() + words[2].size();
    const bool has_seq = !words[2].empty() &&
                         std::from_chars(words[2].data(), end, checkpoint.head.seq).ptr == end &&
                         checkpoint.head.seq >= 0;
    if (office) checkpoint.office = *office;
    if (link) checkpoint.head.link = *link;
    if (!has_seq) checkpoint.head.seq = 0;
    const auto signature = from_base64url(words[6]);
    checkpoint.is_genuine =
        words[0] == form && office && link && has_seq && signature &&
        words[5] == public_key_id(public_key) &&
        signature_fits(public_key, line.substr(0, line.size() - words[6].size() - 1), *signature);
    return checkpoint;
}

bool is_torn(std::string_view line) {
    return words_of(line)[6].size() < signature_letters;
}

struct Lines {
    std::vector<std::string> whole;
    int torn = 0;
};

Lines read_lines(const std::filesystem::path& folder) {
    const auto file = folder / checkpoint_file;
    Lines lines;
    if (!std::filesystem::exists(file)) return lines;
    std::ifstream in(file, std::ios::binary);
    std::string line;
    while (std::getline(in, line)) {
        if (line.empty()) continue;
        if (is_torn(line))
            ++lines.torn;
        else
            lines.whole.push_back(line);
    }
    if (!in.eof()) throw std::runtime_error(fmt::format("{} cannot be read", file.string()));
    return lines;
}

[[noreturn]] void refuse(const std::filesystem::path& place, std::string_view what) {
    const auto why = std::generic_category().message(errno);
    throw std::runtime_error(fmt::format("{} {}: {}", place.string(), what, why));
}

struct OpenFile {
    OpenFile(const std::filesystem::path& place, int flags)
        : number(::open(place.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
        if (number < 0) refuse(place, "cannot be opened");
    }
    ~OpenFile() { ::close(number); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int number;
};

}  // namespace

std::string checkpoint_line(const Keys& keys, OfficeId office, const AuditHead& head, Moment at) {
    const auto second = std::chrono::floor<std::chrono::seconds>(at);
    auto line =
        fmt::format("{} {} {} {} {:%Y-%m-%dT%H:%M:%S}Z {}", form, office.text(), head.seq,
                    hex(head.link.data), fmt::gmtime(second), public_key_id(keys.public_key()));
    const auto signature = base64url(keys.sign(line));
    return line + ' ' + signature + '\n';
}

CheckpointFile read_checkpoints(const std::filesystem::path& folder, const Keys& keys) {
    const auto lines = read_lines(folder);
    const auto public_key = keys.public_key();
    CheckpointFile file{.checkpoints = {}, .torn_lines = lines.torn};
    for (const auto& line : lines.whole) file.checkpoints.push_back(read_line(line, public_key));
    return file;
}

Checkpoints::Checkpoints(Settings settings, const Keys& keys, Clock clock)
    : settings_(std::move(settings)), keys_(keys), clock_(std::move(clock)) {
    try {
        if (settings_.makes_folder && std::filesystem::create_directories(settings_.folder))
            std::filesystem::permissions(settings_.folder, std::filesystem::perms::owner_all);
        if (!std::filesystem::is_directory(settings_.folder))
            throw std::runtime_error("there is no folder " + settings_.folder.string());
        // Checking every signature of years would hold up the start; the last ones are enough here.
        std::map<OfficeId, std::string> last;
        for (const auto& line : read_lines(settings_.folder).whole)
            if (const auto office = OfficeId::parse(words_of(line)[1])) last[*office] = line;
        const auto public_key = keys_.public_key();
        for (const auto& [office, line] : last) last_[office] = read_line(line, public_key);
    } catch (const std::exception& trouble) {
        is_failing_ = true;
        log_error("checkpoints cannot be kept", {{"what", trouble.what()}});
    }
}

Checkpoints::~Checkpoints() {
    stop();
}

void Checkpoints::begin(Connection& connection, OfficeId office) {
    const auto head = audit_head(connection, office).value_or(AuditHead{0, audit_chain_start()});
    const std::lock_guard lock(mutex_);
    const auto last = last_.find(office);
    if (last == last_.end()) {
        if (head.seq > 0) waiting_[office] = {head, clock_()};
        return;
    }
    const auto& confirmed = last->second;
    if (head == confirmed.head && confirmed.is_genuine) return;
    auto since = clock_();
    const auto link = confirmed.head.seq == 0
                          ? std::optional{audit_chain_start()}
                          : audit_link_at(connection, office, confirmed.head.seq);
    if (!confirmed.is_genuine || head.seq < confirmed.head.seq || link != confirmed.head.link) {
        is_set_back_.insert(office);
        since = Moment{};  // Due at once, before the chain goes on.
        log_error("the trace is not what its checkpoint confirmed",
                  {{"office", office.text()},
                   {"confirmed", std::to_string(confirmed.head.seq)},
                   {"found", std::to_string(head.seq)}});
    }
    waiting_[office] = {head, since};
}

void Checkpoints::kept(OfficeId office, const AuditHead& head) noexcept {
    try {
        bool wakes = false;
        {
            const std::lock_guard lock(mutex_);
            const auto last = last_.find(office);
            const bool is_known = last != last_.end() && head.seq <= last->second.head.seq;
            const bool waits = waiting_.contains(office);
            if (!waits && is_known) return;
            auto& waiting = waiting_.try_emplace(office, Waiting{head, {}}).first->second;
            if (!waits) waiting.since = clock_();
            if (waiting.head.seq < head.seq) waiting.head = head;
            wakes = !waits || is_due(office, waiting, waiting.since);
        }
        if (wakes) woken_.notify_one();
    } catch (...) {
        // Short of memory: the next commit tells again.
    }
}

bool Checkpoints::is_due(OfficeId office, const Waiting& waiting, Moment now) const {
    const auto last = last_.find(office);
    return last == last_.end() || waiting.head.seq - last->second.head.seq >= settings_.entries ||
           now - waiting.since >= settings_.every;
}

bool Checkpoints::write_due(Moment now) {
    const std::lock_guard one_at_a_time(writing_);
    std::map<OfficeId, Waiting> due;
    {
        const std::lock_guard lock(mutex_);
        if (is_failing_ && now < tries_at_) return !waiting_.empty();
        for (const auto& [office, waiting] : waiting_)
            if (is_due(office, waiting, now)) due.emplace(office, waiting);
    }
    if (!due.empty()) write(std::move(due), now);
    const std::lock_guard lock(mutex_);
    return !waiting_.empty();
}

void Checkpoints::write_all() {
    const std::lock_guard one_at_a_time(writing_);
    std::map<OfficeId, Waiting> all;
    {
        const std::lock_guard lock(mutex_);
        all = waiting_;
    }
    if (!all.empty()) write(std::move(all), clock_());
}

void Checkpoints::write(std::map<OfficeId, Waiting> due, Moment now) {
    std::string lines;
    std::map<OfficeId, Checkpoint> written;
    const auto public_key = keys_.public_key();
    for (const auto& [office, waiting] : due) {
        const auto line = checkpoint_line(keys_, office, waiting.head, now);
        lines += line;
        written[office] = read_line(std::string_view(line).substr(0, line.size() - 1), public_key);
    }
    try {
        append(lines);
    } catch (const std::exception& trouble) {
        log_error("checkpoint not written", {{"what", trouble.what()}});
        const std::lock_guard lock(mutex_);
        is_failing_ = true;
        tries_at_ = now + settings_.tries_again_in;
        return;
    }
    const std::lock_guard lock(mutex_);
    is_failing_ = false;
    for (auto& [office, checkpoint] : written) {
        const auto waiting = waiting_.find(office);
        if (waiting->second.head.seq <= checkpoint.head.seq)
            waiting_.erase(waiting);
        else
            waiting->second.since = now;
        last_[office] = std::move(checkpoint);
    }
}

void Checkpoints::append(const std::string& lines) {
    const auto place = settings_.folder / checkpoint_file;
    const OpenFile folder(settings_.folder, O_RDONLY | O_DIRECTORY);
    const OpenFile file(place, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW);
    struct stat status{};
    if (::fstat(file.number, &status) != 0) refuse(place, "cannot be looked at");
    std::string text = lines;
    char end = '\n';
    if (status.st_size > 0 && ::pread(file.number, &end, 1, status.st_size - 1) != 1)
        refuse(place, "cannot be read");
    // A line that a power cut tore stays alone.
    if (end != '\n') text.insert(0, 1, '\n');
    for (std::string_view rest = text; !rest.empty();) {
        const auto count = ::write(file.number, rest.data(), rest.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(place, "cannot be written");
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::fsync(file.number) != 0) refuse(place, "cannot be made durable");
    if (status.st_size == 0 && ::fsync(folder.number) != 0)
        refuse(settings_.folder, "cannot be made durable");
}

void Checkpoints::start() {
    thread_ = std::thread([this] { run(); });
}

void Checkpoints::run() {
    constexpr std::chrono::seconds looks_every{1};
    bool waits = true;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            if (!stopping_ && waits)
                woken_.wait_for(lock, looks_every);
            else if (!stopping_)
                woken_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (stopping_) return;
        }
        waits = write_due(clock_());
    }
}

void Checkpoints::stop() {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        stopping_ = true;
    }
    woken_.notify_one();
    if (thread_.joinable()) thread_.join();
    write_all();
}

CheckpointState Checkpoints::state(OfficeId office) const {
    const std::lock_guard lock(mutex_);
    CheckpointState state{.last = {},
                          .head_seq = 0,
                          .is_failing = is_failing_,
                          .is_set_back = is_set_back_.contains(office)};
    if (const auto last = last_.find(office); last != last_.end()) {
        state.last = last->second;
        state.head_seq = last->second.head.seq;
    }
    if (const auto waiting = waiting_.find(office); waiting != waiting_.end())
        state.head_seq = waiting->second.head.seq;
    return state;
}

}  // namespace wedka::inline platform
