#include "monitoring/feedback.hpp"

#include <doctest/doctest.h>

#include "fund_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka::test;

namespace {

class FedBackOffice : public FundOffice {
  public:
    FedBackOffice() {
        name_supports();
        file_id = make().at("file_id");
    }
    Answer told(const std::string& row = "2", const std::string& column = "18",
                const std::string& on = "2026-11-21", const std::string& who = "celina") {
        return post("/api/participants-files/" + file_id + "/feedback",
                    fmt::format(R"({{"row":{},"column":{},"told":"Błędna wartość","told_on":"{}"}})",
                                row, column, on),
                    who);
    }
    Answer mended(const std::string& feedback_id, const std::string& who = "celina") {
        return post("/api/feedback/" + feedback_id + "/mending", "{}", who);
    }
    Answer list(const std::string& who = "celina") { return get(at("/feedback"), who); }

    std::string file_id;
};

}  // namespace

TEST_CASE("401 403 404 errors of a file that is not the asker's") {
    FedBackOffice office;
    CHECK(office.told("2", "18", "2026-11-21", "").status == 401);
    CHECK(office.told("2", "18", "2026-11-21", "beata").status == 403);
    CHECK(office.list("beata").status == 403);
    CHECK(office.mended(nobody, "beata").status == 403);
    CHECK(office.mended(nobody).status == 404);
    office.file_id = nobody;
    CHECK(office.told().status == 404);
    office.project_id = nobody;
    CHECK(office.list().status == 404);
    CHECK(office.rows("monitoring_feedback") == 0);
}

TEST_CASE("422 V-33 a row, a column and a day that the file does not have") {
    FedBackOffice office;
    CHECK(office.told("3").findings() == Told{"V-33 row beyond_the_file"});
    CHECK(office.told("0").findings() == Told{"V-33 row beyond_the_file"});
    CHECK(office.told("2", "43").findings() == Told{"V-33 column beyond_the_columns"});
    CHECK(office.told("2", "-1").findings() == Told{"V-33 column beyond_the_columns"});
    CHECK(office.told("2", "42", "2026-11-20").findings() == Told{"V-33 told_on before_the_file"});
    CHECK(office.told("2", "42", "2026-11-22").findings() == Told{"- told_on in_future"});
    CHECK(office.rows("monitoring_feedback") == 0);
}

TEST_CASE("201 V-34 an error stands with whose row it was, until it is mended once") {
    FedBackOffice office;
    const auto told = office.told();
    CHECK(told.status == 201);
    CHECK(office.last_trace() == "monitoring.report done");
    CHECK(told.at("first_name") == "Iga");
    CHECK(told.at("heading") == "Obszar według stopnia urbanizacji (DEGURBA)");
    office.told("1", "20");
    const auto of_iga =
        office.get("/api/participants/" + office.participation_of(office.iga) + "/data", "celina");
    CHECK(of_iga.count("feedback") == 1);
    CHECK(of_iga.at("feedback[0].told") == "Błędna wartość");

    const auto mended = office.mended(told.at("feedback_id"));
    CHECK(mended.status == 201);
    CHECK(mended.at("mended_on") == "2026-11-21");
    CHECK(office.mended(told.at("feedback_id")).findings() ==
          Told{"V-34 feedback_id mended_already"});
    const auto list = office.list();
    CHECK(list.count("items") == 2);
    CHECK(list.at("items[0].first_name") == "Ewa");
    CHECK(list.at("items[1].mended_on") == "2026-11-21");
}

TEST_CASE("200 404 errors of a sealed person are in no list, and their row is none") {
    FedBackOffice office;
    const auto told = office.told().at("feedback_id");
    seal(office, office.iga);
    CHECK(office.list().count("items") == 0);
    CHECK_FALSE(says(office.list(), "Iga"));
    CHECK(office.mended(told).status == 404);
    CHECK(office.told().findings() == Told{"V-33 row beyond_the_file"});
}
