#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "papers/papers.hpp"
#include "platform/log.hpp"
#include "platform/worker_pool.hpp"

namespace wedka::papers {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_waiting = 8;
constexpr auto look_again = std::chrono::milliseconds{20};
constexpr std::size_t max_pdf_bytes = 32 * 1024 * 1024;

Refusal no_pdf(const char* code, RefusalKind kind = RefusalKind::refused_by_rule) {
    return {kind, {{.rule = {}, .field = "form", .code = code}}};
}

/// Where the program stands, or "".
std::string found_in_path(const std::string& program) {
    if (program.find('/') != std::string::npos)
        return access(program.c_str(), X_OK) == 0 ? program : std::string{};
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "/usr/bin:/bin";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        const auto candidate = fmt::format("{}/{}", rest.substr(0, end), program);
        if (access(candidate.c_str(), X_OK) == 0) return candidate;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

/// A folder that nobody else may enter, in memory where there is such a place: what is printed
/// tells of people, and must not stay on a disk.
fs::path private_folder() {
    for (const auto& where : {fs::path("/dev/shm"), fs::temp_directory_path()}) {
        auto pattern = (where / "wedka-print-XXXXXX").string();
        if (mkdtemp(pattern.data())) return pattern;
    }
    throw std::runtime_error("no folder to print in");
}

/// The spawned program's surroundings: nothing of ours but the way to its own files.
struct SpawnSettings {
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
    SpawnSettings() {
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files, 3);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
};

/// Whether the program ended well in time; if not in time, it is ended with all it started.
bool run_in_time(std::vector<std::string> words, const fs::path& home, std::chrono::seconds limit) {
    std::vector<std::string> surroundings{"HOME=" + home.string(), "LANG=C.UTF-8",
                                          "PATH=/usr/local/bin:/usr/bin:/bin",
                                          "TMPDIR=" + home.string()};
    std::vector<char*> argv;
    std::vector<char*> envp;
    for (auto& word : words) argv.push_back(word.data());
    for (auto& value : surroundings) envp.push_back(value.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    const SpawnSettings settings;
    pid_t child = 0;
    if (posix_spawn(&child, argv[0], &settings.files, &settings.attributes, argv.data(),
                    envp.data()) != 0)
        return false;
    const auto until = std::chrono::steady_clock::now() + limit;
    int status = 0;
    while (true) {
        const auto ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0 && errno != EINTR) return false;
        if (std::chrono::steady_clock::now() > until) break;
        std::this_thread::sleep_for(look_again);
    }
    kill(-child, SIGKILL);
    waitpid(child, &status, 0);
    return false;
}

}  // namespace

struct PdfPrinter::Parts {
    std::string program;
    std::chrono::seconds limit;
    fs::path folder;
    // One thread: one LibreOffice at a time. Last, so that it ends before what it uses.
    std::once_flag begun;
    std::unique_ptr<WorkerPool> pool;

    ~Parts() {
        if (pool) pool->discard_waiting();
        pool.reset();
        std::error_code ignored;
        if (!folder.empty()) fs::remove_all(folder, ignored);
    }

    void begin() {
        std::call_once(begun, [this] {
            folder = private_folder();
            pool = std::make_unique<WorkerPool>(1, most_waiting);
        });
    }

    Result<std::string> pdf_of(const std::string& docx) const {
        const auto in = folder / "paper.docx";
        const auto out = folder / "paper.pdf";
        std::ofstream(in, std::ios::binary) << docx;
        const auto began = std::chrono::steady_clock::now();
        const bool is_done =
            run_in_time({program, "-env:UserInstallation=file://" + (folder / "profile").string(),
                         "--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to",
                         "pdf:writer_pdf_Export", "--outdir", folder.string(), in.string()},
                        folder, limit);
        std::string pdf;
        std::error_code ignored;
        if (is_done && fs::exists(out) && fs::file_size(out, ignored) <= max_pdf_bytes) {
            std::ifstream file(out, std::ios::binary);
            pdf.assign(std::istreambuf_iterator<char>(file), {});
        }
        fs::remove(in, ignored);
        fs::remove(out, ignored);
        if (pdf.starts_with("%PDF")) return pdf;
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - began);
        log_warning("pdf not made", {{"milliseconds", std::to_string(took.count())}});
        return no_pdf("pdf_failed");
    }
};

PdfPrinter::PdfPrinter(std::string program, int limit_seconds) : parts_(std::make_unique<Parts>()) {
    parts_->program = found_in_path(program);
    parts_->limit = std::chrono::seconds{limit_seconds};
}

PdfPrinter::~PdfPrinter() = default;

bool PdfPrinter::is_available() const {
    return !parts_->program.empty();
}

void PdfPrinter::print(std::string docx, FileAnswer::Take take) const {
    if (!is_available()) return take(no_pdf("pdf_not_available"));
    parts_->begin();
    // A task that is dropped when the program stops leaves without an answer, as any request then.
    const bool is_taken = parts_->pool->try_run(
        [parts = parts_.get(), docx = std::move(docx), take] { take(parts->pdf_of(docx)); });
    if (!is_taken) take(no_pdf("pdf_busy", RefusalKind::too_many_requests));
}

}  // namespace wedka::papers
