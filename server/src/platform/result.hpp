#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wedka::inline platform {

/// What a rule or the reading of a form says of one field. The text for people stands in
/// texts.pl.json under the rule (or, without one, under the code).
struct Finding {
    std::string rule;   ///< "R3-04", or empty for plain reading ("required", "unknown_field").
    std::string field;  ///< Path in the request: "actions[0].due_on"; empty for the whole.
    std::string code;   ///< Short machine word: "one_sided", "required".
    bool can_be_justified = false;  ///< Goes through when the request carries reasons[rule].
    std::map<std::string, std::string> values = {};  ///< For the text: {"planned": "25"}.

    bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

/// Why a request was not done. Kinds are free of HTTP; statuses stand in one switch (http_status).
enum class RefusalKind {
    unreadable,       ///< Not readable as a request.
    not_signed_in,    ///< Nobody is signed in.
    not_allowed,      ///< May know of it, may not do it.
    not_found,        ///< Does not exist, or the asker may not know.
    lost_race,        ///< Somebody else was first.
    stale_version,    ///< The record has changed since it was read.
    version_missing,  ///< A change without If-Match.
    refused_by_rule,  ///< Input or a rule refuses it; nothing can be said in its favour.
    needs_reason,     ///< Goes through with a written reason.
    too_many_requests,
};

struct Refusal {
    RefusalKind kind = RefusalKind::refused_by_rule;
    Findings findings = {};
};

/// A value, or why there is none. A refusal is an answer; a fault is an exception.
template <class Value>
class [[nodiscard]] Result {
  public:
    Result(Value value) : content_(std::move(value)) {}        // NOLINT: a value is a result.
    Result(Refusal refusal) : content_(std::move(refusal)) {}  // NOLINT: so is a refusal.

    explicit operator bool() const { return content_.index() == 0; }
    Value& operator*() { return std::get<0>(content_); }
    const Value& operator*() const { return std::get<0>(content_); }
    Value* operator->() { return &std::get<0>(content_); }
    const Value* operator->() const { return &std::get<0>(content_); }
    const Refusal& refusal() const { return std::get<1>(content_); }

  private:
    std::variant<Value, Refusal> content_;
};

/// The answer of an operation that has nothing to tell but that it was done.
struct Done {};

/// Written reasons by rule, as the request brought them.
using Reasons = std::map<std::string, std::string>;

inline Refusal not_found(std::string field = {}) {
    return {RefusalKind::not_found, {{.rule = {}, .field = std::move(field), .code = "not_found"}}};
}
inline Refusal refused(Finding finding) {
    return {RefusalKind::refused_by_rule, {std::move(finding)}};
}

/// The verdict over what the rules found: nothing to say, refused, or refused until each
/// justifiable finding has its written reason.
inline std::optional<Refusal> verdict(const Findings& findings, const Reasons& reasons) {
    bool blocked = false;
    bool unexplained = false;
    for (const auto& finding : findings) {
        if (!finding.can_be_justified) {
            blocked = true;
        } else {
            const auto reason = reasons.find(finding.rule);
            if (reason == reasons.end() ||
                reason->second.find_first_not_of(" \t\r\n") == std::string::npos)
                unexplained = true;
        }
    }
    if (blocked) return Refusal{RefusalKind::refused_by_rule, findings};
    if (unexplained) return Refusal{RefusalKind::needs_reason, findings};
    return std::nullopt;
}

}  // namespace wedka::inline platform
