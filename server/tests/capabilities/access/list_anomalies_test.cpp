#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "access/anomalies.hpp"
#include "support/test_office.hpp"

namespace wedka {
namespace {

/// An office in which Celina, a coordinator, looks at people with whom she has nothing to do.
struct Centre : test::TestOffice {
    std::string ola;
    std::string jan;

    Centre() : TestOffice({[](Routes& routes) { access::add_trace_routes(routes); }}) {
        ola = person("Ola", "Nowak");
        jan = person("Jan", "Cis");
    }
    /// Entries bear the time of the machine; the test says when all that is there was done.
    void was_done_on(const std::string& day) {
        store().change_now(office(), [&](Connection& connection) {
            connection.execute(
                "UPDATE platform_audit SET at = $2 WHERE office_id = $1", office(),
                Instant::start_of(Day::parse(day).value()).plus(std::chrono::hours{10}));
        });
    }
    /// Looks at somebody with a purpose, as the office asks of who has nothing to do with them.
    test::Answer look_at(const std::string& person_id, const std::string& who = "celina") {
        post("/api/people/" + person_id + "/purpose", R"({"purpose":"project"})", who);
        return get("/api/people/" + person_id, who);
    }
    test::Answer rows(const std::string& query = "", const std::string& who = "ewa") {
        return get("/api/anomalies" + query, who);
    }
    std::int64_t notes_in_plain() {
        std::int64_t found = 0;
        store().read(office(), [&](Connection& connection) {
            for (const auto& note : connection.select<Bytes>(
                     "SELECT note FROM access_anomaly_dispositions WHERE office_id = $1", office()))
                found += note.data.find("Beat") != std::string::npos;
        });
        return found;
    }
    std::string dispose(const std::string& rule, const std::string& person_id,
                        const std::string& account, const std::string& on,
                        const std::string& disposition = "explained") {
        return fmt::format(R"({{"rule":"{}","on":"{}","account_id":"{}","person_id":"{}",)"
                           R"("disposition":"{}","note":"Zastępstwo za Beatę"}})",
                           rule, on, account, person_id, disposition);
    }
};

constexpr const char* path = "/api/anomalies/dispositions";
constexpr const char* friday = "2026-11-20";

}  // namespace

TEST_CASE("401 403 what stands out is for the head and the data-protection officer alone") {
    Centre centre;
    const auto body =
        centre.dispose("same_surname", centre.jan, centre.account("celina").text(), friday);
    CHECK(centre.rows("", "").status == 401);
    CHECK(centre.post(path, body, "").status == 401);
    for (const std::string who : {"beata", "celina", "dorota", "filip"}) {
        CHECK(centre.rows("", who).status == 403);
        CHECK(centre.post(path, body, who).status == 403);
    }
}

TEST_CASE("422 days in the wrong order, more than a year, and words that are none") {
    Centre centre;
    CHECK(centre.rows("?from_on=2026-11-21&to_on=2026-11-20").has_finding("-", "to_on"));
    CHECK(centre.rows("?from_on=2027-11-21").has_finding("-", "from_on"));
    CHECK(centre.rows("?from_on=2025-11-01").has_finding("-", "from_on"));
    for (const std::string query : {"?rule=an", "?state=done", "?account_id=x", "?limit=201"})
        CHECK(centre.rows(query).status == 422);
    const auto blank = centre.post(
        path,
        fmt::format(R"({{"rule":"same_surname","on":"{}","disposition":"explained"}})", friday),
        "ewa");
    CHECK(blank.has_finding("-", "note"));
}

TEST_CASE("200 a row tells rule, worker, person, when and which entries; the officer no name") {
    Centre centre;
    CHECK(centre.rows().count("items") == 0);
    CHECK(centre.look_at(centre.jan).status == 200);
    CHECK(centre.look_at(centre.jan).status == 200);
    centre.was_done_on(friday);

    const auto seen = centre.rows("?rule=same_surname");
    REQUIRE(seen.count("items") == 1);
    CHECK(seen.at("items[0].on") == friday);
    CHECK(seen.at("items[0].workers[0]") == "celina Cis");
    CHECK(seen.at("items[0].account_id") == centre.account("celina").text());
    CHECK(seen.at("items[0].person_id") == centre.jan);
    CHECK(seen.at("items[0].person").empty());
    CHECK(seen.at("items[0].count") == "2");
    CHECK(seen.count("items[0].entries") == 2);
    CHECK(seen.at("items[0].also[0]") == "outside_caseload");
    CHECK(seen.at("items[0].state") == "open");
    CHECK(centre.rows("?rule=same_surname", "anna").at("items[0].person") == "Cis Jan");
    // Who looked at the list is in the trace of those whom it showed.
    CHECK(centre.get("/api/people/" + centre.jan + "/traces", "ewa").at("items[0].action") ==
          "access.review_anomalies");
}

TEST_CASE("200 filters, pages and a file") {
    Centre centre;
    for (const auto& person_id : {centre.jan, centre.ola})
        CHECK(centre.look_at(person_id).status == 200);
    centre.was_done_on(friday);
    // Jan outside of her caseload and of her surname, Ola outside of it.
    CHECK(centre.rows().count("items") == 3);
    CHECK(centre.rows("?rule=outside_caseload").count("items") == 2);
    CHECK(centre.rows("?account_id=" + centre.account("celina").text()).count("items") == 3);
    CHECK(centre.rows("?account_id=" + centre.account("beata").text()).count("items") == 0);
    CHECK(centre.rows("?to_on=2026-11-19").count("items") == 0);
    CHECK(centre.rows("?state=late").count("items") == 0);

    const auto first = centre.rows("?limit=2");
    CHECK(first.count("items") == 2);
    const auto rest = centre.rows("?limit=2&after=" + first.at("next"));
    CHECK(rest.count("items") == 1);
    CHECK(rest.at("next").empty());
    const auto file = centre.get("/api/anomalies", "ewa", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(std::ranges::count(file.body, '\n') == 4);
}

TEST_CASE("200 open for more than seven days is late") {
    Centre centre;
    CHECK(centre.look_at(centre.jan).status == 200);
    centre.was_done_on("2026-11-14");
    CHECK(centre.rows("?rule=same_surname").at("items[0].state") == "open");
    centre.was_done_on("2026-11-13");
    CHECK(centre.rows("?rule=same_surname").at("items[0].state") == "late");
    CHECK(centre.rows("?state=open&rule=same_surname").count("items") == 1);
}

TEST_CASE("404 422 AN-21 AN-22 what nobody can say of a row, and who may not") {
    Centre centre;
    CHECK(centre.look_at(centre.jan).status == 200);
    CHECK(centre.post("/api/people/search", R"({"text":"nowak"})", "anna").status == 200);
    // Anna registered both; somebody whom she did not is outside of her caseload.
    const auto eva = centre.post(
        "/api/people",
        R"({"first_name":"Ewa","last_name":"Lis","birth_on":"1944-05-14",)"
        R"("sex":"female","birth_place":"Leżajsk","pesel_missing_reason":"undetermined"})",
        "celina");
    REQUIRE(eva.status == 201);
    CHECK(centre.look_at(eva.at("person_id"), "anna").status == 200);
    centre.was_done_on(friday);

    const auto celina = centre.account("celina").text();
    CHECK(centre.post(path, centre.dispose("volume", centre.jan, celina, friday), "ewa").status ==
          404);
    CHECK(centre.post(path, centre.dispose("same_surname", centre.jan, celina, "2026-11-19"), "ewa")
              .status == 404);
    CHECK(centre.post(path, centre.dispose("same_surname", centre.jan, celina, "2027-01-01"), "ewa")
              .has_finding("-", "on"));

    const auto heads = centre.dispose("outside_caseload", eva.at("person_id"),
                                      centre.account("anna").text(), friday);
    CHECK(centre.post(path, heads, "anna").findings() ==
          std::vector<std::string>{"AN-21  own_row", "AN-22  heads_row"});
    CHECK(centre.rows("?rule=outside_caseload&account_id=" + centre.account("anna").text(), "anna")
              .at("items[0].may_dispose") == "false");
    CHECK(centre.post(path, heads, "ewa").status == 204);
    CHECK(centre.rows("?state=explained").count("items") == 1);
}

TEST_CASE("201 what came of it is kept with the row, its note encrypted; the last word counts") {
    Centre centre;
    CHECK(centre.look_at(centre.jan).status == 200);
    centre.was_done_on(friday);
    const auto celina = centre.account("celina").text();
    const auto say = [&](const std::string& disposition) {
        return centre
            .post(path, centre.dispose("same_surname", centre.jan, celina, friday, disposition))
            .status;
    };
    CHECK(say("explained") == 204);
    CHECK(centre.last_trace() == "access.review_anomalies done");
    centre.wait(std::chrono::seconds{1});
    CHECK(say("incident") == 204);
    CHECK(centre.rows("?state=explained").count("items") == 0);
    const auto seen = centre.rows("?state=incident");
    REQUIRE(seen.count("items") == 1);
    CHECK(seen.at("items[0].note") == "Zastępstwo za Beatę");
    CHECK(seen.at("items[0].disposed_by") == "Anna Arent");
    CHECK(centre.rows("?state=open&rule=same_surname").count("items") == 0);
    // Both words stay; neither can be read in the table.
    CHECK(centre.TestOffice::rows("access_anomaly_dispositions") == 2);
    CHECK(centre.notes_in_plain() == 0);
}

TEST_CASE("200 of a sealed person only members of the seal learn, from counts neither") {
    Centre centre;
    CHECK(centre.look_at(centre.jan).status == 200);
    centre.was_done_on(friday);
    CHECK(centre.rows().count("items") == 2);
    REQUIRE(centre
                .post("/api/people/" + centre.jan + "/seal",
                      R"({"kind":"violence","reason":"Niebieska Karta","member_ids":[]})")
                .status == 201);
    CHECK(centre.rows().count("items") == 0);
    CHECK(centre
              .post(path,
                    centre.dispose("same_surname", centre.jan, centre.account("celina").text(),
                                   friday),
                    "ewa")
              .status == 404);
    // Anna sealed, and is a member.
    CHECK(centre.rows("", "anna").count("items") == 2);
}

}  // namespace wedka
