#include "programmes/sign_impartiality.hpp"

#include "programmes/committee_rules.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Committee> sign_impartiality(Transaction& transaction, const SignImpartiality& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const MemberId member_id{transaction.actor.worker};
    const auto committee = find_committee(transaction, request.project_id);
    const auto findings =
        check_statement(request.signed_on, committee, member_id, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_statement(transaction, request.project_id, member_id, request.signed_on);
    transaction.record("programmes.score", request.project_id);
    return find_committee(transaction, request.project_id).value();
}

}  // namespace wedka::programmes
