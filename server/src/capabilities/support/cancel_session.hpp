#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A meeting that does not take place.
struct CancelSession {
    SeriesId series_id;
    SessionId session_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CancelSession, (), (series_id, session_id, reason))

/// Cancels it; it stays in the calendar with the reason, and counts for nobody.
Result<SeriesSession> cancel_session(Transaction& transaction, const CancelSession& request);

}  // namespace wedka::support
