#pragma once

#include <boost/describe.hpp>

#include "papers/papers.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::papers {

/// A paper that was made of a record (pismo); it never changes.
struct Paper {
    PaperId paper_id;
    std::string kind;
    RecordId record_id;
    std::int64_t template_number = 0;
    std::string file_name;  ///< Without its ending.
    std::string made_by;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(Paper, (),
                      (paper_id, kind, record_id, template_number, file_name, made_by, made_at))

}  // namespace wedka::papers
