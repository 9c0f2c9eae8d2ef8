#pragma once

#include "programmes/ask_relations.hpp"
#include "programmes/join_family.hpp"
#include "programmes/set_relation_questions.hpp"

/// What holds for relatives who join and for what they are asked.
namespace wedka::programmes {

/// R5-70 to R5-72: whether the relative may join the family on that day.
Findings check_joining(const JoinFamily& request, const ParticipationFact& participation,
                       const ProjectFact& project, const std::vector<FamilyMember>& members,
                       Day today);
/// R5-73: whether the relative may leave on that day.
Findings check_leaving_family(Day left_on, const FamilyMember& member, const ProjectFact& project,
                              Day today);
/// R5-74: whether these may be the questions of a project.
Findings check_questions(const std::vector<std::string>& questions, bool has_answers);
/// R5-75 to R5-77: whether the answers are those of one of the family, whole and in order.
Findings check_answers(const AskRelations& request, const std::vector<RelationQuestion>& questions,
                       const std::vector<FamilyMember>& members, Day today);

/// What became of the relations, told by those who were asked both times.
RelationSums sums_of(const std::vector<FamilyMember>& members);

}  // namespace wedka::programmes
