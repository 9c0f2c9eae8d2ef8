#include "programmes/hand_over_certificates.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"
#include "support/sealed_people.hpp"
#include "support/test_papers.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

struct HandingOver {
    TestPapers papers{programmes::add_papers};
    CertificateOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    HandingOver() { TestPapers::write_letterhead(office); }
    Answer hand_over(const std::string& rest, const std::string& who = "anna",
                     const std::string& way = "encrypted") {
        return office.post(
            office.at("/certificate-lists"),
            fmt::format(R"({{"handed_on":"2019-03-20","way":"{}"{}}})", way, rest), who);
    }
    std::string said_of(const Answer& list) {
        const auto paper =
            TestPapers::make(office, "certificate_list", list.at("list_id"), "anna");
        REQUIRE(paper.status == 201);
        return TestPapers::said_by(office, paper);
    }
};

}  // namespace

TEST_CASE("401 403 404 who hands a list over") {
    HandingOver with;
    CHECK(with.hand_over("", "").status == 401);
    CHECK(with.hand_over("", "beata").status == 403);
    CHECK(with.office.get(with.office.at("/certificate-lists"), "beata").status == 403);
    with.office.project_id = nobody;
    CHECK(with.hand_over("").status == 404);
    CHECK(with.office.get(with.office.at("/certificate-lists")).status == 404);
}

TEST_CASE("422 R6-08 no list goes by plain electronic mail") {
    HandingOver with;
    CHECK(with.hand_over("", "anna", "email").findings() == Told{"R6-08 way not_encrypted"});
    CHECK(with.office.rows("programmes_certificate_lists") == 0);
    with.office.set_day("2019-03-19");
    CHECK(with.hand_over("").findings() == Told{"- handed_on in_future"});
}

TEST_CASE("422 P-05 there is no paper of a list without certificates") {
    HandingOver with;
    const auto list = with.hand_over("");
    CHECK(TestPapers::make(with.office, "certificate_list", list.at("list_id")).findings() ==
          Told{"P-05 record_id no_certificates"});
    CHECK(TestPapers::make(with.office, "certificate_list", nobody).status == 404);
}

TEST_CASE("201 a list has numbers, and names only with a basis") {
    HandingOver with;
    with.office.issued();
    const auto numbers = with.said_of(with.hand_over(""));
    CHECK(numbers.find("ZK/1/2019") != std::string::npos);
    CHECK(numbers.find("Caritas") != std::string::npos);
    CHECK(numbers.find("Leżajska") == std::string::npos);
    const auto names = with.said_of(with.hand_over(R"(,"names_basis":"zgoda z 11.03.2019")"));
    CHECK(names.find("Leżajska Ala") != std::string::npos);
    CHECK(names.find("zgoda z 11.03.2019") != std::string::npos);
    const auto lists = with.office.get(with.office.at("/certificate-lists?limit=1"));
    CHECK(lists.count("items") == 1);
    CHECK(with.office
              .get(with.office.at("/certificate-lists?limit=1&after=" + lists.at("next")))
              .count("items") == 1);
}

TEST_CASE("201 who is sealed stands on no list") {
    HandingOver with;
    with.office.issued();
    const auto ola = with.office.person("Ola", "Jarosławska");
    const auto asked = with.office.ask(
        {.person_id = ola,
         .rest = fmt::format(R"(,"interview_id":"{}")", with.office.interviewed(ola))},
        "anna");
    with.office.issue("/api/qualifying-certificates/" + asked.at("qualifying_id"));
    seal(with.office, with.office.ala);
    const auto said = with.said_of(with.hand_over(R"(,"names_basis":"zgoda")"));
    CHECK(said.find("Jarosławska Ola") != std::string::npos);
    CHECK(said.find("Leżajska") == std::string::npos);
    CHECK(said.find("ZK/1/2019") == std::string::npos);
}
