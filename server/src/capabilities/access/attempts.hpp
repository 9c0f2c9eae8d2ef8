#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace wedka::access {

/// How often something may be tried: so many at once, then one each interval.
struct AttemptLimit {
    int at_once = 10;
    std::chrono::seconds interval{30};
};

/// Counts tries of guessing, in memory: it slows down whoever guesses, and locks nobody out. A try
/// is counted before it is looked at, so that many at once count too, and given back when it fits.
class Attempts {
  public:
    struct Key {
        std::string name;
        AttemptLimit limit;
    };

    /// Counts one try under every key, or says for how long there may be none (then nothing is
    /// counted).
    std::optional<std::chrono::seconds> take(const std::vector<Key>& keys, std::int64_t now_us);
    /// The try fitted: it does not count.
    void give_back(const std::vector<Key>& keys);
    /// Notes a try that did not fit; true once in a minute that sees more of them than an office
    /// mistypes.
    bool failed(std::int64_t now_us);

  private:
    std::mutex mutex_;
    /// By name the moment (µs) from which the whole limit stands open again.
    std::unordered_map<std::string, std::int64_t> open_again_;
    std::int64_t minute_began_ = 0;
    int failures_in_minute_ = 0;
};

}  // namespace wedka::access
