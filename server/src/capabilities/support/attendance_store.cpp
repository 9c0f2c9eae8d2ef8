#include "support/attendance_store.hpp"

#include <fmt/format.h>

#include "support/series_store.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

namespace {

constexpr std::string_view select_marks = R"sql(
    SELECT a.session_id, a.enrolment_id, a.state, a.minutes
    FROM support_attendances a
    JOIN support_sessions m ON m.office_id = a.office_id AND m.session_id = a.session_id
    WHERE a.office_id = $1
      AND m.series_id = $2)sql";

constexpr std::string_view delete_mark = R"sql(
    DELETE FROM support_attendances
    WHERE office_id = $1
      AND session_id = $2
      AND enrolment_id = $3)sql";

constexpr std::size_t batch = 50;

/// So many cells in one statement; the first three values are the same for all.
std::string upsert(std::size_t rows) {
    std::string sql = R"sql(
    INSERT INTO support_attendances
      (office_id, recorded_by, recorded_at, session_id, enrolment_id, state, minutes)
    VALUES)sql";
    for (std::size_t i = 0; i < rows; ++i) {
        const auto first = 4 + i * 4;
        sql += fmt::format("{} ($1, $2, $3, ${}, ${}, ${}, ${})", i > 0 ? "," : "", first,
                           first + 1, first + 2, first + 3);
    }
    return sql + R"sql(
    ON CONFLICT (office_id, session_id, enrolment_id)
      DO UPDATE SET state = excluded.state, minutes = excluded.minutes,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at)sql";
}

const std::string upsert_batch = upsert(batch);
const std::string upsert_one = upsert(1);

struct MarkColumns {
    SessionId session_id;
    EnrolmentId enrolment_id;
    AttendanceState state = AttendanceState::present;
    Minutes minutes;
};
BOOST_DESCRIBE_STRUCT(MarkColumns, (), (session_id, enrolment_id, state, minutes))

}  // namespace

AttendanceRegister attendance_register(const Operation& operation, SeriesId series_id) {
    AttendanceRegister register_{
        .sessions = {},
        .participants = {},
        .marks = {},
        .interruptions =
            programmes::interruptions_in(operation, find_series_row(operation, series_id)->project_id),
        .today = today_in(operation)};
    for (auto& session : sessions_of(operation, series_id))
        register_.sessions.emplace(session.session_id, std::move(session));
    for (auto& participant : participants_of_series(operation, series_id))
        register_.participants.emplace(participant.enrolment_id, std::move(participant));
    for (const auto& mark :
         operation.database.select<MarkColumns>(select_marks, operation.office(), series_id))
        register_.marks.emplace(std::pair{mark.session_id, mark.enrolment_id},
                                KeptMark{mark.state, mark.minutes});
    return register_;
}

void put_marks(Transaction& transaction, const std::vector<AttendanceChange>& changes) {
    const auto office = transaction.office();
    std::vector<const AttendanceChange*> kept;
    for (const auto& change : changes) {
        if (change.mark)
            kept.push_back(&change);
        else
            transaction.database.execute(delete_mark, office, change.session_id,
                                         change.enrolment_id);
    }
    for (std::size_t begin = 0; begin < kept.size();) {
        const auto count = kept.size() - begin >= batch ? batch : 1;
        std::vector<SqlValue> values{to_sql(office), to_sql(transaction.actor.account),
                                     to_sql(Instant::at(transaction.now))};
        for (const auto end = begin + count; begin < end; ++begin) {
            const auto& change = *kept[begin];
            values.push_back(to_sql(change.session_id));
            values.push_back(to_sql(change.enrolment_id));
            values.push_back(to_sql(change.mark->state));
            values.push_back(to_sql(change.mark->minutes));
        }
        transaction.database.execute(count == batch ? upsert_batch : upsert_one, values);
    }
}

}  // namespace wedka::support
