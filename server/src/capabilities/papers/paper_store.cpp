#include "papers/paper_store.hpp"

namespace wedka::papers {

namespace {

constexpr std::string_view insert_paper_sql = R"sql(
    INSERT INTO papers_papers
      (office_id, paper_id, kind, record_id, template_number, document_id, file_name, made_by,
       made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view insert_subject = R"sql(
    INSERT INTO papers_subjects (office_id, paper_id, person_id)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view select_paper = R"sql(
    SELECT p.paper_id, p.kind, p.record_id, p.template_number, p.file_name,
           m.first_name || ' ' || m.last_name AS made_by, p.made_at
    FROM papers_papers p
    JOIN staff_members m ON m.office_id = p.office_id AND m.member_id = p.made_by
    WHERE p.office_id = $1
      AND p.paper_id = $2)sql";

constexpr std::string_view select_document_id = R"sql(
    SELECT document_id
    FROM papers_papers
    WHERE office_id = $1
      AND paper_id = $2)sql";

constexpr std::string_view select_people = R"sql(
    SELECT person_id
    FROM papers_subjects
    WHERE office_id = $1
      AND paper_id = $2
    ORDER BY person_id)sql";

constexpr std::string_view select_of_record = R"sql(
    SELECT p.paper_id, p.kind, p.record_id, p.template_number, p.file_name,
           m.first_name || ' ' || m.last_name AS made_by, p.made_at
    FROM papers_papers p
    JOIN staff_members m ON m.office_id = p.office_id AND m.member_id = p.made_by
    WHERE p.office_id = $1
      AND p.record_id = $2
    ORDER BY p.made_at DESC, p.paper_id DESC)sql";

}  // namespace

PaperId insert_paper(Transaction& transaction, const MakePaper& request, const FilledPaper& filled,
                     DocumentId document_id) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto paper_id = PaperId::make();
    database.execute(insert_paper_sql, office, paper_id, request.kind, request.record_id,
                     filled.template_number, document_id, filled.file_name,
                     transaction.actor.worker, Instant::at(transaction.now));
    for (const auto& person_id : filled.people)
        database.execute(insert_subject, office, paper_id, person_id);
    return paper_id;
}

std::optional<Paper> find_paper(const Operation& operation, PaperId paper_id) {
    return operation.database.find<Paper>(select_paper, operation.office(), paper_id);
}

std::optional<DocumentRow> document_of_paper(const Operation& operation, PaperId paper_id) {
    return find_document(operation, operation.database.value<DocumentId>(
                                        select_document_id, operation.office(), paper_id));
}

std::vector<PersonId> people_of_paper(const Operation& operation, PaperId paper_id) {
    return operation.database.select<PersonId>(select_people, operation.office(), paper_id);
}

std::vector<Paper> papers_of_record(const Operation& operation, RecordId record_id) {
    return operation.database.select<Paper>(select_of_record, operation.office(), record_id);
}

}  // namespace wedka::papers
