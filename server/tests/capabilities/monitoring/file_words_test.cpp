#include "monitoring/file_words.hpp"

#include <doctest/doctest.h>

#include "fund_office.hpp"
#include "monitoring/participants_file.hpp"

using namespace wedka;
using test::FundOffice;
using test::Told;

TEST_CASE("401 403 404 412 words that are not the asker's to set") {
    FundOffice office;
    CHECK(office.name_supports("", "0", "").status == 401);
    CHECK(office.name_supports("", "0", "beata").status == 403);
    CHECK(office.get(office.at("/file-words"), "beata").status == 403);
    CHECK(office.name_supports("", "1").status == 412);
    CHECK(office.rows("monitoring_file_words") == 0);
    office.project_id = test::nobody;
    CHECK(office.name_supports().status == 404);
    CHECK(office.get(office.at("/file-words"), "celina").status == 404);
}

TEST_CASE("422 V-28 words that break the lists of a file, or name nothing") {
    FundOffice office;
    const auto refused = [&office](const std::string& further,
                                   const std::string& educations = FundOffice::nine_levels) {
        return office.name_supports(further, "0", "celina", educations).findings();
    };
    CHECK(refused(R"(,{"talk_with":"psychologist","scope":"a|b","given":"c"})") ==
          Told{"V-28 supports[1].scope has_bar"});
    CHECK(refused(R"(,{"talk_with":"counsellor","scope":"a","given":"c"})") ==
          Told{"V-28 supports[1].kind twice"});
    CHECK(refused(R"(,{"kind":"social","scope":"a","given":"c"})") ==
          Told{"V-28 supports[1].kind no_such_support"});
    CHECK(refused("", R"("jeden")") == Told{"V-28 educations not_nine"});
    CHECK(refused("", R"("","1","2","3","4","5","6","7","8")") ==
          Told{"- educations[0] required"});
    CHECK(office.rows("monitoring_file_words") == 0);
}

TEST_CASE("200 what has no words yet is offered with what may fit, and versions follow") {
    FundOffice office;
    const auto before = office.get(office.at("/file-words"), "celina");
    CHECK(before.at("version") == "0");
    CHECK(before.at("missing[0].talk_with") == "counsellor");
    CHECK(before.at("missing[0].given") == "doradztwo/konsultacje");
    CHECK(before.at("missing[0].detail") == "doradztwo zawodowe");
    CHECK(before.at("educations[8]") == "Wyższe (ISCED 5–8)");
    CHECK(before.at("offered[0].details[0]") == "usługa o charakterze społecznym");
    const auto set = office.name_supports();
    CHECK(set.status == 200);
    CHECK(office.last_trace() == "monitoring.report done");
    CHECK(set.at("version") == "1");
    CHECK(set.count("missing") == 0);
    CHECK(office.name_supports("", "1").at("version") == "2");
    CHECK(office.rows("monitoring_support_words") == 2);
}

TEST_CASE("200 V-08 the project's own word for a level of education is no fault") {
    FundOffice office;
    office.tell(office.ewa, R"("status":"inactive")", "6");
    office.name_supports();
    const auto file = office.written();
    CHECK(file.find(";sześć;Polska;") != std::string::npos);
    CHECK(office.sent("/participants-file/check", file).count("faults") == 0);
    office.name_supports("", "1", "celina",
                         R"("0","1","2","3","4","5","inne","7","8")");
    const auto other = office.sent("/participants-file/check", file);
    CHECK(other.at("faults[0].rule") == "V-08");
}
