#include "results/indicators.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

// The vectors TV-01 ... TV-E3 of the funder's rules, number by number.

using namespace wedka;
using namespace wedka::results;
using enum wedka::results::Indicator;
using monitoring::Citizenship;
using monitoring::DataSheet;
using monitoring::Declared;
using monitoring::EffectKind;
using monitoring::EffectProof;
using monitoring::JoiningStatus;
using monitoring::Premise;
using programmes::LeavingReason;

namespace {

Day day(const char* text) { return Day::parse(text).value(); }

const Day joined = day("2026-03-02");
const Day later = day("2027-12-31");

DataSheet usual_sheet() {
    DataSheet sheet;
    sheet.told_on = joined;
    sheet.unemployed_since = day("2025-12-01");
    sheet.isced = 3;
    sheet.degurba = 1;
    return sheet;
}

/// A participant who joined on 2 March 2026, an unemployed woman of 46 with secondary education.
struct Participant {
    ParticipantRecord record{.participation_id = monitoring::ParticipationId::make(),
                             .person_id = people::PersonId::make(),
                             .first_name = "Ala",
                             .last_name = "Przykładowa",
                             .birth_on = day("1980-01-01"),
                             .enrolled_on = day("2026-01-02"),
                             .contract_on = {},
                             .joined_on = joined,
                             .left_on = day("2026-12-31"),
                             .left_because = {},
                             .sheet = usual_sheet(),
                             .effects = {},
                             .jobs = {}};

    Participant& man() {
        record.sex = Sex::male;
        return *this;
    }
    Participant& born(const char* on) {
        record.birth_on = day(on);
        return *this;
    }
    Participant& status(JoiningStatus status) {
        record.sheet->status = status;
        if (status != JoiningStatus::unemployed) record.sheet->unemployed_since.reset();
        return *this;
    }
    Participant& inactive() { return status(JoiningStatus::inactive); }
    Participant& employed() { return status(JoiningStatus::employed); }
    Participant& since(const char* on) {
        record.sheet->unemployed_since = day(on);
        return *this;
    }
    Participant& isced(std::int64_t level) {
        record.sheet->isced = level;
        return *this;
    }
    Participant& joins(const char* on, const char* leaves) {
        record.joined_on = day(on);
        record.left_on = day(leaves);
        return *this;
    }
    Participant& leaves_because(LeavingReason reason) {
        record.left_because = reason;
        return *this;
    }
    Participant& is(Declared DataSheet::* matter) {
        (*record.sheet).*matter = Declared::yes;
        return *this;
    }
    Participant& at_risk_by(Premise premise) {
        record.sheet->premises = {premise};
        return *this;
    }
    Participant& supported(bool social, bool vocational) {
        record.had_social_support = social;
        record.had_vocational_support = vocational;
        return *this;
    }
    Participant& effect(EffectKind kind, const char* on,
                        EffectProof proof = EffectProof::statement) {
        record.effects.push_back({.effect_id = {},
                                  .participation_id = record.participation_id,
                                  .kind = kind,
                                  .on = day(on),
                                  .proof = proof,
                                  .proven_on = day(on)});
        return *this;
    }
    Participant& qualification(const char* on,
                               EffectProof proof = EffectProof::qualification_paper) {
        return effect(EffectKind::qualification, on, proof);
    }
    Participant& job(const char* from, const char* to = nullptr, std::int64_t share = 1000) {
        record.jobs.push_back({.job_id = {},
                               .person_id = record.person_id,
                               .first_name = {},
                               .last_name = {},
                               .project_id = {},
                               .employer = "Zakład",
                               .share = Share::from_thousandths(share),
                               .taken_up_on = day(from),
                               .ended_on = to ? std::optional{day(to)} : std::nullopt,
                               .is_proven = true});
        return *this;
    }
    operator ParticipantRecord() const { return record; }
};

using Records = std::vector<ParticipantRecord>;

/// Every indicator of the rule set that is not zero, as "5 (3/2)".
std::map<Indicator, std::string> counted(const Records& records,
                                         RuleSet rule_set = RuleSet::EFSPLUS_2127,
                                         Day on = later) {
    std::map<Indicator, std::string> values;
    for (const auto indicator : indicators_of(rule_set)) {
        if (is_of_outputs(indicator)) continue;
        const auto one = count(indicator, records, rule_set, on);
        if (one.total() > 0)
            values[indicator] = std::to_string(one.total()) + " (" + std::to_string(one.women) +
                                '/' + std::to_string(one.men) + ')';
    }
    return values;
}

std::int64_t total(Indicator indicator, const Records& records,
                   RuleSet rule_set = RuleSet::EFSPLUS_2127, Day on = later) {
    return count(indicator, records, rule_set, on).total();
}

std::string why(Indicator indicator, const ParticipantRecord& record,
                RuleSet rule_set = RuleSet::EFSPLUS_2127, Day on = later) {
    return judge(indicator, record, rule_set, on).why;
}

/// Of TV-07 to TV-10: from 12 January to 30 June 2026, so that the window ends on 28 July.
Participant leaver() { return Participant{}.joins("2026-01-12", "2026-06-30"); }

}  // namespace

TEST_CASE("TV-01 labour status on joining") {
    const Records records{
        Participant{}.born("1980-05-05").since("2024-01-10"),
        Participant{}.man().born("1990-01-01").since("2025-12-01"),
        Participant{}.born("1975-07-07").inactive().isced(2),
        Participant{}.born("1992-02-02").inactive(),
        Participant{}.man().born("1988-08-08").employed().isced(5),
    };
    auto values = counted(records);
    CHECK(values[EECO01] == "5 (3/2)");
    CHECK(values[EECO02] == "2 (1/1)");
    CHECK(values[EECO03] == "1 (1/0)");
    CHECK(values[EECO04] == "2 (2/0)");
    CHECK(values[EECO05] == "1 (0/1)");
    CHECK(values[EECO09] == "1 (1/0)");
    CHECK(values[EECO10] == "3 (2/1)");
    CHECK(values[EECO11] == "1 (0/1)");
    CHECK(values[EECO02_04] == "4 (3/1)");
}

TEST_CASE("TV-02 bounds of age") {
    Records records{
        Participant{}.man().born("2008-03-03"), Participant{}.born("2008-03-02"),
        Participant{}.man().born("1996-03-03"), Participant{}.born("1996-03-02"),
        Participant{}.man().born("1971-03-03"), Participant{}.born("1971-03-02"),
    };
    for (auto& record : records) {
        record.sheet->status = JoiningStatus::inactive;
        record.sheet->unemployed_since.reset();
    }
    const std::map<Indicator, std::string> expected{
        {EECO01, "6 (3/3)"}, {EECO06, "1 (0/1)"},    {EECO07, "2 (1/1)"}, {EECO08, "1 (1/0)"},
        {EECO04, "6 (3/3)"}, {EECO02_04, "6 (3/3)"}, {EECO10, "6 (3/3)"}};
    CHECK(counted(records) == expected);
}

TEST_CASE("TV-03 who was born on 29 February is of age on the 28th") {
    const auto born = Participant{}.born("2008-02-29");
    const auto joins = [&born](const char* on) {
        auto one = born;
        return ParticipantRecord(one.joins(on, "2026-12-31"));
    };
    CHECK(total(EECO06, {joins("2026-02-27")}) == 1);
    CHECK(total(EECO06, {joins("2026-02-28")}) == 0);
    CHECK(total(EECO07, {joins("2026-02-28"), joins("2026-03-01")}) == 2);
}

TEST_CASE("TV-04 education") {
    Records records;
    for (const auto level : {0, 1, 2, 3, 4, 5, 7}) records.push_back(Participant{}.isced(level));
    CHECK(total(EECO09, records) == 3);
    CHECK(total(EECO10, records) == 2);
    CHECK(total(EECO11, records) == 2);
    CHECK(total(EECO09, records, RuleSet::EFS_1420) == 2);
}

TEST_CASE("TV-05 long-term unemployment by the rules of each period") {
    const Records records{
        Participant{}.since("2025-03-02"),
        Participant{}.since("2025-03-01"),
        Participant{}.born("2004-01-01").since("2025-08-01"),
        Participant{}.born("2002-01-01").since("2025-09-02"),
        Participant{}.born("2003-01-01").since("2025-09-01"),
        Participant{}.born("2001-03-02").since("2025-08-01"),
    };
    CHECK(total(EECO03, records) == 1);
    CHECK(total(EECO03, records, RuleSet::EFS_1420) == 3);
    CHECK(why(EECO03, records[0]) == "not_long_enough");
    CHECK(why(EECO03, records[1]) == "fits");
}

TEST_CASE("TV-06 special groups") {
    Participant a, b, c, e, f;
    a.record.sheet->citizenship = Citizenship::third_country;
    a.is(&DataSheet::foreign_background).record.sheet->degurba = 3;
    b.man().is(&DataSheet::foreign_background).record.sheet->citizenship = Citizenship::eu;
    c.inactive().isced(1).is(&DataSheet::minority).record.sheet->degurba = 3;
    e.man().inactive().is(&DataSheet::homeless).is(&DataSheet::disability).record.sheet->degurba =
        2;
    f.inactive().is(&DataSheet::disability).record.sheet->degurba = 3;
    auto values = counted({a, b, c, e, f});
    CHECK(values[EECO01] == "5 (3/2)");
    CHECK(values[EECO12] == "2 (1/1)");
    CHECK(values[EECO13] == "1 (1/0)");
    CHECK(values[EECO14] == "2 (1/1)");
    CHECK(values[EECO15] == "1 (1/0)");
    CHECK(values[EECO16] == "1 (0/1)");
    CHECK(values[EECO17] == "3 (3/0)");
    CHECK(values[EECO09] == "1 (1/0)");
    CHECK(values[EECO10] == "4 (2/2)");
    Participant refusing;
    refusing.record.sheet->disability = Declared::refused;
    CHECK(why(EECO12, refusing) == "refused");
    CHECK(why(EECO12, Participant{}) == "not_asked");
}

TEST_CASE("TV-07 work within four weeks of leaving") {
    const Records records{
        leaver().job("2026-07-28"),
        leaver().job("2026-07-29"),
        leaver().job("2026-05-04"),
        leaver().job("2026-04-01", "2026-06-29"),
        leaver().inactive().job("2026-07-01"),
        leaver().employed().job("2026-07-01"),
    };
    CHECK(total(EECR04, records) == 3);
    CHECK(why(EECR04, records[1]) == "too_late");
    CHECK(why(EECR04, records[3]) == "ended_before_leaving");
    CHECK(why(EECR04, records[5]) == "was_employed");
    CHECK(why(EECR04, leaver().job("2026-05-04", "2026-06-30")) == "fits");
    CHECK(why(EECR04, leaver().job("2026-05-04", "2026-06-29")) == "ended_before_leaving");
    auto unproven = leaver().job("2026-07-01");
    unproven.record.jobs[0].is_proven = false;
    CHECK(why(EECR04, unproven) == "not_proven");
    // On the day before it was not there yet.
    CHECK(why(EECR04, leaver().job("2026-07-15"), RuleSet::EFSPLUS_2127, day("2026-07-14")) ==
          "window_open");
    // Of several jobs the one that says most, whichever comes first.
    CHECK(why(EECR04, unproven.job("2026-05-04", "2026-06-29")) == "not_proven");
    CHECK(why(EECR04, leaver().job("2026-05-04", "2026-06-29").job("2026-07-29")) ==
          "ended_before_leaving");
    CHECK(why(EECR04, leaver().job("2026-07-01").job("2026-07-29")) == "fits");
}

TEST_CASE("who still may count is told with the last day") {
    const auto waits = leaver();
    const auto during = judge(EECR04, waits, RuleSet::EFSPLUS_2127, day("2026-05-01"));
    CHECK(std::string(during.why) == "not_left");
    CHECK(during.until == day("2026-07-28"));
    const auto open = judge(EECR04, waits, RuleSet::EFSPLUS_2127, day("2026-07-28"));
    CHECK(std::string(open.why) == "window_open");
    CHECK(open.until == day("2026-07-28"));
    const auto over = judge(EECR04, waits, RuleSet::EFSPLUS_2127, day("2026-07-29"));
    CHECK(std::string(over.why) == "nothing_came");
    CHECK_FALSE(over.until);
}

TEST_CASE("TV-08 searching for a job gives way to work that was found") {
    const Records records{
        leaver().inactive().effect(EffectKind::job_search, "2026-07-10"),
        leaver().effect(EffectKind::job_search, "2026-07-10"),
        leaver().inactive().effect(EffectKind::job_search, "2026-07-05").job("2026-07-20"),
        leaver().inactive().effect(EffectKind::job_search, "2026-07-29"),
        leaver().inactive(),
    };
    CHECK(total(EECR01, records) == 1);
    CHECK(total(EECR04, records) == 1);
    CHECK(why(EECR01, records[2]) == "found_work");
    CHECK(why(EECR01, records[3]) == "too_late");
}

TEST_CASE("TV-09 qualifications, one person once") {
    Records records{
        leaver().qualification("2026-04-01").qualification("2026-05-01"),
        leaver().qualification("2026-07-28"),
        leaver().qualification("2026-07-29"),
        leaver().employed().qualification("2026-06-30"),
        leaver(),
    };
    CHECK(total(EECR03, records) == 3);
    records[0] = leaver()
                     .qualification("2026-04-01", EffectProof::school)
                     .qualification("2026-05-01", EffectProof::school);
    CHECK(total(EECR03, records) == 2);
    CHECK(why(EECR03, records[0]) == "attendance_only");
}

TEST_CASE("TV-10 education and training") {
    auto pupil = leaver().inactive().effect(EffectKind::education, "2026-07-15");
    pupil.record.sheet->is_in_education = true;
    const Records records{leaver().inactive().effect(EffectKind::education, "2026-07-15"), pupil,
                          leaver().effect(EffectKind::education, "2026-09-01")};
    CHECK(total(EECR02, records) == 1);
    CHECK(why(EECR02, records[1]) == "was_in_education");
    CHECK(why(EECR02, records[2]) == "too_late");
}

TEST_CASE("TV-11 a declaration or a contract alone makes no participant") {
    Participant declared, contracted;
    declared.record.joined_on.reset();
    contracted.record.joined_on.reset();
    contracted.record.contract_on = day("2026-01-12");
    const Records records{Participant{}, declared, contracted};
    CHECK(total(EECO01, records) == 1);
    CHECK(why(EECO01, records[1]) == "no_support_yet");
    CHECK(total(contracts, records, RuleSet::POKL_0713) == 1);
}

TEST_CASE("whose data are missing is shown in no indicator") {
    Participant untold = leaver().job("2026-07-01");
    untold.record.sheet.reset();
    CHECK(why(EECO01, untold) == "no_sheet");
    CHECK(counted({untold}).empty());
}

TEST_CASE("TV-15 results of 2014-2020 ask for 18 years, but for qualifications") {
    const auto young = [](const char* born) {
        return leaver()
            .inactive()
            .born(born)
            .at_risk_by(Premise::social_assistance)
            .effect(EffectKind::job_search, "2026-07-10");
    };
    const Records records{young("2010-01-01").job("2026-07-15"),
                          young("2009-01-01").qualification("2026-06-01"), young("2007-01-01")};
    CHECK(total(at_risk, records, RuleSet::EFS_1420) == 3);
    CHECK(total(at_risk_searching, records, RuleSet::EFS_1420) == 1);
    CHECK(total(at_risk_employed, records, RuleSet::EFS_1420) == 0);
    CHECK(total(at_risk_qualified, records, RuleSet::EFS_1420) == 1);
    CHECK(why(at_risk_employed, records[0], RuleSet::EFS_1420) == "under_18");
}

TEST_CASE("six months after leaving, by the calendar") {
    CHECK(total(EECR05, {leaver().job("2026-07-01")}) == 1);
    CHECK(total(EECR05, {leaver().job("2026-07-01", "2026-12-29")}) == 0);
    CHECK(total(EECR05, {leaver().job("2026-07-01", "2026-12-30")}) == 1);
    CHECK(total(EECR05, {leaver().job("2026-12-30")}) == 1);
    CHECK(why(EECR05, leaver().job("2026-12-31")) == "nothing_came");
    const auto early = judge(EECR05, leaver().job("2026-07-01"), RuleSet::EFSPLUS_2127,
                             day("2026-12-29"));
    CHECK(std::string(early.why) == "half_year_open");
    CHECK(early.until == day("2026-12-30"));
    CHECK(total(EECR06, {leaver().employed().effect(EffectKind::better_work, "2026-11-01"),
                         leaver().effect(EffectKind::better_work, "2026-11-01")}) == 1);
}

TEST_CASE("TV-E1 effectiveness: shares of those who finished after support of the kind") {
    const auto finishing = [](bool vocational) {
        return leaver()
            .at_risk_by(Premise::social_assistance)
            .leaves_because(LeavingReason::path_completed)
            .supported(true, vocational);
    };
    Records records;
    for (int i = 0; i < 450; ++i) {
        auto one = finishing(i < 400);
        if (i < 50) one.job("2026-07-15");
        if (i >= 10 && i < 400) one.effect(EffectKind::social_improvement, "2026-08-01");
        records.push_back(one);
    }
    const auto work = count(employment_effectiveness, records, RuleSet::EFS_1420, later);
    CHECK(work.total() == 50);
    CHECK(work.base == 400);
    CHECK(work.share()->text() == "12.50");
    const auto social = count(social_effectiveness, records, RuleSet::EFS_1420, later);
    CHECK(social.total() == 390);
    CHECK(social.base == 450);
    CHECK(social.share()->text() == "86.67");
}

TEST_CASE("effectiveness: interrupted is in neither part, and work lasts three months at half a post") {
    const auto one = [](LeavingReason reason) {
        return leaver()
            .at_risk_by(Premise::disability)
            .leaves_because(reason)
            .supported(true, true);
    };
    const Records records{one(LeavingReason::path_completed).job("2026-09-30"),
                          one(LeavingReason::path_completed).job("2026-10-01"),
                          one(LeavingReason::took_up_work).job("2026-06-15", "2026-09-14"),
                          one(LeavingReason::took_up_work).job("2026-06-15", "2026-09-13"),
                          one(LeavingReason::path_completed).job("2026-07-01", nullptr, 499),
                          one(LeavingReason::resigned).job("2026-07-01")};
    const auto work = count(employment_effectiveness, records, RuleSet::EFS_1420, later);
    CHECK(work.total() == 2);
    CHECK(work.base == 5);
    const auto told = [&records](std::size_t i) {
        return why(employment_effectiveness, records[i], RuleSet::EFS_1420);
    };
    CHECK(told(0) == "fits");
    CHECK(told(1) == "too_late");
    CHECK(told(2) == "fits");
    CHECK(told(3) == "too_short");
    CHECK(told(4) == "below_half_post");
    CHECK(told(5) == "interrupted");
    auto severe = one(LeavingReason::path_completed).job("2026-07-01");
    severe.record.sheet->is_severe_disability = true;
    CHECK(count(employment_severe, {severe}, RuleSet::EFS_1420, later).share()->text() ==
          "100.00");
    CHECK_FALSE(count(employment_effectiveness, {severe}, RuleSet::EFS_1420, later).share());
}

TEST_CASE("TV-E3 how many people a share asks for") {
    const auto needed = [](std::int64_t people, const char* percent) {
        return people_needed(people, Percent::parse(percent).value());
    };
    CHECK(needed(25, "34.00") == 9);
    CHECK(needed(25, "22.00") == 6);
    CHECK(needed(25, "25.00") == 7);
    CHECK(needed(25, "12.00") == 3);
    CHECK(needed(25, "20.00") == 5);
    CHECK(needed(54, "34.00") == 19);
    CHECK(needed(54, "22.00") == 12);
    CHECK(needed(54, "25.00") == 14);
    CHECK(needed(54, "12.00") == 7);
    CHECK(needed(54, "20.00") == 11);
    CHECK(needed(80, "20.00") == 16);
    CHECK(needed(50, "80.00") == 40);
}

TEST_CASE("PO KL: who finished, interrupted or goes on are everybody who began") {
    const Records records{
        leaver().leaves_because(LeavingReason::path_completed),
        leaver().leaves_because(LeavingReason::removed),
        Participant{}.joins("2026-01-12", "2028-06-30").born("2004-01-01").inactive(),
        leaver().job("2026-03-01").born("1965-01-01").man(),
    };
    const auto sum = [&records](Indicator indicator) {
        return total(indicator, records, RuleSet::POKL_0713);
    };
    CHECK(sum(EECO01) == 4);
    CHECK(sum(finished) == 2);
    CHECK(sum(interrupted) == 1);
    CHECK(sum(continuing) == 1);
    CHECK(sum(took_up_work) == 1);
    CHECK(sum(aged_15_24) == 1);
    CHECK(sum(aged_55_64) == 1);
    CHECK(sum(learning) == 0);
    auto pupil = Participant{}.inactive();
    pupil.record.sheet->is_in_education = true;
    CHECK(total(learning, {pupil}, RuleSet::POKL_0713) == 1);
}

TEST_CASE("a return: outputs from the first joining, results from the last leaving") {
    auto one = leaver().inactive().leaves_because(LeavingReason::path_completed);
    one.record.interruptions.push_back({.participation_id = {},
                                        .person_id = {},
                                        .left_on = day("2026-03-01"),
                                        .left_because = LeavingReason::resigned,
                                        .returned_on = day("2026-05-04")});
    one.effect(EffectKind::education, "2026-07-28");
    CHECK(total(EECO01, {one}) == 1);
    CHECK(total(EECR02, {one}) == 1);
    const auto on = [&one](Indicator indicator, const char* text) {
        return total(indicator, {one}, RuleSet::POKL_0713, day(text));
    };
    CHECK(on(continuing, "2026-02-28") == 1);
    CHECK(on(continuing, "2026-03-01") == 0);
    CHECK(on(interrupted, "2026-03-01") == 1);
    CHECK(on(returned, "2026-05-03") == 0);
    CHECK(on(continuing, "2026-05-04") == 1);
    CHECK(on(returned, "2026-05-04") == 1);
    // Those who started and who returned are those who continue, finished and interrupted.
    for (const auto* text : {"2026-02-28", "2026-03-01", "2026-05-04", "2026-06-29", "2026-06-30"})
        CHECK(on(EECO01, text) + on(returned, text) ==
              on(continuing, text) + on(finished, text) + on(interrupted, text));
    CHECK(why(EECR02, one, RuleSet::EFSPLUS_2127, day("2026-04-01")) == "nothing_came");
}

TEST_CASE("the last day of each term still counts") {
    CHECK(total(EECR02, {leaver().inactive().effect(EffectKind::education, "2026-07-28")}) == 1);
    const auto on_leaving = judge(EECR04, leaver().job("2026-05-04"), RuleSet::EFSPLUS_2127,
                                  day("2026-06-30"));
    CHECK(on_leaving.counts);
    CHECK(judge(EECR05, leaver().job("2026-07-01"), RuleSet::EFSPLUS_2127, day("2026-12-30"))
              .counts);
    CHECK(why(EECO01, leaver(), RuleSet::EFSPLUS_2127, day("2026-01-11")) == "later");
    CHECK(why(EECO01, leaver(), RuleSet::EFSPLUS_2127, day("2026-01-12")) == "fits");
    CHECK(total(aged_15_24, {Participant{}.born("2001-03-02"), Participant{}.born("2001-03-03")},
                RuleSet::POKL_0713) == 1);
}

TEST_CASE("one thing is not taken for another") {
    CHECK(why(EECR02, leaver().inactive().effect(EffectKind::job_search, "2026-07-10")) ==
          "nothing_came");
    Participant telling;
    telling.record.sheet->disability = Declared::no;
    CHECK(why(EECO12, telling) == "declared_no");
    CHECK(why(EECO03, Participant{}.inactive()) == "other_status");
    auto pupil = Participant{};
    pupil.record.sheet->is_in_education = true;
    CHECK(why(learning, pupil, RuleSet::POKL_0713) == "other_status");
    CHECK(why(took_up_work, leaver().job("2026-01-11"), RuleSet::POKL_0713) == "nothing_came");
}

TEST_CASE("at risk is who has a premise, or a disability; nobody else counts with them") {
    const auto disabled = leaver().is(&DataSheet::disability).qualification("2026-06-01");
    CHECK(why(at_risk, disabled, RuleSet::EFS_1420) == "fits");
    CHECK(why(at_risk_qualified, disabled, RuleSet::EFS_1420) == "fits");
    CHECK(why(at_risk_qualified, leaver().qualification("2026-06-01"), RuleSet::EFS_1420) ==
          "not_at_risk");
    auto working = leaver()
                       .employed()
                       .at_risk_by(Premise::food_aid)
                       .supported(true, true)
                       .job("2026-07-01");
    CHECK(count(employment_effectiveness, {working}, RuleSet::EFS_1420, later).base == 0);
    auto halved = leaver()
                      .at_risk_by(Premise::food_aid)
                      .supported(true, true)
                      .job("2026-07-01", nullptr, 500);
    CHECK(why(employment_effectiveness, halved, RuleSet::EFS_1420) == "fits");
}

TEST_CASE("the invariants of Annex I hold whatever the participants") {
    Records records;
    for (int i = 0; i < 90; ++i) {
        auto one = Participant{}.isced(i % 9);
        if (i % 3 == 1) one.inactive();
        if (i % 3 == 2) one.employed();
        if (i % 2) one.man();
        if (i % 7 == 0) one.record.joined_on.reset();
        records.push_back(one);
    }
    const auto sum = [&records](Indicator indicator) { return total(indicator, records); };
    CHECK(sum(EECO01) == sum(EECO02) + sum(EECO04) + sum(EECO05));
    CHECK(sum(EECO01) == sum(EECO09) + sum(EECO10) + sum(EECO11));
    CHECK(sum(EECO03) <= sum(EECO02));
    CHECK(sum(EECO01) < 90);
}

TEST_CASE("EECO18 EECO19 PL0CO01 PL0CO02 entities and objects count each, adjustments the project once") {
    using monitoring::OutputKind;
    const auto given = [](OutputKind kind, const char* on) {
        return monitoring::OutputFact{
            .output_id = {}, .kind = kind, .name = "Podmiot", .given_on = day(on)};
    };
    const std::vector<monitoring::OutputFact> outputs{
        given(OutputKind::public_entity, "2026-03-01"), given(OutputKind::public_entity, "2026-04-01"),
        given(OutputKind::small_enterprise, "2026-03-01"),
        given(OutputKind::reasonable_adjustment, "2026-03-01"),
        given(OutputKind::reasonable_adjustment, "2026-03-02"),
        given(OutputKind::adapted_object, "2026-03-01"),
        given(OutputKind::adapted_object, "2026-03-02")};
    const auto on = [&outputs](Indicator indicator, const char* text) {
        return count(indicator, outputs, day(text)).total();
    };
    CHECK(on(EECO18, "2026-03-31") == 1);
    CHECK(on(EECO18, "2026-04-01") == 2);
    CHECK(on(EECO19, "2026-04-01") == 1);
    CHECK(on(PL0CO01, "2026-04-01") == 1);
    CHECK(on(PL0CO02, "2026-04-01") == 2);
    CHECK(on(PL0CO02, "2026-02-28") == 0);
    const auto adjustments = count(PL0CO01, outputs, day("2026-04-01"));
    CHECK(adjustments.records.size() == 2);
    CHECK(std::string(adjustments.records[1].verdict.why) == "same_project");
    CHECK(is_of_outputs(EECO18));
    CHECK_FALSE(is_of_outputs(EECR01));
    CHECK_FALSE(is_of_outputs(EECO17));
}
