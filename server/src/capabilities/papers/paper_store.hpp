#pragma once

#include "papers/make_paper.hpp"

/// All SQL about papers.
namespace wedka::papers {

PaperId insert_paper(Transaction& transaction, const MakePaper& request, const FilledPaper& filled,
                     DocumentId document_id);
std::optional<Paper> find_paper(const Operation& operation, PaperId paper_id);
/// The document of a paper that exists.
std::optional<DocumentRow> document_of_paper(const Operation& operation, PaperId paper_id);
/// The people whom the paper tells of.
std::vector<PersonId> people_of_paper(const Operation& operation, PaperId paper_id);
/// Papers of the record, the latest first.
std::vector<Paper> papers_of_record(const Operation& operation, RecordId record_id);

}  // namespace wedka::papers
