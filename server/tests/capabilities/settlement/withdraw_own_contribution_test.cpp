#include "settlement/withdraw_own_contribution.hpp"

#include <doctest/doctest.h>

#include "settlement_office.hpp"
#include "support/sealed_people.hpp"

namespace wedka::test {

TEST_CASE("401 403 404 only what is declared is withdrawn, and by the accountant") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10");
    const auto path = office.at("/own-contribution/" + payment_id);
    CHECK(office.remove(path, "dorota").status == 404);
    office.declare({payment_id});
    CHECK(office.remove(path, "").status == 401);
    CHECK(office.remove(path, "celina").status == 403);
    CHECK(office.remove("/api/projects/" + nobody + "/own-contribution/" + payment_id, "dorota")
              .status == 404);
    CHECK(office.rows("settlement_own_contribution") == 1);
}

TEST_CASE("204 what is withdrawn may be declared again, and the trace stays") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10");
    office.declare({payment_id});
    CHECK(office.remove(office.at("/own-contribution/" + payment_id), "dorota").status == 204);
    CHECK(office.rows("settlement_own_contribution") == 0);
    CHECK(office.last_trace().starts_with("settlement.declare done"));
    CHECK(office.told() == Told{"Ala 2011-06-10 - not_declared"});
    CHECK(office.declare({payment_id}).status == 201);
}

TEST_CASE("404 the declared benefit of a sealed person stays, and nobody else learns of it") {
    SettlementOffice office;
    const auto payment_id = office.paid(office.ala, "2011-06-10");
    office.declare({payment_id});
    seal(office, office.ala);
    const auto answer = office.remove(office.at("/own-contribution/" + payment_id), "dorota");
    CHECK(answer.status == 404);
    CHECK(answer.body == office.remove(office.at("/own-contribution/" + nobody), "dorota").body);
    CHECK(office.rows("settlement_own_contribution") == 1);
}

}  // namespace wedka::test
