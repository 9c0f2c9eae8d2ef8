#include "staff/staff_store.hpp"

#include <unordered_map>

#include "platform/text.hpp"

namespace wedka::staff {

namespace {

constexpr std::string_view insert_member_sql = R"sql(
    INSERT INTO staff_members (office_id, member_id, first_name, last_name, sort_key, version)
    VALUES ($1, $2, $3, $4, $5, 1))sql";

constexpr std::string_view lock_member_sql = R"sql(
    UPDATE staff_members
    SET version = version + 1
    WHERE office_id = $1
      AND member_id = $2)sql";

constexpr std::string_view insert_post_sql = R"sql(
    INSERT INTO staff_posts
      (office_id, post_id, member_id, kind, share_thousandths, from_on, to_on, funded_by,
       is_qualified, note, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1))sql";

constexpr std::string_view update_end_sql = R"sql(
    UPDATE staff_posts
    SET to_on = $3,
        version = version + 1
    WHERE office_id = $1
      AND post_id = $2)sql";

constexpr std::string_view put_residents_sql = R"sql(
    INSERT INTO staff_residents (office_id, year, residents, counted_on, source)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (office_id, year)
      DO UPDATE SET residents = excluded.residents,
                    counted_on = excluded.counted_on,
                    source = excluded.source)sql";

constexpr std::string_view put_assisted_sql = R"sql(
    INSERT INTO staff_assisted (office_id, year, people, counted_on, source)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (office_id, year)
      DO UPDATE SET people = excluded.people,
                    counted_on = excluded.counted_on,
                    source = excluded.source)sql";

struct MemberRow {
    MemberId member_id;
    std::int64_t version = 1;
    std::string first_name;
    std::string last_name;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (member_id, version, first_name, last_name))

constexpr std::string_view select_member = R"sql(
    SELECT member_id, version, first_name, last_name
    FROM staff_members
    WHERE office_id = $1
      AND member_id = $2)sql";

constexpr std::string_view select_members = R"sql(
    SELECT member_id, version, first_name, last_name
    FROM staff_members
    WHERE office_id = $1
    ORDER BY sort_key, member_id)sql";

constexpr std::string_view select_posts_of = R"sql(
    SELECT post_id, member_id, version, kind, share_thousandths AS share, from_on, to_on,
           funded_by, is_qualified, note
    FROM staff_posts
    WHERE office_id = $1
      AND member_id = $2
    ORDER BY from_on DESC, post_id)sql";

constexpr std::string_view select_posts_on = R"sql(
    SELECT post_id, member_id, version, kind, share_thousandths AS share, from_on, to_on,
           funded_by, is_qualified, note
    FROM staff_posts
    WHERE office_id = $1
      AND from_on <= $2
      AND (to_on IS NULL OR to_on >= $2)
    ORDER BY from_on DESC, post_id)sql";

constexpr std::string_view select_all_posts = R"sql(
    SELECT p.post_id, p.member_id, m.first_name, m.last_name, p.kind,
           p.share_thousandths AS share, p.from_on, p.to_on, p.is_qualified
    FROM staff_posts p
    JOIN staff_members m ON m.office_id = p.office_id AND m.member_id = p.member_id
    WHERE p.office_id = $1
    ORDER BY m.sort_key, m.member_id, p.from_on, p.post_id)sql";

constexpr std::string_view select_residents_by = R"sql(
    SELECT year, residents, counted_on, source
    FROM staff_residents
    WHERE office_id = $1
      AND counted_on <= $2
    ORDER BY counted_on DESC, year DESC
    LIMIT 1)sql";

constexpr std::string_view select_residents = R"sql(
    SELECT year, residents, counted_on, source
    FROM staff_residents
    WHERE office_id = $1
    ORDER BY year DESC)sql";

constexpr std::string_view select_assisted = R"sql(
    SELECT year, people, counted_on, source
    FROM staff_assisted
    WHERE office_id = $1
    ORDER BY year DESC)sql";

Member without_posts(MemberRow row) {
    return {row.member_id, row.version, std::move(row.first_name), std::move(row.last_name), {}};
}

constexpr std::string_view select_members_of_seal = R"sql(
    SELECT m.member_id, m.first_name || ' ' || m.last_name AS name
    FROM platform_access_grants g
    JOIN staff_members m ON m.office_id = g.office_id AND m.member_id = g.worker_id
    WHERE g.office_id = $1
      AND g.subject_id = $2
      AND g.how = 'seal'
    ORDER BY m.last_name, m.first_name, m.member_id)sql";

}  // namespace

MemberId insert_first_member(Connection& connection, OfficeId office, const std::string& first_name,
                             const std::string& last_name) {
    const auto member_id = MemberId::make();
    connection.execute(insert_member_sql, office, member_id, first_name, last_name,
                       sort_key(last_name + ' ' + first_name));
    return member_id;
}

MemberId insert_member(Transaction& transaction, const std::string& first_name,
                       const std::string& last_name) {
    return insert_first_member(transaction.database, transaction.office(), first_name, last_name);
}

bool lock_member(Transaction& transaction, MemberId member_id) {
    return transaction.database.execute(lock_member_sql, transaction.office(), member_id) == 1;
}

void insert_post(Transaction& transaction, const Post& post) {
    transaction.database.execute(insert_post_sql, transaction.office(), post.post_id,
                                 post.member_id, post.kind, post.share, post.from_on, post.to_on,
                                 post.funded_by, post.is_qualified, post.note);
}

void update_end(Transaction& transaction, PostId post_id, Day to_on) {
    transaction.database.execute(update_end_sql, transaction.office(), post_id, to_on);
}

void put_residents(Transaction& transaction, const Residents& residents) {
    transaction.database.execute(put_residents_sql, transaction.office(), residents.year,
                                 residents.residents, residents.counted_on, residents.source);
}

std::vector<NamedMember> members_of_seal(const Operation& operation, const Uuid& subject) {
    return operation.database.select<NamedMember>(select_members_of_seal, operation.office(),
                                                  subject);
}

void put_assisted(Transaction& transaction, const Assisted& assisted) {
    transaction.database.execute(put_assisted_sql, transaction.office(), assisted.year,
                                 assisted.people, assisted.counted_on, assisted.source);
}

std::optional<MemberBrief> find_member(const Operation& operation, MemberId member_id) {
    return operation.database.find<MemberBrief>(select_member, operation.office(), member_id);
}

Member member(const Operation& operation, MemberId member_id) {
    auto found = without_posts(
        operation.database.find<MemberRow>(select_member, operation.office(), member_id).value());
    found.posts = posts_of(operation, member_id);
    return found;
}

std::vector<Post> posts_of(const Operation& operation, MemberId member_id) {
    return operation.database.select<Post>(select_posts_of, operation.office(), member_id);
}

std::vector<Member> members_on(const Operation& operation, Day on) {
    std::vector<Member> members;
    std::unordered_map<MemberId, std::size_t> place_of;
    for (auto& row : operation.database.select<MemberRow>(select_members, operation.office())) {
        place_of.emplace(row.member_id, members.size());
        members.push_back(without_posts(std::move(row)));
    }
    for (auto& post : operation.database.select<Post>(select_posts_on, operation.office(), on))
        members[place_of.at(post.member_id)].posts.push_back(std::move(post));
    return members;
}

std::vector<PostBrief> all_posts(const Operation& operation) {
    return operation.database.select<PostBrief>(select_all_posts, operation.office());
}

std::optional<Residents> residents_by(const Operation& operation, Day on) {
    return operation.database.find<Residents>(select_residents_by, operation.office(), on);
}

std::vector<Residents> all_residents(const Operation& operation) {
    return operation.database.select<Residents>(select_residents, operation.office());
}

std::vector<Assisted> all_assisted(const Operation& operation) {
    return operation.database.select<Assisted>(select_assisted, operation.office());
}

}  // namespace wedka::staff
