#include "monitoring/record_output.hpp"

#include "monitoring/output_rules.hpp"
#include "monitoring/output_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::monitoring {

Result<Output> record_output(Transaction& transaction, const RecordOutput& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    const auto findings =
        check_output(request, *project, all_outputs_of(transaction, request.project_id),
                     today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto output_id = insert_output(transaction, request);
    transaction.record("monitoring.report", request.project_id, output_id);
    return find_output(transaction, output_id).value();
}

Result<Output> withdraw_output(Transaction& transaction, const WithdrawOutput& request) {
    const auto known = find_output(transaction, request.output_id);
    if (!known) return not_found("output_id");
    if (known->withdrawn_on)
        return refused({.rule = "V-42", .field = "output_id", .code = "output_withdrawn"});

    mark_output_withdrawn(transaction, request, today_in(transaction));
    transaction.record("monitoring.report", known->project_id, request.output_id);
    return find_output(transaction, request.output_id).value();
}

Result<Page<Output>> list_outputs(Query& query, const ListOutputs& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Page<Output>{.items = all_outputs_of(query, request.project_id)};
}

}  // namespace wedka::monitoring
