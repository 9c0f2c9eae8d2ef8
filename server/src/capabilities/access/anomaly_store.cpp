#include "access/anomaly_store.hpp"

#include <functional>
#include <unordered_set>

#include "parameters/parameters.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

/// Whom a seal or a conflict of interest hides from the asker, and the entries that name them; few,
/// and looked up by the number.
const std::string select_hidden = R"sql(
    SELECT s.subject_id, s.seq
    FROM (SELECT subject_id
          FROM platform_seals
          WHERE office_id = $1
          UNION
          SELECT subject_id
          FROM platform_conflicts
          WHERE office_id = $1
            AND worker_id = $2) z
    JOIN platform_audit_subjects s ON s.office_id = $1 AND s.subject_id = z.subject_id
    WHERE NOT ()sql" + within_seal("z.subject_id", 2) +
                                  ")";

/// Of readings, ids of at most three records: the person with what is theirs. More are a list.
constexpr std::string_view select_entries = R"sql(
    SELECT t.seq, t.at, t.account_id, t.outcome, t.action,
           CASE
             WHEN t.at >= $2 AND (t.outcome = 'done' OR LENGTH(t.subjects) <= 110) THEN t.subjects
             ELSE ''
           END AS subjects,
           t.subjects <> '' AS names_anybody
    FROM platform_audit t
    WHERE t.office_id = $1
      AND t.seq > $3
      AND t.account_id IS NOT NULL
      AND t.outcome IN ('read', 'denied', 'done')
    ORDER BY t.seq
    LIMIT $4)sql";

constexpr std::string_view select_people = R"sql(
    SELECT person_id, last_name
    FROM people_people
    WHERE office_id = $1)sql";

constexpr std::string_view select_grants = R"sql(
    SELECT subject_id, worker_id, from_on, to_on,
           how IN ('lead', 'support', 'family_assistance') AS is_by_office
    FROM platform_access_grants
    WHERE office_id = $1)sql";

constexpr std::string_view select_stand_ins = R"sql(
    SELECT worker_id, deputy_id, from_on, to_on
    FROM platform_deputies
    WHERE office_id = $1)sql";

constexpr std::string_view select_viewers = R"sql(
    SELECT a.account_id, a.member_id, m.first_name, m.last_name
    FROM access_accounts a
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE a.office_id = $1)sql";

constexpr std::string_view select_heads = R"sql(
    SELECT account_id, from_on, to_on
    FROM access_roles
    WHERE office_id = $1
      AND role = 'head')sql";

constexpr std::string_view select_dispositions = R"sql(
    SELECT d.disposition_id, d.rule, d.on_day, d.account_id, d.person_id, d.disposition, d.note,
           m.first_name || ' ' || m.last_name AS disposed_by, d.disposed_at
    FROM access_anomaly_dispositions d
    JOIN access_accounts a ON a.office_id = d.office_id AND a.account_id = d.disposed_by
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.member_id
    WHERE d.office_id = $1
      AND d.on_day >= $2
      AND d.on_day <= $3
    ORDER BY d.disposed_at, d.disposition_id)sql";

constexpr std::string_view insert_disposition_sql = R"sql(
    INSERT INTO access_anomaly_dispositions
      (office_id, disposition_id, rule, on_day, account_id, person_id, disposition, note,
       disposed_by, disposed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

using DispositionId = Id<struct DispositionKind>;

struct DispositionColumns {
    DispositionId disposition_id;
    AnomalyRule rule = AnomalyRule::outside_caseload;
    Day on_day;
    std::optional<AccountId> account_id;
    std::optional<PersonId> person_id;
    Disposition disposition = Disposition::justified;
    Bytes note;
    std::string disposed_by;
    Instant disposed_at;
};
BOOST_DESCRIBE_STRUCT(DispositionColumns, (),
                      (disposition_id, rule, on_day, account_id, person_id, disposition, note,
                       disposed_by, disposed_at))

struct ViewerColumns {
    AccountId account_id;
    MemberId member_id;
    std::string first_name;
    std::string last_name;
};
BOOST_DESCRIBE_STRUCT(ViewerColumns, (), (account_id, member_id, first_name, last_name))

constexpr std::string_view table = "access_anomaly_dispositions";

/// The people among the ids of an entry.
std::vector<PersonId> people_in(std::string_view subjects, const Trail& trail) {
    std::vector<PersonId> people;
    for (std::size_t begin = 0; begin < subjects.size(); begin += 37)
        if (const auto id = PersonId::parse(subjects.substr(begin, 36));
            id && trail.last_names.contains(*id))
            people.push_back(*id);
    return people;
}

/// The day of each moment; many follow each other within a day, and the calendar is asked once.
class DayOf {
  public:
    Day operator()(Instant at) {
        if (at < begins_ || at >= ends_) {
            day_ = at.day_in_warsaw();
            begins_ = Instant::start_of(day_);
            ends_ = Instant::start_of(day_.plus_days(1));
        }
        return day_;
    }

  private:
    Day day_;
    Instant begins_;
    Instant ends_;
};

/// What an office needs of the register and of accounts, small beside the trace.
void read_surroundings(const Operation& operation, Trail& trail) {
    auto& database = operation.database;
    database.run(select_people, {to_sql(operation.office())}, [&](const Row& row) {
        trail.last_names.emplace(from_sql<PersonId>(row, 0), row.text(1));
    });
    database.run(select_grants, {to_sql(operation.office())}, [&](const Row& row) {
        const auto days = Period::make(from_sql<Day>(row, 2), from_sql<std::optional<Day>>(row, 3));
        if (days)
            trail.assigned[from_sql<PersonId>(row, 0)].push_back(
                {from_sql<MemberId>(row, 1), *days, row.boolean(4)});
    });
    database.run(select_stand_ins, {to_sql(operation.office())}, [&](const Row& row) {
        if (const auto days = Period::make(from_sql<Day>(row, 2), from_sql<Day>(row, 3)))
            trail.stand_ins.push_back(
                {from_sql<MemberId>(row, 0), from_sql<MemberId>(row, 1), *days});
    });
    for (const auto& one : database.select<ViewerColumns>(select_viewers, operation.office()))
        trail.viewers[one.account_id] = {one.member_id, one.last_name};
    trail.working_days = parameters::working_days(operation);
}

/// Entries that name somebody hidden. The hidden are nobody in the trail, so that of what was done
/// for several the others' part stays.
std::unordered_set<std::int64_t> hide(const Operation& operation, Trail& trail) {
    std::unordered_set<std::int64_t> entries;
    operation.database.run(select_hidden,
                           {to_sql(operation.office()), to_sql(operation.actor.worker),
                            to_sql(operation.grant_day())},
                           [&](const Row& row) {
                               trail.last_names.erase(from_sql<PersonId>(row, 0));
                               entries.insert(row.integer(1));
                           });
    return entries;
}

/// Saying why one looks, getting in by emergency or keeping somebody away is not yet work for the
/// person.
bool is_work(std::string_view action) {
    if (action == "access.assign" || action == "access.inform") return true;
    return !action.starts_with("access.") && action != "people.declare_conflict";
}

/// Goes through the chain once, from its beginning: what an account did first may be long ago.
class Reader {
  public:
    Reader(Trail& trail, std::unordered_set<std::int64_t> hidden, Instant acts_from,
           Instant steps_from, Instant to)
        : trail_(trail),
          hidden_(std::move(hidden)),
          acts_from_(acts_from),
          steps_from_(steps_from),
          to_(to) {}

    void operator()(const Row& row) {
        last_entry = row.integer(0);
        const auto at = from_sql<Instant>(row, 1);
        const auto account = from_sql<AccountId>(row, 2);
        const auto outcome = from_sql<TraceOutcome>(row, 3);
        if (outcome == TraceOutcome::done) {
            if (is_work(row.text(4)) && acts_from_ <= at && at < to_)
                for (const auto& person : people_in(row.text(5), trail_))
                    trail_.acts.push_back({at, account, person});
            return;
        }
        if (hidden_.contains(last_entry)) return;
        std::string action(row.text(4));
        if (outcome == TraceOutcome::read && row.boolean(6) && used_[account].insert(action).second)
            trail_.first_uses.push_back({account, action, last_entry, at});
        if (at < steps_from_ || at >= to_) return;
        const auto people = people_in(row.text(5), trail_);
        trail_.steps.push_back(
            {.entry = last_entry,
             .at = at,
             .on = day_of_(at),
             .account = account,
             .outcome = outcome,
             .action = std::move(action),
             .person = people.size() == 1 ? std::optional{people.front()} : std::nullopt});
    }

    std::int64_t last_entry = 0;

  private:
    Trail& trail_;
    std::unordered_set<std::int64_t> hidden_;
    Instant acts_from_;
    Instant steps_from_;
    Instant to_;
    DayOf day_of_;
    std::unordered_map<AccountId, std::set<std::string>> used_;
};

constexpr std::int64_t page_rows = 20'000;

}  // namespace

Trail trail_of(const Operation& operation, Day from, Day to, const AnomalyLimits& limits) {
    Trail trail;
    trail.now = Instant::at(operation.now);
    read_surroundings(operation, trail);
    const auto acts_from = Instant::start_of(from.plus_months(-limits.quiet_months).plus_days(-1));
    // What was done within a day after the last step still speaks for it.
    Reader reader(trail, hide(operation, trail), acts_from,
                  Instant::start_of(from.plus_days(-days_before(limits))),
                  Instant::start_of(to.plus_days(2)));
    for (auto rows = page_rows; rows == page_rows;)
        rows = operation.database.run(select_entries,
                                      {to_sql(operation.office()), to_sql(acts_from),
                                       to_sql(reader.last_entry), to_sql(page_rows)},
                                      std::ref(reader));
    return trail;
}

std::map<AnomalyKey, Disposed> dispositions_of(const Operation& operation, Day from, Day to) {
    std::map<AnomalyKey, Disposed> last;
    for (const auto& row : operation.database.select<DispositionColumns>(
             select_dispositions, operation.office(), from, to))
        last[{row.rule, row.on_day, row.account_id, row.person_id}] = {
            .disposition = row.disposition,
            .note = {operation.unseal(table, "note", row.disposition_id.uuid(), row.note)},
            .by = row.disposed_by,
            .at = row.disposed_at};
    return last;
}

void insert_disposition(Transaction& transaction, const DisposeAnomaly& request) {
    const auto id = DispositionId::make();
    transaction.database.execute(insert_disposition_sql, transaction.office(), id, request.rule,
                                 request.on, request.account_id, request.person_id,
                                 request.disposition,
                                 transaction.seal(table, "note", id.uuid(), request.note.text),
                                 transaction.actor.account, Instant::at(transaction.now));
}

std::unordered_map<AccountId, std::string> account_names(const Operation& operation) {
    std::unordered_map<AccountId, std::string> names;
    for (const auto& one :
         operation.database.select<ViewerColumns>(select_viewers, operation.office()))
        names[one.account_id] = one.first_name + ' ' + one.last_name;
    return names;
}

Heads heads_of(const Operation& operation) {
    Heads heads;
    operation.database.run(select_heads, {to_sql(operation.office())}, [&](const Row& row) {
        if (const auto days =
                Period::make(from_sql<Day>(row, 1), from_sql<std::optional<Day>>(row, 2)))
            heads.emplace(from_sql<AccountId>(row, 0), *days);
    });
    return heads;
}

}  // namespace wedka::access
