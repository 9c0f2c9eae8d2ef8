#include "programmes/project_rules.hpp"

#include <algorithm>

namespace wedka::programmes {

namespace {

constexpr std::int64_t most_participants = 100'000;

void check_plan(const PlannedParticipants& planned, const std::string& path, Day today,
                Findings& findings) {
    if (planned.participants < 1 || planned.participants > most_participants)
        findings.push_back({.rule = {}, .field = path + "participants", .code = "out_of_range"});
    if (planned.decision_on > today)
        findings.push_back({.rule = {}, .field = path + "decision_on", .code = "in_future"});
}

}  // namespace

Findings check_project(const FoundProject& request, Day today) {
    Findings findings;
    if (request.to_on < request.from_on)
        findings.push_back({.rule = "R5-19", .field = "to_on", .code = "ends_before_start"});
    if (std::ranges::count(request.partners, PartnerRole::lead, &ProjectPartner::role) > 1)
        findings.push_back({.rule = "R5-19", .field = "partners", .code = "two_leads"});
    if (request.programme_id && !request.edition)
        findings.push_back({.rule = {}, .field = "edition", .code = "required"});
    if (request.edition && !request.programme_id)
        findings.push_back({.rule = {}, .field = "programme_id", .code = "required"});
    check_plan(request.planned, "planned.", today, findings);
    return findings;
}

Findings check_agreement(const RecordAgreement& request, const Project& project, Day today) {
    if (project.partners.empty())
        return {{.rule = "R5-34", .field = "project_id", .code = "no_partner"}};
    Findings findings;
    if (request.concluded_on > today)
        findings.push_back({.rule = {}, .field = "concluded_on", .code = "in_future"});
    if (request.concluded_on > project.to_on)
        findings.push_back({.rule = "R5-34",
                            .field = "concluded_on",
                            .code = "after_project",
                            .values = {{"to_on", project.to_on.text()}}});
    if (!project.agreements.empty() &&
        request.concluded_on < project.agreements.back().concluded_on)
        findings.push_back(
            {.rule = "R5-34",
             .field = "concluded_on",
             .code = "before_last_agreement",
             .values = {{"last", project.agreements.back().concluded_on.text()}}});
    if (std::ranges::find(project.agreements, request.number, &Agreement::number) !=
        project.agreements.end())
        findings.push_back({.rule = "R5-34", .field = "number", .code = "number_taken"});
    return findings;
}

Findings check_next_plan(const PlannedParticipants& planned, const PlannedVersion& last,
                         std::int64_t enrolled, Day today) {
    Findings findings;
    check_plan(planned, {}, today, findings);
    if (planned.decision_on < last.decision_on)
        findings.push_back({.rule = "R5-19",
                            .field = "decision_on",
                            .code = "before_last_decision",
                            .values = {{"last", last.decision_on.text()}}});
    if (planned.participants == last.participants)
        findings.push_back({.rule = "R5-19", .field = "participants", .code = "nothing_changes"});
    if (planned.participants < enrolled)
        findings.push_back({.rule = "R5-07",
                            .field = "participants",
                            .code = "below_enrolled",
                            .values = {{"enrolled", std::to_string(enrolled)}}});
    return findings;
}

}  // namespace wedka::programmes
