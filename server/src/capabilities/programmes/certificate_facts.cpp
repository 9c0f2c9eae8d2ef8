#include "programmes/programmes.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view select_events = R"sql(
    SELECT c.qualifying_id, c.person_id, h.first_name, h.last_name, c.number, e.kind, e."on"
    FROM (SELECT qualifying_id, 'asked' AS kind, asked_on AS "on", 1 AS step
          FROM programmes_certificates
          WHERE office_id = $1
            AND project_id = $2
          UNION ALL
          SELECT qualifying_id, decision, decided_on, 2
          FROM programmes_certificates
          WHERE office_id = $1
            AND project_id = $2
            AND decision IS NOT NULL
          UNION ALL
          SELECT qualifying_id, 'collected', collected_on, 3
          FROM programmes_certificates
          WHERE office_id = $1
            AND project_id = $2
            AND collected_on IS NOT NULL
          UNION ALL
          SELECT qualifying_id, 'used', used_on, 4
          FROM programmes_certificates
          WHERE office_id = $1
            AND project_id = $2
            AND used_on IS NOT NULL
          UNION ALL
          SELECT qualifying_id, 'annulled', annulled_on, 5
          FROM programmes_certificates
          WHERE office_id = $1
            AND project_id = $2
            AND annulled_on IS NOT NULL) e
    JOIN programmes_certificates c ON c.office_id = $1 AND c.qualifying_id = e.qualifying_id
    JOIN people_people h ON h.office_id = c.office_id AND h.person_id = c.person_id
    ORDER BY e."on", e.step, c.qualifying_id)sql";

const std::string select_due = R"sql(
    SELECT c.qualifying_id, c.person_id, h.last_name || ' ' || h.first_name AS person_name,
           j.name AS project_name, c.due_on
    FROM programmes_certificates c
    JOIN people_people h ON h.office_id = c.office_id AND h.person_id = c.person_id
    JOIN programmes_projects j ON j.office_id = c.office_id AND j.project_id = c.project_id
    WHERE c.office_id = $1
      AND c.decision IS NULL
      AND c.closed_on IS NULL
      AND c.due_on <= $5
      AND )sql" + within_reach("c.person_id", 2) +
                               R"sql(
    ORDER BY c.due_on, c.qualifying_id)sql";

}  // namespace

std::vector<CertificateFact> certificates_of(const Operation& operation, ProjectId project_id) {
    return operation.once("programmes.certificates", project_id.uuid(), [&] {
        return operation.database.select<CertificateFact>(select_events, operation.office(),
                                                          project_id);
    });
}

std::vector<CertificateDue> certificates_due(const Operation& operation, Day until,
                                             const ReachFilter& reach) {
    return operation.database.select<CertificateDue>(select_due, operation.office(),
                                                     reach.whole_office, reach.worker, reach.on,
                                                     until);
}

}  // namespace wedka::programmes
