#include "events/send_invitations.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("422 R14-24 R14-25 thanks go to who was there, afterwards, once") {
    EventOffice office;
    office.list_guests();
    office.mark(office.ala_guest, "present");
    CHECK(office.send("/thanks", {office.ala_guest}, "2011-12-19", "").status == 401);
    CHECK(office.send("/thanks", {office.ala_guest}, "2011-12-19", "dorota").status == 403);
    CHECK(office.send("/thanks", {nobody}, "2011-12-19").status == 404);
    CHECK(office.send("/thanks", {office.ala_guest}, "2011-12-11").findings() ==
          Told{"R14-24 sent_on before_the_event"});
    const std::vector both{office.ala_guest, office.city_guest};
    CHECK(office.send("/thanks", both, "2011-12-19").findings() ==
          Told{"R14-25 guest_ids[1] was_not_there"});
    CHECK(office.get(office.below("")).at("thanked") == "0");
    const auto thanked = office.send("/thanks", both, "2011-12-19", "celina",
                                     R"(,"reasons":{"R14-25":"użyczył sali"})");
    CHECK(thanked.status == 201);
    CHECK(thanked.at("thanked") == "2");
    CHECK(office.send("/thanks", {office.ala_guest}, "2011-12-20").findings() ==
          Told{"R14-24 guest_ids[0] thanked_already"});
}
