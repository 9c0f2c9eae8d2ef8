#pragma once

#include "papers/template.hpp"
#include "platform/json.hpp"

namespace wedka::papers {

/// A template that the office edited in Word.
struct SendTemplate {
    std::string kind;
    std::string file_name;
    FileText file;  ///< The DOCX in Base64.
    std::optional<std::string> remark;
};
BOOST_DESCRIBE_STRUCT(SendTemplate, (), (kind, file_name, file, remark))

/// A template that was found good and written down, but belongs to nobody yet.
struct CheckedTemplate {
    const PaperKind* kind = nullptr;
    WrittenDocument written;
};

/// Refuses what is no harmless DOCX (P-01) and what could not be filled (P-02, P-03, P-04).
Result<CheckedTemplate> check_sent_template(Query& query, const SendTemplate& request,
                                            const PaperTools& tools);
/// Makes it the current version of its kind.
Result<PaperTemplate> keep_template(Transaction& transaction, const SendTemplate& request,
                                    const CheckedTemplate& checked);

}  // namespace wedka::papers
