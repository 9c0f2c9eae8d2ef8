#pragma once

#include "casework/sign_diagnosis.hpp"

/// All SQL that keeps or brings diagnoses. There is none that changes one.
namespace wedka::casework {

DiagnosisId insert_diagnosis(Transaction& transaction, const SignDiagnosis& request);

/// A diagnosis that exists, with its texts decrypted.
Diagnosis diagnosis(const Operation& operation, DiagnosisId diagnosis_id);
/// The diagnosis, if it is this person's.
std::optional<DiagnosisFact> find_diagnosis(const Operation& operation, PersonId person_id,
                                            DiagnosisId diagnosis_id);
/// The person's latest diagnosis signed by the day.
std::optional<DiagnosisFact> latest_diagnosis(const Operation& operation, PersonId person_id,
                                              Day until);

}  // namespace wedka::casework
