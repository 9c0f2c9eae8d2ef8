#include "finance/import_benefit_payments.hpp"

#include <doctest/doctest.h>

#include "finance_office.hpp"

namespace wedka::test {

namespace {

const std::string path = "/api/benefit-payments/import";
const std::string header = "pesel;rodzaj;decyzja;okres_od;okres_do;wyplacono;kwota\n";

std::string body(const std::string& csv, bool is_trial = false) {
    std::string text = "{\"csv\":";
    write_json_text(text, csv);
    return text + ",\"is_trial\":" + (is_trial ? "true" : "false") + '}';
}

/// Jan Jodła and Jan Klon, whom a file names by PESEL.
class ImportOffice : public FinanceOffice {
  public:
    ImportOffice() {
        jodla = person_with_pesel("Jodła", "44051401359", "1944-05-14", "male");
        klon = person_with_pesel("Klon", "03222843213", "2003-02-28", "male");
    }
    std::string jodla, klon;
};

const std::string good =
    header +
    "44051401359;celowy;MOPS.1.2011;2011-05-01;2011-05-31;10.05.2011;1 234,50\n"
    "03222843213;okresowy;MOPS.2.2011;2011-05-01;2011-05-31;2011-05-11;350.00\n";

std::vector<std::string> faults(const Answer& answer) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < answer.count("faults"); ++i) {
        const auto fault = fmt::format("faults[{}].", i);
        all.push_back(fmt::format("{} {} {} {}", answer.at(fault + "line"),
                                  answer.at(fault + "column"), answer.at(fault + "code"),
                                  answer.at(fault + "rule")));
    }
    return all;
}

}  // namespace

TEST_CASE("401 403 a file is read in by the accountant") {
    ImportOffice office;
    CHECK(office.post(path, body(good), "").status == 401);
    CHECK(office.post(path, body(good), "celina").status == 403);
    CHECK(office.rows("finance_benefit_payments") == 0);
}

TEST_CASE("422 a file that is none is refused as a whole") {
    ImportOffice office;
    const auto answer = office.post(path, body("pesel;kwota\n44051401359;1,00\n"), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.count("findings") == 5);
    CHECK(answer.has_finding("-", "csv"));
    CHECK(office.post(path, R"({"csv":""})", "dorota").status == 422);
    CHECK(office.post(path, R"({"csv":7})", "dorota").status == 422);
    CHECK(office.rows("finance_imports") == 0);
}

TEST_CASE("400 a file over 1 MB, and any other text over 64 KB") {
    ImportOffice office;
    CHECK(office.post(path, body(std::string(1024 * 1024 + 1, 'x')), "dorota").status == 400);
    CHECK(office.post(path, body(std::string(1024 * 1024, 'x')), "dorota").status == 422);

    const auto long_name = [](std::size_t size) {
        return BudgetBody{.name = std::string(size, 'x')}.text();
    };
    const auto too_large = office.post("/api/budgets", long_name(64 * 1024 + 1), "dorota");
    CHECK(too_large.status == 400);
    CHECK(too_large.findings() == std::vector<std::string>{"- name json_too_large"});
    const auto too_long = office.post("/api/budgets", long_name(64 * 1024), "dorota");
    CHECK(too_long.status == 422);
    CHECK(too_long.findings() == std::vector<std::string>{"- name too_long"});
}

TEST_CASE("201 a trial tells what would happen and stores no payment, but its trace") {
    ImportOffice office;
    const auto before = office.traces();
    const auto answer = office.post(path, body(good, true), "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("rows") == "2");
    CHECK(answer.at("accepted") == "2");
    CHECK(office.rows("finance_benefit_payments") == 0);
    CHECK(office.traces() == before + 1);
    CHECK(office.last_trace().starts_with("finance.import_benefits done"));
}

TEST_CASE("201 good rows are taken") {
    ImportOffice office;
    const auto answer = office.post(path, body(good), "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("accepted") == "2");
    CHECK(answer.count("faults") == 0);
    const auto list = office.get("/api/benefit-payments?person_id=" + office.jodla, "dorota");
    REQUIRE(list.count("items") == 1);
    CHECK(list.at("items[0].amount") == "1234.50");
    CHECK(list.at("items[0].kind") == "targeted");
    CHECK(list.at("items[0].paid_on") == "2011-05-10");
}

TEST_CASE("201 F-01 the same file twice adds nothing, nor does the same row in one file") {
    ImportOffice office;
    office.post(path, body(good), "dorota");
    const auto again = office.post(path, body(good), "dorota");
    REQUIRE(again.status == 201);
    CHECK(again.at("accepted") == "0");
    CHECK(faults(again) == std::vector<std::string>{"2 decyzja likely_duplicate F-01",
                                                    "3 decyzja likely_duplicate F-01"});
    CHECK(office.rows("finance_benefit_payments") == 2);

    const std::string row = "44051401359;celowy;MOPS.9;2011-05-01;2011-05-31;10.05.2011;1,00\n";
    const auto doubled = office.post(path, body(header + row + row), "dorota");
    CHECK(doubled.at("accepted") == "1");
    CHECK(faults(doubled) == std::vector<std::string>{"3 decyzja likely_duplicate F-01"});
}

TEST_CASE("201 F-02 F-03 F-04 R1-01 faulty rows are told in the order of the file and left out") {
    ImportOffice office;
    const auto answer =
        office.post(path,
                    body(header + "44051401359;celowy;M.1;2011-05-31;2011-05-01;2026-11-22;0,00\n"
                                  "00222912349;celowy;M.2;2011-05-01;2011-05-31;2011-05-10;5,00\n"
                                  "44051401358;celowy;M.3;2011-05-01;2011-05-31;2011-05-10;5,00\n"
                                  "03222843213;celowy;M.4;2011-05-01;2011-05-31;2011-05-10;5,00\n"
                                  "03222843213;urlop;M.5;2011-05-01;2011-05-31;2011-05-10;5,00\n"),
                    "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("rows") == "5");
    CHECK(answer.at("accepted") == "1");
    CHECK(faults(answer) ==
          std::vector<std::string>{"2 kwota amount_not_above_zero F-02",
                                   "2 okres_do period_ends_before_it_begins F-03",
                                   "2 wyplacono in_future F-04", "3 pesel person_not_found ",
                                   "4 pesel pesel_checksum R1-01", "6 rodzaj unknown_choice "});
    CHECK(office.rows("finance_benefit_payments") == 1);
    // A PESEL is personal data: an answer names the line, never the number.
    for (const auto* pesel : {"44051401359", "00222912349", "44051401358", "03222843213"})
        CHECK(answer.body.find(pesel) == std::string::npos);
    CHECK(office.last_trace().find("44051401359") == std::string::npos);
}

TEST_CASE("201 five thousand rows are one file") {
    ImportOffice office;
    auto csv = header;
    for (int i = 0; i < 5'000; ++i)
        csv += fmt::format("{};okresowy;MOPS.{}.2011;2011-05-01;2011-05-31;2011-05-{:02};350,00\n",
                           i % 2 ? "44051401359" : "03222843213", i, i % 28 + 1);
    const auto answer = office.post(path, body(csv), "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("accepted") == "5000");
    CHECK(office.rows("finance_benefit_payments") == 5'000);
    CHECK(office.post(path, body(csv), "dorota").at("accepted") == "0");
}

}  // namespace wedka::test
