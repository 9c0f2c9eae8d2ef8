#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// Participants of the project who join a course, training or group, all or none.
struct EnrolInSeries {
    SeriesId series_id;
    std::vector<ParticipationId> participation_ids;
    Day enrolled_on;
};
BOOST_DESCRIBE_STRUCT(EnrolInSeries, (), (series_id, participation_ids, enrolled_on))

/// Enrols them; in a course only whose signed action plan chose it.
Result<SupportSeries> enrol_in_series(Transaction& transaction, const EnrolInSeries& request);

}  // namespace wedka::support
