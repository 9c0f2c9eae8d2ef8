#pragma once

#include "casework/casework.hpp"

namespace wedka::casework {

/// The help plan in force of a family with an assistant (plan pracy z rodziną).
void add_family_plan_papers(papers::PaperKinds& kinds);

}  // namespace wedka::casework
