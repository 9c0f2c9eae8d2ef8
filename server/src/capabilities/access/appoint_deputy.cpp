#include "access/deputies.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view insert_deputyship = R"sql(
    INSERT INTO access_deputyships
      (office_id, deputyship_id, worker_id, deputy_id, from_on, to_on, appointed_at, appointed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view update_deputyship = R"sql(
    UPDATE access_deputyships
    SET to_on = $3
    WHERE office_id = $1
      AND deputyship_id = $2)sql";

constexpr std::string_view select_deputyships = R"sql(
    SELECT d.deputyship_id, d.worker_id, w.first_name || ' ' || w.last_name AS worker, d.deputy_id,
           s.first_name || ' ' || s.last_name AS deputy, d.from_on, d.to_on,
           a.first_name || ' ' || a.last_name AS appointed_by, d.appointed_at
    FROM access_deputyships d
    JOIN staff_members w ON w.office_id = d.office_id AND w.member_id = d.worker_id
    JOIN staff_members s ON s.office_id = d.office_id AND s.member_id = d.deputy_id
    JOIN staff_members a ON a.office_id = d.office_id AND a.member_id = d.appointed_by
    WHERE d.office_id = $1
    ORDER BY d.from_on DESC, d.deputyship_id)sql";

constexpr std::string_view select_stood_in_for = R"sql(
    SELECT d.worker_id, w.first_name || ' ' || w.last_name AS worker, MAX(d.to_on) AS to_on
    FROM platform_deputies d
    JOIN staff_members w ON w.office_id = d.office_id AND w.member_id = d.worker_id
    WHERE d.office_id = $1
      AND d.deputy_id = $2
      AND d.from_on <= $3
      AND d.to_on >= $3
    GROUP BY d.worker_id, w.first_name, w.last_name
    ORDER BY w.last_name, w.first_name, d.worker_id)sql";

std::optional<DeputyshipRow> find_deputyship(const Operation& operation,
                                             DeputyshipId deputyship_id) {
    for (auto& row :
         operation.database.select<DeputyshipRow>(select_deputyships, operation.office()))
        if (row.deputyship_id == deputyship_id) return std::move(row);
    return std::nullopt;
}

/// What keeps the deputyship from lasting so long; another of the same two must not overlap it.
Findings check_days(const Operation& operation, const AppointDeputy& asked,
                    const std::optional<DeputyshipId>& own = {}) {
    Findings findings;
    if (asked.deputy_id.uuid() == operation.actor.worker)
        findings.push_back({.rule = "R0-30", .field = "deputy_id", .code = "appoints_oneself"});
    for (const auto& row :
         operation.database.select<DeputyshipRow>(select_deputyships, operation.office()))
        if (row.deputyship_id != own && row.worker_id == asked.worker_id &&
            row.deputy_id == asked.deputy_id &&
            row.from_on <= asked.to_on && row.to_on >= asked.from_on)
            findings.push_back({.rule = "R0-31", .field = "from_on", .code = "stands_in_already"});
    return findings;
}

void put(Transaction& transaction, const AppointDeputy& deputyship) {
    put_deputyship(transaction, {deputyship.worker_id.uuid(), deputyship.deputy_id.uuid(),
                                 deputyship.from_on.text(), deputyship.to_on.text()});
}

}  // namespace

Result<DeputyshipRow> appoint_deputy(Transaction& transaction, const AppointDeputy& request) {
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");
    if (!staff::find_member(transaction, request.deputy_id)) return not_found("deputy_id");
    auto findings = check_days(transaction, request);
    if (request.deputy_id == request.worker_id)
        findings.push_back({.rule = "R0-30", .field = "deputy_id", .code = "same_worker"});
    if (request.from_on < today_in(transaction))
        findings.push_back({.rule = "R0-31", .field = "from_on", .code = "dated_back"});
    if (request.to_on < request.from_on)
        findings.push_back({.rule = "R0-31", .field = "to_on", .code = "ends_before_start"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto deputyship_id = DeputyshipId::make();
    transaction.database.execute(insert_deputyship, transaction.office(), deputyship_id,
                                 request.worker_id, request.deputy_id, request.from_on,
                                 request.to_on, Instant::at(transaction.now),
                                 transaction.actor.worker);
    put(transaction, request);
    transaction.record("access.appoint_deputy", request.worker_id, request.deputy_id);
    return find_deputyship(transaction, deputyship_id).value();
}

Result<DeputyshipRow> end_deputyship(Transaction& transaction, const EndDeputyship& request) {
    const auto row = find_deputyship(transaction, request.deputyship_id);
    if (!row) return not_found("deputyship_id");
    const auto today = today_in(transaction);
    const AppointDeputy asked{row->worker_id, row->deputy_id, row->from_on, request.to_on};
    Findings findings;
    if (request.to_on > row->to_on)
        findings = check_days(transaction, asked, request.deputyship_id);
    if (row->to_on < today)
        findings.push_back({.rule = "R0-31", .field = "to_on", .code = "is_over"});
    else if (request.to_on < today.plus_days(-1))
        findings.push_back({.rule = "R0-31", .field = "to_on", .code = "dated_back"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    transaction.database.execute(update_deputyship, transaction.office(), request.deputyship_id,
                                 request.to_on);
    put(transaction, asked);
    transaction.record("access.appoint_deputy", row->worker_id, row->deputy_id);
    return find_deputyship(transaction, request.deputyship_id).value();
}

Result<Page<DeputyshipRow>> list_deputyships(Query& query, const Nothing&) {
    return Page<DeputyshipRow>{
        query.database.select<DeputyshipRow>(select_deputyships, query.office()), {}};
}

std::vector<StandsInFor> stands_in_for(const Operation& operation) {
    return operation.database.select<StandsInFor>(select_stood_in_for, operation.office(),
                                                  operation.actor.worker, operation.grant_day());
}

}  // namespace wedka::access
