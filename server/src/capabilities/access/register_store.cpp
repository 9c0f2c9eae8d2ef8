#include "access/register_store.hpp"

#include <set>

namespace wedka::access {

namespace {

constexpr std::string_view select_texts = R"sql(
    SELECT t.activity, t.from_on, t.purposes, t.people_categories, t.data_categories,
           t.legal_basis, t.recipients, t.erasure_term
    FROM access_processing_texts t
    WHERE t.office_id = $1
      AND t.from_on = (
        SELECT MAX(n.from_on)
        FROM access_processing_texts n
        WHERE n.office_id = t.office_id
          AND n.activity = t.activity
          AND n.from_on <= $2))sql";

constexpr std::string_view put_texts_sql = R"sql(
    INSERT INTO access_processing_texts
      (office_id, activity, from_on, purposes, people_categories, data_categories, legal_basis,
       recipients, erasure_term, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (office_id, activity, from_on)
    DO UPDATE SET purposes = excluded.purposes,
                  people_categories = excluded.people_categories,
                  data_categories = excluded.data_categories,
                  legal_basis = excluded.legal_basis,
                  recipients = excluded.recipients,
                  erasure_term = excluded.erasure_term,
                  written_by = excluded.written_by,
                  written_at = excluded.written_at)sql";

const std::string count_worked_with = R"sql(
    SELECT COUNT(DISTINCT w.subject_id)
    FROM platform_access_grants w
    WHERE w.office_id = $1
      AND w.from_on <= $3
      AND (w.to_on IS NULL OR w.to_on >= $3)
      AND w.how IN ($4, $5)
      AND )sql" + within_seal("w.subject_id", 2);

constexpr std::string_view select_hows = R"sql(
    SELECT DISTINCT how
    FROM platform_access_grants
    WHERE office_id = $1
      AND subject_id = $2
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3))sql";

constexpr std::string_view select_information = R"sql(
    SELECT i.activity, FALSE AS is_missing, i.information_id, i.given_on, i.how, i.clause,
           m.first_name || ' ' || m.last_name AS recorded_by, i.withdrawn_at,
           w.first_name || ' ' || w.last_name AS withdrawn_by, i.withdrawal_reason AS why
    FROM access_information i
    JOIN access_accounts a ON a.office_id = i.office_id AND a.account_id = i.recorded_by
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    LEFT JOIN access_accounts b ON b.office_id = i.office_id AND b.account_id = i.withdrawn_by
    LEFT JOIN staff_members w ON w.office_id = b.office_id AND w.member_id = b.member_id
    WHERE i.office_id = $1
      AND i.person_id = $2
    ORDER BY i.given_on DESC, i.information_id DESC)sql";

// The same entry answers with its own id.
constexpr std::string_view put_information_sql = R"sql(
    INSERT INTO access_information
      (office_id, information_id, person_id, activity, given_on, how, clause, recorded_by,
       recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (office_id, person_id, activity, given_on, how, COALESCE(clause, ''))
      WHERE withdrawn_at IS NULL
    DO UPDATE SET clause = excluded.clause
    RETURNING information_id)sql";

constexpr std::string_view select_withdrawn = R"sql(
    SELECT withdrawn_at IS NOT NULL
    FROM access_information
    WHERE office_id = $1
      AND person_id = $2
      AND information_id = $3)sql";

constexpr std::string_view update_withdrawn = R"sql(
    UPDATE access_information
    SET withdrawn_at = $3, withdrawn_by = $4, withdrawal_reason = $5
    WHERE office_id = $1
      AND information_id = $2
      AND withdrawn_at IS NULL)sql";

constexpr std::string_view table = "access_information";

struct InformationColumns : InformationRow {
    std::optional<Bytes> why;
};
BOOST_DESCRIBE_STRUCT(InformationColumns, (InformationRow), (why))

std::optional<std::string> text_of(const std::optional<LongText>& words) {
    return words ? std::optional{words->text} : std::nullopt;
}

}  // namespace

std::vector<WrittenTexts> texts_on(const Operation& operation, Day on) {
    return operation.database.select<WrittenTexts>(select_texts, operation.office(), on);
}

void put_texts(Transaction& transaction, const WriteProcessing& request, Day from_on) {
    transaction.database.execute(
        put_texts_sql, transaction.office(), request.activity, from_on, text_of(request.purposes),
        text_of(request.people_categories), text_of(request.data_categories),
        text_of(request.legal_basis), text_of(request.recipients), text_of(request.erasure_term),
        transaction.actor.account, Instant::at(transaction.now));
}

std::optional<std::int64_t> people_in(const Operation& operation, Activity activity, Day on) {
    const auto count = [&](const std::string& how, const std::string& or_how) {
        return operation.database.value<std::int64_t>(count_worked_with, operation.office(),
                                                      operation.actor.worker, on, how, or_how);
    };
    if (activity == Activity::social_work) return count("lead", "support");
    if (activity == Activity::family_support) return count("family_assistance", "");
    return std::nullopt;
}

std::vector<Activity> activities_of(const Operation& operation, PersonId person_id, Day on) {
    std::set<Activity> activities;
    for (const auto& how :
         operation.database.select<std::string>(select_hows, operation.office(), person_id, on)) {
        if (how == "lead" || how == "support") activities.insert(Activity::social_work);
        if (how == "family_assistance") activities.insert(Activity::family_support);
    }
    return {activities.begin(), activities.end()};
}

std::vector<InformationRow> information_of(const Operation& operation, PersonId person_id) {
    std::vector<InformationRow> rows;
    for (const auto& columns : operation.database.select<InformationColumns>(
             select_information, operation.office(), person_id)) {
        auto& row = rows.emplace_back(columns);
        if (columns.why)
            row.withdrawal_reason = {operation.unseal(
                table, "withdrawal_reason", columns.information_id->uuid(), *columns.why)};
    }
    return rows;
}

InformationId put_information(Transaction& transaction, const InformPerson& request) {
    return transaction.database.value<InformationId>(
        put_information_sql, transaction.office(), InformationId::make(), request.person_id,
        request.activity, request.given_on, request.how, request.clause, transaction.actor.account,
        Instant::at(transaction.now));
}

std::optional<bool> is_withdrawn(const Operation& operation, PersonId person_id, InformationId id) {
    const auto row = operation.database.find<std::tuple<bool>>(select_withdrawn, operation.office(),
                                                               person_id, id);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

bool mark_withdrawn(Transaction& transaction, const WithdrawInformation& request) {
    return transaction.database.execute(
               update_withdrawn, transaction.office(), request.information_id,
               Instant::at(transaction.now), transaction.actor.account,
               transaction.seal(table, "withdrawal_reason", request.information_id.uuid(),
                                request.reason.text)) == 1;
}

}  // namespace wedka::access
