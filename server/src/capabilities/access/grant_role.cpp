#include <algorithm>
#include <array>

#include "access/account_store.hpp"
#include "access/manage_account.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view insert_request = R"sql(
    INSERT INTO access_role_requests
      (office_id, request_id, account_id, role, from_on, to_on, asked_by, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view select_requests = R"sql(
    SELECT q.request_id, q.account_id, m.first_name || ' ' || m.last_name AS name, q.role,
           q.from_on, q.to_on, q.asked_by, n.first_name || ' ' || n.last_name AS asked_by_name,
           q.asked_at
    FROM access_role_requests q
    JOIN access_accounts a ON a.office_id = q.office_id AND a.account_id = q.account_id
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    JOIN access_accounts b ON b.office_id = q.office_id AND b.account_id = q.asked_by
    JOIN staff_members n ON n.office_id = b.office_id AND n.member_id = b.member_id
    WHERE q.office_id = $1
      AND q.decided_at IS NULL
    ORDER BY q.asked_at, q.request_id)sql";

constexpr std::string_view decide_request = R"sql(
    UPDATE access_role_requests
    SET decided_by = $3, decided_at = $4, is_approved = $5
    WHERE office_id = $1
      AND request_id = $2
      AND decided_at IS NULL)sql";

// Spec/security 4.1: what opens secrets of others, or lets one give oneself more.
constexpr std::array need_second_person{Role::head, Role::psychologist, Role::auditor,
                                        Role::administrator};

/// Whether anybody but these two may approve.
bool has_second_person(const Transaction& transaction, AccountId account, Day today) {
    for (const auto& one : accounts(transaction.database, transaction.office())) {
        if (one.account_id == account || one.account_id == transaction.actor.account) continue;
        if (!one.is_active || !one.has_password || one.authorised_from > today ||
            (one.authorised_to && *one.authorised_to < today))
            continue;
        for (const auto role : {Role::head, Role::administrator})
            if (holds_role_on(transaction.database, transaction.office(), one.account_id, role,
                              today))
                return true;
    }
    return false;
}

bool is_granted(const Account& account, Role role, Day from_on, std::optional<Day> to_on) {
    return std::ranges::any_of(account.roles, [&](const RoleHeld& held) {
        return held.role == role && (!to_on || held.from_on <= *to_on) &&
               (!held.to_on || *held.to_on >= from_on);
    });
}

}  // namespace

RoleGranted give_role(Transaction& transaction, AccountId account, const RoleHeld& held) {
    const auto office = transaction.office();
    const bool waits =
        std::ranges::find(need_second_person, held.role) != need_second_person.end() &&
        has_second_person(transaction, account, today_in(transaction));
    if (!waits) {
        insert_role(transaction.database, office, account, held);
        return {};
    }
    const auto request = RoleRequestId::make();
    transaction.database.execute(insert_request, office, request, account, held.role, held.from_on,
                                 held.to_on, transaction.actor.account,
                                 Instant::at(transaction.now));
    return {request};
}

Result<RoleGranted> grant_role(Transaction& transaction, const GrantRole& request) {
    const auto found = accounts(transaction.database, transaction.office(), request.account_id);
    if (found.empty()) return not_found();
    Findings findings;
    if (request.account_id == transaction.actor.account)
        findings.push_back({.rule = "R0-21", .field = {}, .code = "to_oneself"});
    if (request.from_on < today_in(transaction))
        findings.push_back({.rule = "R0-23", .field = "from_on", .code = "dated_back"});
    if (request.to_on && *request.to_on < request.from_on)
        findings.push_back({.rule = "R0-23", .field = "to_on", .code = "ends_before_start"});
    if (is_granted(found.front(), request.role, request.from_on, request.to_on))
        findings.push_back({.rule = {}, .field = "role", .code = "held_already"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    auto granted = give_role(transaction, request.account_id,
                             {.role = request.role,
                              .from_on = request.from_on,
                              .to_on = request.to_on,
                              .granted_by = transaction.actor.account,
                              .approved_by = {}});
    transaction.record("access.grant_role", request.account_id);
    return granted;
}

Result<Done> end_role_of_account(Transaction& transaction, const EndRole& request) {
    const auto office = transaction.office();
    const auto today = today_in(transaction);
    Findings findings;
    if (request.to_on < today.plus_days(-1))
        findings.push_back({.rule = "R0-23", .field = "to_on", .code = "dated_back"});
    if (request.role == Role::head &&
        others_with_role(transaction.database, office, request.account_id, Role::head, today) == 0)
        findings.push_back({.rule = "R0-25", .field = {}, .code = "last_head"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;
    if (!end_role(transaction.database, office, request.account_id, request.role, request.from_on,
                  request.to_on))
        return not_found();
    transaction.record("access.grant_role", request.account_id);
    return Done{};
}

Result<Page<RoleRequest>> list_role_requests(Query& query, const Nothing&) {
    return Page<RoleRequest>{query.database.select<RoleRequest>(select_requests, query.office()),
                             {}};
}

Result<Done> decide_role(Transaction& transaction, const DecideRole& request) {
    const auto office = transaction.office();
    const auto waiting =
        transaction.database.select<RoleRequest>(select_requests, transaction.office());
    const auto found = std::ranges::find(waiting, request.request_id, &RoleRequest::request_id);
    if (found == waiting.end()) return not_found();
    Findings findings;
    const auto self = transaction.actor.account;
    if (request.is_approved && (self == found->asked_by || self == found->account_id))
        findings.push_back({.rule = "R0-22", .field = {}, .code = "by_oneself"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;
    if (transaction.database.execute(decide_request, office, request.request_id, self,
                                     Instant::at(transaction.now), request.is_approved) == 0)
        return not_found();

    // Approved late, it holds from the day of approval: nobody held it before.
    if (request.is_approved)
        insert_role(transaction.database, office, found->account_id,
                    {.role = found->role,
                     .from_on = std::max(found->from_on, today_in(transaction)),
                     .to_on = found->to_on,
                     .granted_by = found->asked_by,
                     .approved_by = self});
    transaction.record("access.approve_role", found->account_id, request.request_id);
    return Done{};
}

}  // namespace wedka::access
