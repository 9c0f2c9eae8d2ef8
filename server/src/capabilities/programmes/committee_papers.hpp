#pragma once

#include "papers/papers.hpp"

namespace wedka::programmes {

/// The protocol of the committee, made of a ranking list by numbers of applications.
void add_committee_papers(papers::PaperKinds& kinds);

}  // namespace wedka::programmes
