#pragma once

#include "access/access.hpp"
#include "access/purpose.hpp"
#include "vocabulary/instant.hpp"

/// Who saw or changed what of a person, and how the trace itself is kept.
namespace wedka::access {

/// How an entry of the trace ended.
enum class TraceOutcome { read, done, denied, refused, repeated };
BOOST_DESCRIBE_ENUM(TraceOutcome, read, done, denied, refused, repeated)

/// Entries of the trace that concern a person, the newest first.
struct ListTraces {
    people::PersonId person_id;
    std::optional<Day> from_on;
    std::optional<Day> to_on;
    std::optional<std::int64_t> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListTraces, (), (person_id, from_on, to_on, after, limit))

struct TraceRow {
    std::int64_t entry = 0;  ///< Its number in the office's chain.
    Instant at;
    std::optional<std::string> worker;
    std::vector<Role> roles;  ///< Of the account, on that day.
    std::string action;       ///< The permission that was used.
    TraceOutcome outcome = TraceOutcome::read;
    /// Stated on that day by whoever opened the file of somebody who was not theirs.
    std::optional<Purpose> purpose;
};
BOOST_DESCRIBE_STRUCT(TraceRow, (), (entry, at, worker, roles, action, outcome, purpose))
Result<Page<TraceRow>> list_traces(Query& query, const ListTraces& request);

/// Whose traces somebody asks for who may not look into the register.
struct FindTraced {
    Pesel pesel;
};
BOOST_DESCRIBE_STRUCT(FindTraced, (), (pesel))
struct TracedPerson {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(TracedPerson, (), (person_id))
Result<TracedPerson> find_traced(Query& query, const FindTraced& request);

struct AskTrace {};
BOOST_DESCRIBE_STRUCT(AskTrace, (), ())

/// How far the office's trace is confirmed outside the database.
struct TraceState {
    std::int64_t entries = 0;
    std::optional<std::int64_t> confirmed_entry;
    std::optional<std::string> confirmed_at;  ///< UTC.
    bool is_failing = false;                  ///< Checkpoints cannot be written at present.
    bool is_set_back = false;  ///< At start the trace was not what its last checkpoint confirmed.
};
BOOST_DESCRIBE_STRUCT(TraceState, (),
                      (entries, confirmed_entry, confirmed_at, is_failing, is_set_back))
Result<TraceState> show_trace_state(Query& query, const AskTrace& request,
                                    const CheckpointsOf& checkpoints);

}  // namespace wedka::access
