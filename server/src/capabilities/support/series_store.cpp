#include "support/series_store.hpp"

#include <algorithm>

namespace wedka::support {

namespace {

constexpr std::string_view insert_form_sql = R"sql(
    INSERT INTO support_forms (office_id, form_id, project_id, kind, shape, name)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view insert_topic = R"sql(
    INSERT INTO support_topics (office_id, form_id, position, topic)
    VALUES ($1, $2, $3, $4))sql";

constexpr std::string_view select_topics = R"sql(
    SELECT topic
    FROM support_topics
    WHERE office_id = $1
      AND form_id = $2
    ORDER BY position)sql";

constexpr std::string_view select_topics_of_project = R"sql(
    SELECT t.form_id, t.topic
    FROM support_topics t
    JOIN support_forms f ON f.office_id = t.office_id AND f.form_id = t.form_id
    WHERE t.office_id = $1
      AND f.project_id = $2
    ORDER BY t.form_id, t.position)sql";

const std::string form_columns = R"sql(
    SELECT f.form_id, f.project_id, f.kind, f.shape, f.name,
           (SELECT COUNT(*)
            FROM support_series s
            WHERE s.office_id = f.office_id
              AND s.form_id = f.form_id) AS series_count
    FROM support_forms f
    WHERE f.office_id = $1)sql";

const std::string select_form = form_columns + R"sql(
      AND f.form_id = $2)sql";

const std::string select_forms = form_columns + R"sql(
      AND f.project_id = $2
    ORDER BY f.kind, f.name)sql";

constexpr std::string_view insert_series_sql = R"sql(
    INSERT INTO support_series
      (office_id, series_id, project_id, form_id, name, from_on, to_on, planned_minutes, run_by,
       place, places, required_percent, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1))sql";

constexpr std::string_view update_series_sql = R"sql(
    UPDATE support_series
    SET name = $3, from_on = $4, to_on = $5, planned_minutes = $6, run_by = $7, place = $8,
        places = $9, required_percent = $10
    WHERE office_id = $1
      AND series_id = $2)sql";

constexpr std::string_view lock_series_sql = R"sql(
    UPDATE support_series
    SET version = version + 1
    WHERE office_id = $1
      AND series_id = $2)sql";

const std::string series_columns = R"sql(
    SELECT s.series_id, s.version, s.project_id, s.form_id, f.kind, f.shape, s.name, s.from_on,
           s.to_on, s.planned_minutes, s.run_by, s.place, s.places, s.required_percent,
           (SELECT COUNT(*)
            FROM support_enrolments e
            WHERE e.office_id = s.office_id
              AND e.series_id = s.series_id
              AND e.left_on IS NULL) AS enrolled,
           (SELECT COUNT(*)
            FROM support_sessions m
            WHERE m.office_id = s.office_id
              AND m.series_id = s.series_id
              AND m.cancelled_because IS NULL) AS session_count,
           (SELECT CAST(COALESCE(SUM(m.to_minute - m.from_minute), 0) AS BIGINT)
            FROM support_sessions m
            WHERE m.office_id = s.office_id
              AND m.series_id = s.series_id
              AND m.cancelled_because IS NULL) AS held_minutes,
           (SELECT COUNT(*)
            FROM support_enrolments e
            JOIN support_certificates c
              ON c.office_id = e.office_id AND c.enrolment_id = e.enrolment_id
            WHERE e.office_id = s.office_id
              AND e.series_id = s.series_id
              AND c.withdrawn_on IS NULL) AS certificates
    FROM support_series s
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    WHERE s.office_id = $1)sql";

const std::string select_series = series_columns + R"sql(
      AND s.series_id = $2)sql";

const std::string select_of_project = series_columns + R"sql(
      AND s.project_id = $2
    ORDER BY s.from_on, s.name)sql";

constexpr std::string_view insert_session_sql = R"sql(
    INSERT INTO support_sessions
      (office_id, session_id, series_id, held_on, from_minute, to_minute, place, leader, topic,
       version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1))sql";

constexpr std::string_view update_session_sql = R"sql(
    UPDATE support_sessions
    SET held_on = $3, from_minute = $4, to_minute = $5, place = $6, leader = $7, topic = $8,
        version = version + 1
    WHERE office_id = $1
      AND session_id = $2)sql";

constexpr std::string_view cancel_session_sql = R"sql(
    UPDATE support_sessions
    SET cancelled_because = $3, version = version + 1
    WHERE office_id = $1
      AND session_id = $2)sql";

const std::string session_columns = R"sql(
    SELECT m.session_id, m.version, m.held_on, m.from_minute, m.to_minute, m.place, m.leader,
           m.topic, m.cancelled_because,
           (SELECT COUNT(*)
            FROM support_attendances a
            WHERE a.office_id = m.office_id
              AND a.session_id = m.session_id) AS marked
    FROM support_sessions m
    WHERE m.office_id = $1)sql";

const std::string select_session = session_columns + R"sql(
      AND m.session_id = $2)sql";

const std::string select_sessions = session_columns + R"sql(
      AND m.series_id = $2
    ORDER BY m.held_on, m.from_minute, m.session_id)sql";

constexpr std::string_view insert_enrolment_sql = R"sql(
    INSERT INTO support_enrolments
      (office_id, enrolment_id, series_id, participation_id, person_id, enrolled_on)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view mark_left_sql = R"sql(
    UPDATE support_enrolments
    SET left_on = $3, left_because = $4
    WHERE office_id = $1
      AND enrolment_id = $2)sql";

constexpr std::string_view select_participants = R"sql(
    SELECT e.enrolment_id, e.participation_id, e.person_id, h.last_name, h.first_name,
           e.enrolled_on, e.left_on, e.left_because, l.left_on AS project_left_on,
           (SELECT CAST(COALESCE(SUM(a.minutes), 0) AS BIGINT)
            FROM support_attendances a
            WHERE a.office_id = e.office_id
              AND a.enrolment_id = e.enrolment_id) AS attended_minutes,
           c.certificate_id, c.number AS certificate_number, c.completed_on, c.issued_on
    FROM support_enrolments e
    JOIN people_people h ON h.office_id = e.office_id AND h.person_id = e.person_id
    LEFT JOIN programmes_leavings l
      ON l.office_id = e.office_id AND l.participation_id = e.participation_id
    LEFT JOIN support_certificates c
      ON c.office_id = e.office_id
      AND c.enrolment_id = e.enrolment_id
      AND c.withdrawn_on IS NULL
    WHERE e.office_id = $1
      AND e.series_id = $2
    ORDER BY h.sort_key, e.enrolment_id)sql";

constexpr std::string_view select_last_attended = R"sql(
    SELECT m.held_on
    FROM support_attendances a
    JOIN support_sessions m ON m.office_id = a.office_id AND m.session_id = a.session_id
    WHERE a.office_id = $1
      AND a.enrolment_id = $2
      AND a.state = 'present'
    ORDER BY m.held_on DESC
    LIMIT 1)sql";

}  // namespace

FormId insert_form(Transaction& transaction, const AddForm& request) {
    const auto form_id = FormId::make();
    transaction.database.execute(insert_form_sql, transaction.office(), form_id, request.project_id,
                                 request.kind, request.shape, request.name);
    for (std::size_t i = 0; i < request.topics.size(); ++i)
        transaction.database.execute(insert_topic, transaction.office(), form_id,
                                     static_cast<std::int64_t>(i), request.topics[i]);
    return form_id;
}

std::optional<SupportForm> find_form(const Operation& operation, FormId form_id) {
    auto found = operation.database.find<SupportForm>(select_form, operation.office(), form_id);
    if (found)
        found->topics =
            operation.database.select<std::string>(select_topics, operation.office(), form_id);
    return found;
}

SupportForm form(const Operation& operation, FormId form_id) {
    return find_form(operation, form_id).value();
}

std::vector<SupportForm> forms_of(const Operation& operation, ProjectId project_id) {
    auto forms =
        operation.database.select<SupportForm>(select_forms, operation.office(), project_id);
    for (const auto& [form_id, topic] : operation.database.select<std::tuple<FormId, std::string>>(
             select_topics_of_project, operation.office(), project_id))
        std::ranges::find(forms, form_id, &SupportForm::form_id)->topics.push_back(topic);
    return forms;
}

SeriesId insert_series(Transaction& transaction, const OpenSeries& request) {
    const auto series_id = SeriesId::make();
    transaction.database.execute(insert_series_sql, transaction.office(), series_id,
                                 request.project_id, request.form_id, request.name, request.from_on,
                                 request.to_on, request.planned_minutes, request.run_by,
                                 request.place, request.places, request.required_percent);
    return series_id;
}

void update_series(Transaction& transaction, const ChangeSeries& request) {
    transaction.database.execute(update_series_sql, transaction.office(), request.series_id,
                                 request.name, request.from_on, request.to_on,
                                 request.planned_minutes, request.run_by, request.place,
                                 request.places, request.required_percent);
}

bool lock_series(Transaction& transaction, SeriesId series_id) {
    return transaction.database.execute(lock_series_sql, transaction.office(), series_id) == 1;
}

std::optional<SeriesRow> find_series_row(const Operation& operation, SeriesId series_id) {
    return operation.database.find<SeriesRow>(select_series, operation.office(), series_id);
}

SupportSeries series(const Operation& operation, SeriesId series_id) {
    SupportSeries series;
    static_cast<SeriesRow&>(series) = find_series_row(operation, series_id).value();
    series.topics =
        operation.database.select<std::string>(select_topics, operation.office(), series.form_id);
    series.sessions = sessions_of(operation, series_id);
    series.participants = participants_of_series(operation, series_id);
    return series;
}

std::vector<SeriesRow> series_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<SeriesRow>(select_of_project, operation.office(), project_id);
}

void insert_session(Transaction& transaction, const PlanSessions& request, Day held_on) {
    transaction.database.execute(insert_session_sql, transaction.office(), SessionId::make(),
                                 request.series_id, held_on, request.from_minute, request.to_minute,
                                 request.place, request.leader, request.topic);
}

void update_session(Transaction& transaction, const ChangeSession& request) {
    transaction.database.execute(update_session_sql, transaction.office(), request.session_id,
                                 request.held_on, request.from_minute, request.to_minute,
                                 request.place, request.leader, request.topic);
}

void mark_cancelled(Transaction& transaction, const CancelSession& request) {
    transaction.database.execute(cancel_session_sql, transaction.office(), request.session_id,
                                 request.reason);
}

std::optional<SeriesSession> find_session(const Operation& operation, SessionId session_id) {
    return operation.database.find<SeriesSession>(select_session, operation.office(), session_id);
}

std::vector<SeriesSession> sessions_of(const Operation& operation, SeriesId series_id) {
    return operation.database.select<SeriesSession>(select_sessions, operation.office(), series_id);
}

EnrolmentId insert_enrolment(Transaction& transaction, const EnrolInSeries& request,
                             ParticipationId participation_id, PersonId person_id) {
    const auto enrolment_id = EnrolmentId::make();
    transaction.database.execute(insert_enrolment_sql, transaction.office(), enrolment_id,
                                 request.series_id, participation_id, person_id,
                                 request.enrolled_on);
    return enrolment_id;
}

void mark_left(Transaction& transaction, const LeaveSeries& request) {
    transaction.database.execute(mark_left_sql, transaction.office(), request.enrolment_id,
                                 request.left_on, request.reason);
}

std::vector<SeriesParticipant> participants_of_series(const Operation& operation,
                                                      SeriesId series_id) {
    return operation.database.select<SeriesParticipant>(select_participants, operation.office(),
                                                        series_id);
}

std::optional<Day> last_attended_on(const Operation& operation, EnrolmentId enrolment_id) {
    return operation.database.find<Day>(select_last_attended, operation.office(), enrolment_id);
}

}  // namespace wedka::support
