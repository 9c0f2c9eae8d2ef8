#include <doctest/doctest.h>

#include "../monitoring/monitored_office.hpp"
#include "desk/desk.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala takes part until 31 August 2011 in a project of the European Social Fund.
struct OfficeWithLeaver : MonitoredOffice {
    explicit OfficeWithLeaver(const std::string& rule_set = "EFS_1420")
        : MonitoredOffice({desk::add_routes},
                          project_under(rule_set)) {
        const auto left = post("/api/participants/" + participation_id + "/leaving",
                               R"({"left_on":"2011-08-31","reason":"path_completed"})", "celina");
        if (left.status != 201) throw std::runtime_error(left.body);
        set_day("2011-09-20");
    }
    static ProjectBody project_under(const std::string& rule_set) {
        ProjectBody project;
        project.rule_set = rule_set;
        return project;
    }
    /// "next situation_after_leaving 2011-09-28"
    Told day(const std::string& on = "2011-09-20", const std::string& who = "celina") {
        Told all;
        const auto answer = get("/api/my-day?on=" + on, who);
        for (const auto* when : {"overdue", "today", "next"})
            for (std::size_t i = 0; i < answer.count(when); ++i) {
                const auto at = fmt::format("{}[{}].", when, i);
                if (answer.at(at + "kind").starts_with("situation"))
                    all.push_back(std::string(when) + ' ' + answer.at(at + "kind") + ' ' +
                                  answer.at(at + "due_on"));
            }
        return all;
    }
};

}  // namespace

TEST_CASE("200 Mój dzień asks after four weeks and after six months, until it is answered") {
    OfficeWithLeaver office;
    CHECK(office.day() == Told{"next situation_after_leaving 2011-09-28"});
    CHECK(office.day("2011-09-29") == Told{"overdue situation_after_leaving 2011-09-28"});
    CHECK(office.day("2012-02-29") == Told{"overdue situation_after_leaving 2011-09-28",
                                           "today situation_after_half_year 2012-02-29"});
    const auto answer = office.get("/api/my-day?on=2011-09-28", "celina");
    CHECK(answer.at("today[0].subject_id") == office.participation_id);
    CHECK(answer.at("today[0].project_id") == office.project_id);
    CHECK(answer.at("today[0].person_name").find("Ala") != std::string::npos);

    CHECK(office.came("education", "2011-09-15").status == 201);
    CHECK(office.day().empty());
}

TEST_CASE("200 Mój dzień asks nobody else, nor in projects of other rules") {
    OfficeWithLeaver office;
    CHECK(office.day("2011-09-28", "dorota").empty());
    CHECK(office.day("2011-09-28", "beata").empty());
    CHECK(office.day("2011-09-28", "anna").size() == 1);
    OfficeWithLeaver local("local");
    CHECK(local.day("2011-09-28", "celina").empty());
}
