#include "people/find_people.hpp"

#include "people/person_store.hpp"

namespace wedka::people {

namespace {

const std::string columns = select_person_row(4) + R"sql(
    FROM people_people p)sql";

const std::string select_first_page = columns + R"sql(
    WHERE p.office_id = $1
      AND )sql" + within_reach("p.person_id", 2) +
                                      R"sql(
    ORDER BY p.sort_key, p.person_id
    LIMIT $5)sql";

const std::string select_next_page = columns + R"sql(
    WHERE p.office_id = $1
      AND )sql" + within_reach("p.person_id", 2) +
                                     R"sql(
      AND (p.sort_key, p.person_id) >
          (SELECT l.sort_key, l.person_id
           FROM people_people l
           WHERE l.office_id = $1
             AND l.person_id = $6
             AND )sql" + within_reach("l.person_id", 2) +
                                     R"sql()
    ORDER BY p.sort_key, p.person_id
    LIMIT $5)sql";

}  // namespace

Result<Page<PersonRow>> list_people(Query& query, const ListPeople& request) {
    const auto reach = query.reach("people.find");
    const auto asked = request.limit.rows + 1;
    Page<PersonRow> page;
    if (request.after)
        page.items =
            query.database.select<PersonRow>(select_next_page, query.office(), reach.whole_office,
                                             reach.worker, reach.on, asked, *request.after);
    else
        page.items = query.database.select<PersonRow>(
            select_first_page, query.office(), reach.whole_office, reach.worker, reach.on, asked);
    cut_page(page, request.limit, [](const PersonRow& row) { return row.person_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Result<Person> show_person(Query& query, const ShowPerson& request) {
    if (!find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return person(query, request.person_id);
}

Result<PeselShown> show_pesel(Query& query, const ShowPerson& request) {
    if (!find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read_pesel", request.person_id)) return *refusal;
    query.showed(request.person_id);
    return PeselShown{pesel_of(query, request.person_id)};
}

}  // namespace wedka::people
