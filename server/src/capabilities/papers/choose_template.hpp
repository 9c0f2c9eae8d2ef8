#pragma once

#include "papers/template.hpp"
#include "platform/json.hpp"

namespace wedka::papers {

struct ChooseTemplate {
    ExpectedVersion if_match;
    std::string kind;
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(ChooseTemplate, (), (if_match, kind, number))

/// Papers of the kind are made by this version from now on; 0 is the delivered one.
Result<PaperTemplate> choose_template(Transaction& transaction, const ChooseTemplate& request,
                                      const PaperTools& tools);

}  // namespace wedka::papers
