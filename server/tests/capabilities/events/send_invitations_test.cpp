#include "events/send_invitations.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 422 R14-22 invitations") {
    EventOffice office;
    office.list_guests();
    const auto send = [&](const std::vector<std::string>& guests, const std::string& on,
                          const std::string& who = "celina") {
        return office.send("/invitations", guests, on, who, R"(,"way":"in_person")");
    };
    CHECK(send({office.ala_guest}, "2011-11-21", "").status == 401);
    CHECK(send({office.ala_guest}, "2011-11-21", "dorota").status == 403);
    CHECK(send({nobody}, "2011-11-21").status == 404);
    CHECK(send({}, "2011-11-21").findings() == Told{"- guest_ids required"});
    CHECK(send({office.ala_guest, office.ala_guest}, "2011-11-21").findings() ==
          Told{"- guest_ids repeated"});
    CHECK(send({office.ala_guest}, "2011-12-13").findings() ==
          Told{"R14-22 sent_on after_the_event"});
    CHECK(send({office.ala_guest, office.city_guest}, "2011-11-21").at("invited") == "2");
    CHECK(send({office.ela_guest, office.ala_guest}, "2011-11-22").findings() ==
          Told{"R14-22 guest_ids[1] invited_already"});
    CHECK(office.get(office.below("")).at("invited") == "2");
    CHECK(office.get(office.below("/guests")).at("items[0].invited_by") == "in_person");
}
