#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/percent.hpp"
#include "vocabulary/share.hpp"

/// What other capabilities may ask about those who work in the office.
namespace wedka::staff {

using MemberId = Id<struct MemberKind>;
using PostId = Id<struct StaffPostKind>;

/// As what somebody works: kierownik, pracownik socjalny, starszy pracownik socjalny, asystent
/// rodziny, doradca zawodowy, psycholog, księgowy, koordynator, administracja, inne.
enum class PostKind {
    head,
    social_worker,
    senior_social_worker,
    family_assistant,
    vocational_counsellor,
    psychologist,
    accountant,
    coordinator,
    administration,
    other
};
BOOST_DESCRIBE_ENUM(PostKind, head, social_worker, senior_social_worker, family_assistant,
                    vocational_counsellor, psychologist, accountant, coordinator, administration,
                    other)

struct MemberBrief {
    MemberId member_id;
    std::string first_name;
    std::string last_name;
};
BOOST_DESCRIBE_STRUCT(MemberBrief, (), (member_id, first_name, last_name))

/// The member of staff, if the office has, or had, such a one.
std::optional<MemberBrief> find_member(const Operation& operation, MemberId member_id);
/// A member of staff by the name that screens show.
struct NamedMember {
    MemberId member_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedMember, (), (member_id, name))

/// Who knows of what is sealed, in alphabetical order.
std::vector<NamedMember> members_of_seal(const Operation& operation, const Uuid& subject);
/// The first member of an office that begins, before anybody could be asked who does it.
MemberId insert_first_member(Connection& connection, OfficeId office, const std::string& first_name,
                             const std::string& last_name);
/// Whether the member holds a post of a qualified social worker (pracownik socjalny) on the day.
bool is_social_worker_on(const Operation& operation, MemberId member_id, Day on);

/// Whether the member holds a post of the kind on the day.
bool holds_post_on(const Operation& operation, MemberId member_id, PostKind kind, Day on);

/// Why a post counts among social workers on a day, or why not.
enum class Counting { counts, other_kind, not_begun, ended, not_qualified };
BOOST_DESCRIBE_ENUM(Counting, counts, other_kind, not_begun, ended, not_qualified)

/// Whose post it is, and as what.
struct PostBrief {
    PostId post_id;
    MemberId member_id;
    std::string first_name;
    std::string last_name;
    PostKind kind = PostKind::other;
    Share share;
    Day from_on;
    std::optional<Day> to_on;
    bool is_qualified = false;
};
BOOST_DESCRIBE_STRUCT(PostBrief, (),
                      (post_id, member_id, first_name, last_name, kind, share, from_on, to_on,
                       is_qualified))

struct CountedPost : PostBrief {
    bool counts = false;
    Counting why = Counting::other_kind;
};
BOOST_DESCRIBE_STRUCT(CountedPost, (PostBrief), (counts, why))

/// Social workers against residents on a day (wskaźnik zatrudnienia, art. 110 ust. 11-12 UPS).
struct StaffingStandard {
    Day on;
    std::int64_t residents_year = 0;
    std::int64_t residents = 0;
    Day residents_counted_on;
    std::string residents_source;
    bool residents_are_old = false;         ///< Counted more than 18 months before the day.
    std::int64_t residents_per_worker = 0;  ///< The parameter kadra.mieszk_na_ps on the day.
    Share plus_share;                       ///< What was added to see what would be.
    std::int64_t headcount = 0;             ///< People, whatever their share.
    Share share_sum;                        ///< Their shares together, with plus_share.
    std::int64_t full_time = 0;  ///< Those with a whole post, and the whole posts of plus_share.
    Share required_share;        ///< residents / residents_per_worker, rounded up.
    Share missing_share;
    bool meets_population = false;
    /// The parameter kadra.min_ps; none while no law knew one, and then it is met.
    std::optional<std::int64_t> minimum_full_time;
    bool meets_minimum = false;
    /// The parameter kadra.rodzin_na_ps and how many families in social work fulfil the other ratio
    /// of art. 110 ust. 11 with these shares; none while no law knew it. Not part of is_met.
    std::optional<std::int64_t> families_per_worker;
    std::optional<std::int64_t> most_families;
    bool is_met = false;
    std::vector<CountedPost> posts;  ///< All posts of the office, of any time.
};
BOOST_DESCRIBE_STRUCT(StaffingStandard, (),
                      (on, residents_year, residents, residents_counted_on, residents_source,
                       residents_are_old, residents_per_worker, plus_share, headcount, share_sum,
                       full_time, required_share, missing_share, meets_population,
                       minimum_full_time, meets_minimum, families_per_worker, most_families, is_met,
                       posts))

/// The standard on the day, with so much of a post more than there is. Refuses with R18-05 without
/// a count of residents and with R0-03 on a day without a ratio.
Result<StaffingStandard> staffing_on(const Operation& operation, Day on, Share plus = {});

/// How many residents there were in a year, and how many of them were on social assistance (osoby
/// korzystające z pomocy społecznej), each by its own count.
struct AssistedShare {
    std::int64_t year = 0;
    std::int64_t residents = 0;
    Day residents_counted_on;
    std::string residents_source;
    std::int64_t assisted = 0;
    Day assisted_counted_on;
    std::string assisted_source;
    Percent share;
};
BOOST_DESCRIBE_STRUCT(AssistedShare, (),
                      (year, residents, residents_counted_on, residents_source, assisted,
                       assisted_counted_on, assisted_source, share))

/// The share in the year of the day, by counts made by the day. Refuses with R18-06 when the year
/// lacks one of them.
Result<AssistedShare> assisted_in_year_of(const Operation& operation, Day on);

void add_routes(Routes& routes);

}  // namespace wedka::staff
