#include <algorithm>

#include "casework/assistance_store.hpp"
#include "casework/note_store.hpp"
#include "casework/sealed_texts.hpp"

namespace wedka::casework {

namespace {

constexpr std::string_view select_contracts = R"sql(
    SELECT contract_id, person_id, number, variant, concluded_on, from_on, to_on, ended_on, result
    FROM casework_contracts
    WHERE office_id = $1
      AND person_id = $2
    ORDER BY concluded_on, contract_id)sql";

constexpr std::string_view select_contract = R"sql(
    SELECT contract_id, person_id, number, variant, concluded_on, from_on, to_on, ended_on, result
    FROM casework_contracts
    WHERE office_id = $1
      AND contract_id = $2)sql";

constexpr std::string_view select_interviews = R"sql(
    SELECT interview_id, person_id, number, learned_on, due_on, visited_on
    FROM casework_interviews
    WHERE office_id = $1
      AND person_id = $2
    ORDER BY learned_on, interview_id)sql";

constexpr std::string_view select_interview = R"sql(
    SELECT interview_id, person_id, number, learned_on, due_on, visited_on
    FROM casework_interviews
    WHERE office_id = $1
      AND interview_id = $2)sql";

constexpr std::string_view select_diagnoses = R"sql(
    SELECT diagnosis_id, person_id, signed_on
    FROM casework_diagnoses
    WHERE office_id = $1
      AND person_id = $2
    ORDER BY signed_on, diagnosis_id)sql";

const std::string select_actions_due = R"sql(
    SELECT a.action_id, a.contract_id, c.number AS contract_number, c.person_id,
           p.first_name || ' ' || p.last_name AS person_name, c.worker_id, a.side, a.due_on,
           a.description
    FROM casework_actions a
    JOIN casework_contracts c ON c.office_id = a.office_id AND c.contract_id = a.contract_id
    JOIN people_people p ON p.office_id = c.office_id AND p.person_id = c.person_id
    WHERE a.office_id = $1
      AND a.done_on IS NULL
      AND a.due_on <= $5
      AND c.ended_on IS NULL
      AND )sql" + within_reach("c.person_id", 2) +
                                       R"sql(
    ORDER BY a.due_on, a.action_id)sql";

const std::string select_plan_actions_due = R"sql(
    SELECT x.action_id, a.assistance_id, a.number AS assistance_number, k.person_id,
           p.first_name || ' ' || p.last_name AS person_name, x.due_on, x.description
    FROM casework_family_actions x
    JOIN casework_family_plans l ON l.office_id = x.office_id AND l.plan_id = x.plan_id
    JOIN casework_assistances a
      ON a.office_id = l.office_id AND a.assistance_id = l.assistance_id
    JOIN casework_assisted_people k
      ON k.office_id = a.office_id AND k.assistance_id = a.assistance_id
         AND )sql" + is_first_of_family(within_seal("n.person_id", 3)) +
                                            R"sql(
    JOIN people_people p ON p.office_id = k.office_id AND p.person_id = k.person_id
    WHERE x.office_id = $1
      AND x.done_on IS NULL
      AND x.due_on <= $5
      AND a.ended_on IS NULL
      AND l.version_no =
          (SELECT MAX(n.version_no)
           FROM casework_family_plans n
           WHERE n.office_id = l.office_id
             AND n.assistance_id = l.assistance_id)
      AND )sql" + within_reach("k.person_id", 2) +
                                            R"sql(
    ORDER BY x.due_on, x.action_id)sql";

const std::string select_ends_due = R"sql(
    SELECT 'contract_end' AS kind, CAST(c.contract_id AS TEXT) AS subject_id, c.number, c.person_id,
           p.first_name || ' ' || p.last_name AS person_name, c.to_on AS due_on
    FROM casework_contracts c
    JOIN people_people p ON p.office_id = c.office_id AND p.person_id = c.person_id
    WHERE c.office_id = $1
      AND c.ended_on IS NULL
      AND c.to_on <= $5
      AND )sql" + within_reach("c.person_id", 2) +
                                    R"sql(
    UNION ALL
    SELECT 'assistance_end', CAST(a.assistance_id AS TEXT), a.number, k.person_id,
           p.first_name || ' ' || p.last_name, a.to_on
    FROM casework_assistances a
    JOIN casework_assisted_people k
      ON k.office_id = a.office_id AND k.assistance_id = a.assistance_id
         AND )sql" + is_first_of_family(within_seal("n.person_id", 3)) +
                                    R"sql(
    JOIN people_people p ON p.office_id = k.office_id AND p.person_id = k.person_id
    WHERE a.office_id = $1
      AND a.ended_on IS NULL
      AND a.to_on <= $5
      AND )sql" + within_reach("k.person_id", 2) +
                                    R"sql(
    ORDER BY 6, 2)sql";

constexpr std::string_view select_families = R"sql(
    SELECT a.assistance_id, a.number, a.household_id, a.worker_id,
           m.first_name || ' ' || m.last_name AS worker_name, a.from_on, a.to_on, a.ended_on,
           a.result
    FROM casework_assistances a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.worker_id
    WHERE a.office_id = $1
      AND a.from_on <= $3
      AND (a.ended_on IS NULL OR a.ended_on >= $2)
    ORDER BY a.from_on, a.assistance_id)sql";

constexpr std::string_view select_family = R"sql(
    SELECT p.person_id, p.first_name, p.last_name, p.birth_on, p.sex
    FROM casework_assisted_people f
    JOIN people_people p ON p.office_id = f.office_id AND p.person_id = f.person_id
    WHERE f.office_id = $1
      AND f.assistance_id = $2
    ORDER BY f.position)sql";

const std::string select_interviews_waiting = R"sql(
    SELECT i.interview_id, i.number, i.person_id,
           p.first_name || ' ' || p.last_name AS person_name, i.worker_id, i.is_urgent,
           i.learned_on, i.due_on
    FROM casework_interviews i
    JOIN people_people p ON p.office_id = i.office_id AND p.person_id = i.person_id
    WHERE i.office_id = $1
      AND i.visited_on IS NULL
      AND )sql" + within_reach("i.person_id", 2) +
                                              R"sql(
    ORDER BY CASE WHEN i.due_on IS NULL THEN 1 ELSE 0 END, i.due_on, i.interview_id)sql";

// The same word orders what happened on one day: ordered before visited, concluded before ended.
constexpr std::string_view select_events = R"sql(
    SELECT learned_on AS "on", 'interview_ordered' AS kind,
           CAST(interview_id AS TEXT) AS subject_id, number
    FROM casework_interviews
    WHERE office_id = $1 AND person_id = $2
    UNION ALL
    SELECT visited_on, 'interview_visited', CAST(interview_id AS TEXT), number
    FROM casework_interviews
    WHERE office_id = $1 AND person_id = $2 AND visited_on IS NOT NULL
    UNION ALL
    SELECT signed_on, 'diagnosis_signed', CAST(diagnosis_id AS TEXT), ''
    FROM casework_diagnoses
    WHERE office_id = $1 AND person_id = $2
    UNION ALL
    SELECT concluded_on, 'contract_concluded', CAST(contract_id AS TEXT), number
    FROM casework_contracts
    WHERE office_id = $1 AND person_id = $2
    UNION ALL
    SELECT ended_on, 'contract_ended', CAST(contract_id AS TEXT), number
    FROM casework_contracts
    WHERE office_id = $1 AND person_id = $2 AND ended_on IS NOT NULL
    UNION ALL
    SELECT a.from_on, 'assistance_opened', CAST(a.assistance_id AS TEXT), a.number
    FROM casework_assistances a
    JOIN casework_assisted_people f
      ON f.office_id = a.office_id AND f.assistance_id = a.assistance_id
    WHERE a.office_id = $1 AND f.person_id = $2
    UNION ALL
    SELECT l.made_on, 'family_plan_made', CAST(a.assistance_id AS TEXT), a.number
    FROM casework_assistances a
    JOIN casework_assisted_people f
      ON f.office_id = a.office_id AND f.assistance_id = a.assistance_id
    JOIN casework_family_plans l
      ON l.office_id = a.office_id AND l.assistance_id = a.assistance_id
    WHERE a.office_id = $1 AND f.person_id = $2
    UNION ALL
    SELECT v.visited_on, 'family_visited', CAST(a.assistance_id AS TEXT), a.number
    FROM casework_assistances a
    JOIN casework_assisted_people f
      ON f.office_id = a.office_id AND f.assistance_id = a.assistance_id
    JOIN casework_family_visits v
      ON v.office_id = a.office_id AND v.assistance_id = a.assistance_id
    WHERE a.office_id = $1 AND f.person_id = $2
    UNION ALL
    SELECT a.ended_on, 'assistance_ended', CAST(a.assistance_id AS TEXT), a.number
    FROM casework_assistances a
    JOIN casework_assisted_people f
      ON f.office_id = a.office_id AND f.assistance_id = a.assistance_id
    WHERE a.office_id = $1 AND f.person_id = $2 AND a.ended_on IS NOT NULL
    ORDER BY 1, 3, 2)sql";

const std::string select_numbered = R"sql(
    SELECT c.contract_id, c.person_id, c.number, c.variant, c.concluded_on, c.from_on, c.to_on,
           c.ended_on, c.result
    FROM casework_contracts c
    WHERE c.office_id = $1
      AND c.number >= $5
      AND c.number < $6
      AND )sql" + within_reach("c.person_id", 2) +
                                    R"sql(
    ORDER BY c.concluded_on DESC, c.contract_id DESC
    LIMIT 20)sql";

struct ActionDueRecord {
    ActionId action_id;
    ContractId contract_id;
    std::string contract_number;
    PersonId person_id;
    std::string person_name;
    MemberId worker_id;
    ActionSide side = ActionSide::person;
    Day due_on;
    Bytes description;
};
BOOST_DESCRIBE_STRUCT(ActionDueRecord, (),
                      (action_id, contract_id, contract_number, person_id, person_name, worker_id,
                       side, due_on, description))

struct PlanActionDueRecord {
    PlanActionId action_id;
    AssistanceId assistance_id;
    std::string assistance_number;
    PersonId person_id;
    std::string person_name;
    Day due_on;
    Bytes description;
};
BOOST_DESCRIBE_STRUCT(PlanActionDueRecord, (),
                      (action_id, assistance_id, assistance_number, person_id, person_name, due_on,
                       description))

struct FamilyRecord {
    AssistanceId assistance_id;
    std::string number;
    people::HouseholdId household_id;
    MemberId worker_id;
    std::string worker_name;
    Day from_on;
    std::optional<Day> to_on;
    std::optional<Day> ended_on;
    std::optional<AssistanceResult> result;
};
BOOST_DESCRIBE_STRUCT(FamilyRecord, (),
                      (assistance_id, number, household_id, worker_id, worker_name, from_on, to_on,
                       ended_on, result))

struct EventRecord {
    Day on;
    CaseEventKind kind = CaseEventKind::interview_ordered;
    std::string subject_id;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(EventRecord, (), (on, kind, subject_id, number))

CaseEvent event_of(const Note& note) {
    return {.on = note.noted_on,
            .kind = note.kind == NoteKind::social_work ? CaseEventKind::social_work_noted
                                                       : CaseEventKind::material_help_noted,
            .subject_id = note.note_id.text(),
            .number = {},
            .text = note.text};
}

}  // namespace

std::vector<ContractFact> contracts_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<ContractFact>(select_contracts, operation.office(), person_id);
}

std::optional<ContractFact> find_contract(const Operation& operation, ContractId contract_id) {
    return operation.database.find<ContractFact>(select_contract, operation.office(), contract_id);
}

std::vector<InterviewFact> interviews_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<InterviewFact>(select_interviews, operation.office(),
                                                    person_id);
}

std::optional<InterviewFact> find_interview(const Operation& operation, InterviewId interview_id) {
    return operation.database.find<InterviewFact>(select_interview, operation.office(),
                                                  interview_id);
}

std::vector<DiagnosisFact> diagnoses_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<DiagnosisFact>(select_diagnoses, operation.office(),
                                                    person_id);
}

std::vector<ActionDue> actions_due(const Operation& operation, Day until,
                                   const ReachFilter& reach) {
    std::vector<ActionDue> due;
    for (const auto& row : operation.database.select<ActionDueRecord>(
             select_actions_due, operation.office(), reach.whole_office, reach.worker, reach.on,
             until))
        due.push_back({row.action_id, row.contract_id, row.contract_number, row.person_id,
                       row.person_name, row.worker_id, row.side, row.due_on,
                       Texts(operation, "casework_actions", row.action_id.uuid())
                           .open("description", row.description)});
    return due;
}

std::vector<PlanActionDue> plan_actions_due(const Operation& operation, Day until,
                                            const ReachFilter& reach) {
    std::vector<PlanActionDue> due;
    for (const auto& row : operation.database.select<PlanActionDueRecord>(
             select_plan_actions_due, operation.office(), reach.whole_office, reach.worker,
             reach.on, until))
        due.push_back({row.action_id, row.assistance_id, row.assistance_number, row.person_id,
                       row.person_name, row.due_on,
                       Texts(operation, "casework_family_actions", row.action_id.uuid())
                           .open("description", row.description)});
    return due;
}

std::vector<CaseEndDue> ends_due(const Operation& operation, Day until, const ReachFilter& reach) {
    return operation.database.select<CaseEndDue>(select_ends_due, operation.office(),
                                                 reach.whole_office, reach.worker, reach.on, until);
}

std::vector<AssistanceFact> families_with_assistant(const Operation& operation,
                                                    const Period& period) {
    std::vector<AssistanceFact> families;
    for (const auto& row :
         operation.database.select<FamilyRecord>(select_families, operation.office(), period.from(),
                                                 period.to().value_or(Day::latest())))
        families.push_back({row.assistance_id, row.number, row.household_id, row.worker_id,
                            row.worker_name, row.from_on, row.to_on, row.ended_on, row.result,
                            operation.database.select<people::PersonBrief>(
                                select_family, operation.office(), row.assistance_id)});
    return families;
}

std::vector<InterviewWaiting> interviews_waiting(const Operation& operation,
                                                 const ReachFilter& reach) {
    return operation.database.select<InterviewWaiting>(
        select_interviews_waiting, operation.office(), reach.whole_office, reach.worker, reach.on);
}

std::vector<CaseEvent> events_of(const Operation& operation, PersonId person_id) {
    std::vector<CaseEvent> events;
    for (const auto& row :
         operation.database.select<EventRecord>(select_events, operation.office(), person_id))
        events.push_back({row.on, row.kind, row.subject_id, row.number, std::nullopt});
    for (const auto& note : notes_of(operation, person_id))
        if (!note.corrected_by_id) events.push_back(event_of(note));
    std::ranges::stable_sort(events, {}, &CaseEvent::on);
    return events;
}

std::vector<ContractFact> search_contracts(const Operation& operation, const std::string& number,
                                           const ReachFilter& reach) {
    if (number.empty()) return {};
    const auto after_all_beginning_so = number + "\xF4\x8F\xBF\xBF";
    return operation.database.select<ContractFact>(select_numbered, operation.office(),
                                                   reach.whole_office, reach.worker, reach.on,
                                                   number, after_all_beginning_so);
}

}  // namespace wedka::casework
