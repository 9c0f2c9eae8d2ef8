#pragma once

#include "support/support.hpp"

namespace wedka::support {

/// A project's consultations, the latest first; without people hidden from the asker.
struct FindConsultations {
    ProjectId project_id;
    std::optional<ConsultationId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(FindConsultations, (), (project_id, after, limit))

struct ConsultationRow {
    ConsultationId consultation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day given_on;
    ConsultationForm form = ConsultationForm::individual;
    ConsultationKind kind = ConsultationKind::counsellor;
    Minutes minutes;
    MemberId worker_id;
    std::string worker_name;
};
BOOST_DESCRIBE_STRUCT(ConsultationRow, (),
                      (consultation_id, person_id, last_name, first_name, given_on, form, kind,
                       minutes, worker_id, worker_name))
Result<Page<ConsultationRow>> find_consultations(Query& query, const FindConsultations& request);

}  // namespace wedka::support
