#pragma once

#include "casework/casework.hpp"

namespace wedka::casework {

/// The social contract in both forms (części I A i II A, I B i II B).
void add_contract_papers(papers::PaperKinds& kinds);

}  // namespace wedka::casework
