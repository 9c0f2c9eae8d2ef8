#include "support/show_person_support.hpp"

#include "support/plan_store.hpp"

namespace wedka::support {

namespace {

constexpr std::string_view select_series = R"sql(
    SELECT s.series_id, s.name, f.kind, f.shape, s.from_on, s.to_on, e.enrolled_on, e.left_on,
           (SELECT CAST(COALESCE(SUM(a.minutes), 0) AS BIGINT)
            FROM support_attendances a
            WHERE a.office_id = e.office_id
              AND a.enrolment_id = e.enrolment_id) AS attended_minutes,
           (SELECT CAST(COALESCE(SUM(m.to_minute - m.from_minute), 0) AS BIGINT)
            FROM support_sessions m
            WHERE m.office_id = s.office_id
              AND m.series_id = s.series_id
              AND m.cancelled_because IS NULL) AS held_minutes,
           s.required_percent, c.number AS certificate_number, c.completed_on
    FROM support_enrolments e
    JOIN support_series s ON s.office_id = e.office_id AND s.series_id = e.series_id
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    LEFT JOIN support_certificates c
      ON c.office_id = e.office_id
      AND c.enrolment_id = e.enrolment_id
      AND c.withdrawn_on IS NULL
    WHERE e.office_id = $1
      AND e.person_id = $2
    ORDER BY e.enrolled_on DESC, s.name)sql";

}  // namespace

Result<PersonSupport> show_person_support(Query& query, const AskPersonSupport& request) {
    if (!people::find_person(query, request.person_id)) return not_found("person_id");
    if (const auto refusal = query.deny("support.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return PersonSupport{
        request.person_id, plans_of_person(query, request.person_id),
        query.database.select<PersonSeries>(select_series, query.office(), request.person_id)};
}

}  // namespace wedka::support
