#pragma once

#include "programmes/participation.hpp"

namespace wedka::programmes {

struct ShowParticipation {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(ShowParticipation, (), (participation_id))

/// One participation. What was noted of the person is shown to those who may read the person's
/// card.
Result<Participation> show_participation(Query& query, const ShowParticipation& request);

}  // namespace wedka::programmes
