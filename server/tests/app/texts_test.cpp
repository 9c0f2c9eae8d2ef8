#include "app/texts.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "app/policy.hpp"
#include "app/wiring.hpp"
#include "casework/casework.hpp"
#include "finance/finance.hpp"
#include "parameters/parameters.hpp"
#include "programmes/programmes.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

TestOffice centre() {
    return TestOffice(
        {parameters::add_routes, finance::add_routes, casework::add_routes, programmes::add_routes},
        app::languages());
}

std::string csv(TestOffice& office, const std::string& path, const std::string& language = "pl") {
    return office.get(path, "anna", {{"accept", "text/csv"}, {"accept-language", language}}).body;
}

/// The first line of a CSV file, without its byte-order mark.
std::string headings(const std::string& file) {
    return file.substr(3, file.find("\r\n") - 3);
}

}  // namespace

TEST_CASE("every list has a name, headings and words for its choices, in every language") {
    TestOffice office;
    const app::RolePolicy policy;
    Routes routes;
    const DocumentFolder no_folder({});
    const auto kinds = app::all_paper_kinds();
    const papers::PdfPrinter printer;
    app::add_all_routes(routes,
                        {.store = office.store(),
                         .keys = office.keys(),
                         .policy = policy,
                         .clock = [] { return Moment{}; }},
                        {.folder = no_folder, .kinds = kinds, .printer = printer});
    int lists = 0;
    for (const auto& route : routes.all()) {
        if (!route.answers_list) continue;
        ++lists;
        for (const auto& language : app::languages())
            for (const auto& key : route.missing_words(language.words))
                FAIL_CHECK(route.path << " lacks " << key.home + ":" + key.key << " in "
                                      << language.tag);
    }
    CHECK(lists > 10);
}

TEST_CASE("each permission has a word for who saw what, in every language") {
    const app::RolePolicy policy;
    Actor everybody;
    for (const auto* role : {"head", "social_worker", "senior_social_worker", "coordinator",
                             "counsellor", "psychologist", "family_assistant", "accountant",
                             "auditor", "administrator"})
        everybody.roles.emplace_back(role);
    const auto permissions = policy.permissions(everybody);
    CHECK(permissions.size() > 60);
    for (const auto& permission : permissions)
        for (const auto& language : app::languages())
            CHECK_MESSAGE(language.words.find({"access", "words.action." + permission}),
                          permission, " in ", language.tag);
}

TEST_CASE("422 a file cannot have columns that the list does not have") {
    auto office = centre();
    for (const std::string columns : {"last_name,pesel", "", "last_name,", "person_id"}) {
        const auto answer =
            office.get("/api/people?columns=" + columns, "anna", {{"accept", "text/csv"}});
        CHECK(answer.status == 422);
        CHECK(answer.has_finding("-", "columns"));
    }
    CHECK(office.get("/api/people?columns=last_name").status == 422);
}

TEST_CASE("200 people and staff stand in the words of the screens, without ids") {
    auto office = centre();
    office.person("Ola", "Nowak");
    const auto people = csv(office, "/api/people");
    CHECK(headings(people) == "Nazwisko;Imię;Rok ur.;Miejscowość;Pracownik prowadzący");
    CHECK(people.find("\r\nNowak;Ola;1979;") != std::string::npos);
    CHECK(headings(csv(office, "/api/people?columns=birth_year,last_name")) == "Rok ur.;Nazwisko");

    const auto post =
        office.post(fmt::format("/api/staff/{}/posts", office.member("filip")),
                    R"({"kind":"senior_social_worker","share":"0.500","from_on":"2010-01-01",)"
                    R"("funded_by":"środki własne","is_qualified":true})");
    CHECK(post.status == 201);
    const auto staff = csv(office, "/api/staff?on=2010-02-01");
    CHECK(headings(staff) == "Imię;Nazwisko;Stanowisko");
    CHECK(staff.find("starszy pracownik socjalny, 0,500, Od dnia 2010-01-01") != std::string::npos);
    CHECK(csv(office, "/api/staff?on=2010-02-01", "en").find("senior social worker") !=
          std::string::npos);
    CHECK(headings(csv(office, "/api/people", "en-GB")).starts_with("Last name;First name"));
}

TEST_CASE(
    "200 benefits stand with their kind in words, and a workbook bears the name of the list") {
    auto office = centre();
    const auto person = office.person("Ola", "Nowak");
    CHECK(office
              .post("/api/benefit-payments",
                    fmt::format(R"({{"person_id":"{}","kind":"periodic","decision_number":"D/1",)"
                                R"("period_from":"2026-05-01","period_to":"2026-05-31",)"
                                R"("paid_on":"2026-05-10","amount":"418.00"}})",
                                person))
              .status == 201);
    const auto file = csv(office, "/api/benefit-payments");
    CHECK(headings(file) ==
          "Nazwisko;Imię;Świadczenie;Nr decyzji;Za okres od;Za okres do;Wypłacono dnia;Kwota");
    CHECK(file.find("Nowak;Ola;zasiłek okresowy;D/1;") != std::string::npos);
    CHECK(file.find(";418,00\r\n") != std::string::npos);
    CHECK(csv(office, "/api/parameters").find(";zł;") != std::string::npos);
}
