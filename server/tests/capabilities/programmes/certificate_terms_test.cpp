#include "programmes/certificate_terms.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 who sets terms and authorises to sign") {
    CertificateOffice office;
    const std::string terms = R"({"interview_months":3,"valid_days":14})";
    CHECK(office.put(office.at("/certificate-terms"), terms, "").status == 401);
    CHECK(office.put(office.at("/certificate-terms"), terms, "beata").status == 403);
    CHECK(office.put("/api/projects/" + nobody + "/certificate-terms", terms).status == 404);
    CHECK(office.get("/api/projects/" + nobody + "/certificate-terms").status == 404);
    const auto body = fmt::format(R"({{"member_id":"{}","number":"UP/1","from_on":"2019-01-01"}})",
                                  office.member("beata"));
    CHECK(office.post("/api/signing-authorisations", body, "").status == 401);
    CHECK(office.post("/api/signing-authorisations", body, "beata").status == 403);
    CHECK(office
              .post("/api/signing-authorisations",
                    R"({"member_id":")" + nobody + R"(","number":"UP/1","from_on":"2019-01-01"})")
              .status == 404);
    CHECK(office
              .post("/api/signing-authorisations/" + nobody + "/end", R"({"to_on":"2019-01-01"})")
              .status == 404);
    CHECK(office.rows("programmes_signing_authorisations") == 0);
}

TEST_CASE("422 R6-02 terms that nobody can keep") {
    CertificateOffice office;
    CHECK(office.put(office.at("/certificate-terms"), R"({"interview_months":0,"valid_days":0})")
              .findings() == Told{"R6-02 interview_months terms_out_of_range",
                                  "R6-02 valid_days terms_out_of_range"});
}

TEST_CASE("422 R6-04 an authorisation with a number given before, or that ends before it begins") {
    CertificateOffice office;
    CHECK(office.authorise("beata", "2019-02-01", R"(,"to_on":"2019-01-31")").findings() ==
          Told{"R6-04 to_on ends_before_start"});
    const auto given = office.authorise("beata", "2019-02-01");
    CHECK(given.status == 201);
    CHECK(office.authorise("beata", "2019-02-01").findings() == Told{"R6-04 number number_taken"});
    const auto address = "/api/signing-authorisations/" + given.at("authorisation_id") + "/end";
    CHECK(office.post(address, R"({"to_on":"2019-01-31"})").findings() ==
          Told{"R6-04 to_on ends_before_start"});
    CHECK(office.post(address, R"({"to_on":"2019-02-28"})").at("to_on") == "2019-02-28");
    CHECK(office.last_trace() == "programmes.authorise_signing done");
}

TEST_CASE("200 the usual terms hold until the project has its own") {
    CertificateOffice office;
    const auto usual = office.get(office.at("/certificate-terms"));
    CHECK(usual.at("interview_months") == "6");
    CHECK(usual.at("valid_days") == "30");
    CHECK(usual.at("is_own") == "false");
    office.put(office.at("/certificate-terms"), R"({"interview_months":3,"valid_days":14})",
               "celina");
    const auto own = office.get(office.at("/certificate-terms"));
    CHECK(own.at("interview_months") == "3");
    CHECK(own.at("is_own") == "true");
    CHECK(office.issue(office.checked()).at("valid_until") == "2019-03-29");
}

TEST_CASE("200 authorisations, the latest first, page by page") {
    CertificateOffice office;
    office.authorise("beata", "2019-01-01", "", "UP/1/2019");
    office.authorise("celina", "2019-02-01", "", "UP/2/2019");
    const auto first = office.get("/api/signing-authorisations?limit=1");
    CHECK(first.at("items[0].number") == "UP/2/2019");
    const auto second =
        office.get("/api/signing-authorisations?limit=1&after=" + first.at("next"));
    CHECK(second.at("items[0].number") == "UP/1/2019");
    CHECK(second.at("next").empty());
}
