#pragma once

#include "support/record_consultation.hpp"

/// SQL that keeps consultations.
namespace wedka::support {

/// Keeps the consultation and answers it as it is told to others.
ConsultationFact insert_consultation(Transaction& transaction, const RecordConsultation& request,
                                     ParticipationId participation_id);

}  // namespace wedka::support
