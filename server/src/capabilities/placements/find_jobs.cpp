#include "placements/find_jobs.hpp"

#include <fmt/format.h>

#include "placements/job_store.hpp"
#include "placements/situation_store.hpp"

namespace wedka::placements {

namespace {

const std::string proven = R"sql(EXISTS (SELECT 1
                   FROM placements_proofs f
                   WHERE f.office_id = j.office_id
                     AND f.job_id = j.job_id))sql";

const std::string columns = R"sql(
    SELECT j.job_id, j.person_id, h.last_name, h.first_name, h.sex, j.taken_up_on, j.ended_on,
           j.kind, j.employer, j.position, j.share_thousandths AS share,
           )sql" + proven + R"sql( AS is_proven, p.name AS project_name
    FROM placements_jobs j
    JOIN people_people h ON h.office_id = j.office_id AND h.person_id = j.person_id
    LEFT JOIN programmes_projects p ON p.office_id = j.office_id AND p.project_id = j.project_id
    WHERE j.office_id = $1
      AND j.state = 'current'
      AND )sql" + within_reach("j.person_id", 2);

std::string later_than(std::size_t placeholder) {
    return fmt::format(R"sql(
      AND (j.taken_up_on, j.job_id) <
          (SELECT l.taken_up_on, l.job_id
           FROM placements_jobs l
           WHERE l.office_id = $1
             AND l.job_id = ${}
             AND {}))sql",
                       placeholder, within_reach("l.person_id", 2));
}

}  // namespace

Result<Page<JobRow>> list_jobs(Query& query, const ListJobs& request) {
    const auto reach = query.reach("placements.read");
    std::vector<SqlValue> values{to_sql(query.office()), reach.whole_office, to_sql(reach.worker),
                                 reach.on, to_sql(request.limit.rows + 1)};
    auto sql = columns;
    if (request.project_id) {
        values.push_back(to_sql(*request.project_id));
        sql += fmt::format("\n      AND j.project_id = ${}", values.size());
    }
    if (request.proof)
        sql +=
            "\n      AND " + std::string(*request.proof == Proven::proven ? "" : "NOT ") + proven;
    if (request.after) {
        values.push_back(to_sql(*request.after));
        sql += later_than(values.size());
    }
    sql += "\n    ORDER BY j.taken_up_on DESC, j.job_id DESC\n    LIMIT $5";

    Page<JobRow> page{query.database.select<JobRow>(sql, values), {}};
    cut_page(page, request.limit, [](const JobRow& row) { return row.job_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Result<Job> show_job(Query& query, const ShowJob& request) {
    const auto found = find_job(query, request.job_id);
    if (!found) return not_found("job_id");
    if (const auto refusal = query.deny("placements.read", found->person_id)) return *refusal;
    query.showed(found->person_id);
    return *found;
}

Result<PersonJobs> show_person_jobs(Query& query, const ShowPersonJobs& request) {
    if (!people::find_person(query, request.person_id)) return not_found("person_id");
    if (const auto refusal = query.deny("placements.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return PersonJobs{.person_id = request.person_id,
                      .jobs = job_records_of(query, request.person_id),
                      .situations = situations_of_person(query, request.person_id)};
}

}  // namespace wedka::placements
