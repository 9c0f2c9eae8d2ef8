#pragma once

#include "recognition/award.hpp"

namespace wedka::recognition {

struct RecordAward : AwardTerms {};
BOOST_DESCRIBE_STRUCT(RecordAward, (AwardTerms), ())
/// Enters an award with what proves it. R22-01, R22-02.
Result<Award> record_award(Transaction& transaction, const RecordAward& request);

struct ChangeAward : AwardTerms {
    AwardId award_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(ChangeAward, (AwardTerms), (award_id, if_match))
Result<Award> change_award(Transaction& transaction, const ChangeAward& request);

struct ListAwards {};
BOOST_DESCRIBE_STRUCT(ListAwards, (), ())
/// Awards of the office, the latest first.
Result<Page<Award>> list_awards(Query& query, const ListAwards& request);

}  // namespace wedka::recognition
