#include "support/consultation_rules.hpp"

namespace wedka::support {

namespace {

const auto longest = Minutes::from_minutes(24 * 60);

}  // namespace

Findings check_consultation(const RecordConsultation& request,
                            const programmes::ProjectFact& project,
                            const std::optional<programmes::ParticipationFact>& participation,
                            const std::optional<programmes::InterruptionFact>& interruption,
                            Day today) {
    Findings findings;
    if (!participation)
        findings.push_back({.rule = "R5-09", .field = "person_id", .code = "not_a_participant"});
    else if (request.given_on < participation->enrolled_on)
        findings.push_back({.rule = "R5-09",
                            .field = "given_on",
                            .code = "before_enrolment",
                            .values = {{"enrolled_on", participation->enrolled_on.text()}}});
    else if (participation->left_on && request.given_on > *participation->left_on)
        findings.push_back({.rule = "R5-23",
                            .field = "given_on",
                            .code = "after_leaving",
                            .values = {{"left_on", participation->left_on->text()}}});
    if (interruption)
        findings.push_back({.rule = "R5-33",
                            .field = "given_on",
                            .code = "while_away",
                            .values = {{"left_on", interruption->left_on.text()},
                                       {"returned_on", interruption->returned_on.text()}}});
    if (request.given_on > today)
        findings.push_back({.rule = {}, .field = "given_on", .code = "in_future"});
    if (request.given_on < project.from_on || request.given_on > project.to_on)
        findings.push_back(
            {.rule = "R5-22",
             .field = "given_on",
             .code = "outside_project",
             .values = {{"from_on", project.from_on.text()}, {"to_on", project.to_on.text()}}});
    if (request.minutes < Minutes::from_minutes(1) || request.minutes > longest)
        findings.push_back({.rule = {}, .field = "minutes", .code = "out_of_range"});
    return findings;
}

}  // namespace wedka::support
