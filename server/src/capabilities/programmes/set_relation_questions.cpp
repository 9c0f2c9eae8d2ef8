#include "programmes/set_relation_questions.hpp"

#include "programmes/family_rules.hpp"
#include "programmes/family_store.hpp"
#include "programmes/project_store.hpp"

namespace wedka::programmes {

namespace {

RelationQuestionnaire questionnaire(const Operation& operation, ProjectId project_id) {
    return {.project_id = project_id,
            .questions = questions_of(operation, project_id),
            .has_answers = has_relation_answers(operation, project_id)};
}

}  // namespace

Result<RelationQuestionnaire> show_relation_questions(Query& query,
                                                      const ShowRelationQuestions& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    return questionnaire(query, request.project_id);
}

Result<RelationQuestionnaire> set_relation_questions(Transaction& transaction,
                                                     const SetRelationQuestions& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto findings =
        check_questions(request.questions, has_relation_answers(transaction, request.project_id));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    replace_questions(transaction, request.project_id, request.questions);
    transaction.record("programmes.set_questions", request.project_id);
    return questionnaire(transaction, request.project_id);
}

}  // namespace wedka::programmes
