#include "monitoring/feedback.hpp"

#include "monitoring/feedback_store.hpp"
#include "monitoring/fund_file_store.hpp"
#include "monitoring/fund_rows.hpp"
#include "vocabulary/today.hpp"

namespace wedka::monitoring {

namespace {

Refusal no_such_row() {
    return refused({.rule = "V-33", .field = "row", .code = "beyond_the_file"});
}

}  // namespace

Findings check_feedback(const RecordFeedback& request, const FundFile& file, Day today) {
    Findings findings;
    if (request.row < 1 || request.row > file.participants) findings = no_such_row().findings;
    if (request.column < 0 ||
        request.column >= static_cast<std::int64_t>(columns_of(file.kind).size()))
        findings.push_back({.rule = "V-33", .field = "column", .code = "beyond_the_columns"});
    if (request.told_on > today)
        findings.push_back({.rule = {}, .field = "told_on", .code = "in_future"});
    if (request.told_on < file.made_on)
        findings.push_back({.rule = "V-33", .field = "told_on", .code = "before_the_file"});
    return findings;
}

Result<FeedbackError> record_feedback(Transaction& transaction, const RecordFeedback& request) {
    const auto file = find_fund_file(transaction, request.file_id);
    if (!file) return not_found("file_id");
    const auto findings = check_feedback(request, *file, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;
    const auto rows = rows_of(transaction, request.file_id);
    const auto participation_id = rows.at(static_cast<std::size_t>(request.row - 1));
    const auto whose = programmes::find_participation_fact(transaction, participation_id).value();
    // A row of somebody whom the asker may not know is none.
    if (transaction.deny("monitoring.report", whose.person_id)) return no_such_row();

    const auto feedback_id = insert_feedback(transaction, *file, whose, request);
    transaction.record("monitoring.report", feedback_id, participation_id, whose.person_id);
    return find_feedback(transaction, feedback_id).value();
}

Result<FeedbackError> mend_feedback(Transaction& transaction, const MendFeedback& request) {
    const auto known = find_feedback(transaction, request.feedback_id);
    if (!known) return not_found("feedback_id");
    if (const auto refusal = transaction.deny("monitoring.report", known->person_id))
        return *refusal;
    if (!mark_as_mended(transaction, request.feedback_id, today_in(transaction)))
        return refused({.rule = "V-34", .field = "feedback_id", .code = "mended_already"});
    transaction.record("monitoring.report", request.feedback_id, known->participation_id,
                       known->person_id);
    return find_feedback(transaction, request.feedback_id).value();
}

Result<Page<FeedbackError>> list_feedback(Query& query, const ListFeedback& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    Page<FeedbackError> page{
        .items = feedback_in(query, request.project_id, query.reach("monitoring.report"))};
    for (const auto& error : page.items) query.showed(error.person_id);
    return page;
}

}  // namespace wedka::monitoring
