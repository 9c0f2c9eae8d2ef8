#pragma once

#include "papers/paper.hpp"

namespace wedka::papers {

/// Makes a paper of a kind of a record (sporządzenie pisma).
struct MakePaper {
    std::string kind;
    RecordId record_id;
};
BOOST_DESCRIBE_STRUCT(MakePaper, (), (kind, record_id))

/// A document that was filled and written down, and is no paper yet.
struct FilledPaper {
    std::vector<PersonId> people;
    std::int64_t template_number = 0;
    std::string file_name;
    WrittenDocument written;
};

Result<FilledPaper> fill_paper(Query& query, const MakePaper& request, const PaperTools& tools);
Result<Paper> keep_paper(Transaction& transaction, const MakePaper& request,
                         const FilledPaper& filled);

/// Why the asker may not do this (make or read) to a paper of the kind that concerns these people;
/// of one that concerns nobody, their role decides.
std::optional<Refusal> deny_for(const Operation& operation, const PaperKind& kind,
                                const std::string& permission, const std::vector<PersonId>& people);

}  // namespace wedka::papers
