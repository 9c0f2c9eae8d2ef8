#pragma once

#include <filesystem>
#include <string>

#include "papers/docx_xml.hpp"
#include "papers/papers.hpp"
#include "support/test_office.hpp"
#include "support/test_store.hpp"

/// What a test office needs beside its store to make papers.
namespace wedka::test {

/// What the paragraphs of a DOCX say, one a line; "" when it is none.
inline std::string said_in(const std::string& docx) {
    const auto opened = papers::unpack(docx);
    const auto* package = std::get_if<papers::DocxPackage>(&opened);
    if (!package) return {};
    std::string text;
    for (const auto& name : papers::text_parts(*package)) {
        const auto document = papers::read_part(*package->find(name));
        for (const auto& paragraph : papers::paragraphs_of(document.document_element()))
            text += papers::text_of(paragraph) + '\n';
    }
    return text;
}

/// A folder of documents, a printer, and the kinds that a capability declares.
class TestPapers {
  public:
    explicit TestPapers(const std::function<void(papers::PaperKinds&)>& add,
                        const std::string& pdf_program = "soffice")
        : folder_(fresh_folder() / "documents"), documents_(folder_), printer_(pdf_program) {
        add(kinds_);
    }

    /// To be given to the office; this must live longer.
    TestOffice::AddRoutes routes() {
        return [this](Routes& all) {
            papers::add_routes(all, {.folder = documents_, .kinds = kinds_, .printer = printer_});
        };
    }
    static void write_letterhead(TestOffice& office) {
        office.put("/api/letterhead",
                   R"({"city":"Leżajsk","address":"ul. Przykładowa 1, 37-300 Leżajsk"})", "anna",
                   {{"if-match", "\"0\""}});
    }
    static Answer make(TestOffice& office, const std::string& kind, const std::string& record_id,
                       const std::string& who = "anna") {
        return office.post("/api/papers",
                           R"({"kind":")" + kind + R"(","record_id":")" + record_id + R"("})", who);
    }
    /// What a paper says that was just made.
    static std::string said_by(TestOffice& office, const Answer& paper) {
        return said_in(office.get("/api/papers/" + paper.at("paper_id") + "/file").body);
    }
    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
    DocumentFolder documents_;
    papers::PaperKinds kinds_;
    papers::PdfPrinter printer_;
};

}  // namespace wedka::test
