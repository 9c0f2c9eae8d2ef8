#include "access/traces.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "support/test_office.hpp"

namespace wedka {
namespace {

/// An office where the trace may be asked for, with two people whom some have seen.
struct Centre : test::TestOffice {
    std::string ola;
    std::string jan;
    CheckpointState kept;

    Centre()
        : TestOffice({[this](Routes& routes) {
              access::add_trace_routes(routes, [this](OfficeId) { return kept; });
          }}) {
        ola = person("Ola", "Nowak");
        jan = person("Jan", "Kos");
    }
    std::string path(const std::string& person_id) const {
        return fmt::format("/api/people/{}/traces", person_id);
    }
    /// "action outcome" of each entry, the newest first.
    std::vector<std::string> entries(const std::string& person_id, const std::string& query = "") {
        const auto answer = get(path(person_id) + query, "ewa");
        CHECK(answer.status == 200);
        std::vector<std::string> all;
        for (std::size_t i = 0; i < answer.count("items"); ++i)
            all.push_back(answer.at(fmt::format("items[{}].action", i)) + ' ' +
                          answer.at(fmt::format("items[{}].outcome", i)));
        return all;
    }
};

using Entries = std::vector<std::string>;

}  // namespace

TEST_CASE("401 403 who saw a person is for the head and the data-protection officer alone") {
    Centre centre;
    CHECK(centre.get(centre.path(centre.ola), "").status == 401);
    for (const std::string who : {"beata", "celina", "dorota", "filip"}) {
        CHECK(centre.get(centre.path(centre.ola), who).status == 403);
        CHECK(centre.last_trace() == "access.read_traces denied not_allowed");
        CHECK(centre.post("/api/traces/person", R"({"pesel":"44051401359"})", who).status == 403);
    }
    // The person whom the social worker works with is no exception.
    centre.assign(centre.ola, "beata");
    CHECK(centre.get(centre.path(centre.ola), "beata").status == 403);
    for (const std::string who : {"anna", "ewa"})
        CHECK(centre.get(centre.path(centre.ola), who).status == 200);
}

TEST_CASE("404 a person who never was, and a PESEL that nobody has, are answered alike") {
    Centre centre;
    CHECK(centre.get(centre.path(Uuid::named("nobody").text()), "ewa").status == 404);
    CHECK(centre.post("/api/traces/person", R"({"pesel":"44051401359"})", "ewa").status == 404);
}

TEST_CASE("404 a sealed person's traces and PESEL are answered like those of one who never was") {
    Centre centre;
    const auto sealed = centre.post(
        "/api/people", R"({"first_name":"Ewa","last_name":"Lis","birth_on":"1944-05-14",)"
                       R"("sex":"male","pesel":"44051401359"})");
    REQUIRE(sealed.status == 201);
    const auto person_id = sealed.at("person_id");
    const std::string pesel = R"({"pesel":"44051401359"})";
    CHECK(centre.post("/api/traces/person", pesel, "ewa").status == 200);
    REQUIRE(centre
                .post("/api/people/" + person_id + "/seal",
                      R"({"kind":"violence","reason":"Niebieska Karta","member_ids":[]})")
                .status == 201);

    const auto hidden = centre.post("/api/traces/person", pesel, "ewa");
    const auto nobody = centre.post("/api/traces/person", R"({"pesel":"02270803624"})", "ewa");
    CHECK(hidden.status == 404);
    CHECK(hidden.body == nobody.body);
    CHECK(hidden.headers == nobody.headers);
    const auto traces = centre.get(centre.path(person_id), "ewa");
    const auto never = centre.get(centre.path(Uuid::named("nobody").text()), "ewa");
    CHECK(traces.status == 404);
    CHECK(traces.body == never.body);
    // The head, who sealed, is a member and still sees.
    CHECK(centre.get(centre.path(person_id), "anna").status == 200);
}

TEST_CASE("422 days in the wrong order and a PESEL that is none are refused") {
    Centre centre;
    const auto wrong =
        centre.get(centre.path(centre.ola) + "?from_on=2026-11-21&to_on=2026-11-20&limit=3", "ewa");
    CHECK(wrong.status == 422);
    CHECK(wrong.has_finding("-", "to_on"));
    for (const std::string query : {"?from_on=yesterday", "?after=x", "?limit=0", "?limit=201"})
        CHECK(centre.get(centre.path(centre.ola) + query, "ewa").status == 422);
    for (const std::string pesel : {R"("44051401358")", R"("")", "44051401359", "null"})
        CHECK(centre.post("/api/traces/person", fmt::format(R"({{"pesel":{}}})", pesel), "ewa")
                  .status == 422);
}

TEST_CASE("200 each view and change of the person stands there, and nothing of another's") {
    Centre centre;
    CHECK(centre.get("/api/people/" + centre.ola, "anna").status == 200);
    CHECK(centre.get("/api/people/" + centre.jan, "anna").status == 200);
    CHECK(centre.get("/api/people", "dorota").status == 200);
    // Refused, and so seen by nobody.
    CHECK(centre.get("/api/people/" + centre.ola, "beata").status == 403);
    CHECK(centre.entries(centre.ola) ==
          Entries{"people.find read", "people.read read", "people.register done"});
    // Looking at the trace is in it the next time.
    CHECK(centre.entries(centre.ola).front() == "access.read_traces read");

    const auto answer = centre.get(centre.path(centre.jan), "ewa");
    CHECK(answer.count("items") == 3);
    CHECK(answer.at("items[0].worker") == "dorota Dębowa");
    CHECK(answer.at("items[0].roles[0]") == "accountant");
    CHECK(answer.at("items[1].worker") == "Anna Arent");
    CHECK(answer.at("items[1].roles[0]") == "head");
    CHECK(answer.body.find("Kos") == std::string::npos);
}

TEST_CASE("200 the list goes on page by page, each entry once") {
    Centre centre;
    for (int i = 0; i < 5; ++i)
        CHECK(centre.get("/api/people/" + centre.ola, "anna").status == 200);
    std::vector<std::string> seen;
    std::string after;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = centre.get(centre.path(centre.ola) + "?limit=2" + after, "anna");
        for (std::size_t i = 0; i < page.count("items"); ++i)
            seen.push_back(page.at(fmt::format("items[{}].entry", i)));
        if (page.at("next").empty()) break;
        after = "&after=" + page.at("next");
    }
    // Five views, the registration; the pages themselves are newer than where the first began.
    CHECK(seen.size() == 6);
    CHECK(std::ranges::is_sorted(seen, std::greater{},
                                 [](const auto& text) { return std::stoll(text); }));
}

TEST_CASE("200 days bound the list, and days beyond all ages do no harm") {
    Centre centre;
    const auto today = Instant::now().day_in_warsaw();
    const auto shown = [&](const std::string& query) {
        return centre.entries(centre.ola, query).size();
    };
    CHECK(shown("?from_on=" + today.plus_days(1).text()) == 0);
    CHECK(shown("?to_on=" + today.plus_days(-1).text()) == 0);
    CHECK(shown("?from_on=" + today.plus_days(-1).text() + "&to_on=" + today.text()) > 0);
    CHECK(shown("?from_on=1800-01-01&to_on=2299-12-31") > 0);
}

TEST_CASE("200 the list as a file holds all of it") {
    Centre centre;
    for (int i = 0; i < 60; ++i)
        CHECK(centre.get("/api/people/" + centre.ola, "anna").status == 200);
    const auto file = centre.get(centre.path(centre.ola), "ewa", {{"accept", "text/csv"}});
    CHECK(file.status == 200);
    CHECK(std::ranges::count(file.body, '\n') == 1 + 61);
}

TEST_CASE("200 the officer finds by PESEL the id and nothing else, and leaves a trace") {
    Centre centre;
    const auto born = centre.post(
        "/api/people", R"({"first_name":"Ewa","last_name":"Lis","birth_on":"1944-05-14",)"
                       R"("sex":"male","pesel":"44051401359","reasons":{"R1-03":"x"}})");
    const auto person_id = born.at("person_id");
    REQUIRE_MESSAGE(born.status == 201, born.body);
    const auto found = centre.post("/api/traces/person", R"({"pesel":"44051401359"})", "ewa");
    CHECK(found.status == 200);
    CHECK(found.body == fmt::format(R"({{"person_id":"{}"}})", person_id));
    CHECK(centre.entries(person_id).front() == "access.read_traces read");
}

TEST_CASE("401 403 200 how far the trace is confirmed is for head, officer and administrator") {
    Centre centre;
    CHECK(centre.get("/api/trace", "").status == 401);
    for (const std::string who : {"beata", "celina", "dorota"})
        CHECK(centre.get("/api/trace", who).status == 403);
    auto state = centre.get("/api/trace", "filip");
    CHECK(state.status == 200);
    CHECK(state.at("confirmed_entry") == "");
    CHECK(state.at("is_failing") == "false");

    centre.kept = {
        .last =
            Checkpoint{.office = centre.office(), .head = {7, {}}, .at = "2026-11-21T12:00:00Z"},
        .head_seq = 9,
        .is_failing = true,
        .is_set_back = true};
    const auto before = centre.traces();
    state = centre.get("/api/trace", "ewa");
    CHECK(state.at("entries") == std::to_string(before));
    CHECK(state.at("confirmed_entry") == "7");
    CHECK(state.at("confirmed_at") == "2026-11-21T12:00:00Z");
    CHECK(state.at("is_failing") == "true");
    CHECK(state.at("is_set_back") == "true");
    centre.kept.last->is_genuine = false;
    CHECK(centre.get("/api/trace", "anna").at("confirmed_entry") == "");
}

}  // namespace wedka
