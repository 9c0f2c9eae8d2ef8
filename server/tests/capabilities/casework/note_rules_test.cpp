#include "casework/note_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::casework;

TEST_CASE("R3-12 a note is corrected once, and not with a day to come") {
    const auto today = Day::parse("2026-11-21").value();
    const CorrectNote correction{.note_id = {}, .noted_on = today, .text = {"Rozmowa"}};
    Note wrong;
    CHECK(check_correction(correction, wrong, today).empty());
    wrong.corrected_by_id = NoteId::make();
    const auto findings = check_correction(correction, wrong, today.plus_days(-1));
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].code == "in_future");
    CHECK(findings[1].rule == "R3-12");
}
