#include "vocabulary/teryt.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

TEST_CASE("a TERC is seven digits and nothing else") {
    for (const auto* text : {"", "060401", "06040111", "06 04 01", "060401x", " 060401", "-604011"})
        CHECK_MESSAGE(!Teryt::parse(text), text);
}

TEST_CASE("a TERC ends with a kind that exists") {
    for (const auto* text : {"0604010", "0604016", "0604017"})
        CHECK_MESSAGE(!Teryt::parse(text), text);
    CHECK(read<Teryt>("0604011").kind() == CommuneKind::urban);
    CHECK(read<Teryt>("0604012").kind() == CommuneKind::rural);
    CHECK(read<Teryt>("0604013").kind() == CommuneKind::urban_rural);
    CHECK(read<Teryt>("0604014").kind() == CommuneKind::town);
    CHECK(read<Teryt>("0604015").kind() == CommuneKind::rural_area);
    CHECK(read<Teryt>("1465038").kind() == CommuneKind::warsaw_district);
    CHECK(read<Teryt>("0604019").kind() == CommuneKind::city_delegation);
}

TEST_CASE("a TERC tells voivodeship, county and commune") {
    const auto code = read<Teryt>("0604052");
    CHECK(code.voivodeship() == "06");
    CHECK(code.county() == "0604");
    CHECK(code.commune() == "060405");
    CHECK(code.text() == "0604052");
    CHECK(Teryt::json_format == "teryt");
    static_assert(TextScalar<Teryt> && !IntegerColumn<Teryt>);
}

TEST_CASE("no TERC at all has no kind and no parts") {
    CHECK(Teryt{}.text().empty());
    CHECK(Teryt{}.commune().empty());
    CHECK_THROWS_AS(Teryt{}.kind(), std::logic_error);
}
