#pragma once

#include "recognition/award.hpp"

namespace wedka::recognition {

struct RecordPractice : PracticeTerms {};
BOOST_DESCRIBE_STRUCT(RecordPractice, (PracticeTerms), ())
/// Enters a good practice and where it is described. R22-04.
Result<Practice> record_practice(Transaction& transaction, const RecordPractice& request);

struct ChangePractice : PracticeTerms {
    PracticeId practice_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(ChangePractice, (PracticeTerms), (practice_id, if_match))
Result<Practice> change_practice(Transaction& transaction, const ChangePractice& request);

struct ListPractices {};
BOOST_DESCRIBE_STRUCT(ListPractices, (), ())
/// Good practices of the office, the latest first.
Result<Page<Practice>> list_practices(Query& query, const ListPractices& request);

}  // namespace wedka::recognition
