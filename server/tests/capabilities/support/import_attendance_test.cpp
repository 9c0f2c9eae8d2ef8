#include "support/import_attendance.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"
#include "platform/json_value.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

const std::string pesel = "79051400022";
const std::string path = "/attendance/import";

/// Ala has no PESEL; Ewa, who has one, is in the course too.
class FileOffice : public CourseOffice {
  public:
    FileOffice() {
        enrol_ala();
        const auto ewa =
            post("/api/people", R"({"first_name":"Ewa","last_name":"Leżajska","sex":"female",)"
                                R"("birth_on":"1979-05-14","pesel":")" +
                                    pesel + R"(","reasons":{}})")
                .at("person_id");
        const auto application_id = apply(ewa).at("application_id");
        assess(application_id, answers(10));
        draw("2011-05-05", R"(,"reason":"Zgłoszenie")");
        const auto participation = enrol(application_id, "2011-05-11").at("participation_id");
        ala = ewa;
        choose();
        const auto joined = join(participation);
        if (joined.status != 201) throw std::runtime_error(joined.body);
    }
    Answer read(const std::string& rows, bool is_trial = false, const std::string& who = "celina") {
        return post(series_at(path),
                    fmt::format(R"({{"csv":"pesel;dzien;od;obecnosc;minuty\n{}","is_trial":{}}})",
                                rows, is_trial),
                    who);
    }
};

Told faults(const Answer& answer) {
    const auto parsed = std::get<JsonValue>(read_json(answer.body));
    Told told;
    for (const auto& fault : *parsed.at("faults")->as<JsonValue::Array>()) {
        const auto text = [&fault](std::string_view name) {
            return *fault.find(name)->as<std::string>();
        };
        told.push_back(fmt::format("{} {} {} {}", *fault.find("line")->as<std::int64_t>(),
                                   text("column"), text("code"), text("rule")));
    }
    return told;
}

}  // namespace

TEST_CASE("401 403 404 422 a file is read by who keeps the sheet, and is one") {
    FileOffice office;
    CHECK(office.read("x", false, "").status == 401);
    CHECK(office.read("x", false, "dorota").status == 403);
    CHECK(office.post(office.series_at(path), R"({"csv":"a;b","is_trial":true})").findings() ==
          Told{"- csv column_missing", "- csv column_missing", "- csv column_missing"});
    office.series_id = nobody;
    CHECK(office.read("x").status == 404);
}

TEST_CASE("201 R5-28 every faulty row is told with line, column and reason, the rest is taken") {
    FileOffice office;
    const auto row = [](const std::string& rest) { return pesel + ';' + rest + "\\n"; };
    const auto rows = row("06.06.2011;;obecna;") + row("2011-06-13;9:00;O;120") +
                      row("2011-06-07;;obecna;") + "123;2011-13-01;25:00;może;x\\n" +
                      "44051401359;2011-06-20;;u;\\n" + row("2011-06-20;;obecna;999") +
                      row("2011-06-06;;n;") + ";;;;1\\n";
    const Told expected{"4 dzien not_a_session R5-28",
                        "5 pesel pesel_length R1-01",
                        "5 dzien not_day ",
                        "5 obecnosc unknown_choice ",
                        "5 od not_time ",
                        "5 minuty not_integer ",
                        "6 pesel not_in_series R5-28",
                        "7 minuty longer_than_session R5-28",
                        "8 dzien named_twice R5-28",
                        "9 pesel required ",
                        "9 dzien required ",
                        "9 obecnosc required "};
    const auto trial = office.read(rows, true);
    CHECK(trial.status == 201);
    CHECK(trial.at("accepted") == "2");
    CHECK(faults(trial) == expected);
    CHECK(office.rows("support_attendances") == 0);

    const auto done = office.read(rows);
    CHECK(done.at("rows") == "8");
    CHECK(faults(done) == expected);
    CHECK(office.rows("support_attendances") == 2);
    CHECK(office.read(rows).at("accepted") == "2");
    CHECK(office.rows("support_attendances") == 2);
}

TEST_CASE("201 of five thousand rows each fault is told once, on its line") {
    FileOffice office;
    std::string rows = pesel + ";06.06.2011;;o;\\n";
    Told expected;
    for (int line = 3; line <= 5001; ++line) {
        if (line % 3 == 0) {
            rows += pesel + ";07.06.2011;;o;\\n";
            expected.push_back(fmt::format("{} dzien not_a_session R5-28", line));
        } else if (line % 3 == 1) {
            rows += "44051401359;06.06.2011;;o;\\n";
            expected.push_back(fmt::format("{} pesel not_in_series R5-28", line));
        } else {
            rows += pesel + ";06.06.2011;;o;x\\n";
            expected.push_back(fmt::format("{} minuty not_integer ", line));
        }
    }
    const auto done = office.read(rows);
    REQUIRE(done.status == 201);
    CHECK(done.at("rows") == "5000");
    CHECK(done.at("accepted") == "1");
    CHECK(faults(done) == expected);
    CHECK(office.rows("support_attendances") == 1);
}

TEST_CASE("R5-28 of two sessions on one day the file tells which") {
    FileOffice office;
    office.post(office.series_at("/sessions"), office.session_body("2011-06-06", 800, 860),
                "celina");
    CHECK(faults(office.read(pesel + ";2011-06-06;;o;")) == Told{"2 dzien several_sessions R5-28"});
    CHECK(office.read(pesel + ";2011-06-06;13:20;o;60").at("accepted") == "1");
}
