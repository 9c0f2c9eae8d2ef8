#include "programmes/programmes.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view select_selected = R"sql(
    SELECT p.application_id, a.person_id, h.first_name, h.last_name, a.number, p.list, p.position,
           s.drawn_on
    FROM programmes_selections s
    JOIN programmes_places p ON p.office_id = s.office_id AND p.selection_id = s.selection_id
    JOIN programmes_applications a
      ON a.office_id = p.office_id AND a.application_id = p.application_id
    JOIN people_people h ON h.office_id = a.office_id AND h.person_id = a.person_id
    WHERE s.office_id = $1
      AND s.project_id = $2
      AND s.version = (SELECT MAX(l.version)
                       FROM programmes_selections l
                       WHERE l.office_id = $1
                         AND l.project_id = $2)
    ORDER BY CASE p.list
               WHEN 'basic' THEN 1
               WHEN 'reserve' THEN 2
               WHEN 'not_selected' THEN 3
               ELSE 4
             END, p.position)sql";

const std::string applications = R"sql(
    SELECT a.application_id, a.project_id, j.name AS project_name, j.from_on AS project_from_on,
           j.to_on AS project_to_on, a.person_id, h.first_name, h.last_name, a.number,
           a.received_on, p.list,
           CASE WHEN p.list IS NULL THEN NULL ELSE s.drawn_on END AS drawn_on, r.resigned_on,
           t.participation_id, t.enrolled_on, c.contract_id, l.left_on
    FROM programmes_applications a
    JOIN programmes_projects j ON j.office_id = a.office_id AND j.project_id = a.project_id
    JOIN people_people h ON h.office_id = a.office_id AND h.person_id = a.person_id
    LEFT JOIN programmes_selections s
      ON s.office_id = a.office_id
      AND s.project_id = a.project_id
      AND s.version = (SELECT MAX(v.version)
                       FROM programmes_selections v
                       WHERE v.office_id = a.office_id
                         AND v.project_id = a.project_id)
    LEFT JOIN programmes_places p
      ON p.office_id = a.office_id
      AND p.selection_id = s.selection_id
      AND p.application_id = a.application_id
    LEFT JOIN programmes_resignations r
      ON r.office_id = a.office_id AND r.application_id = a.application_id
    LEFT JOIN programmes_participations t
      ON t.office_id = a.office_id AND t.application_id = a.application_id
    LEFT JOIN programmes_contracts c
      ON c.office_id = t.office_id AND c.participation_id = t.participation_id
    LEFT JOIN programmes_leavings l
      ON l.office_id = t.office_id AND l.participation_id = t.participation_id
    WHERE a.office_id = $1)sql";

const std::string select_of_person = applications + R"sql(
      AND a.person_id = $2
    ORDER BY a.received_on DESC, a.application_id)sql";

const std::string select_of_project = applications + R"sql(
      AND a.project_id = $2
    ORDER BY a.received_on DESC, a.application_id)sql";

constexpr std::string_view select_events = R"sql(
    SELECT a.received_on AS "on", 'application_received' AS kind,
           CAST(a.application_id AS TEXT) AS subject_id, j.name AS project_name, 1 AS step
    FROM programmes_applications a
    JOIN programmes_projects j ON j.office_id = a.office_id AND j.project_id = a.project_id
    WHERE a.office_id = $1
      AND a.person_id = $2
    UNION ALL
    SELECT s.drawn_on, CASE p.list WHEN 'basic' THEN 'selected_basic' ELSE 'selected_reserve' END,
           CAST(a.application_id AS TEXT), j.name, 2
    FROM programmes_applications a
    JOIN programmes_projects j ON j.office_id = a.office_id AND j.project_id = a.project_id
    JOIN programmes_selections s ON s.office_id = a.office_id AND s.project_id = a.project_id
    JOIN programmes_places p
      ON p.office_id = a.office_id
      AND p.selection_id = s.selection_id
      AND p.application_id = a.application_id
    WHERE a.office_id = $1
      AND a.person_id = $2
      AND p.list IN ('basic', 'reserve')
      AND s.version = (SELECT MAX(l.version)
                       FROM programmes_selections l
                       WHERE l.office_id = $1
                         AND l.project_id = a.project_id)
    UNION ALL
    SELECT t.enrolled_on, 'enrolled', CAST(t.participation_id AS TEXT), j.name, 3
    FROM programmes_participations t
    JOIN programmes_projects j ON j.office_id = t.office_id AND j.project_id = t.project_id
    WHERE t.office_id = $1
      AND t.person_id = $2
    UNION ALL
    SELECT r.resigned_on, 'resigned', CAST(a.application_id AS TEXT), j.name, 4
    FROM programmes_resignations r
    JOIN programmes_applications a
      ON a.office_id = r.office_id AND a.application_id = r.application_id
    JOIN programmes_projects j ON j.office_id = a.office_id AND j.project_id = a.project_id
    WHERE r.office_id = $1
      AND a.person_id = $2
    UNION ALL
    SELECT i.left_on, 'left', CAST(t.participation_id AS TEXT), j.name, 5
    FROM programmes_interruptions i
    JOIN programmes_participations t
      ON t.office_id = i.office_id AND t.participation_id = i.participation_id
    JOIN programmes_projects j ON j.office_id = t.office_id AND j.project_id = t.project_id
    WHERE i.office_id = $1
      AND t.person_id = $2
    UNION ALL
    SELECT i.returned_on, 'returned', CAST(t.participation_id AS TEXT), j.name, 6
    FROM programmes_interruptions i
    JOIN programmes_participations t
      ON t.office_id = i.office_id AND t.participation_id = i.participation_id
    JOIN programmes_projects j ON j.office_id = t.office_id AND j.project_id = t.project_id
    WHERE i.office_id = $1
      AND t.person_id = $2
    UNION ALL
    SELECT l.left_on, 'left', CAST(t.participation_id AS TEXT), j.name, 5
    FROM programmes_leavings l
    JOIN programmes_participations t
      ON t.office_id = l.office_id AND t.participation_id = l.participation_id
    JOIN programmes_projects j ON j.office_id = t.office_id AND j.project_id = t.project_id
    WHERE l.office_id = $1
      AND t.person_id = $2
    ORDER BY 1, 5)sql";

constexpr std::string_view select_dates = R"sql(
    SELECT 'recruitment_opens' AS kind, r.opens_on AS "on", r.project_id, j.name AS project_name
    FROM programmes_regulations r
    JOIN programmes_projects j ON j.office_id = r.office_id AND j.project_id = r.project_id
    WHERE r.office_id = $1
      AND r.opens_on BETWEEN $2 AND $3
    UNION ALL
    SELECT 'recruitment_closes', r.closes_on, r.project_id, j.name
    FROM programmes_regulations r
    JOIN programmes_projects j ON j.office_id = r.office_id AND j.project_id = r.project_id
    WHERE r.office_id = $1
      AND r.closes_on BETWEEN $2 AND $3
    UNION ALL
    SELECT 'project_ends', to_on, project_id, name
    FROM programmes_projects
    WHERE office_id = $1
      AND to_on BETWEEN $2 AND $3
    ORDER BY 2, 4, 1)sql";

}  // namespace

std::vector<ProjectDate> dates_between(const Operation& operation, Day from, Day to) {
    return operation.database.select<ProjectDate>(select_dates, operation.office(), from, to);
}

std::vector<ApplicationFact> applications_of_person(const Operation& operation,
                                                    PersonId person_id) {
    return operation.database.select<ApplicationFact>(select_of_person, operation.office(),
                                                      person_id);
}

std::vector<ApplicationFact> applications_to(const Operation& operation, ProjectId project_id) {
    return operation.database.select<ApplicationFact>(select_of_project, operation.office(),
                                                      project_id);
}

std::vector<PlaceFact> selected_of(const Operation& operation, ProjectId project_id) {
    return operation.once("programmes.selected", project_id.uuid(), [&] {
        return operation.database.select<PlaceFact>(select_selected, operation.office(),
                                                    project_id);
    });
}

std::vector<ProjectEvent> events_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<ProjectEvent>(select_events, operation.office(), person_id);
}

}  // namespace wedka::programmes
