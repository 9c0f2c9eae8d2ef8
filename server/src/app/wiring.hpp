#pragma once

#include "platform/edge.hpp"
#include "platform/routes.hpp"

namespace wedka::app {

/// Every capability's routes, and the questions that an earlier capability asks of a later one.
void add_all_routes(Routes& routes, Store& store, const Keys& keys, const Policy& policy,
                    Clock clock);
Authenticate authenticate();

}  // namespace wedka::app
