#pragma once

#include "platform/routes.hpp"

/// What crosses all capabilities: Mój dzień, a person's timeline and way through projects,
/// the one search.
namespace wedka::desk {

void add_routes(Routes& routes);

}  // namespace wedka::desk
