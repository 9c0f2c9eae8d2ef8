#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "access/anomalies.hpp"
#include "access/registers.hpp"
#include "platform/audit.hpp"
#include "support/test_office.hpp"

namespace wedka {
namespace {

/// An office in which Celina, a coordinator, looks at people with whom she has nothing to do.
struct Centre : test::TestOffice {
    std::string ola;
    std::string jan;

    Centre()
        : TestOffice({[](Routes& routes) {
              access::add_trace_routes(routes);
              access::add_register_routes(routes);
          }}) {
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
    /// Nobody's yet but Celina's, who registered her.
    std::string somebody_new() {
        return post("/api/people",
                    R"({"first_name":"Ewa","last_name":"Lis","birth_on":"1944-05-14",)"
                    R"("sex":"female","birth_place":"Leżajsk",)"
                    R"("pesel_missing_reason":"undetermined"})",
                    "celina")
            .at("person_id");
    }
    void seal(const std::string& person_id) {
        REQUIRE(post("/api/people/" + person_id + "/seal",
                     R"({"kind":"violence","reason":"Niebieska Karta","member_ids":[]})")
                    .status == 201);
    }
    void keep_away(const std::string& person_id, const std::string& who) {
        REQUIRE(
            post("/api/people/" + person_id + "/conflicts",
                 fmt::format(R"({{"member_id":"{}","kind":"relative"}})", member(who)))
                .status == 201);
    }
    /// One act of Celina's for several people.
    void did_for(const std::string& people) {
        store().change_now(office(), [&](Connection& connection) {
            AuditChain chain(connection, keys());
            chain.append(office(), Moment{},
                         {.account = account("celina"),
                          .action = "support.run_activity",
                          .outcome = "done",
                          .subjects = people,
                          .detail = {}});
            chain.flush();
        });
    }
    void was_head(const std::string& who, const std::string& from_on, const std::string& to_on) {
        store().change_now(office(), [&](Connection& connection) {
            connection.execute("DELETE FROM access_roles WHERE office_id = $1 AND account_id = $2",
                               office(), account(who));
            connection.execute(
                "INSERT INTO access_roles (office_id, account_id, role, from_on, to_on) "
                "VALUES ($1, $2, 'head', $3, $4)",
                office(), account(who), Day::parse(from_on), Day::parse(to_on));
        });
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
    const auto eva = centre.somebody_new();
    CHECK(centre.look_at(eva, "anna").status == 200);
    centre.was_done_on(friday);

    const auto celina = centre.account("celina").text();
    CHECK(centre.post(path, centre.dispose("volume", centre.jan, celina, friday), "ewa").status ==
          404);
    CHECK(centre.post(path, centre.dispose("same_surname", centre.jan, celina, "2026-11-19"), "ewa")
              .status == 404);
    CHECK(centre.post(path, centre.dispose("same_surname", centre.jan, celina, "2027-01-01"), "ewa")
              .has_finding("-", "on"));

    const auto heads =
        centre.dispose("outside_caseload", eva, centre.account("anna").text(), friday);
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
    centre.seal(centre.jan);
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

TEST_CASE("200 404 of whom a conflict of interest keeps away there is no row, sealed or not") {
    Centre centre;
    CHECK(centre.look_at(centre.jan).status == 200);
    centre.was_done_on(friday);
    const auto body =
        centre.dispose("same_surname", centre.jan, centre.account("celina").text(), friday);
    centre.keep_away(centre.jan, "ewa");
    CHECK(centre.rows().count("items") == 0);
    CHECK(centre.post(path, body, "ewa").status == 404);
    CHECK(centre.rows("", "anna").count("items") == 2);

    centre.seal(centre.jan);
    CHECK(centre.rows().count("items") == 0);
    CHECK(centre.post(path, body, "ewa").status == 404);
    CHECK(centre.rows("", "anna").count("items") == 2);
    // Anna is a member of the seal; that does not help.
    centre.keep_away(centre.jan, "anna");
    CHECK(centre.rows("", "anna").count("items") == 0);
    CHECK(centre.post(path, body, "anna").status == 404);
}

TEST_CASE("200 an act for several of whom one is sealed stays an act for the others") {
    Centre centre;
    CHECK(centre.look_at(centre.ola).status == 200);
    centre.was_done_on(friday);
    CHECK(centre.rows().count("items") == 1);
    centre.did_for(centre.jan + " " + centre.ola);
    centre.was_done_on(friday);
    CHECK(centre.rows().count("items") == 0);
    centre.seal(centre.jan);
    CHECK(centre.rows().count("items") == 0);
}

TEST_CASE("200 AN-01 keeping a worker away is no work for the person, telling them something is") {
    Centre centre;
    const auto eva = centre.somebody_new();
    CHECK(centre.look_at(eva, "anna").status == 200);
    centre.keep_away(eva, "dorota");
    centre.was_done_on(friday);
    CHECK(centre.rows("?rule=outside_caseload").count("items") == 1);
    CHECK(centre
              .post("/api/people/" + eva + "/information",
                    R"({"activity":"social_work","given_on":"2026-11-20","how":"notice"})", "anna")
              .status == 201);
    centre.was_done_on(friday);
    CHECK(centre.rows("?rule=outside_caseload").count("items") == 0);
}

TEST_CASE("200 AN-02 only whom somebody assigned to a worker, the office gave them") {
    const auto rows_after = [](const std::string& how) {
        Centre centre;
        CHECK(centre.look_at(centre.jan).status == 200);
        centre.store().change_now(centre.office(), [&](Connection& connection) {
            connection.execute(
                "INSERT INTO platform_access_grants (office_id, subject_id, worker_id, how, "
                "from_on) VALUES ($1, $2, $3, $4, '2026-01-01')",
                centre.office(), Uuid::parse(centre.jan).value(),
                Uuid::parse(centre.member("celina")).value(), how);
        });
        centre.was_done_on(friday);
        return centre.rows("?rule=same_surname", "anna").count("items");
    };
    for (const std::string how : {"lead", "support", "family_assistance"}) {
        CAPTURE(how);
        CHECK(rows_after(how) == 0);
    }
    for (const std::string how : {"registered", "application", "enrolled", "seal"}) {
        CAPTURE(how);
        CHECK(rows_after(how) == 1);
    }
}

TEST_CASE("422 AN-22 a head's row is of whoever was head on that day, in the list as in the act") {
    const auto may_dispose = [](const std::string& from_on, const std::string& to_on) {
        Centre centre;
        CHECK(centre.look_at(centre.jan).status == 200);
        centre.was_done_on(friday);
        centre.was_head("celina", from_on, to_on);
        const auto listed =
            centre.rows("?rule=same_surname", "anna").at("items[0].may_dispose") == "true";
        const auto said = centre.post(
            path,
            centre.dispose("same_surname", centre.jan, centre.account("celina").text(), friday));
        CHECK(listed == (said.status == 204));
        CHECK(listed != said.has_finding("AN-22", ""));
        return listed;
    };
    CHECK(may_dispose("2026-01-01", "2026-11-19"));
    CHECK(may_dispose("2026-11-21", "2026-12-31"));
    CHECK_FALSE(may_dispose(friday, friday));
}

TEST_CASE("200 404 days long before this program and long after are days without rows") {
    Centre centre;
    for (const std::string days :
         {"?from_on=1800-01-01&to_on=1800-06-01", "?to_on=1800-01-05", "?to_on=2299-12-31"})
        CHECK(centre.rows(days).status == 200);
    CHECK(centre.rows("?from_on=1800-06-01&to_on=1800-01-01").has_finding("-", "to_on"));
    CHECK(centre.rows("?from_on=1800-01-01").has_finding("-", "from_on"));
    for (const std::string on : {"1800-01-01", "2299-12-31"})
        CHECK(centre
                  .post(path,
                        centre.dispose("same_surname", centre.jan, centre.account("celina").text(),
                                       on),
                        "ewa")
                  .has_finding("-", "on"));
}

}  // namespace wedka
