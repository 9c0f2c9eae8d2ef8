#include "access/emergency_rules.hpp"
#include "parameters/parameters.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view reviewing = "access.review_emergency";

bool is_reviewer(const Operation& operation) {
    return operation.policy.reach(operation.actor, reviewing) == Reach::office;
}

/// Whether the asker answers for the person's seal, and is not merely let in by an emergency.
bool guards_seal(const Operation& operation, const EmergencyRow& row) {
    if (!row.person_id) return false;
    const auto standing = operation.standing(row.person_id->uuid());
    return standing.is_sealed && standing.is_member;
}

bool may_review(const Operation& operation, const EmergencyRow& row) {
    if (row.person_id && operation.standing(row.person_id->uuid()).is_in_conflict) return false;
    return row.account_id != operation.actor.account &&
           (is_reviewer(operation) || guards_seal(operation, row));
}

Emergency shown(const Operation& operation, const EmergencyRow& row, const WorkingDays& days) {
    const auto unsealed = [&](std::string_view column, const Bytes& cipher) {
        return LongText{
            operation.unseal("access_emergencies", column, row.emergency_id.uuid(), cipher)};
    };
    Emergency emergency{
        .emergency_id = row.emergency_id,
        .account_name = row.account_name,
        .is_mine = row.account_id == operation.actor.account,
        .kind = row.kind,
        .reason = unsealed("reason", row.reason),
        .opened_at = row.opened_at,
        .person_id = {},
        .person_name = {},
        .has_opened = row.person_id.has_value(),
        .until = row.until,
        .waits_for_release = waits_for_release(row),
        .verdict = row.verdict,
        .review = {},
        .reviewed_by = row.reviewed_by,
        .reviewed_at = row.reviewed_at,
        .review_due_on = days.add(row.opened_at.day_in_warsaw(), review_working_days)};
    if (row.review) emergency.review = unsealed("review", *row.review);
    // Whoever opened it sees the person while it lasts, others whom they may find anyway.
    const auto* seen_by = emergency.is_mine ? "people.read" : "people.find";
    if (row.person_id && !operation.deny(seen_by, *row.person_id)) {
        const auto person = people::person_on_record(operation, *row.person_id);
        emergency.person_id = row.person_id;
        emergency.person_name = person.first_name + ' ' + person.last_name;
    }
    return emergency;
}

Emergency shown_again(const Operation& operation, EmergencyId emergency_id) {
    for (const auto& row : emergencies(operation))
        if (row.emergency_id == emergency_id)
            return shown(operation, row, parameters::working_days(operation));
    throw std::logic_error("an emergency vanished");
}

/// Whom the words mean, sealed or not; nobody of whom the asker may never know.
std::optional<people::PersonId> meant(const Operation& operation, const LookUp& request) {
    const auto person =
        request.pesel ? people::find_on_record(operation, *request.pesel)
                      : people::find_on_record(operation, *request.last_name,
                                               *request.first_name, *request.birth_on);
    if (!person || operation.standing(person->uuid()).is_in_conflict) return std::nullopt;
    return person;
}

Refusal wrong_code(CodeOutcome outcome) {
    return refused({.rule = {},
                    .field = "code",
                    .code = outcome == CodeOutcome::missing ? "code_needed" : "wrong_code"});
}

}  // namespace

Result<PasswordProven> prove_for_emergency(Query& query, const OpenEmergency& request,
                                           const SignInSettings& settings) {
    if (const auto findings = check_reason(request); !findings.empty())
        return Refusal{RefusalKind::refused_by_rule, findings};
    if (const auto refusal = check_own_password(query, request.password, settings)) return *refusal;
    // Codes are tried as seldom here as when signing in; a right one is not given back.
    if (has_second_factor(query.database, query.office(), query.actor.account) &&
        settings.guard->attempts.take(code_keys(query.actor.account),
                                      query.now.time_since_epoch().count()))
        return Refusal{RefusalKind::too_many_requests,
                       {{.rule = {}, .field = "code", .code = "too_many_tries"}}};
    return PasswordProven{};
}

Result<Emergency> open_emergency(Transaction& transaction, const OpenEmergency& request,
                                 const PasswordProven&) {
    const auto outcome =
        use_code(transaction.database, transaction.keys, transaction.office(),
                 transaction.actor.account, request.code, transaction.now);
    if (outcome == CodeOutcome::missing || outcome == CodeOutcome::wrong)
        return wrong_code(outcome);

    hold_own_account(transaction);
    const auto quota_from = Instant::at(transaction.now - emergency_quota_time);
    const bool is_release_needed = emergencies_since(transaction, quota_from) >= emergencies_alone;
    const auto emergency_id = insert_emergency(transaction, request, is_release_needed);
    transaction.record("access.open_emergency", emergency_id);
    return shown_again(transaction, emergency_id);
}

Result<LookedUp> look_up_in_emergency(Transaction& transaction, const LookUp& request) {
    const auto row = hold_emergency(transaction, request.emergency_id);
    if (!row || row->account_id != transaction.actor.account) return not_found("emergency_id");
    const auto findings = check_lookup(*row, request, Instant::at(transaction.now));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    count_lookup(transaction, request.emergency_id);
    LookedUp answer{.person_id = meant(transaction, request),
                    .until = {},
                    .lookups_left = emergency_lookups - row->lookups - 1};
    if (!answer.person_id) {
        transaction.record("access.look_up_in_emergency", request.emergency_id);
        return answer;
    }
    const auto until = transaction.now + emergency_lasts;
    answer.until = Instant::at(until);
    answer.lookups_left = 0;
    open_in_emergency(transaction, answer.person_id->uuid(), until);
    note_opened(transaction, request.emergency_id, *answer.person_id, *answer.until);
    transaction.record("access.look_up_in_emergency", request.emergency_id, *answer.person_id);
    return answer;
}

Result<Emergency> release_emergency(Transaction& transaction, const ReleaseEmergency& request) {
    const auto row = hold_emergency(transaction, request.emergency_id);
    if (!row) return not_found("emergency_id");
    if (const auto refusal =
            transaction.verdict(check_release(*row, transaction.actor.account)))
        return *refusal;

    release(transaction, request.emergency_id);
    transaction.record("access.release_emergency", request.emergency_id);
    return shown_again(transaction, request.emergency_id);
}

Result<Emergency> review_emergency(Transaction& transaction, const ReviewEmergency& request) {
    const auto row = hold_emergency(transaction, request.emergency_id);
    if (!row) return not_found("emergency_id");
    if (row->account_id != transaction.actor.account && !may_review(transaction, *row))
        return not_found("emergency_id");
    auto findings = check_second_person(*row, transaction.actor.account);
    if (row->reviewed_at)
        findings.push_back({.rule = "Z-14", .field = {}, .code = "reviewed_already"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    note_review(transaction, request);
    transaction.record("access.review_emergency", request.emergency_id);
    return shown_again(transaction, request.emergency_id);
}

Result<Page<Emergency>> list_emergencies(Query& query, const Nothing&) {
    const auto days = parameters::working_days(query);
    Page<Emergency> page;
    for (const auto& row : emergencies(query)) {
        if (row.account_id != query.actor.account && !may_review(query, row)) continue;
        page.items.push_back(shown(query, row, days));
        if (page.items.back().person_id) query.showed(*page.items.back().person_id);
    }
    return page;
}

}  // namespace wedka::access
