#include "support/enrol_in_series.hpp"

#include "support/double_support.hpp"
#include "support/enrolment_rules.hpp"
#include "support/plan_store.hpp"
#include "support/series_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<SeriesJoined> enrol_in_series(Transaction& transaction, const EnrolInSeries& request) {
    // Before places are counted: of two clerks at the last place the second finds it taken.
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto known = series(transaction, request.series_id);
    const JoiningSeries joining{
        .series = known,
        .participants = programmes::participants_of(transaction, known.project_id),
        .plans = plans_by(transaction, known.project_id, request.enrolled_on),
        .today = today_in(transaction)};
    auto findings = check_joining(request, joining);
    const auto rule_set = programmes::find_project(transaction, known.project_id).value().rule_set;
    for (auto& finding : check_double_support(request, joining, rule_set,
                                              same_support_elsewhere(transaction, known)))
        findings.push_back(std::move(finding));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    SeriesJoined joined;
    std::vector<PersonId> people;
    for (const auto& participation_id : request.participation_ids) {
        const auto person_id = person_of(joining, participation_id);
        if (const auto refusal = transaction.deny("support.enrol", person_id)) return *refusal;
        joined.enrolment_ids.push_back(
            insert_enrolment(transaction, request, participation_id, person_id));
        people.push_back(person_id);
    }
    transaction.record("support.enrol", request.series_id, people);
    static_cast<SupportSeries&>(joined) = series(transaction, request.series_id);
    return joined;
}

}  // namespace wedka::support
