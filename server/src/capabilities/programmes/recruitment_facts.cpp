#include "programmes/programmes.hpp"

namespace wedka::programmes {

namespace {

/// An invitation that was answered, papers that all came and an appeal that was decided wait no more.
const std::string select_waiting = R"sql(
    SELECT w.kind, w.subject_id, w.application_id, a.project_id, j.name AS project_name,
           a.person_id, h.last_name || ' ' || h.first_name AS person_name, w.due_on
    FROM (SELECT 'invitation' AS kind, CAST(i.invitation_id AS TEXT) AS subject_id,
                 i.application_id, i.due_on
          FROM programmes_invitations i
          WHERE i.office_id = $1
            AND i.answer IS NULL
            AND i.due_on BETWEEN $5 AND $6
          UNION ALL
          SELECT 'completion', CAST(c.application_id AS TEXT), c.application_id, c.due_on
          FROM programmes_completions c
          WHERE c.office_id = $1
            AND c.due_on BETWEEN $5 AND $6
            AND EXISTS (SELECT 1
                        FROM programmes_applications n
                        JOIN programmes_required_papers q
                          ON q.office_id = n.office_id AND q.project_id = n.project_id
                        WHERE n.office_id = c.office_id
                          AND n.application_id = c.application_id
                          AND NOT EXISTS (SELECT 1
                                          FROM programmes_handed_papers d
                                          WHERE d.office_id = n.office_id
                                            AND d.application_id = n.application_id
                                            AND d.requirement_id = q.requirement_id))
          UNION ALL
          SELECT 'appeal', CAST(l.appeal_id AS TEXT), l.application_id, NULL
          FROM programmes_appeals l
          WHERE l.office_id = $1
            AND l.decision IS NULL) w
    JOIN programmes_applications a
      ON a.office_id = $1 AND a.application_id = w.application_id
    JOIN programmes_projects j ON j.office_id = a.office_id AND j.project_id = a.project_id
    JOIN people_people h ON h.office_id = a.office_id AND h.person_id = a.person_id
    WHERE NOT EXISTS (SELECT 1
                      FROM programmes_resignations r
                      WHERE r.office_id = a.office_id
                        AND r.application_id = a.application_id)
      AND )sql" + within_reach("a.person_id", 2) +
                                   R"sql(
    ORDER BY w.due_on, w.subject_id)sql";

}  // namespace

std::vector<RecruitmentDue> recruitment_due(const Operation& operation, Day from, Day until,
                                            const ReachFilter& reach) {
    return operation.database.select<RecruitmentDue>(select_waiting, operation.office(),
                                                     reach.whole_office, reach.worker, reach.on,
                                                     from, until);
}

}  // namespace wedka::programmes
