#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

using QuestionId = Id<struct RelationQuestionKind>;

/// When a family is asked of its relations: at the beginning, and at the end.
enum class RelationMoment { before, after };
BOOST_DESCRIBE_ENUM(RelationMoment, before, after)

/// What everybody of a family is asked, answered from 1 (bad) to 5 (good).
struct RelationQuestion {
    QuestionId question_id;
    std::string question;
};
BOOST_DESCRIBE_STRUCT(RelationQuestion, (), (question_id, question))

/// The questions of a project. Once somebody has answered them they stay as they are.
struct RelationQuestionnaire {
    ProjectId project_id;
    std::vector<RelationQuestion> questions;
    bool has_answers = false;
};
BOOST_DESCRIBE_STRUCT(RelationQuestionnaire, (), (project_id, questions, has_answers))

struct RelationAnswer {
    QuestionId question_id;
    std::int64_t points = 0;
};
BOOST_DESCRIBE_STRUCT(RelationAnswer, (), (question_id, points))

/// What somebody answered at one moment, in the version in force.
struct RelationSheet {
    RelationMoment moment = RelationMoment::before;
    std::int64_t version = 1;
    Day asked_on;
    std::int64_t points = 0;  ///< The sum of all answers.
    std::vector<RelationAnswer> answers;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(RelationSheet, (), (moment, version, asked_on, points, answers, note))

/// One of a family: the participant, or a relative who joined. Who left and came back is there twice.
struct FamilyMember {
    std::optional<FamilyMemberId> family_member_id;  ///< None: the participant.
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::optional<Kinship> kinship;
    Day joined_on;
    std::optional<Day> declared_on;
    std::optional<Day> left_on;
    std::optional<RelationSheet> before;
    std::optional<RelationSheet> after;
};
BOOST_DESCRIBE_STRUCT(FamilyMember, (),
                      (family_member_id, person_id, last_name, first_name, kinship, joined_on,
                       declared_on, left_on, before, after))

/// The change of relations: points of those who were asked both before and after.
struct RelationSums {
    std::int64_t relatives = 0;      ///< Who joined.
    std::int64_t asked_before = 0;   ///< People.
    std::int64_t asked_after = 0;    ///< Of them, people asked again.
    std::int64_t points_before = 0;
    std::int64_t points_after = 0;
    std::int64_t difference = 0;
    RelationChange change = RelationChange::not_asked;
};
BOOST_DESCRIBE_STRUCT(RelationSums, (),
                      (relatives, asked_before, asked_after, points_before, points_after,
                       difference, change))

/// The family of one participation, the participant first.
struct Family {
    ParticipationId participation_id;
    ProjectId project_id;
    std::string project_name;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day enrolled_on;
    std::vector<RelationQuestion> questions;
    std::vector<FamilyMember> members;
    RelationSums sums;
};
BOOST_DESCRIBE_STRUCT(Family, (),
                      (participation_id, project_id, project_name, person_id, last_name, first_name,
                       enrolled_on, questions, members, sums))

}  // namespace wedka::programmes
