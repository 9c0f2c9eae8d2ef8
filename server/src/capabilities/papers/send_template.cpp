#include "papers/send_template.hpp"

#include <sodium.h>

#include "papers/package_rules.hpp"
#include "papers/template_rules.hpp"
#include "papers/template_store.hpp"

namespace wedka::papers {

namespace {

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t count = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &count, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    bytes.resize(count);
    return bytes;
}

Findings check_file(const std::string& file, const PaperKind& kind) {
    const auto opened = unpack(file);
    if (const auto* fault = std::get_if<PackageFault>(&opened)) return {package_finding(*fault)};
    const auto& package = std::get<DocxPackage>(opened);
    if (auto findings = check_package(package); !findings.empty()) return findings;
    return check_template(package, fields_of(kind));
}

}  // namespace

Result<CheckedTemplate> check_sent_template(Query& query, const SendTemplate& request,
                                            const PaperTools& tools) {
    const auto* kind = tools.kinds.find(request.kind);
    if (!kind) return not_found("kind");
    const auto file = from_base64(request.file.text);
    if (!file) return refused({.rule = {}, .field = "file", .code = "not_base64"});
    if (auto findings = check_file(*file, *kind); !findings.empty())
        return Refusal{RefusalKind::refused_by_rule, std::move(findings)};
    return CheckedTemplate{kind, tools.folder.write(query.office(), *file)};
}

Result<PaperTemplate> keep_template(Transaction& transaction, const SendTemplate& request,
                                    const CheckedTemplate& checked) {
    const auto document_id = insert_document(transaction, checked.written, {});
    insert_version(transaction, request.kind, document_id, request.file_name, request.remark);
    transaction.record("papers.change_templates", document_id);
    return paper_template(transaction, *checked.kind);
}

}  // namespace wedka::papers
