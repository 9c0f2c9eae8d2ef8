#include "papers/find_templates.hpp"

#include "papers/fill_template.hpp"
#include "papers/letterhead.hpp"
#include "papers/template_rules.hpp"
#include "papers/template_store.hpp"

namespace wedka::papers {

namespace {

constexpr std::string_view docx_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

std::int64_t number_of(const Operation& operation, const std::string& kind,
                       const std::optional<std::int64_t>& asked) {
    return asked ? *asked : template_state(operation, kind).current_number;
}

}  // namespace

FileAnswer file_of(const std::string& name, std::string docx, FileForm form,
                   const PaperTools& tools) {
    if (form == FileForm::docx)
        return {
            .name = name + ".docx", .media_type = std::string(docx_type), .bytes = std::move(docx)};
    return {.name = name + ".pdf",
            .media_type = "application/pdf",
            .make = [&printer = tools.printer, docx = std::move(docx)](FileAnswer::Take take) {
                printer.print(docx, std::move(take));
            }};
}

Result<Page<TemplateRow>> list_templates(Query& query, const ListTemplates&,
                                         const PaperTools& tools) {
    return Page<TemplateRow>{template_rows(query, tools.kinds), {}};
}

Result<PaperTemplate> show_template(Query& query, const ShowTemplate& request,
                                    const PaperTools& tools) {
    const auto* kind = tools.kinds.find(request.kind);
    if (!kind) return not_found("kind");
    return paper_template(query, *kind);
}

Result<FileAnswer> download_template(Query& query, const DownloadTemplate& request,
                                     const PaperTools& tools) {
    const auto* kind = tools.kinds.find(request.kind);
    if (!kind) return not_found("kind");
    const auto number = number_of(query, kind->code, request.number);
    const auto package = template_package(query, tools.folder, kind->code, number);
    if (!package) return not_found("number");
    return file_of("szablon-" + kind->file_name, pack(*package), FileForm::docx, tools);
}

Result<FileAnswer> try_template(Query& query, const TryTemplate& request, const PaperTools& tools) {
    const auto* kind = tools.kinds.find(request.kind);
    if (!kind) return not_found("kind");
    const auto number = number_of(query, kind->code, request.number);
    auto package = template_package(query, tools.folder, kind->code, number);
    if (!package) return not_found("number");
    auto content = example_content(fields_of(*kind));
    if (const auto common = common_values(query))
        for (const auto& [name, value] : *common) content.values[name] = value;
    return file_of("proba-" + kind->file_name, pack(fill_template(*std::move(package), content)),
                   request.form.value_or(FileForm::docx), tools);
}

}  // namespace wedka::papers
