#include "vocabulary/postal_code.hpp"

#include <doctest/doctest.h>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

TEST_CASE("a postal code is refused in any other form than 22-500") {
    for (const auto* text :
         {"", "22500", "22-50", "22-5000", "225-00", "2-2500", "22 500", "22–500", " 22-500",
          "22-500 ", "2x-500", "22-5x0", "--2500", "22-50-"})
        CHECK_MESSAGE(!PostalCode::parse(text), text);
}

TEST_CASE("a postal code is read and kept as it is") {
    CHECK(read<PostalCode>("22-500").text() == "22-500");
    CHECK(read<PostalCode>("00-001").text() == "00-001");
    CHECK(PostalCode{}.text().empty());
    CHECK(PostalCode::json_format == "postal_code");
    static_assert(TextScalar<PostalCode> && !IntegerColumn<PostalCode>);
}
