#pragma once

#include "papers/papers.hpp"

namespace wedka::programmes {

/// Certificates, their refusals, and lists of them.
void add_certificate_papers(papers::PaperKinds& kinds);

}  // namespace wedka::programmes
