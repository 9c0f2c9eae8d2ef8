#include "support/find_consultations.hpp"

namespace wedka::support {

namespace {

const std::string columns = R"sql(
    SELECT c.consultation_id, c.person_id, h.last_name, h.first_name, c.given_on, c.form, c.kind,
           c.minutes, c.worker_id, m.first_name || ' ' || m.last_name AS worker_name
    FROM support_consultations c
    JOIN people_people h ON h.office_id = c.office_id AND h.person_id = c.person_id
    JOIN staff_members m ON m.office_id = c.office_id AND m.member_id = c.worker_id
    WHERE c.office_id = $1
      AND c.project_id = $2
      AND )sql" + within_seal("c.person_id", 3);

const std::string select_first_page = columns + R"sql(
    ORDER BY c.given_on DESC, c.consultation_id DESC
    LIMIT $5)sql";

const std::string select_next_page = columns + R"sql(
      AND (c.given_on, c.consultation_id) <
          (SELECT l.given_on, l.consultation_id
           FROM support_consultations l
           WHERE l.office_id = $1
             AND l.consultation_id = $6
             AND )sql" + within_seal("l.person_id", 3) +
                                     R"sql()
    ORDER BY c.given_on DESC, c.consultation_id DESC
    LIMIT $5)sql";

}  // namespace

Result<Page<ConsultationRow>> find_consultations(Query& query, const FindConsultations& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    const auto asked = request.limit.rows + 1;
    Page<ConsultationRow> page;
    if (request.after)
        page.items = query.database.select<ConsultationRow>(
            select_next_page, query.office(), request.project_id, query.actor.worker,
            query.grant_day(), asked, *request.after);
    else
        page.items = query.database.select<ConsultationRow>(
            select_first_page, query.office(), request.project_id, query.actor.worker,
            query.grant_day(), asked);
    cut_page(page, request.limit,
             [](const ConsultationRow& row) { return row.consultation_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

}  // namespace wedka::support
