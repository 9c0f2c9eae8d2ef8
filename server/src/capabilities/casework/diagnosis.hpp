#pragma once

#include "casework/casework.hpp"
#include "platform/json.hpp"

namespace wedka::casework {

/// Reasons for help in the order of art. 7 UPS: ubóstwo, sieroctwo, bezdomność, bezrobocie,
/// niepełnosprawność, długotrwała lub ciężka choroba, przemoc domowa, handel ludźmi, ochrona
/// macierzyństwa lub wielodzietności, bezradność, integracja cudzoziemców, zwolnienie z zakładu
/// karnego, alkoholizm lub narkomania, zdarzenie losowe i sytuacja kryzysowa, klęska.
enum class Problem {
    poverty,
    orphanhood,
    homelessness,
    unemployment,
    disability,
    illness,
    domestic_violence,
    human_trafficking,
    maternity,
    helplessness,
    integration,
    release_from_prison,
    addiction,
    crisis,
    disaster
};
BOOST_DESCRIBE_ENUM(Problem, poverty, orphanhood, homelessness, unemployment, disability, illness,
                    domestic_violence, human_trafficking, maternity, helplessness, integration,
                    release_from_prison, addiction, crisis, disaster)

/// Fields in which somebody needs support.
enum class Need { work, housing, health, care, children, debt, safety, skills };
BOOST_DESCRIBE_ENUM(Need, work, housing, health, care, children, debt, safety, skills)

/// A diagnosis (karta diagnozy) is kept when it is signed, and never changed.
struct Diagnosis {
    DiagnosisId diagnosis_id;
    PersonId person_id;
    std::optional<InterviewId> interview_id;
    Day signed_on;
    MemberId worker_id;
    std::string worker_name;
    std::vector<Problem> problems;
    std::vector<Need> needs;
    LongText resources;
    LongText barriers;
    LongText conclusions;
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (),
                      (diagnosis_id, person_id, interview_id, signed_on, worker_id, worker_name,
                       problems, needs, resources, barriers, conclusions))

}  // namespace wedka::casework
