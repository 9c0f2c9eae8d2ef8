#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <future>

#include "papers_office.hpp"

namespace wedka::test {

namespace {

Result<std::string> print(const papers::PdfPrinter& printer, const std::string& docx) {
    std::promise<Result<std::string>> promise;
    printer.print(docx,
                  [&promise](Result<std::string> made) { promise.set_value(std::move(made)); });
    return promise.get_future().get();
}

std::string code_of(const Result<std::string>& made) {
    return made ? std::string{} : made.refusal().findings.at(0).code;
}

/// A program that does what the script says, in place of LibreOffice.
std::string program(const std::string& script) {
    const auto file = fresh_folder() / "program";
    std::ofstream(file) << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file.string();
}

}  // namespace

TEST_CASE("422 without LibreOffice there is no PDF, and the screen is told beforehand") {
    PapersOffice office("no-such-program");
    CHECK(office->get("/api/paper-desk", "beata").at("prints_pdf") == "false");
    const auto answer = office->get("/api/paper-templates/contract_b/trial?form=pdf");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- form pdf_not_available"});
    CHECK(office->last_trace() == "papers.read_templates refused pdf_not_available");
}

TEST_CASE("422 what fails, prints nothing or takes too long is refused and leaves nothing behind") {
    CHECK(code_of(print(papers::PdfPrinter(program("exit 3")), "x")) == "pdf_failed");
    CHECK(code_of(print(papers::PdfPrinter(program("exit 0")), "x")) == "pdf_failed");
    const auto began = std::chrono::steady_clock::now();
    CHECK(code_of(print(papers::PdfPrinter(program("sleep 60 & sleep 60"), 1), "x")) ==
          "pdf_failed");
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{20});
}

TEST_CASE("429 more than wait their turn are told so") {
    const papers::PdfPrinter printer(program("sleep 1"), 5);
    int refused = 0;
    std::vector<std::future<Result<std::string>>> made;
    for (int i = 0; i < 12; ++i) {
        auto promise = std::make_shared<std::promise<Result<std::string>>>();
        made.push_back(promise->get_future());
        printer.print("x",
                      [promise](Result<std::string> one) { promise->set_value(std::move(one)); });
        if (made.back().wait_for(std::chrono::seconds{0}) == std::future_status::ready)
            refused += code_of(made.back().get()) == "pdf_busy" ? 1 : 0;
    }
    CHECK(refused >= 3);
    CHECK(refused <= 4);
}

TEST_CASE("200 a paper is printed by LibreOffice, with Polish letters") {
    PapersOffice office;
    REQUIRE(office->get("/api/paper-desk").at("prints_pdf") == "true");
    office.write_letterhead();
    const auto person = office->person("Żaneta", "Jodła");
    const auto paper = office.make("contract_b", person);
    const auto pdf = office->get("/api/papers/" + paper.at("paper_id") + "/file?form=pdf");
    REQUIRE(pdf.status == 200);
    CHECK(pdf.headers.at("Content-Type") == "application/pdf");
    CHECK(pdf.body.starts_with("%PDF"));
    CHECK(office->last_trace() == "papers.read read");

    const auto folder = fresh_folder();
    std::ofstream(folder / "a.pdf", std::ios::binary) << pdf.body;
    const auto command = fmt::format("pdftotext -layout {0}/a.pdf {0}/a.txt", folder.string());
    REQUIRE(std::system(command.c_str()) == 0);
    std::ifstream text(folder / "a.txt");
    const std::string said{std::istreambuf_iterator<char>(text), {}};
    CHECK(said.find("Ośrodek testowy") != std::string::npos);
    CHECK(said.find("Leżajsk, dnia") != std::string::npos);
    CHECK(said.find("Strona 1 z") != std::string::npos);
}

}  // namespace wedka::test
