#include "desk/path_rules.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace wedka;
using namespace wedka::desk;

namespace {

Day day(const std::string& text) {
    return *Day::parse(text);
}

/// Ala's application to the project of 2011: on the basic list, enrolled on 10 May.
PathFacts enrolled() {
    PathFacts facts{.application = {}, .casework = {}, .support = {}, .placement = {}};
    auto& application = facts.application;
    application.application_id = programmes::ApplicationId::make();
    application.project_from_on = day("2011-01-01");
    application.project_to_on = day("2011-12-31");
    application.number = "Z/1/2011";
    application.received_on = day("2011-02-01");
    application.list = programmes::SelectionList::basic;
    application.drawn_on = day("2011-05-04");
    application.participation_id = programmes::ParticipationId::make();
    application.enrolled_on = day("2011-05-10");
    facts.casework.emplace();
    facts.support.emplace();
    facts.placement.emplace();
    return facts;
}

void conclude(PathFacts& facts) {
    facts.casework->contract.emplace();
    facts.casework->contract->concluded_on = day("2011-05-10");
}

void plan(PathFacts& facts) {
    facts.support->first_on = day("2011-05-16");
    facts.support->plan.emplace();
    facts.support->plan->signed_on = day("2011-05-20");
}

support::CourseTaken& join(PathFacts& facts) {
    auto& course = facts.support->courses.emplace_back();
    course.series_id = support::SeriesId::make();
    course.name = "Kucharz";
    course.from_on = day("2011-06-01");
    course.to_on = day("2011-06-30");
    return course;
}

placements::JobFact& work(PathFacts& facts, const std::string& taken_up_on, bool is_proven) {
    auto& job = facts.placement->jobs.emplace_back();
    job.job_id = placements::JobId::make();
    job.employer = "Piekarnia od " + taken_up_on;
    job.taken_up_on = day(taken_up_on);
    job.is_proven = is_proven;
    return job;
}

/// "application done, selection done basic, contract current ..."
std::string told(const PathFacts& facts, const std::string& today) {
    std::string all;
    for (const auto& one : stations_of(facts, day(today))) {
        all += all.empty() ? "" : ", ";
        all += boost::describe::enum_to_string(one.kind, "");
        all += ' ';
        all += boost::describe::enum_to_string(one.state, "");
        if (one.why) all += fmt::format(" {}", boost::describe::enum_to_string(*one.why, ""));
    }
    return all;
}

const std::string recruited = "application done, selection done basic, ";

}  // namespace

TEST_CASE("who has just applied waits for the selection") {
    auto facts = enrolled();
    facts.application.list.reset();
    facts.application.drawn_on.reset();
    facts.application.enrolled_on.reset();
    CHECK(told(facts, "2011-03-01") ==
          "application done, selection current, contract not_reached, first_support not_reached, "
          "action_plan not_reached, work not_reached");
}

TEST_CASE("a diagnosis stands before the selection that rests on it") {
    auto facts = enrolled();
    facts.casework->diagnosed_on = day("2011-03-20");
    CHECK(told(facts, "2011-05-11") ==
          "application done, diagnosis done, selection done basic, contract current, "
          "first_support not_reached, action_plan not_reached, work not_reached");
    facts.application.list.reset();
    facts.application.drawn_on.reset();
    CHECK(told(facts, "2011-05-11").starts_with(
        "application done, diagnosis done, selection current, "));
}

TEST_CASE("the way ends with the recruitment for who was turned down or resigned") {
    auto facts = enrolled();
    facts.application.enrolled_on.reset();
    facts.application.list = programmes::SelectionList::rejected;
    CHECK(told(facts, "2011-05-05") == "application done, selection ended rejected");
    facts.application.list = programmes::SelectionList::not_selected;
    CHECK(told(facts, "2011-05-05") == "application done, selection ended not_selected");
    facts.application.list = programmes::SelectionList::reserve;
    facts.application.resigned_on = day("2011-05-06");
    CHECK(told(facts, "2011-05-07") ==
          "application done, selection done reserve, resignation ended");
    facts.application.list.reset();
    facts.application.drawn_on.reset();
    CHECK(told(facts, "2011-05-07") == "application done, resignation ended");
}

TEST_CASE("who stayed on the reserve list until the project was over got no further") {
    auto facts = enrolled();
    facts.application.list = programmes::SelectionList::reserve;
    facts.application.enrolled_on.reset();
    CHECK(told(facts, "2011-12-31").find("contract current") != std::string::npos);
    CHECK(told(facts, "2012-01-01") == "application done, selection done reserve");
}

TEST_CASE("what was passed by is missing, what comes next is where the person is") {
    auto facts = enrolled();
    CHECK(told(facts, "2011-05-11") ==
          recruited +
              "contract current, first_support not_reached, action_plan not_reached, "
              "work not_reached");
    plan(facts);
    CHECK(told(facts, "2011-05-21") ==
          recruited + "contract missing, first_support done, action_plan done, work current");
    conclude(facts);
    CHECK(told(facts, "2011-05-21") ==
          recruited + "contract done, first_support done, action_plan done, work current");
}

TEST_CASE("a course runs, is completed, was left, or ended without a certificate") {
    auto facts = enrolled();
    conclude(facts);
    plan(facts);
    auto& course = join(facts);
    const auto until_course = recruited + "contract done, first_support done, action_plan done, ";
    CHECK(told(facts, "2011-05-31") == until_course + "course current, work not_reached");
    CHECK(told(facts, "2011-06-30") ==
          until_course + "course current course_runs, work not_reached");
    CHECK(told(facts, "2011-07-01") == until_course + "course missing course_over, work current");
    course.left_on = day("2011-06-10");
    CHECK(told(facts, "2011-06-11") == until_course + "course missing left_course, work current");
    course.left_on.reset();
    course.completed_on = day("2011-06-30");
    CHECK(told(facts, "2011-07-01") == until_course + "course done, work current");
}

TEST_CASE("of several works the one that says most stands on the line") {
    auto facts = enrolled();
    work(facts, "2012-02-01", true);
    CHECK(stations_of(facts, day("2012-03-01")).back().why == StationWhy::after_end);
    work(facts, "2011-09-01", false);
    const auto unproven = stations_of(facts, day("2012-03-01")).back();
    CHECK(unproven.state == StationState::missing);
    CHECK(unproven.why == StationWhy::not_proven);
    work(facts, "2011-10-01", true);
    const auto proven = stations_of(facts, day("2012-03-01")).back();
    CHECK(proven.state == StationState::done);
    CHECK(proven.name == "Piekarnia od 2011-10-01");
    CHECK_FALSE(proven.why);
}

TEST_CASE("who went without a word about work or what they left with lacks that word") {
    auto facts = enrolled();
    conclude(facts);
    const auto rest = recruited +
                      "contract done, first_support not_reached, "
                      "action_plan not_reached, left_with ";
    CHECK(told(facts, "2012-01-01") == rest + "missing");
    facts.application.left_on = day("2011-05-30");
    CHECK(told(facts, "2011-05-31") == rest + "missing");
    CHECK(told(facts, "2011-05-30").find("current") != std::string::npos);
    facts.placement->situation.emplace();
    facts.placement->situation->noted_on = day("2011-05-30");
    CHECK(told(facts, "2012-01-01") ==
          recruited + "contract done, first_support missing, action_plan missing, left_with done");
}

TEST_CASE("stations that the asker may not read are left out") {
    auto facts = enrolled();
    facts.casework.reset();
    facts.placement.reset();
    CHECK(told(facts, "2011-05-11") ==
          recruited + "first_support current, action_plan not_reached");
    facts.support.reset();
    CHECK(told(facts, "2011-05-11") == "application done, selection done basic");
    CHECK(told(facts, "2012-01-01") == "application done, selection done basic");
}
