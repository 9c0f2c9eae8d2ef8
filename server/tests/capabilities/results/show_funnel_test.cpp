#include "results/show_funnel.hpp"

#include <doctest/doctest.h>

#include "../placements/job_office.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala takes part, Ola is on a list, Ula was rejected formally.
struct OfficeWithAFunnel : JobOffice {
    OfficeWithAFunnel()
        : JobOffice({support::add_routes, settlement::add_routes, results::add_routes}) {
        const auto of_ula = apply(person("Ula", "Leżajska"), "2011-04-20").at("application_id");
        REQUIRE(assess(of_ula, answers(9, "false")).status == 200);
        REQUIRE(draw("2011-06-01", R"(,"reason":"Zgłoszenie z kwietnia")").status == 201);
    }
    Answer funnel(const std::string& rest = "", const std::string& who = "anna") {
        return get(at("/funnel" + rest), who);
    }
    /// "3 2 1 0": applied, selected, contracted, employed.
    std::string told(const std::string& rest = "") {
        const auto answer = funnel(rest);
        return fmt::format("{} {} {} {}", answer.at("steps[0].people"),
                           answer.at("steps[1].people"), answer.at("steps[2].people"),
                           answer.at("steps[3].people"));
    }
    void cover(const std::string& concluded_on) {
        const auto participation_id = get(at("/participants")).at("items[0].participation_id");
        const auto linked =
            put("/api/participants/" + participation_id + "/contract",
                fmt::format(R"({{"contract_id":"{}"}})", contract_of(ala, concluded_on)), "celina");
        REQUIRE(linked.status == 200);
    }
    /// The value of the published figure of the definition.
    std::string figure(const std::string& definition) {
        const auto published =
            post("/api/statements",
                 fmt::format(R"({{"code":"{0}","position":1,"definition":"{0}","word":"exactly",)"
                             R"("project_id":"{1}","sentence_pl":"Jest {{value}}",)"
                             R"("sentence_en":"It is {{value}}"}})",
                             definition, project_id));
        REQUIRE(published.status == 201);
        return get("/api/figures/" + definition).at("figure.value");
    }
};

}  // namespace

TEST_CASE("401 403 404 422 a funnel is for those who read results, of a project that is there") {
    OfficeWithAFunnel office;
    CHECK(office.funnel("", "").status == 401);
    CHECK(office.funnel("", "filip").status == 403);
    CHECK(office.get("/api/projects/" + nobody + "/funnel").findings() == Told{"-  not_found"});
    CHECK(office.funnel("?on=soon").has_finding("-", "on"));
}

TEST_CASE("200 each step counts people once, and each moves with its own records only") {
    OfficeWithAFunnel office;
    CHECK(office.told() == "3 2 0 0");
    office.cover("2011-05-10");
    CHECK(office.told() == "3 2 1 0");
    auto unproven = office.work();
    unproven.proofs = "[]";
    office.recorded(unproven);
    CHECK(office.told() == "3 2 1 0");
    auto late = office.work();
    late.employer = "Cukiernia";
    late.taken_up_on = "2012-01-02";
    office.recorded(late);
    CHECK(office.told() == "3 2 1 0");
    auto proven = office.work();
    proven.employer = "Sklep";
    office.recorded(proven);
    auto second = proven;
    second.employer = "Bar";
    second.taken_up_on = "2011-11-02";
    office.recorded(second);
    CHECK(office.told() == "3 2 1 1");
}

TEST_CASE("200 the steps are the published figures") {
    OfficeWithAFunnel office;
    office.cover("2011-05-10");
    office.recorded(office.work());
    CHECK(office.told() == fmt::format("3 {} {} {}", office.figure("people_selected"),
                                       office.figure("contracts_concluded"),
                                       office.figure("employed_before_end")));
}

TEST_CASE("200 a funnel of an earlier day does not know what came later") {
    OfficeWithAFunnel office;
    office.cover("2011-07-10");
    office.recorded(office.work());
    CHECK(office.told("?on=2011-04-19") == "2 0 0 0");
    CHECK(office.told("?on=2011-06-01") == "3 2 0 0");
    CHECK(office.told("?on=2011-07-10") == "3 2 1 0");
    CHECK(office.told("?on=2011-10-03") == "3 2 1 1");
    CHECK(office.funnel("?on=2011-06-01").at("as_of") == "2011-06-01");
}
