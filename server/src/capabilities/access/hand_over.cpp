#include <algorithm>
#include <set>

#include "access/account_store.hpp"
#include "access/deputies.hpp"
#include "people/people.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

const std::string select_held = R"sql(
    SELECT a.assignment_id, a.person_id, a.member_id, a.role, a.from_on, a.to_on
    FROM access_assignments a
    WHERE a.office_id = $1
      AND a.member_id = $4
      AND (a.to_on IS NULL OR (a.to_on >= $5 AND a.to_on >= a.from_on))
      AND )sql" + within_seal("a.person_id", 2) +
                                R"sql(
    ORDER BY a.person_id, a.from_on)sql";

constexpr std::string_view select_one = R"sql(
    SELECT assignment_id, person_id, member_id, role, from_on, to_on
    FROM access_assignments
    WHERE office_id = $1
      AND assignment_id = $2)sql";

constexpr std::string_view end_sql = R"sql(
    UPDATE access_assignments
    SET to_on = $3
    WHERE office_id = $1
      AND assignment_id = $2
      AND (to_on IS NULL OR to_on <> $3))sql";

struct Held {
    AssignmentId assignment_id;
    people::PersonId person_id;
    MemberId member_id;
    AssignmentRole role = AssignmentRole::lead;
    Day from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(Held, (), (assignment_id, person_id, member_id, role, from_on, to_on))

/// False when somebody else ended it on that day meanwhile.
bool end(Transaction& transaction, const Held& held, Day to_on) {
    if (transaction.database.execute(end_sql, transaction.office(), held.assignment_id, to_on) == 0)
        return false;
    grant_access(transaction, held.person_id.uuid(), held.member_id.uuid(), word_of(held.role),
                 held.from_on.text(), to_on.text());
    return true;
}

Assignment assignment(const Operation& operation, const Held& held) {
    for (auto& one : assignments_of(operation, held.person_id))
        if (one.assignment_id == held.assignment_id) return std::move(one);
    throw std::logic_error("an assignment vanished");
}

Findings check(const HandOver& request, Day today) {
    Findings findings;
    if (request.from_member_id == request.to_member_id)
        findings.push_back({.rule = "R0-32", .field = "to_member_id", .code = "same_worker"});
    if (request.from_on < today)
        findings.push_back({.rule = "R0-32", .field = "from_on", .code = "dated_back"});
    return findings;
}

}  // namespace

Result<Assignment> end_assignment(Transaction& transaction, const EndAssignment& request) {
    const auto held =
        transaction.database.find<Held>(select_one, transaction.office(), request.assignment_id);
    if (!held || !people::find_person(transaction, held->person_id))
        return not_found("assignment_id");
    if (const auto refusal = transaction.deny("access.assign", held->person_id)) return *refusal;
    Findings findings;
    if (request.to_on < today_in(transaction).plus_days(-1))
        findings.push_back({.rule = "R0-32", .field = "to_on", .code = "dated_back"});
    if (request.to_on < held->from_on)
        findings.push_back({.rule = "R1-13", .field = "to_on", .code = "ends_before_start"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    end(transaction, *held, request.to_on);
    transaction.record("access.assign", held->person_id, held->member_id);
    return assignment(transaction, *held);
}

Result<HandedOver> hand_over(Transaction& transaction, const HandOver& request) {
    if (!staff::find_member(transaction, request.from_member_id))
        return not_found("from_member_id");
    if (!staff::find_member(transaction, request.to_member_id)) return not_found("to_member_id");
    if (const auto refusal = transaction.verdict(check(request, today_in(transaction))))
        return *refusal;

    const std::set<people::PersonId> named(request.person_ids.begin(), request.person_ids.end());
    HandedOver result;
    std::vector<people::PersonId> people;
    for (const auto& held : transaction.database.select<Held>(
             select_held, transaction.office(), transaction.actor.worker, transaction.grant_day(),
             request.from_member_id, request.from_on)) {
        if (!named.empty() && !named.contains(held.person_id)) continue;
        if (people::is_in_conflict(transaction, held.person_id, request.to_member_id.uuid())) {
            result.left.push_back(held.person_id);
            continue;
        }
        // What was to begin later begins then with the other worker.
        const auto from_on = std::max(held.from_on, request.from_on);
        if (!end(transaction, held, from_on.plus_days(-1))) continue;
        give_person(transaction, {.person_id = held.person_id,
                                  .member_id = request.to_member_id,
                                  .role = held.role,
                                  .from_on = from_on,
                                  .to_on = held.to_on,
                                  .basis = request.basis});
        people.push_back(held.person_id);
    }
    result.handed_over = static_cast<std::int64_t>(people.size());
    transaction.record("access.assign", request.to_member_id, people);
    return result;
}

}  // namespace wedka::access
