#pragma once

#include "monitoring/file_words.hpp"

/// SQL that keeps the words of a project's file, in versions.
namespace wedka::monitoring {

/// The words in force, or those delivered with the program; without what is missing.
FileWords file_words_of(const Operation& operation, ProjectId project_id);
void insert_file_words(Transaction& transaction, std::int64_t version,
                       const SetFileWords& request);

}  // namespace wedka::monitoring
