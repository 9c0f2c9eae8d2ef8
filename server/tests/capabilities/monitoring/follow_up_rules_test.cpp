#include "monitoring/follow_up_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wedka;
using namespace wedka::monitoring;

namespace {

Day day(const char* text) { return Day::parse(text).value(); }

/// Somebody who took part from 12 January to 30 June 2026.
ParticipantRecord leaver() {
    return {.participation_id = {},
            .person_id = {},
            .first_name = "Ala",
            .last_name = "Przykładowa",
            .birth_on = day("1980-01-01"),
            .enrolled_on = day("2026-01-02"),
            .contract_on = {},
            .joined_on = day("2026-01-12"),
            .left_on = day("2026-06-30"),
            .left_because = {},
            .sheet = {},
            .effects = {},
            .jobs = {}};
}

ParticipantRecord with_effect(EffectKind kind, const char* on) {
    auto record = leaver();
    record.effects.push_back({.effect_id = {},
                              .participation_id = {},
                              .kind = kind,
                              .on = day(on),
                              .proof = EffectProof::statement,
                              .proven_on = day(on)});
    return record;
}

ParticipantRecord with_job(const char* from, std::optional<Day> to, bool is_proven) {
    auto record = leaver();
    record.jobs.push_back({.job_id = {},
                           .person_id = {},
                           .first_name = {},
                           .last_name = {},
                           .project_id = {},
                           .employer = "Zakład",
                           .share = {},
                           .taken_up_on = day(from),
                           .ended_on = to,
                           .is_proven = is_proven});
    return record;
}

/// The days of the open questions; one of six months after has a mark.
std::vector<std::string> open(const ParticipantRecord& record, const char* today) {
    std::vector<std::string> all;
    for (const auto& question : open_questions(record, day(today)))
        all.push_back(question.due_on.text() +
                      (question.kind == FollowUpKind::after_half_year ? " half" : ""));
    return all;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("both questions are open from the leaving on, and each is left half a year after its day") {
    CHECK(open(leaver(), "2026-06-29").empty());
    CHECK(open(leaver(), "2026-06-30") == Days{"2026-07-28", "2026-12-30 half"});
    CHECK(open(leaver(), "2027-01-28") == Days{"2026-07-28", "2026-12-30 half"});
    CHECK(open(leaver(), "2027-01-29") == Days{"2026-12-30 half"});
    CHECK(open(leaver(), "2027-06-30") == Days{"2026-12-30 half"});
    CHECK(open(leaver(), "2027-07-01").empty());
    auto applicant = leaver();
    applicant.joined_on.reset();
    CHECK(open(applicant, "2026-07-01").empty());
}

TEST_CASE("V-17 what came, or that nothing came, answers the question of four weeks") {
    CHECK(open(with_effect(EffectKind::education, "2026-07-01"), "2026-07-01") ==
          Days{"2026-12-30 half"});
    CHECK(open(with_effect(EffectKind::nothing_new, "2026-07-28"), "2026-08-01") ==
          Days{"2026-12-30 half"});
    CHECK(open(with_effect(EffectKind::half_year_unknown, "2026-12-30"), "2026-12-30") ==
          Days{"2026-07-28"});
}

TEST_CASE("V-17 work answers it with its paper, taken up by the last day and lasting on leaving") {
    const auto is_asked = [](const ParticipantRecord& record) {
        const auto days = open(record, "2026-08-01");
        return std::ranges::find(days, "2026-07-28") != days.end();
    };
    CHECK_FALSE(is_asked(with_job("2026-07-28", {}, true)));
    CHECK(is_asked(with_job("2026-07-29", {}, true)));
    CHECK(is_asked(with_job("2026-07-28", {}, false)));
    CHECK_FALSE(is_asked(with_job("2026-05-01", day("2026-06-30"), true)));
    CHECK(is_asked(with_job("2026-05-01", day("2026-06-29"), true)));
    CHECK(is_asked(with_effect(EffectKind::education, "2026-07-29")));
    CHECK_FALSE(is_asked(with_effect(EffectKind::nothing_new, "2026-08-01")));
}

TEST_CASE("the question of six months is answered by proven work of that day or by what was told") {
    const auto ended = [](const char* to) {
        return open(with_job("2026-07-01", day(to), true), "2026-12-30");
    };
    CHECK(ended("2026-12-29") == Days{"2026-12-30 half"});
    CHECK(ended("2026-12-30").empty());
    const Days both{"2026-07-28", "2026-12-30 half"};
    CHECK(open(with_job("2026-12-31", {}, true), "2026-12-31") == both);
    CHECK(open(with_job("2026-07-01", {}, false), "2026-12-30") == both);
    CHECK(open(with_job("2026-07-01", {}, true), "2026-12-30").empty());
    CHECK(open(with_effect(EffectKind::better_work, "2026-11-30"), "2026-12-30") ==
          Days{"2026-07-28"});
    CHECK(open(with_effect(EffectKind::half_year_without_work, "2026-12-30"), "2026-12-30") ==
          Days{"2026-07-28"});
}
