#include "casework/casework.hpp"

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
           p.first_name || ' ' || p.last_name AS person_name, c.worker_id, a.side, a.due_on
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
    return operation.database.select<ActionDue>(select_actions_due, operation.office(),
                                                reach.whole_office, reach.worker, reach.on, until);
}

std::vector<InterviewWaiting> interviews_waiting(const Operation& operation,
                                                 const ReachFilter& reach) {
    return operation.database.select<InterviewWaiting>(
        select_interviews_waiting, operation.office(), reach.whole_office, reach.worker, reach.on);
}

std::vector<CaseEvent> events_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<CaseEvent>(select_events, operation.office(), person_id);
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
