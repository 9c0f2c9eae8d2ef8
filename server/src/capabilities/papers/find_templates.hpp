#pragma once

#include "papers/template.hpp"
#include "platform/json.hpp"

namespace wedka::papers {

struct ListTemplates {};
BOOST_DESCRIBE_STRUCT(ListTemplates, (), ())
/// Every kind of papers with the number of its template in force.
Result<Page<TemplateRow>> list_templates(Query& query, const ListTemplates& request,
                                         const PaperTools& tools);

struct ShowTemplate {
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(ShowTemplate, (), (kind))
Result<PaperTemplate> show_template(Query& query, const ShowTemplate& request,
                                    const PaperTools& tools);

/// As what a document is handed over.
enum class FileForm { docx, pdf };
BOOST_DESCRIBE_ENUM(FileForm, docx, pdf)

struct DownloadTemplate {
    std::string kind;
    std::optional<std::int64_t> number;  ///< The one in force unless told; 0 is the delivered one.
};
BOOST_DESCRIBE_STRUCT(DownloadTemplate, (), (kind, number))
/// The template to be edited in Word.
Result<FileAnswer> download_template(Query& query, const DownloadTemplate& request,
                                     const PaperTools& tools);

struct TryTemplate {
    std::string kind;
    std::optional<std::int64_t> number;
    std::optional<FileForm> form;
};
BOOST_DESCRIBE_STRUCT(TryTemplate, (), (kind, number, form))
/// The template filled with its examples; the letterhead is the office's own where there is one.
Result<FileAnswer> try_template(Query& query, const TryTemplate& request, const PaperTools& tools);

/// A file of papers as it is handed over: the DOCX itself, or the PDF that is made of it.
FileAnswer file_of(const std::string& name, std::string docx, FileForm form,
                   const PaperTools& tools);

}  // namespace wedka::papers
