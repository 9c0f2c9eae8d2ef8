#include <sodium.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include "platform/keys.hpp"

namespace wedka::inline platform {

namespace {

struct Effort {
    unsigned long long passes;
    std::size_t memory_bytes;
};
constexpr Effort office_effort{3, 64U << 20U};

Effort effort_of(PasswordCost cost) {
    if (cost == PasswordCost::office) return office_effort;
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

using HashText = std::array<char, crypto_pwhash_STRBYTES>;

/// The hash as libsodium wants it; false when it is none of ours.
bool read_hash(const std::string& hash, HashText& text) {
    if (hash.size() >= text.size() || hash.find('\0') != std::string::npos) return false;
    hash.copy(text.data(), hash.size());
    return hash.starts_with(crypto_pwhash_argon2id_STRPREFIX) &&
           crypto_pwhash_str_needs_rehash(text.data(), office_effort.passes,
                                          office_effort.memory_bytes) >= 0;
}

std::atomic<PasswordCost> cost_of_this_process = PasswordCost::office;

/// At most one hash a core at a time: each takes 64 MiB.
class Gate {
  public:
    Gate() { places().acquire(); }
    ~Gate() { places().release(); }
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

  private:
    static std::counting_semaphore<>& places() {
        static std::counting_semaphore<> free(std::max(1U, std::thread::hardware_concurrency()));
        return free;
    }
};

[[noreturn]] void refuse_for_memory() {
    throw std::runtime_error("no memory left to check a password");
}

}  // namespace

std::string hash_password(std::string_view password, PasswordCost cost) {
    const auto effort = effort_of(cost);
    HashText hash{};
    const Gate gate;
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), effort.passes,
                              effort.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        refuse_for_memory();
    return hash.data();
}

std::string hash_password(std::string_view password) {
    return hash_password(password, cost_of_this_process);
}

void set_password_cost(PasswordCost cost) {
    cost_of_this_process = cost;
}

bool password_fits(std::string_view password, const std::string& hash) {
    HashText text{};
    if (!read_hash(hash, text)) {
        // As much work as for a real account, so that the time does not tell who has one.
        static_cast<void>(hash_password(password));
        return false;
    }
    const Gate gate;
    errno = 0;
    if (crypto_pwhash_str_verify(text.data(), password.data(), password.size()) == 0) return true;
    // libsodium says EINVAL for a wrong password; anything else means that it could not check.
    if (errno != EINVAL) refuse_for_memory();
    return false;
}

bool password_hash_is_outdated(const std::string& hash) {
    HashText text{};
    if (!read_hash(hash, text)) return false;
    const auto effort = effort_of(cost_of_this_process);
    return crypto_pwhash_str_needs_rehash(text.data(), effort.passes, effort.memory_bytes) != 0;
}

}  // namespace wedka::inline platform
