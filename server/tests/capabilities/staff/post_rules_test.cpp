#include "staff/post_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::staff;

namespace {

Post post(PostKind kind, int thousandths, std::string_view from, std::string_view to = "") {
    return {.post_id = PostId::make(),
            .member_id = {},
            .kind = kind,
            .share = Share::from_thousandths(thousandths),
            .from_on = Day::parse(from).value(),
            .to_on = Day::parse(to),
            .funded_by = "gmina",
            .is_qualified = true,
            .note = {}};
}

std::vector<std::string> rules_of(const Findings& findings) {
    std::vector<std::string> rules;
    for (const auto& finding : findings) rules.push_back(finding.rule + ' ' + finding.code);
    return rules;
}

using Lines = std::vector<std::string>;
using Values = std::vector<parameters::ParameterValue>;

parameters::ParameterValue act(std::string_view says, std::string_view from,
                               std::string_view to = "") {
    return {.parameter_key = "asystent.ustawa",
            .value = std::string(says),
            .unit = "yes_no",
            .valid_from = Day::parse(from).value(),
            .valid_to = Day::parse(to),
            .legal_basis = "ustawa"};
}

const Values law{act("no", "2004-05-01", "2011-12-31"), act("yes", "2012-01-01")};

Findings check(const Post& one, const std::vector<Post>& others) {
    return check_post(one, others, law);
}

}  // namespace

TEST_CASE("R18-01 a share of nothing, of less, or of more than a whole post is refused") {
    for (const int thousandths : {-500, 0, 1001}) {
        CAPTURE(thousandths);
        const auto findings = check(post(PostKind::other, thousandths, "2011-01-01"), {});
        CHECK(rules_of(findings) == Lines{"R18-01 share_out_of_range"});
        CHECK_FALSE(findings.at(0).can_be_justified);
    }
    CHECK(check(post(PostKind::other, 1, "2011-01-01"), {}).empty());
    CHECK(check(post(PostKind::other, 1000, "2011-01-01"), {}).empty());
}

TEST_CASE("R18-01 more than one and a half posts of one member on a day needs a reason") {
    const std::vector<Post> others{
        post(PostKind::coordinator, 500, "2011-01-01", "2011-06-30"),
        post(PostKind::accountant, 501, "2011-06-30"),
    };
    const auto findings = check(post(PostKind::other, 1000, "2010-01-01"), others);
    REQUIRE(rules_of(findings) == Lines{"R18-01 too_much_together"});
    CHECK(findings[0].can_be_justified);
    CHECK(findings[0].values.at("sum") == "2.001");
    CHECK(findings[0].values.at("day") == "2011-06-30");

    // Exactly one and a half is the most; the two others never meet the post before 2011-01-01.
    CHECK(check(post(PostKind::other, 1000, "2010-01-01", "2011-06-29"), others).empty());
    CHECK(check(post(PostKind::other, 1000, "2010-01-01", "2010-12-31"), others).empty());
    CHECK(check(post(PostKind::other, 999, "2011-07-01"), others).empty());
    CHECK_FALSE(check(post(PostKind::other, 1000, "2011-07-01"), others).empty());
}

TEST_CASE("R18-02 nobody is a social worker without the qualifications") {
    for (const auto kind : {PostKind::social_worker, PostKind::senior_social_worker}) {
        auto unqualified = post(kind, 1000, "2011-01-01");
        unqualified.is_qualified = false;
        CHECK(rules_of(check(unqualified, {})) == Lines{"R18-02 not_qualified"});
    }
    auto counsellor = post(PostKind::vocational_counsellor, 1000, "2011-01-01");
    counsellor.is_qualified = false;
    CHECK(check(counsellor, {}).empty());
}

TEST_CASE("R18-03 nobody is a family assistant and a social worker at one time") {
    const auto assistant = post(PostKind::family_assistant, 500, "2013-01-01", "2013-12-31");
    const auto worker = post(PostKind::social_worker, 500, "2013-12-31");
    const Lines refused{"R18-03 assistant_and_social_worker"};
    CHECK(rules_of(check(worker, {assistant})) == refused);
    CHECK(rules_of(check(assistant, {worker})) == refused);
    const auto senior = post(PostKind::senior_social_worker, 500, "2013-06-01");
    CHECK(rules_of(check(senior, {assistant})) == refused);

    CHECK(check(post(PostKind::social_worker, 500, "2014-01-01"), {assistant}).empty());
    CHECK(check(post(PostKind::psychologist, 500, "2013-06-01"), {assistant}).empty());
}

TEST_CASE("R18-03 holds from the day of the act on family support") {
    const auto assistant = post(PostKind::family_assistant, 500, "2009-01-01", "2011-12-31");
    CHECK(check(post(PostKind::social_worker, 500, "2009-01-01"), {assistant}).empty());
    const auto longer = post(PostKind::family_assistant, 500, "2009-01-01", "2012-01-01");
    CHECK_FALSE(check(post(PostKind::social_worker, 500, "2009-01-01"), {longer}).empty());
    CHECK(check(post(PostKind::social_worker, 500, "2009-01-01", "2011-12-31"), {longer}).empty());
}

TEST_CASE("R0-03 of days of which no value is kept nothing is decided") {
    const auto assistant = post(PostKind::family_assistant, 500, "2010-01-01", "2012-03-31");
    const auto worker = post(PostKind::social_worker, 500, "2010-01-01", "2012-03-31");
    const auto of = [&](const Values& known) { return check_post(worker, {assistant}, known); };
    CHECK(rules_of(of({})) == Lines{"R0-03 value_missing"});
    CHECK(of({}).at(0).values.at("day") == "2010-01-01");
    const auto until = of({act("no", "2004-05-01", "2011-12-31")});
    REQUIRE(rules_of(until) == Lines{"R0-03 value_missing"});
    CHECK(until[0].values.at("day") == "2012-01-01");
    const auto since = of({act("yes", "2012-01-01")});
    CHECK(rules_of(since) == Lines{"R0-03 value_missing", "R18-03 assistant_and_social_worker"});
    CHECK(of({act("no", "2004-05-01", "2012-03-31")}).empty());
    // Two posts that never meet need no value.
    CHECK(check_post(post(PostKind::social_worker, 500, "2012-04-01"), {assistant}, {}).empty());
}

TEST_CASE("R18-04 a second post of the same kind at one time is refused") {
    const auto first = post(PostKind::psychologist, 500, "2011-01-01", "2011-06-30");
    const auto findings =
        check(post(PostKind::psychologist, 500, "2011-06-30", "2011-12-31"), {first});
    REQUIRE(rules_of(findings) == Lines{"R18-04 overlapping_post"});
    CHECK(findings[0].values.at("other_from_on") == "2011-01-01");
    CHECK(check(post(PostKind::psychologist, 500, "2011-07-01"), {first}).empty());
    CHECK(check(post(PostKind::coordinator, 500, "2011-06-30"), {first}).empty());
}

TEST_CASE("a post that ends before it begins is refused, and the rest is told with it") {
    auto backwards = post(PostKind::social_worker, 1500, "2011-02-01", "2011-01-31");
    backwards.is_qualified = false;
    CHECK(rules_of(check(backwards, {backwards})) ==
          Lines{" ends_before_it_begins", "R18-01 share_out_of_range", "R18-02 not_qualified"});
    CHECK(check(post(PostKind::other, 1000, "2011-02-01", "2011-02-01"), {}).empty());
}
