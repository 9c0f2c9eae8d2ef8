#include "monitoring/fund_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wedka;
using namespace wedka::monitoring;
using Situations = std::vector<std::string>;

namespace {

Day day(const char* text) { return Day::parse(text).value(); }

/// Took part from January to 30 June 2026.
ParticipantRecord who_was(JoiningStatus status) {
    ParticipantRecord record{};
    record.joined_on = day("2026-01-12");
    record.left_on = day("2026-06-30");
    record.sheet = DataSheet{};
    record.sheet->status = status;
    return record;
}

EffectFact effect(EffectKind kind, const char* on) {
    EffectFact fact;
    fact.kind = kind;
    fact.on = fact.proven_on = day(on);
    return fact;
}

placements::JobFact job(const char* taken_up_on, bool is_proven = true) {
    placements::JobFact fact;
    fact.taken_up_on = day(taken_up_on);
    fact.is_proven = is_proven;
    return fact;
}

const std::string works = "osoba pracująca, łącznie z prowadzącymi działalność na własny rachunek";

}  // namespace

TEST_CASE("work displaces the search for it, and counts with its paper by the end of the window") {
    auto record = who_was(JoiningStatus::inactive);
    record.effects = {effect(EffectKind::job_search, "2026-07-02")};
    CHECK(situation_on_leaving(record) == Situations{"osoba poszukująca pracy"});
    record.jobs = {job("2026-07-28", false)};
    CHECK(situation_on_leaving(record) == Situations{"osoba poszukująca pracy"});
    record.jobs = {job("2026-07-29")};
    CHECK(situation_on_leaving(record) == Situations{"osoba poszukująca pracy"});
    record.jobs = {job("2026-07-28")};
    CHECK(situation_on_leaving(record) == Situations{works});
    record.jobs.front().ended_on = day("2026-06-29");
    CHECK(situation_on_leaving(record) == Situations{"osoba poszukująca pracy"});
}

TEST_CASE("V-19 who worked on joining goes on with it, who was unemployed does not search anew") {
    auto employed = who_was(JoiningStatus::employed);
    employed.jobs = {job("2025-03-01")};
    CHECK(situation_on_leaving(employed) == Situations{"osoba kontynuuje zatrudnienie"});
    auto unemployed = who_was(JoiningStatus::unemployed);
    unemployed.effects = {effect(EffectKind::job_search, "2026-07-02")};
    CHECK(situation_on_leaving(unemployed) == Situations{"osoba nie podjęła żadnej nowej aktywności"});
}

TEST_CASE("what came after the window is no situation on leaving") {
    auto record = who_was(JoiningStatus::unemployed);
    record.effects = {effect(EffectKind::qualification, "2026-07-29"),
                      effect(EffectKind::education, "2026-07-28")};
    CHECK(situation_on_leaving(record) == Situations{"osoba uczestnicząca w kształceniu lub szkoleniu"});
}

TEST_CASE("each list has its columns, and tells of those that stay empty") {
    CHECK(columns_of(FundFileKind::sm_efs).size() == 43);
    CHECK(columns_of(FundFileKind::sl2014).size() == 73);
    CHECK(columns_of(FundFileKind::pefs).size() == 32);
    for (const auto kind : {FundFileKind::sm_efs, FundFileKind::sl2014, FundFileKind::pefs}) {
        const auto columns = columns_of(kind);
        const auto empty = kind == FundFileKind::sm_efs   ? empty_columns_of_sm_efs()
                           : kind == FundFileKind::sl2014 ? empty_columns_of_sl2014()
                                                          : empty_columns_of_pefs();
        for (const auto& one : empty) CHECK(std::ranges::count(columns, one) >= 1);
    }
}
