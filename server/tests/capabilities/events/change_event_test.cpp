#include "events/plan_event.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

Answer change(EventOffice& office, const EventBody& body, const std::string& version,
              const std::string& who = "celina") {
    std::map<std::string, std::string> headers;
    if (!version.empty()) headers["if-match"] = '"' + version + '"';
    return office.put(office.below(""), body.text(), who, headers);
}

}  // namespace

TEST_CASE("428 412 404 an event is changed by who read it last") {
    EventOffice office;
    auto body = office.conference();
    body.held_on = "2011-12-13";
    CHECK(change(office, body, "").status == 428);
    CHECK(change(office, body, "7").status == 412);
    CHECK(change(office, body, "1", "dorota").status == 403);
    const auto changed = change(office, body, "1");
    CHECK(changed.status == 200);
    CHECK(changed.at("held_on") == "2011-12-13");
    CHECK(changed.at("version") == "2");
    CHECK(change(office, body, "1").status == 412);
    office.event_id = nobody;
    CHECK(change(office, body, "1").status == 404);
}

TEST_CASE("422 R14-21 the day stays once somebody was there") {
    EventOffice office;
    office.list_guests();
    office.mark(office.ala_guest, "present");
    auto body = office.conference();
    body.held_on = "2011-12-13";
    const auto version = office.get(office.below("")).at("version");
    CHECK(change(office, body, version).findings() == Told{"R14-21 held_on attendance_recorded"});
    body.held_on = "2011-12-12";
    body.name = "Konferencja podsumowująca";
    CHECK(change(office, body, version).status == 200);
}
