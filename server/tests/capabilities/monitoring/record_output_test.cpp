#include "monitoring/record_output.hpp"

#include <doctest/doctest.h>

#include "monitored_office.hpp"

using namespace wedka::test;

namespace {

struct GivingOffice : MonitoredOffice {
    Answer give(const std::string& kind, const std::string& name, const std::string& on = "2011-06-01",
                const std::string& rest = "", const std::string& who = "celina") {
        return post(at("/outputs"),
                    fmt::format(R"({{"kind":"{}","name":"{}","given_on":"{}","proof":"umowa"{}}})",
                                kind, name, on, rest),
                    who);
    }
    Answer withdraw(const std::string& output_id, const std::string& who = "celina") {
        return post("/api/outputs/" + output_id + "/withdrawal", R"({"reason":"pomyłka"})", who);
    }
};

}  // namespace

TEST_CASE("403 404 outputs are recorded by those who report to the fund") {
    GivingOffice office;
    CHECK(office.give("public_entity", "Biblioteka", "2011-06-01", "", "beata").status == 403);
    CHECK(office.withdraw(nobody).status == 404);
    office.project_id = nobody;
    CHECK(office.give("public_entity", "Biblioteka").status == 404);
    CHECK(office.get(office.at("/outputs"), "celina").status == 404);
    CHECK(office.rows("monitoring_outputs") == 0);
}

TEST_CASE("422 V-41 an entity counts once, by its NIP or its name, within the project") {
    GivingOffice office;
    CHECK(office.give("public_entity", "Biblioteka", "2012-01-01").findings() ==
          Told{"V-41 given_on outside_project"});
    CHECK(office.give("public_entity", "Biblioteka", "2026-11-22").has_finding("-", "given_on"));
    CHECK(office.give("small_enterprise", "Lider", "2011-06-01", R"(,"nip":"1234563218")").status ==
          201);
    CHECK(office.give("small_enterprise", "Lider sp.", "2011-07-01", R"(,"nip":"1234563218")")
              .findings() == Told{"V-41 name entity_known"});
    CHECK(office.give("small_enterprise", "LIDER", "2011-07-01").findings() ==
          Told{"V-41 name entity_known"});
    CHECK(office.give("public_entity", "Lider").status == 201);
    CHECK(office.give("adapted_object", "Sala", "2011-06-01").status == 201);
    CHECK(office.give("adapted_object", "Sala", "2011-06-01").status == 201);
    CHECK(office.rows("monitoring_outputs") == 4);
}

TEST_CASE("422 V-42 201 one withdrawn is withdrawn once, stays visible and may come anew") {
    GivingOffice office;
    const auto library = office.give("public_entity", "Biblioteka");
    CHECK(library.status == 201);
    CHECK(office.last_trace() == "monitoring.report done");
    const auto withdrawn = office.withdraw(library.at("output_id"));
    CHECK(withdrawn.at("withdrawn_because") == "pomyłka");
    CHECK(office.withdraw(library.at("output_id")).findings() ==
          Told{"V-42 output_id output_withdrawn"});
    CHECK(office.give("public_entity", "Biblioteka").status == 201);
    const auto all = office.get(office.at("/outputs"), "celina");
    CHECK(all.count("items") == 2);
    const auto project = *wedka::programmes::ProjectId::parse(office.project_id);
    CHECK(asked(office, [&](const wedka::Operation& operation) {
              return wedka::monitoring::outputs_of(operation, project).size();
          }) == 1);
}
