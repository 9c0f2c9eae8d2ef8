#include "casework/assistance_store.hpp"

#include <fmt/format.h>

#include "casework/assisted_family.hpp"
#include "casework/sealed_texts.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

namespace {

constexpr std::string_view insert_assistance_sql = R"sql(
    INSERT INTO casework_assistances
      (office_id, assistance_id, version, number, household_id, worker_id, basis, requested_on,
       consent_on, from_on, to_on, recorded_at)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql";

constexpr std::string_view insert_assisted = R"sql(
    INSERT INTO casework_assisted_people (office_id, assistance_id, person_id, position, role)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view lock_assistance_sql = R"sql(
    UPDATE casework_assistances
    SET version = version + 1
    WHERE office_id = $1
      AND assistance_id = $2)sql";

constexpr std::string_view insert_plan_sql = R"sql(
    INSERT INTO casework_family_plans
      (office_id, plan_id, assistance_id, version_no, made_on, consulted_with, consulted_on,
       situation, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view insert_plan_person = R"sql(
    INSERT INTO casework_family_plan_people (office_id, plan_id, person_id)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view insert_aim = R"sql(
    INSERT INTO casework_family_aims (office_id, aim_id, plan_id, position, aim)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_action = R"sql(
    INSERT INTO casework_family_actions
      (office_id, action_id, plan_id, position, side, description, due_on, expected_effect)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view update_done = R"sql(
    UPDATE casework_family_actions
    SET done_on = $3
    WHERE office_id = $1
      AND action_id = $2)sql";

constexpr std::string_view insert_visit_sql = R"sql(
    INSERT INTO casework_family_visits
      (office_id, visit_id, assistance_id, worker_id, visited_on, minutes, place, is_child_at_risk,
       course, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view update_end = R"sql(
    UPDATE casework_assistances
    SET ended_on = $3, result = $4, assessment = $5
    WHERE office_id = $1
      AND assistance_id = $2)sql";

constexpr std::string_view select_times_of_worker = R"sql(
    SELECT from_on, ended_on
    FROM casework_assistances
    WHERE office_id = $1
      AND worker_id = $2)sql";

constexpr std::string_view select_times_of_household = R"sql(
    SELECT from_on, ended_on
    FROM casework_assistances
    WHERE office_id = $1
      AND household_id = $2)sql";

constexpr std::string_view select_family = R"sql(
    SELECT f.person_id, p.first_name, p.last_name, f.role
    FROM casework_assisted_people f
    JOIN people_people p ON p.office_id = f.office_id AND p.person_id = f.person_id
    WHERE f.office_id = $1
      AND f.assistance_id = $2
    ORDER BY f.position)sql";

constexpr std::string_view select_everybody = R"sql(
    SELECT person_id
    FROM casework_assisted_people
    WHERE office_id = $1
      AND assistance_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_plans = R"sql(
    SELECT l.plan_id, l.version_no, l.made_on, l.consulted_with,
           m.first_name || ' ' || m.last_name AS consulted_with_name, l.consulted_on, l.situation
    FROM casework_family_plans l
    JOIN staff_members m ON m.office_id = l.office_id AND m.member_id = l.consulted_with
    WHERE l.office_id = $1
      AND l.assistance_id = $2
    ORDER BY l.version_no DESC)sql";

constexpr std::string_view select_plan_people = R"sql(
    SELECT f.person_id, p.first_name, p.last_name, f.role
    FROM casework_family_plan_people n
    JOIN casework_family_plans l ON l.office_id = n.office_id AND l.plan_id = n.plan_id
    JOIN casework_assisted_people f
      ON f.office_id = l.office_id AND f.assistance_id = l.assistance_id
         AND f.person_id = n.person_id
    JOIN people_people p ON p.office_id = f.office_id AND p.person_id = f.person_id
    WHERE n.office_id = $1
      AND n.plan_id = $2
    ORDER BY f.position)sql";

constexpr std::string_view select_aims = R"sql(
    SELECT aim_id, aim
    FROM casework_family_aims
    WHERE office_id = $1
      AND plan_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_actions = R"sql(
    SELECT action_id, side, description, due_on, expected_effect, done_on
    FROM casework_family_actions
    WHERE office_id = $1
      AND plan_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_visits = R"sql(
    SELECT v.visit_id, v.visited_on, v.minutes, v.place,
           m.first_name || ' ' || m.last_name AS worker_name, v.is_child_at_risk, v.course
    FROM casework_family_visits v
    JOIN staff_members m ON m.office_id = v.office_id AND m.member_id = v.worker_id
    WHERE v.office_id = $1
      AND v.assistance_id = $2
    ORDER BY v.visited_on DESC, v.visit_id DESC)sql";

const std::string select_assistance = R"sql(
    SELECT a.version, a.number, a.household_id, )sql" +
                                      assistance_state(3) + R"sql( AS state, a.basis, a.worker_id,
           m.first_name || ' ' || m.last_name AS worker_name, a.requested_on, a.consent_on,
           a.from_on, a.to_on, a.ended_on, a.result, a.assessment
    FROM casework_assistances a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.worker_id
    WHERE a.office_id = $1
      AND a.assistance_id = $2)sql";

const std::string select_of_person = R"sql(
    SELECT a.assistance_id, a.number, )sql" +
                                     assistance_state(3) + R"sql( AS state, k.person_id,
           p.last_name, p.first_name, m.first_name || ' ' || m.last_name AS assistant_name, a.from_on,
           a.to_on, a.ended_on, a.result
    FROM casework_assisted_people f
    JOIN casework_assistances a ON a.office_id = f.office_id AND a.assistance_id = f.assistance_id
    JOIN casework_assisted_people k
      ON k.office_id = a.office_id AND k.assistance_id = a.assistance_id
         AND )sql" + is_first_of_family("n.person_id = $2 OR " + within_seal("n.person_id", 4)) +
                                     R"sql(
    JOIN people_people p ON p.office_id = k.office_id AND p.person_id = k.person_id
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.worker_id
    WHERE f.office_id = $1
      AND f.person_id = $2
    ORDER BY a.from_on DESC, a.assistance_id DESC)sql";

struct AssistanceRecord {
    std::int64_t version = 1;
    std::string number;
    people::HouseholdId household_id;
    AssistanceState state = AssistanceState::planning;
    AssistanceBasis basis = AssistanceBasis::request;
    MemberId worker_id;
    std::string worker_name;
    std::optional<Day> requested_on;
    std::optional<Day> consent_on;
    Day from_on;
    std::optional<Day> to_on;
    std::optional<Day> ended_on;
    std::optional<AssistanceResult> result;
    std::optional<Bytes> assessment;
};
BOOST_DESCRIBE_STRUCT(AssistanceRecord, (),
                      (version, number, household_id, state, basis, worker_id, worker_name,
                       requested_on, consent_on, from_on, to_on, ended_on, result, assessment))

struct PlanRecord {
    FamilyPlanId plan_id;
    std::int64_t version_no = 1;
    Day made_on;
    MemberId consulted_with;
    std::string consulted_with_name;
    Day consulted_on;
    Bytes situation;
};
BOOST_DESCRIBE_STRUCT(PlanRecord, (),
                      (plan_id, version_no, made_on, consulted_with, consulted_with_name,
                       consulted_on, situation))

struct PlanActionRecord {
    PlanActionId action_id;
    PlanSide side = PlanSide::family;
    Bytes description;
    Day due_on;
    Bytes expected_effect;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(PlanActionRecord, (),
                      (action_id, side, description, due_on, expected_effect, done_on))

struct VisitRecord {
    FamilyVisitId visit_id;
    Day visited_on;
    Minutes minutes;
    std::string place;
    std::string worker_name;
    bool is_child_at_risk = false;
    Bytes course;
};
BOOST_DESCRIBE_STRUCT(VisitRecord, (),
                      (visit_id, visited_on, minutes, place, worker_name, is_child_at_risk, course))

std::vector<Period> periods(const std::vector<std::tuple<Day, std::optional<Day>>>& rows) {
    std::vector<Period> times;
    for (const auto& [from_on, ended_on] : rows)
        times.push_back(Period::make(from_on, ended_on).value());
    return times;
}

std::vector<AssistedPerson> known_among(const Operation& operation,
                                        std::vector<AssistedPerson> people) {
    std::erase_if(people, [&operation](const AssistedPerson& person) {
        return !is_known(operation, person.person_id);
    });
    return people;
}

std::vector<LongText> aims_of(const Operation& operation, FamilyPlanId plan_id) {
    std::vector<LongText> aims;
    const auto rows = operation.database.select<std::tuple<Uuid, Bytes>>(
        select_aims, operation.office(), plan_id);
    for (const auto& [aim_id, aim] : rows)
        aims.push_back(Texts(operation, "casework_family_aims", aim_id).open("aim", aim));
    return aims;
}

std::vector<PlanAction> actions_of(const Operation& operation, FamilyPlanId plan_id) {
    std::vector<PlanAction> actions;
    for (const auto& row :
         operation.database.select<PlanActionRecord>(select_actions, operation.office(), plan_id)) {
        const Texts texts(operation, "casework_family_actions", row.action_id.uuid());
        actions.push_back({.action_id = row.action_id,
                           .side = row.side,
                           .description = texts.open("description", row.description),
                           .due_on = row.due_on,
                           .expected_effect = texts.open("expected_effect", row.expected_effect),
                           .done_on = row.done_on});
    }
    return actions;
}

std::vector<FamilyPlan> plans_of(const Operation& operation, AssistanceId assistance_id) {
    std::vector<FamilyPlan> plans;
    for (const auto& row :
         operation.database.select<PlanRecord>(select_plans, operation.office(), assistance_id)) {
        const Texts texts(operation, "casework_family_plans", row.plan_id.uuid());
        plans.push_back({.plan_id = row.plan_id,
                         .version_no = row.version_no,
                         .made_on = row.made_on,
                         .made_with = known_among(
                             operation, operation.database.select<AssistedPerson>(
                                            select_plan_people, operation.office(), row.plan_id)),
                         .consulted_with = row.consulted_with,
                         .consulted_with_name = row.consulted_with_name,
                         .consulted_on = row.consulted_on,
                         .situation = texts.open("situation", row.situation),
                         .aims = aims_of(operation, row.plan_id),
                         .actions = actions_of(operation, row.plan_id)});
    }
    return plans;
}

std::vector<FamilyVisit> visits_of(const Operation& operation, AssistanceId assistance_id) {
    std::vector<FamilyVisit> visits;
    for (const auto& row :
         operation.database.select<VisitRecord>(select_visits, operation.office(), assistance_id)) {
        const Texts texts(operation, "casework_family_visits", row.visit_id.uuid());
        visits.push_back({.visit_id = row.visit_id,
                          .visited_on = row.visited_on,
                          .minutes = row.minutes,
                          .place = row.place,
                          .worker_name = row.worker_name,
                          .is_child_at_risk = row.is_child_at_risk,
                          .course = texts.open("course", row.course)});
    }
    return visits;
}

}  // namespace

std::string is_first_of_family(std::string_view predicate) {
    return fmt::format(
        R"sql(k.position =
             (SELECT MIN(n.position)
              FROM casework_assisted_people n
              WHERE n.office_id = k.office_id
                AND n.assistance_id = k.assistance_id
                AND ({})))sql",
        predicate);
}

std::string assistance_state(int day_placeholder) {
    return fmt::format(
        "CASE WHEN a.ended_on IS NOT NULL THEN 'ended' WHEN a.from_on > ${0} THEN 'upcoming'"
        " WHEN a.to_on < ${0} THEN 'lapsed'"
        " WHEN EXISTS (SELECT 1 FROM casework_family_plans s WHERE s.office_id = a.office_id"
        " AND s.assistance_id = a.assistance_id) THEN 'active' ELSE 'planning' END",
        day_placeholder);
}

AssistanceId insert_assistance(Transaction& transaction, const OpenAssistance& request,
                               const std::string& number,
                               const std::vector<people::HouseholdMember>& family) {
    const auto assistance_id = AssistanceId::make();
    transaction.database.execute(insert_assistance_sql, transaction.office(), assistance_id, number,
                                 request.household_id, request.worker_id, request.basis,
                                 request.requested_on, request.consent_on, request.from_on,
                                 request.to_on, Instant::at(transaction.now));
    int position = 0;
    for (const auto& person : family)
        transaction.database.execute(insert_assisted, transaction.office(), assistance_id,
                                     person.person_id, ++position, person.role);
    return assistance_id;
}

bool lock_assistance(Transaction& transaction, AssistanceId assistance_id) {
    return transaction.database.execute(lock_assistance_sql, transaction.office(), assistance_id) ==
           1;
}

void insert_plan(Transaction& transaction, const MakeFamilyPlan& request, std::int64_t version_no) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto plan_id = FamilyPlanId::make();
    const Texts texts(transaction, "casework_family_plans", plan_id.uuid());
    database.execute(insert_plan_sql, office, plan_id, request.assistance_id, version_no,
                     request.made_on, request.consulted_with, request.consulted_on,
                     texts.seal("situation", request.situation), Instant::at(transaction.now));
    for (const auto& person_id : request.made_with)
        database.execute(insert_plan_person, office, plan_id, person_id);
    int position = 0;
    for (const auto& aim : request.aims) {
        const auto aim_id = Uuid::make();
        database.execute(insert_aim, office, aim_id, plan_id, ++position,
                         Texts(transaction, "casework_family_aims", aim_id).seal("aim", aim));
    }
    position = 0;
    for (const auto& action : request.actions) {
        const auto action_id = PlanActionId::make();
        const Texts sealed(transaction, "casework_family_actions", action_id.uuid());
        database.execute(insert_action, office, action_id, plan_id, ++position, action.side,
                         sealed.seal("description", action.description), action.due_on,
                         sealed.seal("expected_effect", action.expected_effect));
    }
}

void mark_done(Transaction& transaction, const MarkPlanActionDone& request) {
    transaction.database.execute(update_done, transaction.office(), request.action_id,
                                 request.done_on);
}

void insert_visit(Transaction& transaction, const RecordFamilyVisit& request, MemberId worker_id) {
    const auto visit_id = FamilyVisitId::make();
    const Texts texts(transaction, "casework_family_visits", visit_id.uuid());
    transaction.database.execute(
        insert_visit_sql, transaction.office(), visit_id, request.assistance_id, worker_id,
        request.visited_on, request.minutes, request.place, request.is_child_at_risk,
        texts.seal("course", request.course), Instant::at(transaction.now));
}

void mark_ended(Transaction& transaction, const EndAssistance& request) {
    const Texts texts(transaction, "casework_assistances", request.assistance_id.uuid());
    transaction.database.execute(update_end, transaction.office(), request.assistance_id,
                                 request.ended_on, request.result,
                                 texts.seal("assessment", request.final_assessment));
}

std::vector<Period> times_of_worker(const Operation& operation, MemberId worker_id) {
    return periods(operation.database.select<std::tuple<Day, std::optional<Day>>>(
        select_times_of_worker, operation.office(), worker_id));
}

std::vector<Period> times_of_household(const Operation& operation,
                                       people::HouseholdId household_id) {
    return periods(operation.database.select<std::tuple<Day, std::optional<Day>>>(
        select_times_of_household, operation.office(), household_id));
}

std::vector<AssistedPerson> family_of(const Operation& operation, AssistanceId assistance_id) {
    return known_among(operation, operation.database.select<AssistedPerson>(
                                      select_family, operation.office(), assistance_id));
}

std::vector<PersonId> everybody_in(const Operation& operation, AssistanceId assistance_id) {
    return operation.database.select<PersonId>(select_everybody, operation.office(),
                                               assistance_id);
}

Assistance assistance(const Operation& operation, AssistanceId assistance_id) {
    const auto row = operation.database
                         .find<AssistanceRecord>(select_assistance, operation.office(),
                                                 assistance_id, today_in(operation))
                         .value();
    const Texts texts(operation, "casework_assistances", assistance_id.uuid());
    return {.assistance_id = assistance_id,
            .version = row.version,
            .number = row.number,
            .household_id = row.household_id,
            .state = row.state,
            .basis = row.basis,
            .worker_id = row.worker_id,
            .worker_name = row.worker_name,
            .requested_on = row.requested_on,
            .consent_on = row.consent_on,
            .from_on = row.from_on,
            .to_on = row.to_on,
            .family = family_of(operation, assistance_id),
            .plans = plans_of(operation, assistance_id),
            .visits = visits_of(operation, assistance_id),
            .ended_on = row.ended_on,
            .result = row.result,
            .final_assessment = texts.open("assessment", row.assessment)};
}

std::vector<AssistanceRow> assistances_of_person(const Operation& operation, PersonId person_id) {
    return operation.database.select<AssistanceRow>(select_of_person, operation.office(), person_id,
                                                    today_in(operation), operation.actor.worker,
                                                    operation.grant_day());
}

}  // namespace wedka::casework
