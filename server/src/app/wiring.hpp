#pragma once

#include "access/access.hpp"
#include "papers/papers.hpp"
#include "platform/edge.hpp"
#include "platform/routes.hpp"

namespace wedka::app {

/// Every capability's routes, and the questions that an earlier capability asks of a later one.
void add_all_routes(Routes& routes, const access::SignInSettings& sign_in,
                    const papers::PaperTools& paper_tools,
                    access::CheckpointsOf checkpoints = {});
/// The papers that the capabilities declare.
papers::PaperKinds all_paper_kinds();

}  // namespace wedka::app
