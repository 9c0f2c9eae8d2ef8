#include "placements/placements.hpp"

namespace wedka::placements {

namespace {

const std::string jobs = R"sql(
    SELECT j.job_id, j.person_id, h.first_name, h.last_name, h.sex, j.project_id, j.kind,
           j.employer, j.share_thousandths AS share, j.taken_up_on, j.ended_on,
           EXISTS (SELECT 1
                   FROM placements_proofs f
                   WHERE f.office_id = j.office_id
                     AND f.job_id = j.job_id) AS is_proven
    FROM placements_jobs j
    JOIN people_people h ON h.office_id = j.office_id AND h.person_id = j.person_id)sql";

const std::string standing = R"sql(
    WHERE j.office_id = $1
      AND j.state = 'current')sql";

const std::string no_internship = R"sql(
      AND j.kind <> 'internship')sql";

const std::string works = jobs + standing + no_internship;

const std::string select_of_project = works + R"sql(
      AND j.project_id = $2
      AND j.taken_up_on <= $3
    ORDER BY j.taken_up_on, j.job_id)sql";

const std::string select_internships = jobs + standing + R"sql(
      AND j.kind = 'internship'
      AND j.project_id = $2
    ORDER BY j.taken_up_on, j.job_id)sql";

const std::string select_of_person = works + R"sql(
      AND j.person_id = $2
    ORDER BY j.taken_up_on, j.job_id)sql";

const std::string select_of_participants = jobs + R"sql(
    JOIN programmes_participations t
      ON t.office_id = j.office_id AND t.person_id = j.person_id AND t.project_id = $2)sql" +
                                           standing + no_internship + R"sql(
    ORDER BY j.taken_up_on, j.job_id)sql";

const std::string situations = R"sql(
    SELECT s.situation_id, s.project_id, s.person_id, s.noted_on
    FROM placements_situations s
    WHERE s.office_id = $1
      AND s.version = (SELECT MAX(l.version)
                       FROM placements_situations l
                       WHERE l.office_id = s.office_id
                         AND l.project_id = s.project_id
                         AND l.person_id = s.person_id))sql";

const std::string left_with = R"sql(
    SELECT i.situation_id, i.item
    FROM placements_left_with i
    JOIN placements_situations s
      ON s.office_id = i.office_id AND s.situation_id = i.situation_id
    WHERE i.office_id = $1)sql";

const std::string situations_of_project = situations + R"sql(
      AND s.project_id = $2
    ORDER BY s.situation_id)sql";

const std::string left_with_of_project = left_with + R"sql(
      AND s.project_id = $2
    ORDER BY i.situation_id, i.position)sql";

const std::string situations_of_person = situations + R"sql(
      AND s.person_id = $2
    ORDER BY s.situation_id)sql";

const std::string left_with_of_person = left_with + R"sql(
      AND s.person_id = $2
    ORDER BY i.situation_id, i.position)sql";

constexpr std::string_view select_events = R"sql(
    SELECT j.taken_up_on AS "on",
           CASE WHEN EXISTS (SELECT 1
                             FROM placements_proofs f
                             WHERE f.office_id = j.office_id
                               AND f.job_id = j.job_id)
                THEN CASE j.kind WHEN 'internship' THEN 'internship_begun' ELSE 'job_taken_up' END
                ELSE CASE j.kind WHEN 'internship' THEN 'internship_not_proven'
                                 ELSE 'job_not_proven' END
           END AS kind,
           CAST(j.job_id AS TEXT) AS subject_id, j.employer AS name
    FROM placements_jobs j
    WHERE j.office_id = $1 AND j.person_id = $2 AND j.state = 'current'
    UNION ALL
    SELECT j.ended_on,
           CASE j.kind WHEN 'internship' THEN 'internship_ended' ELSE 'job_ended' END, CAST(j.job_id AS TEXT), j.employer
    FROM placements_jobs j
    WHERE j.office_id = $1 AND j.person_id = $2 AND j.state = 'current'
      AND j.ended_on IS NOT NULL
    UNION ALL
    SELECT s.noted_on, 'situation_noted', CAST(s.situation_id AS TEXT), p.name
    FROM placements_situations s
    JOIN programmes_projects p ON p.office_id = s.office_id AND p.project_id = s.project_id
    WHERE s.office_id = $1 AND s.person_id = $2
      AND s.version = (SELECT MAX(l.version)
                       FROM placements_situations l
                       WHERE l.office_id = s.office_id
                         AND l.project_id = s.project_id
                         AND l.person_id = s.person_id)
    ORDER BY 1, 3, 2)sql";

struct SituationColumns {
    SituationId situation_id;
    ProjectId project_id;
    PersonId person_id;
    Day noted_on;
};
BOOST_DESCRIBE_STRUCT(SituationColumns, (), (situation_id, project_id, person_id, noted_on))

struct ItemColumns {
    SituationId situation_id;
    LeftWith item = LeftWith::qualification;
};
BOOST_DESCRIBE_STRUCT(ItemColumns, (), (situation_id, item))

std::vector<SituationFact> joined(const std::vector<SituationColumns>& rows,
                                  const std::vector<ItemColumns>& items) {
    std::vector<SituationFact> facts;
    for (const auto& row : rows) {
        auto& fact = facts.emplace_back(SituationFact{.situation_id = row.situation_id,
                                                      .project_id = row.project_id,
                                                      .person_id = row.person_id,
                                                      .noted_on = row.noted_on,
                                                      .left_with = {}});
        for (const auto& item : items)
            if (item.situation_id == row.situation_id) fact.left_with.push_back(item.item);
    }
    return facts;
}

}  // namespace

std::vector<JobFact> jobs_taken_up(const Operation& operation, ProjectId project_id, Day until) {
    return operation.database.select<JobFact>(select_of_project, operation.office(), project_id,
                                              until);
}

std::vector<JobFact> jobs_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<JobFact>(select_of_person, operation.office(), person_id);
}

std::vector<JobFact> jobs_of_participants(const Operation& operation, ProjectId project_id) {
    return operation.database.select<JobFact>(select_of_participants, operation.office(),
                                              project_id);
}

std::vector<JobFact> internships_begun(const Operation& operation, ProjectId project_id) {
    return operation.database.select<JobFact>(select_internships, operation.office(), project_id);
}

std::vector<SituationFact> situations_after(const Operation& operation, ProjectId project_id) {
    return joined(operation.database.select<SituationColumns>(situations_of_project,
                                                              operation.office(), project_id),
                  operation.database.select<ItemColumns>(left_with_of_project, operation.office(),
                                                         project_id));
}

std::vector<SituationFact> situations_of(const Operation& operation, PersonId person_id) {
    return joined(
        operation.database.select<SituationColumns>(situations_of_person, operation.office(),
                                                    person_id),
        operation.database.select<ItemColumns>(left_with_of_person, operation.office(), person_id));
}

std::vector<PlacementEvent> events_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<PlacementEvent>(select_events, operation.office(), person_id);
}

}  // namespace wedka::placements
