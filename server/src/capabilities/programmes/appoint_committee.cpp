#include "programmes/appoint_committee.hpp"

#include "programmes/committee_rules.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Committee> appoint_committee(Transaction& transaction, const AppointCommittee& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    for (std::size_t i = 0; i < request.members.size(); ++i)
        if (!staff::find_member(transaction, request.members[i].member_id))
            return not_found("members[" + std::to_string(i) + "].member_id");
    const auto findings =
        check_committee(request, find_regulations(transaction, request.project_id),
                        members_with_cards(transaction, request.project_id),
                        today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_committee(transaction, request);
    transaction.record("programmes.appoint_committee", request.project_id);
    return find_committee(transaction, request.project_id).value();
}

Result<Committee> show_committee(Query& query, const ShowCommittee& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    auto committee = find_committee(query, request.project_id);
    if (!committee) return not_found("committee");
    return *std::move(committee);
}

}  // namespace wedka::programmes
