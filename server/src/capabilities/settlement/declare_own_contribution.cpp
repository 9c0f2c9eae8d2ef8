#include "settlement/declare_own_contribution.hpp"

#include <fmt/format.h>

#include <set>

#include "settlement/contribution_store.hpp"
#include "settlement/taking_part.hpp"

namespace wedka::settlement {

namespace {

Findings check_payments(const Operation& operation, const programmes::ProjectFact& project,
                        const std::vector<PaymentId>& payment_ids) {
    std::map<PaymentId, finance::BenefitPayment> payments;
    for (const auto& payment : finance::payments(operation, payment_ids))
        if (!operation.standing(payment.person_id.uuid()).is_hidden())
            payments.emplace(payment.payment_id, payment);
    const auto takers = takers_of(operation, project);
    const auto declarations = declarations_of(operation, payment_ids);

    Findings findings;
    std::set<PaymentId> named;
    for (std::size_t i = 0; i < payment_ids.size(); ++i) {
        const auto& payment_id = payment_ids[i];
        const auto field = fmt::format("payment_ids[{}]", i);
        const auto payment = payments.find(payment_id);
        if (payment == payments.end()) {
            findings.push_back({.rule = {}, .field = field, .code = "not_found"});
        } else if (!named.insert(payment_id).second) {
            findings.push_back({.rule = "S-03", .field = field, .code = "named_twice"});
        } else {
            const auto taking_part = taking_part_of(takers, payment->second.person_id);
            const auto declared = declared_in(declarations, project.project_id, payment_id);
            for (auto& finding :
                 check_declaration(taking_part, payment->second.paid_on, declared, field))
                findings.push_back(std::move(finding));
        }
    }
    if (payment_ids.empty())
        findings.push_back({.rule = {}, .field = "payment_ids", .code = "required"});
    return findings;
}

}  // namespace

Result<OwnContributionDeclared> declare_own_contribution(Transaction& transaction,
                                                         const DeclareOwnContribution& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    const auto findings = check_payments(transaction, *project, request.payment_ids);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    for (const auto& payment_id : request.payment_ids) {
        if (!insert_declaration(transaction, request.project_id, payment_id))
            return Refusal{
                RefusalKind::lost_race,
                {{.rule = "S-03", .field = "payment_ids", .code = "declared_meanwhile"}}};
        transaction.record("settlement.declare", request.project_id, payment_id);
    }
    return OwnContributionDeclared{
        request.project_id, static_cast<std::int64_t>(request.payment_ids.size()),
        counted_sum(own_contribution_of(transaction, request.project_id))};
}

}  // namespace wedka::settlement
