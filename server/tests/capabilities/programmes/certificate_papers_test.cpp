#include "programmes/certificate_papers.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"
#include "support/test_papers.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

struct CertificatePapers {
    TestPapers papers{programmes::add_papers};
    CertificateOffice office{std::vector<TestOffice::AddRoutes>{papers.routes()}};

    CertificatePapers() { TestPapers::write_letterhead(office); }
    Answer make(const std::string& kind, const std::string& address,
                const std::string& who = "anna") {
        return TestPapers::make(office, kind, address.substr(address.rfind('/') + 1), who);
    }
};

}  // namespace

TEST_CASE("403 404 422 P-05 whose paper is made, and of what") {
    CertificatePapers with;
    const auto open = with.office.checked();
    CHECK(with.make("qualifying_certificate", open, "celina").status == 403);
    CHECK(with.make("qualifying_certificate", "/" + nobody).status == 404);
    CHECK(with.make("qualifying_certificate", open).findings() ==
          Told{"P-05 record_id not_issued"});
    CHECK(with.make("certificate_refusal", open).findings() == Told{"P-05 record_id not_refused"});
    const auto issued = with.office.issued();
    with.office.post(issued + "/annulment", R"({"annulled_on":"2019-03-26","reason":"Błąd"})");
    CHECK(with.make("qualifying_certificate", issued).findings() ==
          Told{"P-05 record_id certificate_annulled"});
}

TEST_CASE("201 the certificate says that she qualifies, as of when, until when, and not why") {
    CertificatePapers with;
    const auto paper = with.make("qualifying_certificate", with.office.issued());
    REQUIRE(paper.status == 201);
    const auto said = TestPapers::said_by(with.office, paper);
    for (const auto* words :
         {"ZAŚWIADCZENIE", "ZK/1/2019", "Ala Leżajska", "11 marca 2019 r.", "15 marca 2019 r.",
          "14 kwietnia 2019 r.", "kwalifikuje się do wsparcia pomocy społecznej",
          "Integracja przez aktywizację", "Caritas", "Anna"}) {
        CAPTURE(words);
        CHECK(said.find(words) != std::string::npos);
    }
    CHECK(said.find("{{") == std::string::npos);
    CHECK(said.find("upoważnienia") == std::string::npos);
}

TEST_CASE("201 R6-03 a reason is printed where it is necessary, the DPO's opinion is not") {
    CertificatePapers with;
    const auto address = with.office.checked();
    with.office.issue(address, {.rest = R"(,"told_reason":"osoba bezdomna",)"
                                        R"("is_reason_necessary":true,)"
                                        R"("dpo_opinion":"warunek konkursu")"});
    const auto said =
        TestPapers::said_by(with.office, with.make("qualifying_certificate", address));
    CHECK(said.find("osoba bezdomna") != std::string::npos);
    CHECK(said.find("warunek konkursu") == std::string::npos);
}

TEST_CASE("201 a refusal is a decision with its reason and the way to complain") {
    CertificatePapers with;
    const auto address = with.office.checked();
    with.office.post(address + "/refusal",
                     R"({"refused_on":"2019-03-15","reason":"Nie ma podstaw"})");
    const auto said = TestPapers::said_by(with.office, with.make("certificate_refusal", address));
    for (const auto* words : {"POSTANOWIENIE", "PO/1/2019", "Nie ma podstaw", "zażalenie"})
        CHECK(said.find(words) != std::string::npos);
    CHECK(with.make("qualifying_certificate", address).findings() ==
          Told{"P-05 record_id not_issued"});
}
