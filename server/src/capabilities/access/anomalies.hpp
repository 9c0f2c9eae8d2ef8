#pragma once

#include "access/account.hpp"
#include "vocabulary/instant.hpp"

/// What in the trace somebody should look at (nieprawidłowości w dostępie), and what was found of
/// it.
namespace wedka::access {

/// The rules AN-01, 02, 04 to 06 and 08 to 12, in this order.
enum class AnomalyRule {
    outside_caseload,
    same_surname,
    volume,
    off_hours,
    denials,
    fruitless_searches,
    gossip_spike,
    nobody_works_with,
    first_use,
    during_leave
};
BOOST_DESCRIBE_ENUM(AnomalyRule, outside_caseload, same_surname, volume, off_hours, denials,
                    fruitless_searches, gossip_spike, nobody_works_with, first_use, during_leave)

/// What came of looking at it: there was a need of the work, the worker explained it, or it is an
/// incident (naruszenie).
enum class Disposition { justified, explained, incident };
BOOST_DESCRIBE_ENUM(Disposition, justified, explained, incident)

/// How far a row has got; late is open for more than seven days.
enum class AnomalyState { open, late, justified, explained, incident };
BOOST_DESCRIBE_ENUM(AnomalyState, open, late, justified, explained, incident)

/// Rows of the days from ... to, the last thirty when not told; those that say most first.
struct ListAnomalies {
    std::optional<Day> from_on;
    std::optional<Day> to_on;
    std::optional<AnomalyRule> rule;
    std::optional<AnomalyState> state;  ///< open: those that are late as well.
    std::optional<AccountId> account_id;
    std::optional<std::int64_t> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListAnomalies, (), (from_on, to_on, rule, state, account_id, after, limit))

struct AnomalyRow {
    AnomalyRule rule = AnomalyRule::outside_caseload;
    Day on;
    std::optional<AccountId> account_id;  ///< None where the row is about several accounts.
    std::vector<std::string> workers;
    std::optional<people::PersonId> person_id;
    std::optional<std::string> person;  ///< Only for those who may look into the register.
    std::int64_t count = 0;             ///< Entries, people or searches, as the rule counts.
    Instant first_at;
    Instant last_at;
    std::vector<std::int64_t> entries;  ///< Their numbers in the chain, twenty at most.
    std::vector<AnomalyRule> also;      ///< What else speaks of the same worker and person.
    AnomalyState state = AnomalyState::open;
    std::optional<LongText> note;
    std::optional<std::string> disposed_by;
    std::optional<Instant> disposed_at;
    bool may_dispose = false;
};
BOOST_DESCRIBE_STRUCT(AnomalyRow, (),
                      (rule, on, account_id, workers, person_id, person, count, first_at, last_at,
                       entries, also, state, note, disposed_by, disposed_at, may_dispose))
Result<Page<AnomalyRow>> list_anomalies(Query& query, const ListAnomalies& request);

/// What came of looking at a row; a later one takes the place of an earlier, which stays kept.
struct DisposeAnomaly {
    AnomalyRule rule = AnomalyRule::outside_caseload;
    Day on;
    std::optional<AccountId> account_id;
    std::optional<people::PersonId> person_id;
    Disposition disposition = Disposition::justified;
    LongText note;
};
BOOST_DESCRIBE_STRUCT(DisposeAnomaly, (), (rule, on, account_id, person_id, disposition, note))
/// The row that a request names, found before the transaction: the trace is long.
struct AnomalyInHand {
    bool is_own = false;
    bool is_heads = false;
};
Result<AnomalyInHand> find_anomaly(Query& query, const DisposeAnomaly& request, const Nothing&);
Result<Done> dispose_anomaly(Transaction& transaction, const DisposeAnomaly& request,
                             const AnomalyInHand& found);

}  // namespace wedka::access
