#pragma once

#include "programmes/family.hpp"

namespace wedka::programmes {

struct ShowRelationQuestions {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowRelationQuestions, (), (project_id))
Result<RelationQuestionnaire> show_relation_questions(Query& query,
                                                      const ShowRelationQuestions& request);

/// What families of the project are asked, in this order, in place of earlier questions.
struct SetRelationQuestions {
    ProjectId project_id;
    std::vector<std::string> questions;
};
BOOST_DESCRIBE_STRUCT(SetRelationQuestions, (), (project_id, questions))
Result<RelationQuestionnaire> set_relation_questions(Transaction& transaction,
                                                     const SetRelationQuestions& request);

}  // namespace wedka::programmes
