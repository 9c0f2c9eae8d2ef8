#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A meeting that is moved, or held elsewhere, by somebody else, on something else.
struct ChangeSession {
    SeriesId series_id;
    SessionId session_id;
    ExpectedVersion if_match;
    Day held_on;
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
    std::string place;
    std::string leader;
    std::optional<std::string> topic;
};
BOOST_DESCRIBE_STRUCT(ChangeSession, (),
                      (series_id, session_id, if_match, held_on, from_minute, to_minute, place,
                       leader, topic))

/// Changes it; its time stays as soon as attendance is recorded.
Result<SeriesSession> change_session(Transaction& transaction, const ChangeSession& request);

}  // namespace wedka::support
