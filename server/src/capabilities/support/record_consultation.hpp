#pragma once

#include "support/support.hpp"

namespace wedka::support {

/// A talk with a specialist as one participant had it.
struct RecordConsultation {
    ProjectId project_id;
    PersonId person_id;
    Day given_on;
    ConsultationForm form = ConsultationForm::individual;
    ConsultationKind kind = ConsultationKind::counsellor;
    Minutes minutes;
    MemberId worker_id;
};
BOOST_DESCRIBE_STRUCT(RecordConsultation, (),
                      (project_id, person_id, given_on, form, kind, minutes, worker_id))

/// Records a consultation. The first one is the beginning of taking part.
Result<ConsultationFact> record_consultation(Transaction& transaction,
                                             const RecordConsultation& request);

}  // namespace wedka::support
