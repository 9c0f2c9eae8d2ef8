#pragma once

#include "programmes/family.hpp"

namespace wedka::programmes {

/// What a participant or a relative answered of the relations in the family. Recorded again, the
/// later version is in force.
struct AskRelations {
    ParticipationId participation_id;
    PersonId person_id;
    RelationMoment moment = RelationMoment::before;
    Day asked_on;
    std::vector<RelationAnswer> answers;
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(AskRelations, (),
                      (participation_id, person_id, moment, asked_on, answers, note))
Result<Family> ask_relations(Transaction& transaction, const AskRelations& request);

}  // namespace wedka::programmes
