#pragma once
// Inside of the two connections; nobody else includes it.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace wedka::inline platform {

/// Prepared statements by their text, as many as a connection should hold; the one unused for
/// longest goes first.
template <class Statement>
class StatementCache {
  public:
    /// The kept statement, or null.
    Statement* find(std::string_view sql) {
        const auto found = kept_.find(sql);
        if (found == kept_.end()) return nullptr;
        found->second.last_used = ++uses_;
        return &found->second.statement;
    }

    /// Keeps one more; answers the one that had to go.
    std::optional<Statement> keep(std::string_view sql, Statement statement) {
        std::optional<Statement> gone;
        if (kept_.size() >= most) {
            const auto oldest = std::ranges::min_element(
                kept_, {}, [](const auto& entry) { return entry.second.last_used; });
            gone = std::move(oldest->second.statement);
            kept_.erase(oldest);
        }
        kept_.emplace(std::string(sql), Entry{std::move(statement), ++uses_});
        return gone;
    }

    void forget(std::string_view sql) {
        if (const auto found = kept_.find(sql); found != kept_.end()) kept_.erase(found);
    }

    void clear() { kept_.clear(); }

    static constexpr std::size_t most = 256;

  private:
    struct Entry {
        Statement statement;
        std::uint64_t last_used;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> kept_;
    std::uint64_t uses_ = 0;
};

}  // namespace wedka::inline platform
