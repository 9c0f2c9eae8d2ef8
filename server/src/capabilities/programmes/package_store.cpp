#include "programmes/package_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_paper = R"sql(
    INSERT INTO programmes_handed_papers (office_id, application_id, requirement_id, handed_on)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (office_id, application_id, requirement_id) DO NOTHING)sql";

constexpr std::string_view insert_completion_sql = R"sql(
    INSERT INTO programmes_completions (office_id, application_id, asked_on, due_on)
    VALUES ($1, $2, $3, $4))sql";

constexpr std::string_view select_completion = R"sql(
    SELECT asked_on, due_on
    FROM programmes_completions
    WHERE office_id = $1
      AND application_id = $2)sql";

constexpr std::string_view select_papers = R"sql(
    SELECT q.requirement_id, q.kind, q.name, d.handed_on
    FROM programmes_required_papers q
    LEFT JOIN programmes_handed_papers d
      ON d.office_id = q.office_id
      AND d.requirement_id = q.requirement_id
      AND d.application_id = $3
    WHERE q.office_id = $1
      AND q.project_id = $2
    ORDER BY q.position)sql";

}  // namespace

void insert_papers(Transaction& transaction, const RecordPapers& request) {
    for (const auto& requirement_id : request.requirement_ids)
        transaction.database.execute(insert_paper, transaction.office(), request.application_id,
                                     requirement_id, request.handed_on);
}

void insert_completion(Transaction& transaction, const AskCompletion& request, Day due_on) {
    transaction.database.execute(insert_completion_sql, transaction.office(),
                                 request.application_id, request.asked_on, due_on);
}

std::optional<Completion> completion_of(const Operation& operation, ApplicationId application_id) {
    return operation.database.find<Completion>(select_completion, operation.office(),
                                               application_id);
}

std::vector<HandedPaper> papers_of(const Operation& operation,
                                   const ApplicationStanding& standing) {
    return operation.database.select<HandedPaper>(select_papers, operation.office(),
                                                  standing.project_id, standing.application_id);
}

}  // namespace wedka::programmes
