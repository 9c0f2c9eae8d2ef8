#include <algorithm>

#include "access/account.hpp"
#include "access/anomaly_store.hpp"
#include "access/trace_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

constexpr std::int64_t usual_days = 30;
constexpr std::int64_t most_days = 366;
constexpr std::int64_t days_to_dispose = 7;

bool is_officer(const Operation& operation) {
    return std::ranges::find(operation.actor.roles, "auditor") != operation.actor.roles.end();
}

bool was_head(const Heads& heads, AccountId account, Day on) {
    const auto [begin, end] = heads.equal_range(account);
    return std::any_of(begin, end, [&](const auto& held) { return held.second.contains(on); });
}

AnomalyInHand in_hand(const Operation& operation, const Anomaly& anomaly, const Heads& heads) {
    return {.is_own = std::ranges::find(anomaly.accounts, operation.actor.account) !=
                      anomaly.accounts.end(),
            .is_heads = std::ranges::any_of(anomaly.accounts, [&](AccountId account) {
                return was_head(heads, account, anomaly.on);
            })};
}

AnomalyState state_of(const Anomaly& anomaly, const Disposed* disposed, Day today) {
    if (!disposed)
        return anomaly.on.days_until(today) > days_to_dispose ? AnomalyState::late
                                                              : AnomalyState::open;
    switch (disposed->disposition) {
        case Disposition::justified:
            return AnomalyState::justified;
        case Disposition::explained:
            return AnomalyState::explained;
        case Disposition::incident:
            return AnomalyState::incident;
    }
    return AnomalyState::open;
}

bool is_asked(const ListAnomalies& request, const AnomalyRow& row) {
    const bool is_of_state =
        !request.state || row.state == *request.state ||
        (request.state == AnomalyState::open && row.state == AnomalyState::late);
    return is_of_state && (!request.rule || row.rule == *request.rule);
}

/// Turns what stands out into rows: whose it is, who it is about, what came of it.
class Rows {
  public:
    Rows(const Query& query, Day from, Day to)
        : query_(query),
          today_(today_in(query)),
          names_(account_names(query)),
          heads_(heads_of(query)),
          disposed_(dispositions_of(query, from, to)),
          may_name_(query.policy.reach(query.actor, "people.find") == Reach::office) {}

    AnomalyRow row(const Anomaly& anomaly) const {
        const auto key = key_of(anomaly);
        const auto known = disposed_.find(key);
        const auto* disposed = known == disposed_.end() ? nullptr : &known->second;
        const auto hand = in_hand(query_, anomaly, heads_);
        AnomalyRow row{
            .rule = anomaly.rule,
            .on = anomaly.on,
            .account_id = key.account,
            .workers = {},
            .person_id = anomaly.person,
            .person = {},
            .count = anomaly.count,
            .first_at = anomaly.first_at,
            .last_at = anomaly.last_at,
            .entries = anomaly.entries,
            .also = anomaly.also,
            .state = state_of(anomaly, disposed, today_),
            .note = {},
            .disposed_by = {},
            .disposed_at = {},
            .may_dispose = check_disposer(hand.is_own, hand.is_heads, is_officer(query_)).empty()};
        for (const auto& account : anomaly.accounts) row.workers.push_back(names_.at(account));
        if (disposed) {
            row.note = disposed->note;
            row.disposed_by = disposed->by;
            row.disposed_at = disposed->at;
        }
        return row;
    }
    std::optional<std::string> name_of(PersonId person_id) const {
        const auto person = may_name_ ? people::find_person(query_, person_id) : std::nullopt;
        if (!person) return std::nullopt;
        return person->last_name + ' ' + person->first_name;
    }

  private:
    const Query& query_;
    Day today_;
    std::unordered_map<AccountId, std::string> names_;
    Heads heads_;
    std::map<AnomalyKey, Disposed> disposed_;
    bool may_name_;
};

Findings check_days(const ListAnomalies& request, Day to) {
    if (!request.from_on) return {};
    if (to < *request.from_on)
        return {{.rule = {},
                 .field = request.to_on ? "to_on" : "from_on",
                 .code = "ends_before_start"}};
    if (request.from_on->days_until(to) > most_days)
        return {{.rule = {}, .field = "from_on", .code = "too_many_days"}};
    return {};
}

}  // namespace

Result<Page<AnomalyRow>> list_anomalies(Query& query, const ListAnomalies& request) {
    const auto last = std::min(request.to_on.value_or(today_in(query)), today_in(query));
    if (const auto findings = check_days(request, last); !findings.empty())
        return Refusal{RefusalKind::refused_by_rule, findings};

    const auto to = within_ages(last);
    const auto from = within_ages(request.from_on.value_or(to.plus_days(1 - usual_days)));
    const Rows rows(query, from, to);
    Page<AnomalyRow> page;
    auto left = request.after.value_or(0);
    for (const auto& anomaly : find_anomalies(trail_of(query, from, to), from, to)) {
        if (request.account_id &&
            std::ranges::find(anomaly.accounts, *request.account_id) == anomaly.accounts.end())
            continue;
        auto row = rows.row(anomaly);
        if (!is_asked(request, row) || left-- > 0) continue;
        page.items.push_back(std::move(row));
        if (static_cast<std::int64_t>(page.items.size()) > request.limit.rows) break;
    }
    cut_page(page, request.limit, [&](const AnomalyRow&) {
        return std::to_string(request.after.value_or(0) + request.limit.rows);
    });
    for (auto& row : page.items) {
        if (!row.person_id) continue;
        row.person = rows.name_of(*row.person_id);
        query.showed(*row.person_id);
    }
    return page;
}

Result<AnomalyInHand> find_anomaly(Query& query, const DisposeAnomaly& request, const Nothing&) {
    const AnomalyKey wanted{request.rule, request.on, request.account_id, request.person_id};
    if (request.on > today_in(query) || request.on != within_ages(request.on))
        return not_found("on");
    const auto heads = heads_of(query);
    for (const auto& anomaly :
         find_anomalies(trail_of(query, request.on, request.on), request.on, request.on))
        if (key_of(anomaly) == wanted) return in_hand(query, anomaly, heads);
    return not_found("rule");
}

Result<Done> dispose_anomaly(Transaction& transaction, const DisposeAnomaly& request,
                             const AnomalyInHand& found) {
    const auto findings = check_disposer(found.is_own, found.is_heads, is_officer(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_disposition(transaction, request);
    if (request.person_id)
        transaction.record("access.review_anomalies", *request.person_id);
    else
        transaction.record("access.review_anomalies");
    return Done{};
}

}  // namespace wedka::access
