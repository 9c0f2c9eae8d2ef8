#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "papers/delivered_templates.hpp"
#include "support/test_papers.hpp"

namespace wedka::test {

/// Standard Base64, as a browser sends a file.
inline std::string base64(const std::string& bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = group << 8U |
                    (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        for (unsigned j = 0; j < 4; ++j)
            text += i + j > bytes.size() ? '=' : letters[group >> (18U - 6U * j) & 63U];
    }
    return text;
}

/// Two kinds of papers of made-up records: of a person (whose id is the record's), and of a list
/// that concerns nobody.
inline void add_letters(papers::PaperKinds& kinds) {
    using People = std::optional<std::vector<papers::PersonId>>;
    kinds.add(
        {.code = "contract_b",
         .file_name = "kontrakt-socjalny",
         .make = "casework.conclude_contract",
         .read = "casework.read",
         .fields = {{.name = "imie", .example = "Jan", .is_obligatory = true},
                    {.name = "uwagi", .example = "brak"},
                    {.name = "cel", .example = "Praca", .list = "cele"}},
         .people_of = [](const Operation& operation, papers::RecordId record_id) -> People {
             const papers::PersonId person_id{record_id.uuid()};
             if (!people::find_person(operation, person_id)) return std::nullopt;
             return std::vector{person_id};
         },
         .collect = [](const Operation& operation,
                       papers::RecordId record_id) -> Result<papers::PaperContent> {
             const auto person = people::find_person(operation, papers::PersonId{record_id.uuid()});
             if (person->last_name == "Niegotowa")
                 return refused({.rule = "P-05", .field = "record_id", .code = "list_replaced"});
             return papers::PaperContent{
                 .values = {{"imie", person->first_name}, {"numer", "K/7/2011"}},
                 .lists = {{"cele", {{{"cel", "Praca"}}}}},
                 .number = "K/7/2011"};
         }});
    kinds.add({.code = "ranking_list",
               .file_name = "lista-rankingowa",
               .make = "programmes.draw_selection",
               .read = "programmes.read",
               .fields = {{.name = "projekt", .example = "Projekt"}},
               .people_of = [](const Operation&, papers::RecordId) -> People {
                   return std::vector<papers::PersonId>{};
               },
               .collect = [](const Operation&, papers::RecordId) -> Result<papers::PaperContent> {
                   return papers::PaperContent{.values = {{"projekt", "Aktywność"}}};
               }});
}

/// An office that makes them.
class PapersOffice {
  public:
    explicit PapersOffice(const std::string& pdf_program = "soffice")
        : papers_(add_letters, pdf_program), office_({papers_.routes()}) {}

    TestOffice* operator->() { return &office_; }

    void write_letterhead() { TestPapers::write_letterhead(office_); }
    Answer make(const std::string& kind, const std::string& record_id,
                const std::string& who = "anna") {
        return TestPapers::make(office_, kind, record_id, who);
    }
    Answer send(const std::string& file, const std::string& who = "anna",
                const std::string& kind = "contract_b") {
        return office_.post("/api/paper-templates/" + kind + "/versions",
                            fmt::format(R"({{"file_name":"moj.docx","file":"{}"}})", base64(file)),
                            who);
    }
    /// A template as an office could send it.
    static std::string template_of(const std::string& text) {
        return papers::pack(papers::document_of(text));
    }
    /// How many files the folder of documents holds.
    std::size_t files() const {
        std::size_t count = 0;
        if (!std::filesystem::exists(folder())) return 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder()))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }
    const std::filesystem::path& folder() const { return papers_.folder(); }

  private:
    TestPapers papers_;
    TestOffice office_;
};

}  // namespace wedka::test
