#include "access/trace_store.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace wedka::access {

namespace {

constexpr std::string_view select_traces = R"sql(
    SELECT t.seq, t.at, t.account_id, m.first_name || ' ' || m.last_name AS worker, t.action,
           t.outcome, a.member_id
    FROM platform_audit_subjects s
    JOIN platform_audit t ON t.office_id = s.office_id AND t.seq = s.seq
    LEFT JOIN access_accounts a ON a.office_id = t.office_id AND a.account_id = t.account_id
    LEFT JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE s.office_id = $1
      AND s.subject_id = $2
      AND s.seq < $3
      AND t.at >= $4
      AND t.at < $5
    ORDER BY s.seq DESC
    LIMIT $6)sql";

constexpr std::string_view select_roles_on = R"sql(
    SELECT role
    FROM access_roles
    WHERE office_id = $1
      AND account_id = $2
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3)
    ORDER BY role)sql";

constexpr std::string_view select_purposes = R"sql(
    SELECT worker_id, on_day, purpose
    FROM platform_purposes
    WHERE office_id = $1
      AND subject_id = $2)sql";

struct Found {
    std::int64_t seq = 0;
    Instant at;
    std::optional<AccountId> account_id;
    std::optional<std::string> worker;
    std::string action;
    TraceOutcome outcome = TraceOutcome::read;
    std::optional<staff::MemberId> member_id;
};
BOOST_DESCRIBE_STRUCT(Found, (), (seq, at, account_id, worker, action, outcome, member_id))

/// By the worker and the day in the office, as grants count days.
using Purposes = std::map<std::pair<staff::MemberId, std::string>, Purpose>;

Purposes purposes_for(const Operation& operation, people::PersonId person_id) {
    Purposes purposes;
    for (const auto& [worker_id, on_day, purpose] :
         operation.database.select<std::tuple<staff::MemberId, std::string, Purpose>>(
             select_purposes, operation.office(), person_id))
        purposes[{worker_id, on_day}] = purpose;
    return purposes;
}

std::optional<Purpose> purpose_of(const Purposes& purposes, const Found& entry) {
    if (!entry.member_id) return std::nullopt;
    const auto stated = purposes.find({*entry.member_id, entry.at.day_in_warsaw().text()});
    return stated == purposes.end() ? std::nullopt : std::optional{stated->second};
}

}  // namespace

Day within_ages(Day day) {
    return std::clamp(day, *Day::of(1970, 1, 2), *Day::of(2200, 1, 1));
}

std::vector<TraceRow> traces_of(const Operation& operation, const ListTraces& request) {
    const auto from = within_ages(request.from_on.value_or(Day::earliest()));
    const auto to = within_ages(request.to_on.value_or(Day::latest())).plus_days(1);
    const auto found = operation.database.select<Found>(
        select_traces, operation.office(), request.person_id,
        request.after.value_or(std::numeric_limits<std::int64_t>::max()), Instant::start_of(from),
        Instant::start_of(to), request.limit.rows + 1);

    const auto purposes = purposes_for(operation, request.person_id);
    std::map<std::pair<AccountId, Day>, std::vector<Role>> roles;
    std::vector<TraceRow> rows;
    for (const auto& one : found) {
        TraceRow row{.entry = one.seq,
                     .at = one.at,
                     .worker = one.worker,
                     .roles = {},
                     .action = one.action,
                     .outcome = one.outcome,
                     .purpose = purpose_of(purposes, one)};
        if (one.account_id) {
            const auto day = one.at.day_in_warsaw();
            const auto [held, is_new] = roles.try_emplace({*one.account_id, day});
            if (is_new)
                held->second = operation.database.select<Role>(select_roles_on, operation.office(),
                                                               *one.account_id, day);
            row.roles = held->second;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace wedka::access
