#include <unordered_map>

#include "support/support.hpp"

namespace wedka::support {

namespace {

/// Every support with its day, as long as the person took part.
const std::string supports = R"sql(
      SELECT c.participation_id, c.person_id, c.given_on AS given_on, 1 AS consultation
      FROM support_consultations c
      WHERE c.office_id = $1
        AND c.project_id = $2
      UNION ALL
      SELECT e.participation_id, e.person_id, m.held_on, 0
      FROM support_series s
      JOIN support_sessions m ON m.office_id = s.office_id AND m.series_id = s.series_id
      JOIN support_attendances a ON a.office_id = m.office_id AND a.session_id = m.session_id
      JOIN support_enrolments e ON e.office_id = a.office_id AND e.enrolment_id = a.enrolment_id
      WHERE s.office_id = $1
        AND s.project_id = $2
        AND a.state = 'present')sql";

using programmes::while_taking_part;

const std::string of_participants =
    "\n    WHERE " + while_taking_part("g.participation_id", "g.given_on");

const std::string select_first =
    "SELECT g.given_on FROM (" + supports + ") g" + of_participants + R"sql(
      AND g.person_id = $3
    ORDER BY g.given_on
    LIMIT 1)sql";

/// Of each series only the first session at which the person was is looked for.
const std::string select_firsts = R"sql(
    SELECT g.participation_id, g.person_id, MIN(g.given_on) AS started_on
    FROM (
      SELECT c.participation_id, c.person_id, c.given_on AS given_on
      FROM support_consultations c
      WHERE c.office_id = $1
        AND c.project_id = $2
      UNION ALL
      SELECT e.participation_id, e.person_id,
             (SELECT m.held_on
              FROM support_sessions m
              WHERE m.office_id = e.office_id
                AND m.series_id = e.series_id
                AND EXISTS (SELECT 1
                            FROM support_attendances a
                            WHERE a.office_id = m.office_id
                              AND a.session_id = m.session_id
                              AND a.enrolment_id = e.enrolment_id
                              AND a.state = 'present')
              ORDER BY m.held_on
              LIMIT 1)
      FROM support_series s
      JOIN support_enrolments e ON e.office_id = s.office_id AND e.series_id = s.series_id
      WHERE s.office_id = $1
        AND s.project_id = $2
        AND EXISTS (SELECT 1
                    FROM support_attendances b
                    WHERE b.office_id = e.office_id
                      AND b.enrolment_id = e.enrolment_id
                      AND b.state = 'present')) g
    WHERE )sql" + programmes::while_not_away("g.participation_id", "g.given_on") +
                                 R"sql(
    GROUP BY g.participation_id, g.person_id
    HAVING MIN(g.given_on) IS NOT NULL
    ORDER BY g.participation_id, g.person_id)sql";

const std::string select_given = R"sql(
    SELECT g.participation_id, MIN(g.given_on) AS started_on,
           CAST(SUM(g.consultation) AS BIGINT) AS consultations,
           CAST(SUM(1 - g.consultation) AS BIGINT) AS sessions
    FROM ()sql" + supports + ") g" + of_participants +
                                 R"sql(
    GROUP BY g.participation_id)sql";

const std::string select_completions = R"sql(
    SELECT e.person_id, e.participation_id, s.series_id, s.name, c.completed_on, c.certificate_id,
           c.number AS certificate_number, c.issued_on
    FROM support_series s
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    JOIN support_enrolments e ON e.office_id = s.office_id AND e.series_id = s.series_id
    JOIN support_certificates c ON c.office_id = e.office_id AND c.enrolment_id = e.enrolment_id
    WHERE s.office_id = $1
      AND s.project_id = $2
      AND f.shape = 'course'
      AND c.withdrawn_on IS NULL
      AND )sql" + while_taking_part("e.participation_id", "c.completed_on") + R"sql(
    ORDER BY c.completed_on, c.certificate_id)sql";

const std::string select_courses = R"sql(
    SELECT e.participation_id, s.series_id, s.name, s.from_on, s.to_on, e.left_on, c.completed_on,
           c.number AS certificate_number
    FROM support_enrolments e
    JOIN support_series s ON s.office_id = e.office_id AND s.series_id = e.series_id
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    LEFT JOIN support_certificates c
      ON c.office_id = e.office_id
      AND c.enrolment_id = e.enrolment_id
      AND c.withdrawn_on IS NULL
      AND )sql" + while_taking_part("e.participation_id", "c.completed_on") + R"sql(
    WHERE e.office_id = $1
      AND e.person_id = $2
      AND f.shape = 'course'
    ORDER BY s.from_on, s.to_on, s.series_id)sql";

const std::string select_attendances = R"sql(
    SELECT m.session_id, s.series_id, s.name AS series_name, f.kind, f.shape, e.participation_id,
           e.person_id, m.held_on, a.state, a.minutes
    FROM support_series s
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    JOIN support_sessions m ON m.office_id = s.office_id AND m.series_id = s.series_id
    JOIN support_attendances a ON a.office_id = m.office_id AND a.session_id = m.session_id
    JOIN support_enrolments e ON e.office_id = a.office_id AND e.enrolment_id = a.enrolment_id
    WHERE s.office_id = $1
      AND s.project_id = $2
      AND )sql" + while_taking_part("e.participation_id", "m.held_on") + R"sql(
    ORDER BY m.held_on, m.from_minute, m.session_id, e.enrolment_id)sql";

const std::string select_kinds_given = R"sql(
    SELECT e.participation_id, f.kind
    FROM support_series s
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    JOIN support_enrolments e ON e.office_id = s.office_id AND e.series_id = s.series_id
    JOIN support_attendances a ON a.office_id = e.office_id AND a.enrolment_id = e.enrolment_id
    JOIN support_sessions m ON m.office_id = a.office_id AND m.session_id = a.session_id
    WHERE s.office_id = $1
      AND s.project_id = $2
      AND a.state = 'present'
      AND )sql" + while_taking_part("e.participation_id", "m.held_on") + R"sql(
    UNION
    SELECT c.participation_id, CASE c.kind WHEN 'counsellor' THEN 'vocational' ELSE 'social' END
    FROM support_consultations c
    WHERE c.office_id = $1
      AND c.project_id = $2
      AND )sql" + while_taking_part("c.participation_id", "c.given_on") + R"sql()sql";

const std::string later_signature = R"sql(
    CASE WHEN p.participant_signed_on > p.counsellor_signed_on THEN p.participant_signed_on
         ELSE p.counsellor_signed_on END)sql";

const std::string signed_plans =
    "SELECT p.plan_id, p.participation_id, p.person_id," + later_signature + R"sql( AS signed_on
    FROM support_plans p
    WHERE p.office_id = $1
      AND p.participant_signed_on IS NOT NULL
      AND p.counsellor_signed_on IS NOT NULL)sql";

const std::string select_signed = signed_plans + R"sql(
      AND p.project_id = $2
    ORDER BY 4, p.plan_id)sql";

const std::string select_signed_of_person = signed_plans + R"sql(
      AND p.person_id = $2
    ORDER BY 4, p.plan_id)sql";

const std::string select_open_steps = R"sql(
    SELECT p.plan_id, t.step_id, p.person_id, h.first_name || ' ' || h.last_name AS person_name,
           p.counsellor_id, t.due_on, t.step
    FROM support_plan_steps t
    JOIN support_plans p ON p.office_id = t.office_id AND p.plan_id = t.plan_id
    JOIN people_people h ON h.office_id = p.office_id AND h.person_id = p.person_id
    WHERE t.office_id = $1
      AND t.due_on <= $2
      AND t.done_on IS NULL
      AND )sql" + while_taking_part("p.participation_id", "t.due_on") + R"sql(
      AND NOT EXISTS (SELECT 1
                      FROM support_plans l
                      WHERE l.office_id = p.office_id
                        AND l.participation_id = p.participation_id
                        AND l.position > p.position)
    ORDER BY t.due_on, t.step_id)sql";

struct OpenStepRecord {
    PlanId plan_id;
    PlanStepId step_id;
    PersonId person_id;
    std::string person_name;
    MemberId counsellor_id;
    Day due_on;
    Bytes step;
};
BOOST_DESCRIBE_STRUCT(OpenStepRecord, (),
                      (plan_id, step_id, person_id, person_name, counsellor_id, due_on, step))

const std::string select_events = "SELECT " + later_signature + R"sql( AS "on",
           'action_plan_signed' AS kind, CAST(p.plan_id AS TEXT) AS subject_id,
           j.name AS name, NULL AS number, 1 AS step
    FROM support_plans p
    JOIN programmes_projects j ON j.office_id = p.office_id AND j.project_id = p.project_id
    WHERE p.office_id = $1
      AND p.person_id = $2
      AND p.participant_signed_on IS NOT NULL
      AND p.counsellor_signed_on IS NOT NULL
    UNION ALL
    SELECT e.enrolled_on, 'series_joined', CAST(s.series_id AS TEXT), s.name, NULL, 2
    FROM support_enrolments e
    JOIN support_series s ON s.office_id = e.office_id AND s.series_id = e.series_id
    WHERE e.office_id = $1
      AND e.person_id = $2
    UNION ALL
    SELECT e.left_on, 'series_left', CAST(s.series_id AS TEXT), s.name, NULL, 3
    FROM support_enrolments e
    JOIN support_series s ON s.office_id = e.office_id AND s.series_id = e.series_id
    WHERE e.office_id = $1
      AND e.person_id = $2
      AND e.left_on IS NOT NULL
    UNION ALL
    SELECT c.issued_on, 'certificate_issued', CAST(s.series_id AS TEXT), s.name, c.number, 4
    FROM support_certificates c
    JOIN support_enrolments e ON e.office_id = c.office_id AND e.enrolment_id = c.enrolment_id
    JOIN support_series s ON s.office_id = e.office_id AND s.series_id = e.series_id
    WHERE c.office_id = $1
      AND e.person_id = $2
      AND c.withdrawn_on IS NULL
    ORDER BY 1, 6, 3)sql";

constexpr std::string_view select_sessions = R"sql(
    SELECT m.session_id, m.series_id, s.name AS series_name, f.shape, m.held_on,
           m.cancelled_because IS NOT NULL AS is_cancelled
    FROM support_sessions m
    JOIN support_series s ON s.office_id = m.office_id AND s.series_id = m.series_id
    JOIN support_forms f ON f.office_id = s.office_id AND f.form_id = s.form_id
    WHERE m.office_id = $1
      AND s.project_id = $2
    ORDER BY m.held_on, m.from_minute, m.session_id)sql";

/// The last day of each who left.
std::unordered_map<ParticipationId, Day> last_days_in(const Operation& operation,
                                                      ProjectId project_id) {
    std::unordered_map<ParticipationId, Day> days;
    for (const auto& participant : programmes::participants_of(operation, project_id))
        if (participant.left_on) days.emplace(participant.participation_id, *participant.left_on);
    return days;
}

}  // namespace

std::optional<Day> first_support_on(const Operation& operation, ProjectId project_id,
                                    PersonId person_id) {
    return operation.database.find<Day>(select_first, operation.office(), project_id, person_id);
}

std::vector<FirstSupport> first_supports_of(const Operation& operation, ProjectId project_id) {
    return operation.once("support.first_supports", project_id.uuid(), [&] {
        auto firsts = operation.database.select<FirstSupport>(select_firsts, operation.office(),
                                                              project_id);
        // Whoever left before the first one had none.
        const auto last_days = last_days_in(operation, project_id);
        std::erase_if(firsts, [&](const FirstSupport& first) {
            const auto left = last_days.find(first.participation_id);
            return left != last_days.end() && left->second < first.started_on;
        });
        return firsts;
    });
}

std::vector<SupportGiven> support_given_in(const Operation& operation, ProjectId project_id) {
    return operation.database.select<SupportGiven>(select_given, operation.office(), project_id);
}

std::vector<CourseCompletion> courses_completed(const Operation& operation, ProjectId project_id) {
    return operation.database.select<CourseCompletion>(select_completions, operation.office(),
                                                       project_id);
}

std::vector<SessionFact> sessions_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<SessionFact>(select_sessions, operation.office(), project_id);
}

std::vector<AttendanceFact> attendances_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<AttendanceFact>(select_attendances, operation.office(),
                                                     project_id);
}

std::vector<KindGiven> kinds_given_in(const Operation& operation, ProjectId project_id) {
    return operation.database.select<KindGiven>(select_kinds_given, operation.office(), project_id);
}

std::vector<SignedPlan> signed_plans_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<SignedPlan>(select_signed, operation.office(), project_id);
}

std::vector<SignedPlan> signed_plans_of_person(const Operation& operation, PersonId person_id) {
    return operation.database.select<SignedPlan>(select_signed_of_person, operation.office(),
                                                 person_id);
}

std::vector<CourseTaken> courses_of_person(const Operation& operation, PersonId person_id) {
    return operation.database.select<CourseTaken>(select_courses, operation.office(), person_id);
}

std::vector<OpenPlanStep> open_plan_steps(const Operation& operation, Day until) {
    std::vector<OpenPlanStep> steps;
    for (const auto& row :
         operation.database.select<OpenStepRecord>(select_open_steps, operation.office(), until))
        steps.push_back(
            {row.plan_id,
             row.step_id,
             row.person_id,
             row.person_name,
             row.counsellor_id,
             row.due_on,
             {operation.unseal("support_plan_steps", "step", row.step_id.uuid(), row.step)}});
    return steps;
}

std::vector<SupportEvent> events_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<SupportEvent>(select_events, operation.office(), person_id);
}

}  // namespace wedka::support
