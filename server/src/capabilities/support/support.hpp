#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "staff/staff.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/minutes.hpp"

/// What other capabilities may ask of support given to participants, as dated facts. None of these
/// functions asks whether the asker may know the person.
namespace wedka::support {

using people::PersonId;
using programmes::ParticipationId;
using programmes::ProjectId;
using staff::MemberId;
using ConsultationId = Id<struct ConsultationIdKind>;

enum class ConsultationForm { individual, group };
BOOST_DESCRIBE_ENUM(ConsultationForm, individual, group)

/// Who talks with the participant: pracownik socjalny, doradca zawodowy, psycholog.
enum class ConsultationKind { social_worker, counsellor, psychologist };
BOOST_DESCRIBE_ENUM(ConsultationKind, social_worker, counsellor, psychologist)

/// One talk of one participant with a specialist.
struct ConsultationFact {
    ConsultationId consultation_id;
    ProjectId project_id;
    ParticipationId participation_id;
    PersonId person_id;
    Day given_on;
    ConsultationForm form = ConsultationForm::individual;
    ConsultationKind kind = ConsultationKind::counsellor;
    Minutes minutes;
    MemberId worker_id;
};
BOOST_DESCRIBE_STRUCT(ConsultationFact, (),
                      (consultation_id, project_id, participation_id, person_id, given_on, form,
                       kind, minutes, worker_id))

/// The person's consultations in all projects, earliest first.
std::vector<ConsultationFact> consultations_of(const Operation& operation, PersonId person_id);

/// The day on which taking part in the project began (data rozpoczęcia udziału): that of the first
/// support, not of the declaration. Nothing as long as there was none.
std::optional<Day> first_support_on(const Operation& operation, ProjectId project_id,
                                    PersonId person_id);

/// When a participant of a project began, and how many consultations there were.
struct FirstSupport {
    ParticipationId participation_id;
    PersonId person_id;
    Day started_on;
    std::int64_t consultations = 0;
};
BOOST_DESCRIBE_STRUCT(FirstSupport, (), (participation_id, person_id, started_on, consultations))

/// The beginnings of all participants of the project who got support, in one question.
std::vector<FirstSupport> first_supports_of(const Operation& operation, ProjectId project_id);

void add_routes(Routes& routes);

}  // namespace wedka::support
