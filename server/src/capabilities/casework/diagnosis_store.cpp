#include "casework/diagnosis_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::casework {

namespace {

constexpr std::string_view insert_diagnosis_sql = R"sql(
    INSERT INTO casework_diagnoses
      (office_id, diagnosis_id, person_id, interview_id, worker_id, signed_on, resources, barriers,
       conclusions, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view insert_problem = R"sql(
    INSERT INTO casework_problems (office_id, diagnosis_id, problem)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view insert_need = R"sql(
    INSERT INTO casework_needs (office_id, diagnosis_id, need)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view select_diagnosis = R"sql(
    SELECT d.diagnosis_id, d.person_id, d.interview_id, d.signed_on, d.worker_id,
           m.first_name || ' ' || m.last_name AS worker_name, d.resources, d.barriers,
           d.conclusions
    FROM casework_diagnoses d
    JOIN staff_members m ON m.office_id = d.office_id AND m.member_id = d.worker_id
    WHERE d.office_id = $1
      AND d.diagnosis_id = $2)sql";

constexpr std::string_view select_problems = R"sql(
    SELECT problem
    FROM casework_problems
    WHERE office_id = $1
      AND diagnosis_id = $2
    ORDER BY problem)sql";

constexpr std::string_view select_needs = R"sql(
    SELECT need
    FROM casework_needs
    WHERE office_id = $1
      AND diagnosis_id = $2
    ORDER BY need)sql";

constexpr std::string_view select_fact = R"sql(
    SELECT diagnosis_id, person_id, signed_on
    FROM casework_diagnoses
    WHERE office_id = $1
      AND person_id = $2
      AND diagnosis_id = $3)sql";

constexpr std::string_view select_latest = R"sql(
    SELECT diagnosis_id, person_id, signed_on
    FROM casework_diagnoses
    WHERE office_id = $1
      AND person_id = $2
      AND signed_on <= $3
    ORDER BY signed_on DESC, diagnosis_id DESC
    LIMIT 1)sql";

/// A diagnosis as its row holds it.
struct DiagnosisRecord {
    DiagnosisId diagnosis_id;
    PersonId person_id;
    std::optional<InterviewId> interview_id;
    Day signed_on;
    MemberId worker_id;
    std::string worker_name;
    Bytes resources;
    Bytes barriers;
    Bytes conclusions;
};
BOOST_DESCRIBE_STRUCT(DiagnosisRecord, (),
                      (diagnosis_id, person_id, interview_id, signed_on, worker_id, worker_name,
                       resources, barriers, conclusions))

}  // namespace

DiagnosisId insert_diagnosis(Transaction& transaction, const SignDiagnosis& request) {
    const auto diagnosis_id = DiagnosisId::make();
    const auto sealed = [&](std::string_view column, const LongText& text) {
        return transaction.seal("casework_diagnoses", column, diagnosis_id.uuid(), text.text);
    };
    transaction.database.execute(
        insert_diagnosis_sql, transaction.office(), diagnosis_id, request.person_id,
        request.interview_id, request.worker_id, request.signed_on,
        sealed("resources", request.resources), sealed("barriers", request.barriers),
        sealed("conclusions", request.conclusions), Instant::at(transaction.now));
    for (const auto problem : request.problems)
        transaction.database.execute(insert_problem, transaction.office(), diagnosis_id, problem);
    for (const auto need : request.needs)
        transaction.database.execute(insert_need, transaction.office(), diagnosis_id, need);
    return diagnosis_id;
}

Diagnosis diagnosis(const Operation& operation, DiagnosisId diagnosis_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    const auto row = database.find<DiagnosisRecord>(select_diagnosis, office, diagnosis_id).value();
    const auto opened = [&](std::string_view column, const Bytes& cipher) {
        return LongText{
            operation.unseal("casework_diagnoses", column, diagnosis_id.uuid(), cipher)};
    };
    return {.diagnosis_id = row.diagnosis_id,
            .person_id = row.person_id,
            .interview_id = row.interview_id,
            .signed_on = row.signed_on,
            .worker_id = row.worker_id,
            .worker_name = row.worker_name,
            .problems = database.select<Problem>(select_problems, office, diagnosis_id),
            .needs = database.select<Need>(select_needs, office, diagnosis_id),
            .resources = opened("resources", row.resources),
            .barriers = opened("barriers", row.barriers),
            .conclusions = opened("conclusions", row.conclusions)};
}

std::optional<DiagnosisFact> find_diagnosis(const Operation& operation, PersonId person_id,
                                            DiagnosisId diagnosis_id) {
    return operation.database.find<DiagnosisFact>(select_fact, operation.office(), person_id,
                                                  diagnosis_id);
}

std::optional<DiagnosisFact> latest_diagnosis(const Operation& operation, PersonId person_id,
                                              Day until) {
    return operation.database.find<DiagnosisFact>(select_latest, operation.office(), person_id,
                                                  until);
}

}  // namespace wedka::casework
