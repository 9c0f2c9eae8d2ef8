#include "parameters/parameters.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "access/access.hpp"
#include "app/policy.hpp"
#include "platform/store.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using namespace wedka::parameters;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

/// Runs the work as an operation of the office, as another capability would.
template <class Work>
void in_operation(test::TestOffice& office, const Work& work) {
    const app::RolePolicy policy;
    const Actor actor{office.office(), {}, {}, "Anna Arent", {"head"}};
    office.store().read(office.office(), [&](Connection& connection) {
        const Operation operation(connection, office.keys(), policy, actor, Moment{});
        work(operation);
    });
}

std::vector<ParameterValue> seeds(const Operation& operation) {
    return operation.database.select<ParameterValue>(
        "SELECT parameter_key, value, unit, valid_from, valid_to, legal_basis "
        "FROM parameters_values ORDER BY parameter_key, valid_from");
}

/// The values stand by key and first day.
std::vector<std::string> keys_with_two_values(const std::vector<ParameterValue>& values) {
    std::vector<std::string> keys;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto& before = values[i - 1];
        if (before.parameter_key == values[i].parameter_key &&
            (!before.valid_to || *before.valid_to >= values[i].valid_from))
            keys.push_back(before.parameter_key);
    }
    return keys;
}

bool can_be_read(const ParameterValue& seed) {
    static const std::set<std::string> decimal{"pln", "pln_per_hour", "eur", "percent"};
    static const std::set<std::string> whole{
        "business_days", "days", "hours", "months", "years", "residents", "families", "full_time_workers"};
    if (seed.unit == "yes_no") return seed.value == "yes" || seed.value == "no";
    if (decimal.contains(seed.unit)) return Money::parse(seed.value).has_value();
    return whole.contains(seed.unit) && !seed.value.empty() &&
           seed.value.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

TEST_CASE("R0-03 a value of a day for which there is none is refused, not taken from before") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        const auto benefit = money_on(operation, "zasilek.bezrobotny.90", day("2026-06-01"));
        REQUIRE_FALSE(benefit);
        CHECK(benefit.refusal().kind == RefusalKind::refused_by_rule);
        REQUIRE(benefit.refusal().findings.size() == 1);
        const auto& finding = benefit.refusal().findings[0];
        CHECK(finding.rule == "R0-03");
        CHECK(finding.code == "value_missing");
        CHECK_FALSE(finding.can_be_justified);
        CHECK(finding.values.at("key") == "zasilek.bezrobotny.90");
        CHECK(finding.values.at("day") == "2026-06-01");
    });
}

TEST_CASE("R0-03 an unknown key is refused in each form") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        CHECK_FALSE(value_on(operation, "kryt.nieznane", day("2026-11-21")));
        CHECK_FALSE(integer_on(operation, "kryt.nieznane", day("2026-11-21")));
        CHECK_FALSE(money_on(operation, "kryt.nieznane", day("2026-11-21")));
        CHECK_FALSE(find_value(operation, "kryt.nieznane", day("2026-11-21")));
        CHECK_FALSE(find_integer(operation, "kryt.nieznane", day("2026-11-21")));
    });
}

TEST_CASE("a value read in another unit than its own is a fault") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        CHECK_THROWS_AS((void)integer_on(operation, "kryt.samotnie", day("2025-01-01")),
                        std::logic_error);
        CHECK_THROWS_AS((void)money_on(operation, "wywiad.termin", day("2025-01-01")),
                        std::logic_error);
    });
}

TEST_CASE("no key holds two values on one day") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        auto all = seeds(operation);
        REQUIRE(all.size() > 30);
        CHECK(keys_with_two_values(all).empty());

        // A planted overlap is seen: a value that begins on the last day of the one before it.
        const auto first = std::ranges::find(all, "kryt.samotnie", &ParameterValue::parameter_key);
        std::next(first)->valid_from = *first->valid_to;
        CHECK(keys_with_two_values(all) == std::vector<std::string>{"kryt.samotnie"});
    });
}

TEST_CASE("R0-03 values of a time are told by their days, and a truth is yes or no") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        const auto act = [&](const char* from, std::optional<Day> to) {
            return values_within(operation, "asystent.ustawa", *Period::make(day(from), to));
        };
        CHECK(act("2011-12-31", day("2011-12-31")).size() == 1);
        REQUIRE(act("2011-12-31", day("2012-01-01")).size() == 2);
        CHECK_FALSE(is_yes(act("2011-12-31", day("2012-01-01"))[0]));
        CHECK(is_yes(act("2012-01-01", {}).at(0)));
        CHECK(act("2004-04-30", day("2004-04-30")).empty());
        CHECK(*truth_on(operation, "asystent.ustawa", day("2012-01-01")));
        CHECK_FALSE(*truth_on(operation, "asystent.ustawa", day("2011-12-31")));
        CHECK(truth_on(operation, "asystent.ustawa", day("2004-04-30"))
                  .refusal()
                  .findings.at(0)
                  .rule == "R0-03");
    });
}

TEST_CASE("no holiday is listed twice for one time") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        const auto keys = operation.database.select<std::string>(
            "SELECT holiday_key FROM parameters_holidays ORDER BY holiday_key");
        CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
        CHECK(keys.size() == 15);
    });
}

TEST_CASE("every value can be read in its unit and names its act") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        for (const auto& seed : seeds(operation)) {
            CAPTURE(seed.parameter_key);
            CAPTURE(seed.value);
            CHECK(can_be_read(seed));
            CHECK_FALSE(seed.legal_basis.empty());
            CHECK(seed.legal_basis.find('[') == std::string::npos);
        }
    });
}

TEST_CASE("the income criteria change on their days") {
    struct Case {
        const char* on;
        const char* alone;
        const char* in_family;
    };
    constexpr Case cases[] = {
        {"2004-05-01", "461.00", "316.00"},  {"2006-09-30", "461.00", "316.00"},
        {"2006-10-01", "477.00", "351.00"},  {"2012-09-30", "477.00", "351.00"},
        {"2012-10-01", "542.00", "456.00"},  {"2015-10-01", "634.00", "514.00"},
        {"2018-10-01", "701.00", "528.00"},  {"2021-12-31", "701.00", "528.00"},
        {"2022-01-01", "776.00", "600.00"},  {"2024-12-31", "776.00", "600.00"},
        {"2025-01-01", "1010.00", "823.00"}, {"2027-12-31", "1010.00", "823.00"},
    };
    test::TestOffice office;
    in_operation(office, [&](const Operation& operation) {
        CHECK_FALSE(value_on(operation, "kryt.samotnie", day("2004-04-30")));
        CHECK_FALSE(value_on(operation, "kryt.samotnie", day("2028-01-01")));
        for (const auto& [on, alone, in_family] : cases) {
            CAPTURE(on);
            const auto first = money_on(operation, "kryt.samotnie", day(on));
            const auto second = money_on(operation, "kryt.w_rodzinie", day(on));
            REQUIRE(first);
            REQUIRE(second);
            CHECK(first->text() == alone);
            CHECK(second->text() == in_family);
        }
    });
}

TEST_CASE("the published thresholds of food aid follow from the criteria") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        const auto on = day("2025-06-01");
        const auto percent = find_value(operation, "fepz.prog_pct", on);
        REQUIRE(percent.has_value());
        const auto part = Percent::parse(percent->value).value();
        CHECK(money_on(operation, "kryt.samotnie", on)->share_of(part).text() == "2676.50");
        CHECK(money_on(operation, "kryt.w_rodzinie", on)->share_of(part).text() == "2180.95");
    });
}

TEST_CASE("the staffing ratio holds since 2004, the minimum and the ratio to families since 2011") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        CHECK_FALSE(find_integer(operation, "kadra.mieszk_na_ps", day("2004-04-30")));
        CHECK(find_integer(operation, "kadra.mieszk_na_ps", day("2004-05-01")) == 2000);
        CHECK(find_integer(operation, "kadra.mieszk_na_ps", day("2011-05-02")) == 2000);
        CHECK_FALSE(find_integer(operation, "kadra.min_ps", day("2011-05-02")));
        CHECK_FALSE(find_integer(operation, "kadra.rodzin_na_ps", day("2011-05-02")));
        CHECK(find_integer(operation, "kadra.mieszk_na_ps", day("2011-05-03")) == 2000);
        CHECK(find_integer(operation, "kadra.min_ps", day("2011-05-03")) == 3);
        CHECK(find_integer(operation, "kadra.rodzin_na_ps", day("2011-05-03")) == 50);
    });
}

TEST_CASE("working days skip the holidays of their own year") {
    test::TestOffice office;
    in_operation(office, [](const Operation& operation) {
        const auto days = working_days(operation);
        // Christmas Eve is free since 2025.
        CHECK(days.add(day("2026-12-18"), 5) == day("2026-12-29"));
        CHECK(days.is_working(day("2024-12-24")));
        CHECK_FALSE(days.is_working(day("2025-12-24")));
        // Epiphany is free since 2011.
        CHECK(days.is_working(day("2010-01-06")));
        CHECK_FALSE(days.is_working(day("2011-01-06")));
        // One year had a second day of independence.
        CHECK_FALSE(days.is_working(day("2018-11-12")));
        CHECK(days.is_working(day("2019-11-12")));
        CHECK_FALSE(days.is_working(day("2026-06-04")));
        CHECK_FALSE(days.is_working(day("2004-05-03")));
    });
}
