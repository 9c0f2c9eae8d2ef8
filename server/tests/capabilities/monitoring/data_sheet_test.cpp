#include "monitoring/data_sheet.hpp"

#include <doctest/doctest.h>

#include "monitored_office.hpp"

using namespace wedka::test;

namespace {

Told refused(const SheetBody& sheet) {
    static MonitoredOffice office;
    const auto answer = office.tell(sheet);
    CHECK(answer.status == 422);
    CHECK(office.rows("monitoring_sheets") == 0);
    return answer.findings();
}

SheetBody with(const std::string& status) {
    SheetBody sheet;
    sheet.status = status;
    return sheet;
}

}  // namespace

TEST_CASE("401 403 404 whose data are none of the asker's") {
    MonitoredOffice office;
    CHECK(office.shown("").status == 401);
    CHECK(office.tell({}, "").status == 401);
    CHECK(office.shown("dorota").status == 403);
    CHECK(office.tell({}, "dorota").status == 403);
    CHECK(office.get("/api/participants/" + nobody + "/data", "celina").status == 404);
    CHECK(office.get(office.at("/participant-data"), "dorota").status == 403);
    CHECK(office.get("/api/projects/" + nobody + "/participant-data", "celina").status == 404);
    CHECK(office.rows("monitoring_sheets") == 0);
}

TEST_CASE("201 a sheet is kept, read back whole, and corrected by a further one") {
    MonitoredOffice office;
    CHECK(office.shown().at("version") == "0");
    CHECK(office.shown().at("suggested.told_on") == "2011-05-16");
    const auto told = office.tell({.rest = R"(,"is_registered":true)"});
    CHECK(told.status == 201);
    CHECK(told.at("version") == "1");
    CHECK(office.last_trace() == "monitoring.record done");
    CHECK(told.at("joined_on") == "2011-05-16");
    const auto shown = office.shown();
    CHECK(shown.at("sheet.status") == "unemployed");
    CHECK(shown.at("sheet.unemployed_since") == "2010-01-10");
    CHECK(shown.at("sheet.is_registered") == "true");
    CHECK(shown.at("sheet.minority") == "refused");
    CHECK(shown.at("sheet.premises[0]") == "social_assistance");
    CHECK(shown.at("sheet.degurba") == "3");
    CHECK(office.last_trace() == "monitoring.read read");

    CHECK(office.tell({.isced = "4"}).at("version") == "2");
    CHECK(office.shown().at("sheet.isced") == "4");
    CHECK(office.rows("monitoring_sheets") == 2);
}

TEST_CASE("422 V-08 V-12 levels of education and areas that there are not") {
    CHECK(refused({.isced = "9"}) == Told{"V-08 isced out_of_range"});
    CHECK(refused({.degurba = "4"}) == Told{"V-12 degurba out_of_range"});
    CHECK(refused({.told_on = "2026-11-22"}) == Told{"- told_on in_future"});
    CHECK(refused({.status = R"("status":"farmer")"}) == Told{"- status unknown_choice"});
}

TEST_CASE("422 V-09 details that the status lacks, or that go with another one") {
    CHECK(refused(with(R"("status":"unemployed")")) == Told{"V-09 unemployed_since required"});
    CHECK(refused(with(R"("status":"employed")")) == Told{"V-09 employed_in required"});
    CHECK(refused(with(R"("status":"inactive","unemployed_since":"2010-01-10",)"
                       R"("is_registered":true,"employed_in":"farm")")) ==
          Told{"V-09 unemployed_since not_with_status", "V-09 is_registered not_with_status",
               "V-09 employed_in not_with_status"});
}

TEST_CASE("422 V-20 V-21 who is no Polish citizen has a foreign background") {
    const auto of = [](const std::string& citizenship, const std::string& background) {
        SheetBody sheet;
        sheet.origin = fmt::format(R"("citizenship":"{}","foreign_background":"{}")", citizenship,
                                   background);
        return sheet;
    };
    CHECK(refused(of("third_country", "no")) == Told{"V-20 foreign_background must_be_yes"});
    CHECK(refused(of("eu", "refused")) == Told{"V-20 foreign_background must_be_yes"});
    MonitoredOffice office;
    CHECK(office.tell(of("eu", "yes")).status == 201);
}

TEST_CASE("422 V-25 unemployment that began after joining goes through with a reason") {
    auto sheet = with(R"("status":"unemployed","unemployed_since":"2011-06-01")");
    CHECK(refused(sheet) == Told{"V-25 unemployed_since after_joining"});
    sheet.rest = R"(,"reasons":{"V-25":"data z zaświadczenia, wpis poprawiony"})";
    MonitoredOffice office;
    CHECK(office.tell(sheet).status == 201);
}

TEST_CASE("V-06 V-10 V-13 V-15 V-17 the meter tells what the funder still asks") {
    MonitoredOffice office;
    const auto before = office.shown();
    CHECK(office.gaps(before) == Told{"V-06 pesel", "V-10 address", "V-13 phone", "V-08 status",
                                      "V-12 degurba", "V-20 foreign_background", "V-08 minority",
                                      "V-08 homeless", "V-08 disability", "V-17 effects"});
    CHECK(before.at("required") == "11");
    CHECK(before.at("filled") == "1");
    office.tell({.degurba = "0"});
    CHECK(office.gaps(office.shown()) ==
          Told{"V-06 pesel", "V-10 address", "V-13 phone", "V-12 degurba", "V-17 effects"});
    const auto list = office.get(office.at("/participant-data"), "celina");
    CHECK(list.count("items") == 1);
    CHECK(list.at("items[0].filled") == "6");
    CHECK(office.gaps(list, "items[0].gaps").size() == 5);
}
