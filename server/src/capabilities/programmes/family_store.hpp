#pragma once

#include "programmes/ask_relations.hpp"
#include "programmes/join_family.hpp"

/// SQL about relatives of participants and about what families are asked.
namespace wedka::programmes {

/// Of whose families: of one participation, or of all of a project.
struct FamiliesOf {
    ProjectId project_id;
    std::optional<ParticipationId> participation_id;
    /// Without people hidden from the asker.
    bool only_known = false;
};

/// A family as records have it: the participant first, then relatives by name.
struct FamilyRecord {
    ParticipationId participation_id;
    std::vector<FamilyMember> members;
};
/// Participants by name. Answers come as sums; notes only of one participation.
std::vector<FamilyRecord> families_of(const Operation& operation, const FamiliesOf& which);
/// Adds each answer to the sheets.
void read_answers(const Operation& operation, ParticipationId participation_id,
                  std::vector<FamilyMember>& members);

/// In which participation somebody is a relative.
std::optional<ParticipationId> participation_of_member(const Operation& operation,
                                                       FamilyMemberId family_member_id);
FamilyMemberId insert_family_member(Transaction& transaction, const JoinFamily& request);
void put_left_family(Transaction& transaction, const LeaveFamily& request);

/// The questions of the project, in their order.
std::vector<RelationQuestion> questions_of(const Operation& operation, ProjectId project_id);
void replace_questions(Transaction& transaction, ProjectId project_id,
                       const std::vector<std::string>& questions);
bool has_relation_answers(const Operation& operation, ProjectId project_id);
void insert_relation_sheet(Transaction& transaction, const AskRelations& request);

}  // namespace wedka::programmes
