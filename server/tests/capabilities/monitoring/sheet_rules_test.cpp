#include "monitoring/sheet_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::monitoring;

namespace {

Day day(const char* text) { return Day::parse(text).value(); }

std::vector<std::string> told(const DataSheet& sheet, const char* birth_on) {
    std::vector<std::string> all;
    for (const auto& finding : check_sheet(sheet, {day(birth_on), day("2026-03-02"), day("2026-11-21")}))
        all.push_back(finding.rule + ' ' + finding.field + (finding.can_be_justified ? "?" : ""));
    return all;
}

DataSheet unemployed() {
    DataSheet sheet;
    sheet.told_on = day("2026-03-02");
    sheet.unemployed_since = day("2026-01-01");
    return sheet;
}

}  // namespace

TEST_CASE("V-22 V-23 a status or an education that the age does not fit asks for a reason") {
    using Told = std::vector<std::string>;
    auto sheet = unemployed();
    sheet.isced = 5;
    CHECK(told(sheet, "2011-03-03") == Told{"V-22 status?", "V-23 isced?"});
    CHECK(told(sheet, "2011-03-02") == Told{"V-23 isced?"});
    CHECK(told(sheet, "2008-03-02").empty());
}

TEST_CASE("V-11 V-13 V-16 what does not fit together is told as a warning") {
    ParticipantRecord record{.participation_id = {},
                             .person_id = {},
                             .first_name = "Ala",
                             .last_name = "Przykładowa",
                             .birth_on = day("1980-01-01"),
                             .enrolled_on = day("2026-01-02"),
                             .contract_on = {},
                             .joined_on = day("2026-03-02"),
                             .left_on = day("2026-12-31"),
                             .left_because = {},
                             .sheet = unemployed(),
                             .effects = {},
                             .jobs = {}};
    record.sheet->county = "Leżajski";
    const people::PersonContact contact{
        .pesel = {}, .phone = {}, .email = "józef@example.org", .address = {}};
    programmes::ProjectFact project{.project_id = {},
                                    .name = {},
                                    .number = {},
                                    .from_on = day("2026-01-01"),
                                    .to_on = day("2026-03-01")};
    std::vector<std::string> warnings;
    for (const auto& gap : completeness_of(record, contact, project, day("2026-11-21")).gaps)
        if (gap.is_warning) warnings.push_back(gap.rule + ' ' + gap.code);
    CHECK(warnings == std::vector<std::string>{"V-13 polish_letters", "V-11 upper_case",
                                               "V-16 outside_project"});
    project.to_on = day("2026-12-31");
    record.sheet->county = "leżajski";
    CHECK(completeness_of(record, {.pesel = {}, .phone = "600700800", .email = {}, .address = {}},
                          project, day("2026-11-21"))
              .gaps.front()
              .rule == "V-06");
}
