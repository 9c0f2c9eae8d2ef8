#include "people/register_person.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

/// Łukasz Wąż, with the PESEL that a test is about.
std::string body(const std::string& pesel = "", const std::string& birth_on = "1944-05-14",
                 const std::string& sex = "male", const std::string& more = "") {
    return fmt::format(
        R"({{"first_name":"Łukasz","last_name":"Wąż","birth_on":"{}","sex":"{}"{}{}}})", birth_on,
        sex, pesel.empty() ? "" : ",\"pesel\":\"" + pesel + '"', more);
}

}  // namespace

TEST_CASE("401 nobody registers without signing in") {
    TestOffice office;
    const auto before = office.traces();
    CHECK(office.post("/api/people", body("44051401359"), "").status == 401);
    CHECK(office.rows("people_people") == 0);
    CHECK(office.traces() == before);
}

TEST_CASE("403 the technical administrator sees and enters no personal data") {
    TestOffice office;
    CHECK(office.post("/api/people", body("44051401359"), "filip").status == 403);
    CHECK(office.rows("people_people") == 0);
    CHECK(office.last_trace() == "people.register denied not_allowed");
}

TEST_CASE("400 what is not readable as a request is refused, and nothing is stored") {
    TestOffice office;
    std::string deep = body("44051401359");
    deep.insert(deep.size() - 1, ",\"x\":" + std::string(33, '[') + std::string(33, ']'));
    for (const auto& text : {std::string("{"), std::string(R"({"first_name":1.5})"),
                             std::string(R"({"first_name":"A","first_name":"B"})"),
                             std::string(R"({"first_name":"A\u0000"})"), deep, std::string("[]"),
                             std::string(R"({"a":1} x)")}) {
        const auto answer = office.post("/api/people", text);
        CHECK(answer.status == 400);
        CHECK(answer.findings().size() == 1);
    }
    CHECK(office.rows("people_people") == 0);
}

TEST_CASE("422 five faults of a form are answered all at once") {
    TestOffice office;
    const auto answer = office.post(
        "/api/people",
        R"({"first_name":"  ","birth_on":"2011-02-30","sex":"other","pesel":"1","office_id":"x"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"- first_name required", "- last_name required",
                                   "- birth_on not_day", "- sex unknown_choice",
                                   "- office_id unknown_field"});
    CHECK(office.rows("people_people") == 0);
}

TEST_CASE("422 R1-01 a PESEL with a wrong digit or an impossible date") {
    TestOffice office;
    for (const auto* pesel : {"03222843214", "00223043215", "99130143217", "19022900012",
                              "00000000000", "44444444444", "4405140135", "4405140135a"}) {
        const auto answer = office.post("/api/people", body(pesel));
        CHECK(answer.status == 422);
        CHECK(answer.has_finding("R1-01", "pesel"));
    }
    CHECK(office.rows("people_people") == 0);
}

TEST_CASE("422 R1-02 the day of birth differs from the PESEL") {
    TestOffice office;
    const auto answer = office.post("/api/people", body("44051401359", "1944-05-15"));
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("R1-02", "birth_on"));
}

TEST_CASE(
    "422 R1-03 another sex than the PESEL tells needs a written reason, and goes through with it") {
    TestOffice office;
    const auto refused = office.post("/api/people", body("44051401359", "1944-05-14", "female"));
    CHECK(refused.status == 422);
    CHECK(refused.at("findings[0].can_be_justified") == "true");
    CHECK(office.rows("people_people") == 0);

    const auto blank = office.post(
        "/api/people", body("44051401359", "1944-05-14", "female", R"(,"reasons":{"R1-03":"  "})"));
    CHECK(blank.status == 422);

    const auto reason = "sprostowanie płci w toku";
    const auto done =
        office.post("/api/people", body("44051401359", "1944-05-14", "female",
                                        fmt::format(R"(,"reasons":{{"R1-03":"{}"}})", reason)));
    CHECK(done.status == 201);
    CHECK(office.rows("platform_reasons") == 1);
    CHECK(office.last_trace().starts_with("people.register done R1-03 "));
    CHECK(office.last_trace().find(reason) == std::string::npos);
}

TEST_CASE("422 R1-04 a birth in the future or more than 130 years ago") {
    TestOffice office;
    const auto more = R"(,"birth_place":"Leżajsk","pesel_missing_reason":"newborn")";
    CHECK(office.post("/api/people", body("", "2026-11-22", "male", more))
              .has_finding("R1-04", "birth_on"));
    CHECK(office.post("/api/people", body("", "1895-11-21", "male", more))
              .has_finding("R1-04", "birth_on"));
    CHECK(office.post("/api/people", body("", "2026-11-21", "male", more)).status == 201);
    CHECK(office.post("/api/people", body("", "1895-11-22", "male", more)).status == 201);
}

TEST_CASE("422 R1-06 a PESEL that another person has") {
    TestOffice office;
    CHECK(office.post("/api/people", body("44051401359")).status == 201);
    const auto second = office.post("/api/people", body("44051401359"));
    CHECK(second.status == 422);
    CHECK(second.has_finding("R1-06", "pesel"));
    CHECK(office.rows("people_people") == 1);
}

TEST_CASE("422 R1-07 without a PESEL the reason and the place of birth are needed") {
    TestOffice office;
    const auto answer = office.post("/api/people", body());
    CHECK(answer.has_finding("R1-07", "pesel_missing_reason"));
    CHECK(answer.has_finding("R1-07", "birth_place"));
}

TEST_CASE("422 R1-15 somebody of the same folded name and birth is likely the same person") {
    TestOffice office;
    office.person("Zofia", "Żak");
    const auto more = R"(,"birth_place":"Leżajsk","pesel_missing_reason":"undetermined"})";
    const auto again = office.post(
        "/api/people",
        std::string(
            R"({"first_name":"ZOFIA","last_name":"Zak","birth_on":"1979-05-14","sex":"female")") +
            more);
    CHECK(again.status == 422);
    CHECK(again.has_finding("R1-15", "last_name"));
    CHECK(office.rows("people_people") == 1);
}

TEST_CASE("201 a person is registered once, and no PESEL stands in the store or the answer") {
    TestOffice office;
    const auto answer = office.post(
        "/api/people",
        body(
            "44051401359", "1944-05-14", "male",
            R"(,"phone":"600 100 200","address":{"kind":"residence","city":"Leżajsk","building":"5",)"
            R"("postal_code":"37-300","from_on":"2001-01-01"})"));
    CHECK(answer.status == 201);
    CHECK(answer.at("pesel_masked") == "•••••••1359");
    CHECK(answer.at("addresses[0].city") == "Leżajsk");
    CHECK(answer.at("contacts[0].value") == "600 100 200");
    CHECK(answer.headers.at("ETag") == "\"1\"");
    CHECK(office.last_trace() == "people.register done");
    CHECK(office.get("/api/people/" + answer.at("person_id") + "/pesel").at("pesel") ==
          "44051401359");

    office.store().read(office.office(), [](Connection& connection) {
        const auto kept = connection.find<std::tuple<Bytes, Bytes>>(
            "SELECT pesel_cipher, pesel_index FROM people_people");
        CHECK(std::get<0>(*kept).data.find("44051401359") == std::string::npos);
        CHECK(std::get<1>(*kept).data.size() == 16);
    });
}

TEST_CASE(
    "201 one key registers once: the same request again gets the same answer, another is 409") {
    TestOffice office;
    const std::map<std::string, std::string> key{{"idempotency-key", "one-form-one-person"}};
    const auto first = office.post("/api/people", body("44051401359"), "anna", key);
    const auto again = office.post("/api/people", body("44051401359"), "anna", key);
    CHECK(first.status == 201);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);
    CHECK(office.rows("people_people") == 1);
    CHECK(office.post("/api/people", body("00010100022"), "anna", key).status == 409);
}
