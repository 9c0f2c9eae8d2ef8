#pragma once

#include "programmes/regulations.hpp"

namespace wedka::programmes {

using casework::InterviewId;

/// How an application came.
enum class ApplicationChannel { in_person, post, electronic, social_worker };
BOOST_DESCRIBE_ENUM(ApplicationChannel, in_person, post, electronic, social_worker)

/// What became of an application. It follows from assessments, lists and enrolments, and is nowhere
/// stored.
enum class ApplicationState {
    received,
    assessed,
    rejected,
    basic,
    reserve,
    not_selected,
    enrolled,
    resigned
};
BOOST_DESCRIBE_ENUM(ApplicationState, received, assessed, rejected, basic, reserve, not_selected,
                    enrolled, resigned)

/// All that is known of one application: the person, the assessment in force, the place on the list
/// in force, enrolment and resignation.
struct ApplicationStanding {
    ApplicationId application_id;
    ProjectId project_id;
    std::int64_t sequence = 0;
    std::string number;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Day received_on;
    ApplicationChannel channel = ApplicationChannel::in_person;
    std::optional<InterviewId> interview_id;
    std::int64_t assessment = 0;  ///< 0 as long as there is none.
    std::optional<Day> assessed_on;
    std::int64_t unmet = 0;  ///< Formal criteria answered with no.
    std::int64_t points = 0;
    std::optional<SelectionList> list;
    std::optional<std::int64_t> position;
    std::optional<Day> resigned_on;
    std::optional<ParticipationId> participation_id;
};
BOOST_DESCRIBE_STRUCT(ApplicationStanding, (),
                      (application_id, project_id, sequence, number, person_id, first_name,
                       last_name, received_on, channel, interview_id, assessment, assessed_on,
                       unmet, points, list, position, resigned_on, participation_id))

/// A formal criterion with its answer. Where the program answers by itself, the answer is there
/// from the beginning.
struct AnsweredFormalCriterion {
    CriterionId criterion_id;
    std::string statement;
    std::string evidence;
    bool is_computed = false;
    std::optional<bool> is_met;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(AnsweredFormalCriterion, (),
                      (criterion_id, statement, evidence, is_computed, is_met, note))

/// A scored criterion with its points.
struct AnsweredScoredCriterion {
    CriterionId criterion_id;
    std::string statement;
    std::string evidence;
    std::int64_t most_points = 0;
    std::optional<std::int64_t> points;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(AnsweredScoredCriterion, (),
                      (criterion_id, statement, evidence, most_points, points, note))

/// An application as its page shows it (zgłoszenie z kartą oceny).
struct Application {
    ApplicationId application_id;
    ProjectId project_id;
    std::string number;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day received_on;
    ApplicationChannel channel = ApplicationChannel::in_person;
    std::optional<InterviewId> interview_id;
    ApplicationState state = ApplicationState::received;
    std::optional<bool> formal_ok;
    std::optional<std::int64_t> points;
    std::optional<std::int64_t> list_position;
    std::optional<Day> assessed_on;
    std::vector<AnsweredFormalCriterion> formal;
    std::vector<AnsweredScoredCriterion> scored;
    std::optional<Day> resigned_on;
    std::optional<LongText> resignation_note;
    std::optional<ParticipationId> participation_id;
};
BOOST_DESCRIBE_STRUCT(Application, (),
                      (application_id, project_id, number, person_id, last_name, first_name,
                       received_on, channel, interview_id, state, formal_ok, points, list_position,
                       assessed_on, formal, scored, resigned_on, resignation_note,
                       participation_id))

}  // namespace wedka::programmes
