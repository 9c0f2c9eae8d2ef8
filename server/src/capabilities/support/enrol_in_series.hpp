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

/// The series with those who joined; the ids of their enrolments in the order of the request.
struct SeriesJoined : SupportSeries {
    std::vector<EnrolmentId> enrolment_ids;
};
BOOST_DESCRIBE_STRUCT(SeriesJoined, (SupportSeries), (enrolment_ids))

/// Enrols them; in a course only whose signed action plan chose it.
Result<SeriesJoined> enrol_in_series(Transaction& transaction, const EnrolInSeries& request);

}  // namespace wedka::support
