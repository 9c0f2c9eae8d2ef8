#include "casework/find_casework.hpp"

#include "casework/assistance_store.hpp"
#include "casework/contract_store.hpp"
#include "casework/diagnosis_store.hpp"
#include "casework/interview_store.hpp"
#include "casework/note_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

namespace {

const std::string rows = R"sql(
    SELECT c.contract_id, c.number, c.variant, )sql" +
                         contract_state(5) + R"sql( AS state, c.person_id, p.last_name,
           p.first_name, m.first_name || ' ' || m.last_name AS worker_name, c.concluded_on,
           c.from_on, c.to_on, c.ended_on, c.result
    FROM casework_contracts c
    JOIN people_people p ON p.office_id = c.office_id AND p.person_id = c.person_id
    JOIN staff_members m ON m.office_id = c.office_id AND m.member_id = c.worker_id
    WHERE c.office_id = $1
      AND )sql" + within_reach("c.person_id", 2);

const std::string select_first_page = rows + R"sql(
    ORDER BY c.concluded_on DESC, c.contract_id DESC
    LIMIT $6)sql";

const std::string select_next_page = rows + R"sql(
      AND (c.concluded_on, c.contract_id) <
          (SELECT l.concluded_on, l.contract_id
           FROM casework_contracts l
           WHERE l.office_id = $1
             AND l.contract_id = $7
             AND )sql" + within_reach("l.person_id", 2) +
                                     R"sql()
    ORDER BY c.concluded_on DESC, c.contract_id DESC
    LIMIT $6)sql";

}  // namespace

Result<Page<ContractRow>> list_contracts(Query& query, const ListContracts& request) {
    const auto reach = query.reach("casework.read");
    const auto today = today_in(query);
    const auto asked = request.limit.rows + 1;
    Page<ContractRow> page;
    if (request.after)
        page.items = query.database.select<ContractRow>(select_next_page, query.office(),
                                                        reach.whole_office, reach.worker, reach.on,
                                                        today, asked, *request.after);
    else
        page.items = query.database.select<ContractRow>(select_first_page, query.office(),
                                                        reach.whole_office, reach.worker, reach.on,
                                                        today, asked);
    cut_page(page, request.limit, [](const ContractRow& row) { return row.contract_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Result<Contract> show_contract(Query& query, const ShowContract& request) {
    const auto known = find_contract(query, request.contract_id);
    if (!known) return not_found();
    if (const auto refusal = query.deny("casework.read", known->person_id)) return *refusal;
    query.showed(known->person_id);
    return contract(query, request.contract_id);
}

Result<PersonCasework> show_casework(Query& query, const ShowCasework& request) {
    if (!people::find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("casework.read", request.person_id)) return *refusal;
    PersonCasework casework{.person_id = request.person_id,
                            .interviews = interviews_with(query, request.person_id),
                            .diagnoses = {},
                            .contracts = {},
                            .assistances = assistances_of_person(query, request.person_id),
                            .notes = notes_of(query, request.person_id)};
    for (const auto& fact : diagnoses_of(query, request.person_id))
        casework.diagnoses.insert(casework.diagnoses.begin(), diagnosis(query, fact.diagnosis_id));
    for (const auto& fact : contracts_of(query, request.person_id))
        casework.contracts.insert(casework.contracts.begin(), contract(query, fact.contract_id));
    query.showed(request.person_id);
    return casework;
}

}  // namespace wedka::casework
