#pragma once

#include "programmes/record_papers.hpp"

/// SQL about the papers of applications and requests to complete them.
namespace wedka::programmes {

void insert_papers(Transaction& transaction, const RecordPapers& request);
void insert_completion(Transaction& transaction, const AskCompletion& request, Day due_on);
/// A request to complete an application, and its last day.
struct Completion {
    Day asked_on;
    Day due_on;
};
BOOST_DESCRIBE_STRUCT(Completion, (), (asked_on, due_on))
/// The request, when there was one; there is one at most.
std::optional<Completion> completion_of(const Operation& operation, ApplicationId application_id);
/// Every paper that the regulations ask for, with the day on which it came.
std::vector<HandedPaper> papers_of(const Operation& operation, const ApplicationStanding& standing);

}  // namespace wedka::programmes
