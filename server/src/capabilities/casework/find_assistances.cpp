#include "casework/find_assistances.hpp"

#include <fmt/format.h>

#include "casework/assistance_store.hpp"
#include "casework/assisted_family.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

namespace {

/// The asker may know somebody of the family.
std::string has_known_person(std::string_view assistance) {
    return fmt::format(R"sql(EXISTS
          (SELECT 1
           FROM casework_assisted_people f
           WHERE f.office_id = {0}.office_id
             AND f.assistance_id = {0}.assistance_id
             AND {1}))sql",
                       assistance, within_reach("f.person_id", 2));
}

const std::string rows = R"sql(
    SELECT a.assistance_id, a.number, )sql" +
                         assistance_state(5) + R"sql( AS state, k.person_id, p.last_name,
           p.first_name, m.first_name || ' ' || m.last_name AS assistant_name, a.from_on, a.to_on,
           a.ended_on, a.result
    FROM casework_assistances a
    JOIN casework_assisted_people k
      ON k.office_id = a.office_id AND k.assistance_id = a.assistance_id
         AND )sql" + is_first_of_family(within_seal("n.person_id", 3)) +
                         R"sql(
    JOIN people_people p ON p.office_id = k.office_id AND p.person_id = k.person_id
    JOIN staff_members m ON m.office_id = a.office_id AND m.member_id = a.worker_id
    WHERE a.office_id = $1
      AND )sql" + has_known_person("a");

const std::string select_first_page = rows + R"sql(
    ORDER BY a.from_on DESC, a.assistance_id DESC
    LIMIT $6)sql";

const std::string select_next_page = rows + R"sql(
      AND (a.from_on, a.assistance_id) <
          (SELECT l.from_on, l.assistance_id
           FROM casework_assistances l
           WHERE l.office_id = $1
             AND l.assistance_id = $7
             AND )sql" + has_known_person("l") +
                                     R"sql()
    ORDER BY a.from_on DESC, a.assistance_id DESC
    LIMIT $6)sql";

}  // namespace

Result<Page<AssistanceRow>> list_assistances(Query& query, const ListAssistances& request) {
    const auto reach = query.reach("casework.read");
    const auto today = today_in(query);
    const auto asked = request.limit.rows + 1;
    Page<AssistanceRow> page;
    if (request.after)
        page.items = query.database.select<AssistanceRow>(select_next_page, query.office(),
                                                          reach.whole_office, reach.worker,
                                                          reach.on, today, asked, *request.after);
    else
        page.items = query.database.select<AssistanceRow>(select_first_page, query.office(),
                                                          reach.whole_office, reach.worker,
                                                          reach.on, today, asked);
    cut_page(page, request.limit,
             [](const AssistanceRow& row) { return row.assistance_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Result<Assistance> show_assistance(Query& query, const ShowAssistance& request) {
    const auto family = family_of(query, request.assistance_id);
    if (const auto refusal = deny_family(query, "casework.read", family)) return *refusal;
    for (const auto& person : family) query.showed(person.person_id);
    return assistance(query, request.assistance_id);
}

}  // namespace wedka::casework
