#pragma once

#include "access/account.hpp"
#include "vocabulary/instant.hpp"

/// Who stands in for whom (zastępstwo), and who takes work over for good (przekazanie spraw).
namespace wedka::access {

using staff::MemberId;
using DeputyshipId = Id<struct DeputyshipKind>;

/// From the first day to the last the deputy knows whom the worker knows, seals excepted.
struct AppointDeputy {
    MemberId worker_id;
    MemberId deputy_id;
    Day from_on;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(AppointDeputy, (), (worker_id, deputy_id, from_on, to_on))

struct DeputyshipRow {
    DeputyshipId deputyship_id;
    MemberId worker_id;
    std::string worker;
    MemberId deputy_id;
    std::string deputy;
    Day from_on;
    Day to_on;
    std::string appointed_by;
    Instant appointed_at;
};
BOOST_DESCRIBE_STRUCT(DeputyshipRow, (),
                      (deputyship_id, worker_id, worker, deputy_id, deputy, from_on, to_on,
                       appointed_by, appointed_at))
Result<DeputyshipRow> appoint_deputy(Transaction& transaction, const AppointDeputy& request);

/// The worker is back earlier, or stays away longer.
struct EndDeputyship {
    DeputyshipId deputyship_id;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(EndDeputyship, (), (deputyship_id, to_on))
Result<DeputyshipRow> end_deputyship(Transaction& transaction, const EndDeputyship& request);

/// The latest first.
Result<Page<DeputyshipRow>> list_deputyships(Query& query, const Nothing& request);
/// For whom the actor stands in today.
std::vector<StandsInFor> stands_in_for(const Operation& operation);

/// Whoever worked with a person works with them no more from the day after.
struct EndAssignment {
    AssignmentId assignment_id;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(EndAssignment, (), (assignment_id, to_on))
Result<Assignment> end_assignment(Transaction& transaction, const EndAssignment& request);

/// Every person of one worker, or those named, becomes another's from a day on.
struct HandOver {
    MemberId from_member_id;
    MemberId to_member_id;
    Day from_on;
    std::string basis;
    std::vector<people::PersonId> person_ids;  ///< Empty: all.
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (from_member_id, to_member_id, from_on, basis, person_ids))

struct HandedOver {
    std::int64_t handed_over = 0;
    /// With whom the new worker may not deal (a conflict of interest): they stay where they were.
    std::vector<people::PersonId> left;
};
BOOST_DESCRIBE_STRUCT(HandedOver, (), (handed_over, left))
Result<HandedOver> hand_over(Transaction& transaction, const HandOver& request);

}  // namespace wedka::access
