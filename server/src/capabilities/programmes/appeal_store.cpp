#include "programmes/appeal_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_appeal_sql = R"sql(
    INSERT INTO programmes_appeals
      (office_id, appeal_id, application_id, selection_id, submitted_on, grounds)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view update_decision = R"sql(
    UPDATE programmes_appeals
    SET decision = $3,
        decided_on = $4,
        decided_by = $5,
        justification = $6
    WHERE office_id = $1
      AND appeal_id = $2)sql";

constexpr std::string_view update_round = R"sql(
    UPDATE programmes_applications
    SET round = round + 1
    WHERE office_id = $1
      AND application_id = $2)sql";

constexpr std::string_view select_application = R"sql(
    SELECT application_id
    FROM programmes_appeals
    WHERE office_id = $1
      AND appeal_id = $2)sql";

const std::string appeals = R"sql(
    SELECT appeal_id, submitted_on, grounds, decision, decided_on, justification
    FROM programmes_appeals
    WHERE office_id = $1)sql";

const std::string select_appeal = appeals + R"sql(
      AND appeal_id = $2)sql";

const std::string select_of_application = appeals + R"sql(
      AND application_id = $2
    ORDER BY submitted_on, appeal_id)sql";

constexpr std::string_view count_to_last_list = R"sql(
    SELECT COUNT(*)
    FROM programmes_appeals l
    JOIN programmes_selections s
      ON s.office_id = l.office_id AND s.selection_id = l.selection_id
    WHERE l.office_id = $1
      AND l.application_id = $2
      AND s.version = (SELECT MAX(v.version)
                       FROM programmes_selections v
                       WHERE v.office_id = $1
                         AND v.project_id = $3))sql";

constexpr std::string_view count_open = R"sql(
    SELECT COUNT(*)
    FROM programmes_appeals l
    JOIN programmes_applications a
      ON a.office_id = l.office_id AND a.application_id = l.application_id
    WHERE l.office_id = $1
      AND a.project_id = $2
      AND l.decision IS NULL)sql";

struct AppealColumns {
    AppealId appeal_id;
    Day submitted_on;
    Bytes grounds;
    std::optional<AppealDecision> decision;
    std::optional<Day> decided_on;
    std::optional<Bytes> justification;
};
BOOST_DESCRIBE_STRUCT(AppealColumns, (),
                      (appeal_id, submitted_on, grounds, decision, decided_on, justification))

Appeal unsealed(const Operation& operation, const AppealColumns& row) {
    const auto text = [&](std::string_view column, const Bytes& cipher) {
        return LongText{
            operation.unseal("programmes_appeals", column, row.appeal_id.uuid(), cipher)};
    };
    return {.appeal_id = row.appeal_id,
            .submitted_on = row.submitted_on,
            .grounds = text("grounds", row.grounds),
            .decision = row.decision,
            .decided_on = row.decided_on,
            .justification = row.justification ? std::optional{text("justification", *row.justification)} : std::nullopt};
}

}  // namespace

void insert_appeal(Transaction& transaction, const SubmitAppeal& request,
                   SelectionId selection_id) {
    const auto appeal_id = AppealId::make();
    transaction.database.execute(insert_appeal_sql, transaction.office(), appeal_id,
                                 request.application_id, selection_id, request.submitted_on,
                                 transaction.seal("programmes_appeals", "grounds",
                                                  appeal_id.uuid(), request.grounds.text));
}

void put_decision(Transaction& transaction, const DecideAppeal& request) {
    transaction.database.execute(update_decision, transaction.office(), request.appeal_id,
                                 request.decision, request.decided_on, transaction.actor.account,
                                 transaction.seal("programmes_appeals", "justification",
                                                  request.appeal_id.uuid(), request.justification.text));
}

void begin_round(Transaction& transaction, ApplicationId application_id) {
    transaction.database.execute(update_round, transaction.office(), application_id);
}

std::optional<ApplicationId> application_of_appeal(const Operation& operation,
                                                   AppealId appeal_id) {
    return operation.database.find<ApplicationId>(select_application, operation.office(),
                                                  appeal_id);
}

Appeal appeal_of(const Operation& operation, AppealId appeal_id) {
    return unsealed(operation, operation.database
                                   .find<AppealColumns>(select_appeal, operation.office(),
                                                        appeal_id)
                                   .value());
}

std::vector<Appeal> appeals_of(const Operation& operation, ApplicationId application_id) {
    std::vector<Appeal> all;
    for (const auto& row : operation.database.select<AppealColumns>(
             select_of_application, operation.office(), application_id))
        all.push_back(unsealed(operation, row));
    return all;
}

bool has_appealed(const Operation& operation, const ApplicationStanding& standing) {
    return operation.database.value<std::int64_t>(count_to_last_list, operation.office(),
                                                  standing.application_id,
                                                  standing.project_id) > 0;
}

std::int64_t count_open_appeals(const Operation& operation, ProjectId project_id) {
    return operation.database.value<std::int64_t>(count_open, operation.office(), project_id);
}

}  // namespace wedka::programmes
