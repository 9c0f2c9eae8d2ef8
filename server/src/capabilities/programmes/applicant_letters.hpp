#pragma once

#include "papers/papers.hpp"

namespace wedka::programmes {

/// What an applicant is told in writing, each made of the application: the request to complete it,
/// the result, the invitation to a vacant place, the answer to an appeal.
void add_applicant_letters(papers::PaperKinds& kinds);

}  // namespace wedka::programmes
