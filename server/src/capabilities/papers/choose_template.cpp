#include "papers/choose_template.hpp"

#include <algorithm>

#include "papers/template_store.hpp"

namespace wedka::papers {

Result<PaperTemplate> choose_template(Transaction& transaction, const ChooseTemplate& request,
                                      const PaperTools& tools) {
    const auto* kind = tools.kinds.find(request.kind);
    if (!kind) return not_found("kind");
    const auto versions = template_versions(transaction, request.kind);
    const bool is_there = request.number == 0
                              ? !versions.empty()
                              : std::ranges::find(versions, request.number,
                                                  &TemplateVersion::number) != versions.end();
    if (!is_there) return not_found("number");
    if (!set_current(transaction, request.kind, request.if_match.number, request.number))
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "changed_meanwhile"}}};
    transaction.record("papers.change_templates", transaction.office());
    return paper_template(transaction, *kind);
}

}  // namespace wedka::papers
