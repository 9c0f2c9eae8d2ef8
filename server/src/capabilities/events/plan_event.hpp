#pragma once

#include "events/event.hpp"

namespace wedka::events {

struct PlanEvent : EventTerms {};
BOOST_DESCRIBE_STRUCT(PlanEvent, (EventTerms), ())

/// Enters an event; guests come afterwards.
Result<Event> plan_event(Transaction& transaction, const PlanEvent& request);

struct ChangeEvent : EventTerms {
    EventId event_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(ChangeEvent, (EventTerms), (event_id, if_match))

/// Changes what is told of the event. Its day stays once attendance is recorded.
Result<Event> change_event(Transaction& transaction, const ChangeEvent& request);

}  // namespace wedka::events
