#include "support/plan_store.hpp"

#include <algorithm>

namespace wedka::support {

namespace {

constexpr std::string_view select_next_position = R"sql(
    SELECT COALESCE(MAX(position), 0) + 1
    FROM support_plans
    WHERE office_id = $1
      AND participation_id = $2)sql";

constexpr std::string_view insert_plan_sql = R"sql(
    INSERT INTO support_plans
      (office_id, plan_id, project_id, participation_id, person_id, position, counsellor_id,
       made_on, situation, participant_signed_on, counsellor_signed_on, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1))sql";

constexpr std::string_view insert_aim = R"sql(
    INSERT INTO support_plan_aims (office_id, aim_id, plan_id, position, aim)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_step = R"sql(
    INSERT INTO support_plan_steps (office_id, step_id, plan_id, position, step, due_on)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view insert_choice = R"sql(
    INSERT INTO support_plan_choices (office_id, plan_id, series_id)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view lock_plan_sql = R"sql(
    UPDATE support_plans
    SET version = version + 1
    WHERE office_id = $1
      AND plan_id = $2)sql";

constexpr std::string_view mark_signed_sql = R"sql(
    UPDATE support_plans
    SET participant_signed_on = COALESCE($3, participant_signed_on),
        counsellor_signed_on = COALESCE($4, counsellor_signed_on)
    WHERE office_id = $1
      AND plan_id = $2)sql";

constexpr std::string_view mark_step_done_sql = R"sql(
    UPDATE support_plan_steps
    SET done_on = $3
    WHERE office_id = $1
      AND step_id = $2)sql";

const std::string row_columns = R"sql(
    SELECT p.plan_id, p.project_id, j.name AS project_name, p.participation_id, p.person_id,
           h.last_name, h.first_name, p.position, p.made_on, p.participant_signed_on,
           p.counsellor_signed_on,
           (SELECT COUNT(*)
            FROM support_plan_steps s
            WHERE s.office_id = p.office_id
              AND s.plan_id = p.plan_id) AS steps,
           (SELECT COUNT(*)
            FROM support_plan_steps s
            WHERE s.office_id = p.office_id
              AND s.plan_id = p.plan_id
              AND s.done_on IS NOT NULL) AS steps_done
    FROM support_plans p
    JOIN people_people h ON h.office_id = p.office_id AND h.person_id = p.person_id
    JOIN programmes_projects j ON j.office_id = p.office_id AND j.project_id = p.project_id
    WHERE p.office_id = $1)sql";

const std::string select_row = row_columns + R"sql(
      AND p.plan_id = $2)sql";

const std::string select_of_project = row_columns + R"sql(
      AND p.project_id = $2
      AND )sql" + within_seal("p.person_id", 3) +
                                      R"sql(
    ORDER BY h.sort_key, p.participation_id, p.position DESC)sql";

const std::string select_of_person = row_columns + R"sql(
      AND p.person_id = $2
    ORDER BY p.made_on DESC, p.position DESC, p.plan_id)sql";

constexpr std::string_view select_texts = R"sql(
    SELECT p.version, p.counsellor_id, m.first_name || ' ' || m.last_name AS counsellor_name,
           p.situation
    FROM support_plans p
    JOIN staff_members m ON m.office_id = p.office_id AND m.member_id = p.counsellor_id
    WHERE p.office_id = $1
      AND p.plan_id = $2)sql";

constexpr std::string_view select_aims = R"sql(
    SELECT aim_id, aim
    FROM support_plan_aims
    WHERE office_id = $1
      AND plan_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_steps = R"sql(
    SELECT step_id, step, due_on, done_on
    FROM support_plan_steps
    WHERE office_id = $1
      AND plan_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_choices = R"sql(
    SELECT c.series_id, s.name, s.from_on, s.to_on
    FROM support_plan_choices c
    JOIN support_series s ON s.office_id = c.office_id AND s.series_id = c.series_id
    WHERE c.office_id = $1
      AND c.plan_id = $2
    ORDER BY s.from_on, s.name)sql";

constexpr std::string_view select_in_force = R"sql(
    SELECT p.plan_id, p.participation_id
    FROM support_plans p
    WHERE p.office_id = $1
      AND p.project_id = $2
      AND p.participant_signed_on <= $3
      AND p.counsellor_signed_on <= $3
      AND NOT EXISTS (SELECT 1
                      FROM support_plans l
                      WHERE l.office_id = p.office_id
                        AND l.participation_id = p.participation_id
                        AND l.position > p.position
                        AND l.participant_signed_on <= $3
                        AND l.counsellor_signed_on <= $3))sql";

constexpr std::string_view select_choices_of_project = R"sql(
    SELECT c.plan_id, c.series_id
    FROM support_plan_choices c
    JOIN support_plans p ON p.office_id = c.office_id AND p.plan_id = c.plan_id
    WHERE c.office_id = $1
      AND p.project_id = $2)sql";

struct PlanTexts {
    std::int64_t version = 1;
    MemberId counsellor_id;
    std::string counsellor_name;
    Bytes situation;
};
BOOST_DESCRIBE_STRUCT(PlanTexts, (), (version, counsellor_id, counsellor_name, situation))

struct StepColumns {
    PlanStepId step_id;
    Bytes step;
    Day due_on;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(StepColumns, (), (step_id, step, due_on, done_on))

struct PlanKey {
    PlanId plan_id;
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(PlanKey, (), (plan_id, participation_id))

}  // namespace

PlanId insert_plan(Transaction& transaction, const MakePlan& request,
                   ParticipationId participation_id) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto plan_id = PlanId::make();
    const auto position =
        database.value<std::int64_t>(select_next_position, office, participation_id);
    database.execute(
        insert_plan_sql, office, plan_id, request.project_id, participation_id, request.person_id,
        position, request.counsellor_id, request.made_on,
        transaction.seal("support_plans", "situation", plan_id.uuid(), request.situation.text),
        request.participant_signed_on, request.counsellor_signed_on);
    for (std::size_t i = 0; i < request.aims.size(); ++i) {
        const auto aim_id = Uuid::make();
        database.execute(
            insert_aim, office, aim_id, plan_id, static_cast<std::int64_t>(i),
            transaction.seal("support_plan_aims", "aim", aim_id, request.aims[i].text));
    }
    for (std::size_t i = 0; i < request.steps.size(); ++i) {
        const auto step_id = PlanStepId::make();
        database.execute(insert_step, office, step_id, plan_id, static_cast<std::int64_t>(i),
                         transaction.seal("support_plan_steps", "step", step_id.uuid(),
                                          request.steps[i].step.text),
                         request.steps[i].due_on);
    }
    for (const auto& series_id : request.series_ids)
        database.execute(insert_choice, office, plan_id, series_id);
    return plan_id;
}

std::optional<PlanRow> lock_plan(Transaction& transaction, PlanId plan_id) {
    if (transaction.database.execute(lock_plan_sql, transaction.office(), plan_id) == 0)
        return std::nullopt;
    return find_plan(transaction, plan_id);
}

void mark_signed(Transaction& transaction, const SignPlan& request) {
    transaction.database.execute(mark_signed_sql, transaction.office(), request.plan_id,
                                 request.participant_signed_on, request.counsellor_signed_on);
}

void mark_step_done(Transaction& transaction, const CompletePlanStep& request) {
    transaction.database.execute(mark_step_done_sql, transaction.office(), request.step_id,
                                 request.done_on);
}

std::optional<PlanRow> find_plan(const Operation& operation, PlanId plan_id) {
    return operation.database.find<PlanRow>(select_row, operation.office(), plan_id);
}

ActionPlan action_plan(const Operation& operation, PlanId plan_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    ActionPlan plan;
    static_cast<PlanRow&>(plan) = find_plan(operation, plan_id).value();
    const auto texts = database.find<PlanTexts>(select_texts, office, plan_id).value();
    plan.version = texts.version;
    plan.counsellor_id = texts.counsellor_id;
    plan.counsellor_name = texts.counsellor_name;
    plan.situation =
        LongText{operation.unseal("support_plans", "situation", plan_id.uuid(), texts.situation)};
    for (const auto& [aim_id, aim] :
         database.select<std::tuple<Uuid, Bytes>>(select_aims, office, plan_id))
        plan.aims.push_back(LongText{operation.unseal("support_plan_aims", "aim", aim_id, aim)});
    for (const auto& row : database.select<StepColumns>(select_steps, office, plan_id))
        plan.plan_steps.push_back(
            {row.step_id,
             LongText{operation.unseal("support_plan_steps", "step", row.step_id.uuid(), row.step)},
             row.due_on, row.done_on});
    plan.courses = database.select<PlanChoice>(select_choices, office, plan_id);
    return plan;
}

std::vector<PlanRow> plans_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<PlanRow>(select_of_project, operation.office(), project_id,
                                              operation.actor.worker, operation.grant_day());
}

std::vector<PlanRow> plans_of_person(const Operation& operation, PersonId person_id) {
    return operation.database.select<PlanRow>(select_of_person, operation.office(), person_id);
}

std::vector<PlanInForce> plans_by(const Operation& operation, ProjectId project_id, Day on) {
    std::vector<PlanInForce> plans;
    for (const auto& key :
         operation.database.select<PlanKey>(select_in_force, operation.office(), project_id, on))
        plans.push_back({key.plan_id, key.participation_id, {}});
    for (const auto& [plan_id, series_id] : operation.database.select<std::tuple<PlanId, SeriesId>>(
             select_choices_of_project, operation.office(), project_id)) {
        const auto plan = std::ranges::find(plans, plan_id, &PlanInForce::plan_id);
        if (plan != plans.end()) plan->series_ids.push_back(series_id);
    }
    return plans;
}

}  // namespace wedka::support
