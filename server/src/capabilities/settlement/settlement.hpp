#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finance/finance.hpp"
#include "people/people.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/money.hpp"

/// What other capabilities may ask of the settling of projects: which benefits are their own
/// contribution. None of these functions asks whether the asker may know the person.
namespace wedka::settlement {

using finance::BenefitKind;
using finance::PaymentId;
using people::PersonId;
using programmes::ProjectId;

/// Whether a benefit is own contribution of a project, or what keeps it from being that.
enum class ContributionWhy {
    counts,
    not_declared,
    declared_elsewhere,
    not_a_participant,
    outside_participation,
    no_support_yet
};
BOOST_DESCRIBE_ENUM(ContributionWhy, counts, not_declared, declared_elsewhere, not_a_participant,
                    outside_participation, no_support_yet)

/// A benefit paid to somebody who takes part or applied, as the project sees it.
struct OwnContributionRow {
    PaymentId payment_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day paid_on;
    BenefitKind kind = BenefitKind::targeted;
    std::string decision_number;
    Money amount;
    bool is_declared = false;
    bool counts = false;  ///< Declared, and still within the rule today.
    ContributionWhy why = ContributionWhy::not_declared;
};
BOOST_DESCRIBE_STRUCT(OwnContributionRow, (),
                      (payment_id, person_id, last_name, first_name, paid_on, kind, decision_number,
                       amount, is_declared, counts, why))

/// Every benefit of everybody enrolled or on the project's ranking list, and whatever it declared;
/// in alphabetical order of the people, then by day. Judged anew at every reading.
std::vector<OwnContributionRow> own_contribution_of(const Operation& operation,
                                                    ProjectId project_id);
/// What of it counts, together.
Money counted_sum(const std::vector<OwnContributionRow>& rows);

void add_routes(Routes& routes);

}  // namespace wedka::settlement
