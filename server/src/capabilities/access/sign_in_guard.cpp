#include "access/sign_in_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>

namespace wedka::access {

namespace {

constexpr std::size_t queue = 64;
constexpr auto told_every = std::chrono::minutes{1};
constexpr std::size_t most_sessions = 100'000;
constexpr std::size_t word_bytes = 16;
constexpr std::size_t mark_bytes = 16;
constexpr std::size_t most_marks = 8;

// Thirty guesses in ten minutes at one account, whoever sends them; a shared address may mistype
// more.
constexpr AttemptLimit of_account{.at_once = 10, .interval = std::chrono::seconds{30}};
constexpr AttemptLimit of_source{.at_once = 100, .interval = std::chrono::seconds{2}};
constexpr AttemptLimit of_codes{.at_once = 5, .interval = std::chrono::seconds{60}};

HttpResponse later(int status, const char* code, std::chrono::seconds wait) {
    auto response = problem(status, {{.rule = {}, .field = {}, .code = code}});
    response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return response;
}

}  // namespace

std::shared_ptr<SignInGuard> make_sign_in_guard() {
    return std::make_shared<SignInGuard>();
}

SignInGuard::SignInGuard() : hashing(std::max(1U, std::thread::hardware_concurrency()), queue) {}

Moment SignInGuard::seen(const Uuid& session, Moment kept) const {
    const std::lock_guard lock(mutex_);
    const auto known = seen_.find(session.text());
    return known == seen_.end() ? kept : std::max(known->second.at, kept);
}

bool SignInGuard::note_seen(const Uuid& session, Moment kept, Moment now) {
    const std::lock_guard lock(mutex_);
    if (seen_.size() > most_sessions) seen_.clear();
    auto& seen = seen_.try_emplace(session.text(), Seen{kept, kept}).first->second;
    seen.at = std::max(seen.at, now);
    if (seen.at - std::max(seen.told, kept) < told_every) return false;
    seen.told = seen.at;
    return true;
}

void SignInGuard::forget(const Uuid& session) {
    const std::lock_guard lock(mutex_);
    seen_.erase(session.text());
}

bool SignInGuard::take_setup(const std::string& word, const SignInSettings& settings, Moment now) {
    const std::lock_guard lock(mutex_);
    if (setup_taken_ || !settings.setup_word || word != *settings.setup_word ||
        now >= settings.setup_ends_at)
        return false;
    setup_taken_ = true;
    return true;
}

void SignInGuard::give_setup_back() {
    const std::lock_guard lock(mutex_);
    setup_taken_ = false;
}

HttpResponse too_many_tries(std::chrono::seconds wait) {
    return later(429, "too_many_tries", wait);
}

HttpResponse too_busy() {
    return later(503, "too_busy", std::chrono::seconds{2});
}

std::vector<Attempts::Key> sign_in_keys(const std::string& remote, OfficeId office,
                                        const std::string& login, bool knows_device,
                                        const std::string& device) {
    const auto whose = office.text() + ' ' + login;
    return {{"source " + remote, of_source},
            {knows_device ? "device " + device + ' ' + whose : "account " + whose, of_account}};
}

std::vector<Attempts::Key> code_keys(AccountId account) {
    return {{"code " + account.text(), of_codes}};
}

std::vector<Attempts::Key> password_keys(AccountId account) {
    return {{"password " + account.text(), of_account}};
}

std::string_view device_cookie_name(bool is_secure) {
    return is_secure ? "__Host-wedka-device" : "wedka-device";
}

Device device_of(const HttpRequest& request, bool is_secure) {
    const auto text = cookie_of(request, device_cookie_name(is_secure));
    const auto bytes = text ? from_base64url(*text) : std::nullopt;
    if (!bytes || bytes->size() < word_bytes || (bytes->size() - word_bytes) % mark_bytes != 0 ||
        bytes->size() > word_bytes + most_marks * mark_bytes)
        return {.word = random_bytes(word_bytes), .marks = {}};
    Device device{.word = bytes->substr(0, word_bytes), .marks = {}};
    for (auto at = word_bytes; at < bytes->size(); at += mark_bytes)
        device.marks.push_back(bytes->substr(at, mark_bytes));
    return device;
}

std::string device_mark(const Keys& keys, const Device& device, OfficeId office,
                        const std::string& login) {
    return keys.keyed_hash("device", device.word + office.text() + login)
        .data.substr(0, mark_bytes);
}

std::string device_text(const Device& device) {
    auto bytes = device.word;
    const auto from = device.marks.size() > most_marks ? device.marks.size() - most_marks : 0;
    for (auto at = from; at < device.marks.size(); ++at) bytes += device.marks[at];
    return base64url(bytes);
}

std::string device_words(const HttpRequest& request) {
    const auto agent = request.header("user-agent").value_or("");
    const auto first = [agent](const auto& known) -> std::string_view {
        for (const auto& [mark, word] : known)
            if (agent.find(mark) != std::string_view::npos) return word;
        return {};
    };
    using Known = std::pair<std::string_view, std::string_view>;
    // The order matters: Edge says that it is Chrome, Chrome that it is Safari.
    const auto browser =
        first(std::array{Known{"Edg", "Edge"}, Known{"OPR/", "Opera"}, Known{"Firefox", "Firefox"},
                         Known{"Chrome", "Chrome"}, Known{"Safari", "Safari"}});
    const auto system = first(std::array{Known{"Android", "Android"}, Known{"iPhone", "iPhone"},
                                         Known{"iPad", "iPad"}, Known{"Windows", "Windows"},
                                         Known{"Mac OS", "macOS"}, Known{"Linux", "Linux"}});
    if (browser.empty() && system.empty()) return "?";
    return fmt::format("{}{}{}", browser, browser.empty() || system.empty() ? "" : ", ", system);
}

}  // namespace wedka::access
