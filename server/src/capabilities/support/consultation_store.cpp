#include "support/consultation_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::support {

namespace {

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO support_consultations
      (office_id, consultation_id, project_id, participation_id, person_id, given_on, form, kind,
       minutes, worker_id, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql";

constexpr std::string_view select_of_person = R"sql(
    SELECT consultation_id, project_id, participation_id, person_id, given_on, form, kind, minutes,
           worker_id
    FROM support_consultations
    WHERE office_id = $1
      AND person_id = $2
    ORDER BY given_on, consultation_id)sql";

const std::string select_in_project = R"sql(
    SELECT c.consultation_id, c.project_id, c.participation_id, c.person_id, c.given_on, c.form,
           c.kind, c.minutes, c.worker_id
    FROM support_consultations c
    WHERE c.office_id = $1
      AND c.project_id = $2
      AND )sql" + programmes::while_taking_part("c.participation_id", "c.given_on") +
                                      R"sql(
    ORDER BY c.given_on, c.consultation_id)sql";

}  // namespace

ConsultationFact insert_consultation(Transaction& transaction, const RecordConsultation& request,
                                     ParticipationId participation_id) {
    const ConsultationFact fact{.consultation_id = ConsultationId::make(),
                                .project_id = request.project_id,
                                .participation_id = participation_id,
                                .person_id = request.person_id,
                                .given_on = request.given_on,
                                .form = request.form,
                                .kind = request.kind,
                                .minutes = request.minutes,
                                .worker_id = request.worker_id};
    transaction.database.execute(insert_sql, transaction.office(), fact.consultation_id,
                                 fact.project_id, fact.participation_id, fact.person_id,
                                 fact.given_on, fact.form, fact.kind, fact.minutes, fact.worker_id,
                                 Instant::at(transaction.now));
    return fact;
}

std::vector<ConsultationFact> consultations_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<ConsultationFact>(select_of_person, operation.office(),
                                                       person_id);
}

std::vector<ConsultationFact> consultations_in(const Operation& operation, ProjectId project_id) {
    return operation.database.select<ConsultationFact>(select_in_project, operation.office(),
                                                       project_id);
}

}  // namespace wedka::support
