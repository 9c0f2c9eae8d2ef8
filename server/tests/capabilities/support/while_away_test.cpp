#include <doctest/doctest.h>

#include "course_office.hpp"
#include "support/support.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala took part until 31 August 2011, and a talk was held on 16 May.
class OfficeWithLeaver : public ProjectOffice {
  public:
    OfficeWithLeaver() : ProjectOffice({support::add_routes}) {
        open_recruitment();
        const auto application_id = applicant("Ala", 9);
        draw();
        participation = "/api/participants/" + enrol(application_id).at("participation_id");
        ala = person_of(application_id);
        REQUIRE(talk("2011-05-16").status == 201);
        leave("2011-08-31");
    }
    void leave(const std::string& on) {
        post(participation + "/leaving",
             fmt::format(R"({{"left_on":"{}","reason":"resigned"}})", on), "celina");
    }
    void come_back(const std::string& on) {
        post(participation + "/return", fmt::format(R"({{"returned_on":"{}"}})", on), "celina");
    }
    Answer talk(const std::string& given_on) {
        return post("/api/consultations",
                    fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"{}",)"
                                R"("form":"individual","kind":"counsellor","minutes":60,)"
                                R"("worker_id":"{}"}})",
                                project_id, ala, given_on, member("celina")),
                    "celina");
    }
    std::int64_t talks() {
        const auto project = *programmes::ProjectId::parse(project_id);
        return asked(*this, [&](const Operation& operation) {
            return static_cast<std::int64_t>(
                support::consultations_in(operation, project).size());
        });
    }

    std::string participation, ala;
};

}  // namespace

TEST_CASE("422 R5-33 no support is given while somebody is away, and it counts on both days") {
    OfficeWithLeaver office;
    office.come_back("2011-10-03");
    CHECK(office.talk("2011-09-01").findings() == Told{"R5-33 given_on while_away"});
    CHECK(office.talk("2011-10-02").findings() == Told{"R5-33 given_on while_away"});
    CHECK(office.talk("2011-08-31").status == 201);
    CHECK(office.talk("2011-10-03").status == 201);
    CHECK(office.talks() == 3);
}

TEST_CASE("what stands in the records of a time away counts no more") {
    OfficeWithLeaver office;
    office.remove(office.participation + "/leaving", "celina");
    CHECK(office.talk("2011-09-15").status == 201);
    CHECK(office.talks() == 2);
    office.leave("2011-08-31");
    CHECK(office.talks() == 1);
    office.come_back("2011-10-03");
    CHECK(office.talks() == 1);
}

TEST_CASE("422 R5-33 nobody is marked at a session held while they were away") {
    CourseOffice office;
    office.enrol_ala();
    REQUIRE(office.leave_project("2011-06-07").status == 201);
    REQUIRE(office.post("/api/participants/" + office.participation_id + "/return",
                        R"({"returned_on":"2011-06-20"})", "celina")
                .status == 201);
    const auto present = R"(,"state":"present")";
    CHECK(office.record_sheet({office.mark(0, present), office.mark(1, present)}).findings() ==
          Told{"R5-33 marks[1].session_id while_away"});
    CHECK(office.record_sheet({office.mark(0, present), office.mark(2, present)}).status == 200);
    CHECK(office.rows("support_attendances") == 2);
}
