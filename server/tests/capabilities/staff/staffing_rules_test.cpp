#include "staff/staffing_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::staff;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

PostBrief post(PostKind kind, int thousandths, std::string_view from = "2005-01-01",
               std::string_view to = "") {
    return {.post_id = PostId::make(),
            .member_id = MemberId::make(),
            .first_name = "Beata",
            .last_name = "Brzoza",
            .kind = kind,
            .share = Share::from_thousandths(thousandths),
            .from_on = day(from),
            .to_on = Day::parse(to),
            .is_qualified = true};
}

std::vector<PostBrief> workers(int count, int thousandths) {
    std::vector<PostBrief> posts;
    for (int i = 0; i < count; ++i) posts.push_back(post(PostKind::social_worker, thousandths));
    return posts;
}

Residents people(std::int64_t count) {
    return {2011, count, day("2010-12-31"), "GUS"};
}

const StandardInForce since_2011{2000, 3, 50};
const Day on = *Day::of(2011, 12, 12);

Share thousandths(std::int64_t count) {
    return Share::from_thousandths(count);
}

}  // namespace

TEST_CASE("thirteen full-time workers are two short for 30 000 residents") {
    const auto standard = measure(workers(13, 1000), people(30'000), since_2011, on, {});
    CHECK(standard.headcount == 13);
    CHECK(standard.full_time == 13);
    CHECK(standard.share_sum.text() == "13.000");
    CHECK(standard.required_share.text() == "15.000");
    CHECK(standard.missing_share.text() == "2.000");
    CHECK_FALSE(standard.meets_population);
    CHECK(standard.meets_minimum);
    CHECK_FALSE(standard.is_met);
    // The other ratio of the same article would be fulfilled by at most so many families.
    CHECK(standard.most_families == 650);
}

TEST_CASE("six and a half posts are too few for 14 000 residents, seven are enough") {
    auto posts = workers(6, 1000);
    posts.push_back(post(PostKind::senior_social_worker, 500));
    const auto now = measure(posts, people(14'000), since_2011, on, {});
    CHECK(now.share_sum.text() == "6.500");
    CHECK(now.required_share.text() == "7.000");
    CHECK(now.missing_share.text() == "0.500");
    CHECK_FALSE(now.is_met);

    const auto with_half = measure(posts, people(14'000), since_2011, on, thousandths(500));
    CHECK(with_half.share_sum.text() == "7.000");
    CHECK(with_half.plus_share.text() == "0.500");
    CHECK(with_half.missing_share.text() == "0.000");
    CHECK(with_half.headcount == 7);
    CHECK(with_half.is_met);
}

TEST_CASE("two halves fill the ratio, but are not one worker employed full-time") {
    auto posts = workers(2, 1000);
    for (const auto& half : workers(2, 500)) posts.push_back(half);
    const auto standard = measure(posts, people(5'900), since_2011, on, {});
    CHECK(standard.headcount == 4);
    CHECK(standard.share_sum.text() == "3.000");
    CHECK(standard.required_share.text() == "2.950");
    CHECK(standard.meets_population);
    CHECK(standard.full_time == 2);
    CHECK(standard.minimum_full_time == 3);
    CHECK_FALSE(standard.meets_minimum);
    CHECK_FALSE(standard.is_met);
}

TEST_CASE("nearly a whole post is not full-time") {
    const auto standard = measure(workers(3, 999), people(2'000), since_2011, on, {});
    CHECK(standard.full_time == 0);
    CHECK(standard.meets_population);
    CHECK_FALSE(standard.meets_minimum);
}

TEST_CASE("two halves of one member are a whole post") {
    auto posts = workers(3, 500);
    posts[1].member_id = posts[0].member_id;
    posts[1].kind = PostKind::senior_social_worker;
    const auto standard = measure(posts, people(2'000), {2000, 1, {}}, on, {});
    CHECK(standard.headcount == 2);
    CHECK(standard.full_time == 1);
    CHECK(standard.is_met);
}

TEST_CASE("before there was a minimum, the ratio alone decides") {
    const auto standard = measure(workers(1, 1000), people(2'000), {2000, {}, {}}, on, {});
    CHECK_FALSE(standard.minimum_full_time.has_value());
    CHECK_FALSE(standard.most_families.has_value());
    CHECK(standard.meets_minimum);
    CHECK(standard.is_met);
}

TEST_CASE("the required share is rounded up, never down") {
    const auto required = [](std::int64_t residents) {
        return measure({}, people(residents), since_2011, on, {}).required_share.thousandths();
    };
    CHECK(required(2'000) == 1000);
    CHECK(required(2'001) == 1001);
    CHECK(required(2'002) == 1001);
    CHECK(required(2'003) == 1002);
    CHECK(required(1) == 1);
    CHECK(required(2'147'483'647) == 1'073'741'824);
}

TEST_CASE("a whole post more in the question is one more full-time worker") {
    const auto two = workers(2, 1000);
    CHECK_FALSE(measure(two, people(6'000), since_2011, on, thousandths(999)).is_met);
    const auto third = measure(two, people(6'000), since_2011, on, thousandths(1000));
    CHECK(third.full_time == 3);
    CHECK(third.headcount == 2);
    CHECK(third.is_met);
}

TEST_CASE("every post says whether it counts, and why not") {
    auto unqualified = post(PostKind::social_worker, 1000);
    unqualified.is_qualified = false;
    const std::vector<PostBrief> posts{
        post(PostKind::social_worker, 1000),
        post(PostKind::head, 1000),
        post(PostKind::family_assistant, 1000),
        post(PostKind::social_worker, 1000, "2005-01-01", "2011-12-11"),
        post(PostKind::social_worker, 1000, "2011-12-13"),
        unqualified,
        post(PostKind::senior_social_worker, 250, "2011-12-12", "2011-12-12"),
    };
    const auto standard = measure(posts, people(10'000), since_2011, on, {});
    REQUIRE(standard.posts.size() == posts.size());
    const std::vector<Counting> why{Counting::counts, Counting::other_kind, Counting::other_kind,
                                    Counting::ended,  Counting::not_begun,  Counting::not_qualified,
                                    Counting::counts};
    for (std::size_t i = 0; i < why.size(); ++i) {
        CAPTURE(i);
        CHECK(standard.posts[i].why == why[i]);
        CHECK(standard.posts[i].counts == (why[i] == Counting::counts));
        CHECK(standard.posts[i].post_id == posts[i].post_id);
    }
    CHECK(standard.share_sum.text() == "1.250");
    CHECK(standard.headcount == 2);
}

TEST_CASE("R18-05 a count more than eighteen months before the day is old") {
    const auto is_old = [](std::string_view counted_on) {
        Residents residents = people(2'000);
        residents.counted_on = day(counted_on);
        return measure({}, residents, since_2011, on, {}).residents_are_old;
    };
    CHECK_FALSE(is_old("2010-12-31"));
    CHECK_FALSE(is_old("2010-06-12"));
    CHECK(is_old("2010-06-11"));
}

TEST_CASE("R18-05 a count that cannot be right is refused") {
    const auto rules = [](std::int64_t year, std::int64_t count, std::string_view counted_on) {
        std::vector<std::string> codes;
        for (const auto& finding : check_residents({year, count, day(counted_on), "GUS"}, on))
            codes.push_back(finding.rule + ' ' + finding.code);
        return codes;
    };
    using Lines = std::vector<std::string>;
    CHECK(rules(2011, 0, "2010-12-31") == Lines{"R18-05 nobody_lives_there"});
    CHECK(rules(2011, 5'900, "2011-12-13") == Lines{"R18-05 in_future"});
    CHECK(rules(2011, 5'900, "2009-12-31") == Lines{"R18-05 not_of_that_year"});
    CHECK(rules(2010, 5'900, "2011-01-01") == Lines{"R18-05 not_of_that_year"});
    CHECK(rules(2011, 5'900, "2011-12-12").empty());
    CHECK(rules(2011, 5'900, "2010-12-31").empty());
}
