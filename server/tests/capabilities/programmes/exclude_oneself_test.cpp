#include "programmes/exclude_oneself.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

Answer exclude(ProjectOffice& office, const std::string& application_id, const std::string& who,
               const std::string& on = "2011-05-02") {
    return office.post("/api/applications/" + application_id + "/exclusion",
                       fmt::format(R"({{"declared_on":"{}"}})", on), who);
}

}  // namespace

TEST_CASE("403 404 422 R5-04 R5-41 a member leaves the scoring once, and before the own card") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    CHECK(exclude(office, ala, "dorota").status == 403);
    CHECK(exclude(office, nobody, "beata").status == 404);
    CHECK(exclude(office, ala, "beata").findings() == Told{"R5-04  not_on_committee"});
    office.appoint_committee();
    CHECK(exclude(office, ala, "beata", "2027-01-01").findings() ==
          Told{"- declared_on in_future"});
    office.hand_in(ala, "celina", 5);
    CHECK(exclude(office, ala, "celina").findings() == Told{"R5-41  card_handed_in"});
    CHECK(office.rows("programmes_exclusions") == 0);
}

TEST_CASE("422 R5-04 who is related does not score, and nobody else is told") {
    ProjectOffice office;
    office.open_recruitment();
    office.appoint_committee();
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    const auto before = office.get("/api/applications/" + ala, "celina").body;
    CHECK(exclude(office, ala, "beata").status == 201);
    CHECK(office.last_trace() == "programmes.score done");
    CHECK(office.hand_in(ala, "beata", 9).findings() == Told{"R5-04  related_to_applicant"});
    CHECK(office.rows("programmes_assessments") == 0);
    CHECK(exclude(office, ala, "beata").findings() == Told{"R5-04  related_to_applicant"});
    CHECK(office.get("/api/applications/" + ala, "beata").at("committee.refused") ==
          "related_to_applicant");
    CHECK(office.get("/api/applications/" + ala, "celina").body == before);
    CHECK(office.hand_in(ala, "celina", 9).status == 201);
}
