#pragma once

#include "events/events.hpp"

namespace wedka::events {

/// The programme of an event by hour, and the list of its participants to sign on each day.
void add_visit_papers(papers::PaperKinds& kinds);

}  // namespace wedka::events
