#pragma once

#include "programmes/regulations.hpp"
#include "programmes/scoring.hpp"
#include "vocabulary/sex.hpp"

namespace wedka::programmes {

using casework::InterviewId;

/// How an application came.
enum class ApplicationChannel { in_person, post, electronic, social_worker };
BOOST_DESCRIBE_ENUM(ApplicationChannel, in_person, post, electronic, social_worker)

/// What became of an application. It follows from papers, assessments, lists and enrolments, and is
/// nowhere stored.
enum class ApplicationState {
    received,
    to_complete,  ///< Asked for papers that are missing (do uzupełnienia).
    correct,      ///< Every paper asked for is there (poprawne).
    assessed,
    rejected,
    basic,
    reserve,
    not_selected,
    enrolled,
    resigned
};
BOOST_DESCRIBE_ENUM(ApplicationState, received, to_complete, correct, assessed, rejected, basic,
                    reserve, not_selected, enrolled, resigned)

/// What somebody answered to an invitation.
enum class InvitationAnswer { accepted, refused };
BOOST_DESCRIBE_ENUM(InvitationAnswer, accepted, refused)

/// What is known of one application: the person, the place on the list in force, enrolment and
/// resignation.
struct ApplicationStanding {
    ApplicationId application_id;
    ProjectId project_id;
    std::int64_t sequence = 0;
    std::string number;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Sex sex = Sex::female;
    Day received_on;
    ApplicationChannel channel = ApplicationChannel::in_person;
    std::optional<InterviewId> interview_id;
    std::int64_t round = 1;  ///< Of scoring; an appeal that was granted begins another.
    std::int64_t required = 0;  ///< Papers that the regulations ask for,
    std::int64_t missing = 0;   ///< and those that did not come.
    std::optional<Day> completion_due_on;
    std::optional<SelectionList> list;
    std::optional<std::int64_t> position;
    std::optional<Day> drawn_on;
    std::optional<Day> invitation_due_on;  ///< Of the last invitation, with its answer.
    std::optional<InvitationAnswer> invitation_answer;
    std::optional<Day> resigned_on;
    std::optional<ParticipationId> participation_id;
};
BOOST_DESCRIBE_STRUCT(ApplicationStanding, (),
                      (application_id, project_id, sequence, number, person_id, first_name,
                       last_name, sex, received_on, channel, interview_id, round, required,
                       missing, completion_due_on, list, position, drawn_on, invitation_due_on,
                       invitation_answer, resigned_on, participation_id))

/// The same with what came out of its cards.
struct ScoredApplication : ApplicationStanding {
    Score score;
};

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
    std::optional<std::string> exclusive_group;
    std::optional<std::int64_t> points;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(AnsweredScoredCriterion, (),
                      (criterion_id, statement, evidence, most_points, exclusive_group, points,
                       note))

/// How far a committee has come with an application, and whether whoever asks may score it.
struct ScoringByCommittee {
    std::int64_t cards_in = 0;
    std::int64_t cards_needed = 1;
    bool is_handed_in = false;           ///< The card of whoever asks.
    std::optional<std::string> refused;  ///< The code by which a card of theirs would be refused.
};
BOOST_DESCRIBE_STRUCT(ScoringByCommittee, (), (cards_in, cards_needed, is_handed_in, refused))

/// A paper that the regulations ask for, and when it came.
struct HandedPaper {
    RequirementId requirement_id;
    RequirementKind kind = RequirementKind::statement;
    std::string name;
    std::optional<Day> handed_on;
};
BOOST_DESCRIBE_STRUCT(HandedPaper, (), (requirement_id, kind, name, handed_on))

using AppealId = Id<struct AppealIdKind>;

/// What comes of an appeal: the list stands, or the application is scored anew.
enum class AppealDecision { list_stands, scored_anew };
BOOST_DESCRIBE_ENUM(AppealDecision, list_stands, scored_anew)

/// An appeal against the ranking list (odwołanie).
struct Appeal {
    AppealId appeal_id;
    Day submitted_on;
    std::optional<LongText> grounds;
    std::optional<AppealDecision> decision;
    std::optional<Day> decided_on;
    std::optional<LongText> justification;
};
BOOST_DESCRIBE_STRUCT(Appeal, (),
                      (appeal_id, submitted_on, grounds, decision, decided_on, justification))

/// An application as its page shows it (zgłoszenie z kartą oceny). Where a committee scores, answers
/// and notes are those of the card of whoever asks.
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
    std::optional<Points> points;
    std::optional<std::int64_t> list_position;
    std::optional<Day> assessed_on;
    std::vector<AnsweredFormalCriterion> formal;
    std::vector<AnsweredScoredCriterion> scored;
    std::optional<ScoringByCommittee> committee;
    std::vector<HandedPaper> papers;
    std::optional<Day> completion_due_on;
    std::vector<Appeal> appeals;
    std::optional<Day> resigned_on;
    std::optional<LongText> resignation_note;
    std::optional<ParticipationId> participation_id;
};
BOOST_DESCRIBE_STRUCT(Application, (),
                      (application_id, project_id, number, person_id, last_name, first_name,
                       received_on, channel, interview_id, state, formal_ok, points, list_position,
                       assessed_on, formal, scored, committee, papers, completion_due_on, appeals,
                       resigned_on, resignation_note,
                       participation_id))

}  // namespace wedka::programmes
