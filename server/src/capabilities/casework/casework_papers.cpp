#include "casework/contract_papers.hpp"
#include "casework/family_plan_papers.hpp"

namespace wedka::casework {

void add_papers(papers::PaperKinds& kinds) {
    add_contract_papers(kinds);
    add_family_plan_papers(kinds);
}

}  // namespace wedka::casework
