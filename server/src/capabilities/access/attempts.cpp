#include "access/attempts.hpp"

#include <algorithm>

namespace wedka::access {

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::size_t most_names = 100'000;
constexpr int many_failures = 60;

std::int64_t interval_of(const AttemptLimit& limit) {
    return limit.interval.count() * second;
}

}  // namespace

std::optional<std::chrono::seconds> Attempts::take(const std::vector<Key>& keys,
                                                   std::int64_t now_us) {
    const std::lock_guard lock(mutex_);
    if (open_again_.size() > most_names)
        std::erase_if(open_again_, [now_us](const auto& one) { return one.second <= now_us; });
    std::int64_t wait = 0;
    for (const auto& [name, limit] : keys) {
        const auto known = open_again_.find(name);
        const auto from = known == open_again_.end() ? now_us : std::max(known->second, now_us);
        wait = std::max(wait, from + interval_of(limit) - now_us -
                                  interval_of(limit) * static_cast<std::int64_t>(limit.at_once));
    }
    if (wait > 0) return std::chrono::seconds{(wait + second - 1) / second};
    for (const auto& [name, limit] : keys) {
        auto& until = open_again_[name];
        until = std::max(until, now_us) + interval_of(limit);
    }
    return std::nullopt;
}

void Attempts::give_back(const std::vector<Key>& keys) {
    const std::lock_guard lock(mutex_);
    for (const auto& [name, limit] : keys)
        if (const auto known = open_again_.find(name); known != open_again_.end())
            known->second -= interval_of(limit);
}

bool Attempts::failed(std::int64_t now_us) {
    const std::lock_guard lock(mutex_);
    if (now_us - minute_began_ >= 60 * second) {
        minute_began_ = now_us;
        failures_in_minute_ = 0;
    }
    return ++failures_in_minute_ == many_failures;
}

}  // namespace wedka::access
