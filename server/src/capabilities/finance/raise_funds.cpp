#include "finance/raise_funds.hpp"

#include "finance/funding_rules.hpp"
#include "finance/funding_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::finance {

namespace {

/// The application locked, when it is still the one that was read.
Result<FundingApplication> locked(Transaction& transaction, FundingId funding_id,
                                  const ExpectedVersion& if_match) {
    auto known = lock_funding(transaction, funding_id);
    if (!known) return not_found("funding_id");
    if (known->version != if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    return *known;
}

}  // namespace

Result<FundingApplication> note_funding_idea(Transaction& transaction,
                                             const NoteFundingIdea& request) {
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");
    const auto findings = check_idea(request.noted_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto funding_id = insert_funding(transaction, request);
    insert_step(transaction, funding_id, 0,
                {.stage = FundingStage::idea,
                 .taken_on = request.noted_on,
                 .amount = {},
                 .paper_number = {},
                 .note = {}});
    transaction.record("finance.raise_funds", funding_id);
    return whole_funding(transaction, funding_id).value();
}

Result<FundingApplication> change_funding(Transaction& transaction, const ChangeFunding& request) {
    const auto known = locked(transaction, request.funding_id, request.if_match);
    if (!known) return known.refusal();
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");
    if (const auto refusal = transaction.verdict(check_change(*known))) return *refusal;

    update_funding(transaction, request.funding_id, request);
    transaction.record("finance.raise_funds", request.funding_id);
    return whole_funding(transaction, request.funding_id).value();
}

Result<FundingApplication> take_funding_step(Transaction& transaction,
                                             const TakeFundingStep& request) {
    const auto known = locked(transaction, request.funding_id, request.if_match);
    if (!known) return known.refusal();
    const auto findings = check_step(request, *known, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_step(transaction, request.funding_id, known->steps.size(), request);
    transaction.record("finance.raise_funds", request.funding_id);
    return whole_funding(transaction, request.funding_id).value();
}

Result<FundingApplication> take_back_funding_step(Transaction& transaction,
                                                  const TakeBackFundingStep& request) {
    const auto known = locked(transaction, request.funding_id, request.if_match);
    if (!known) return known.refusal();
    if (const auto refusal = transaction.verdict(check_taking_back(*known))) return *refusal;

    delete_step(transaction, request.funding_id, known->steps.size() - 1);
    transaction.record("finance.raise_funds", request.funding_id);
    return whole_funding(transaction, request.funding_id).value();
}

}  // namespace wedka::finance
