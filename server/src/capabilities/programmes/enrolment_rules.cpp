#include "programmes/enrolment_rules.hpp"

#include <algorithm>

namespace wedka::programmes {

namespace {

bool is_listed(const ApplicationStanding& standing) {
    return standing.list == SelectionList::basic || standing.list == SelectionList::reserve;
}

bool is_waiting(const ApplicationStanding& standing) {
    return is_listed(standing) && !standing.participation_id && !standing.resigned_on;
}

}  // namespace

std::optional<std::string> waiting_before(const ApplicationStanding& applicant,
                                          const std::vector<ApplicationStanding>& standings) {
    if (applicant.list != SelectionList::reserve) return std::nullopt;
    const auto place = [](const ApplicationStanding& standing) {
        return std::pair(standing.list, standing.position);
    };
    const ApplicationStanding* first = nullptr;
    for (const auto& standing : standings)
        if (is_waiting(standing) && place(standing) < place(applicant) &&
            (!first || place(standing) < place(*first)))
            first = &standing;
    return first ? std::optional{first->number} : std::nullopt;
}

Findings check_enrolment(Day enrolled_on, const ApplicationStanding& applicant,
                         const Enrolment& enrolment) {
    if (applicant.participation_id)
        return {{.rule = "R5-16", .field = "application_id", .code = "already_enrolled"}};
    if (applicant.resigned_on)
        return {{.rule = "R5-16", .field = "application_id", .code = "resigned"}};
    if (!is_listed(applicant))
        return {{.rule = "R5-16", .field = "application_id", .code = "not_on_list"}};

    Findings findings;
    const auto enrolled = std::ranges::count_if(
        enrolment.standings,
        [](const ApplicationStanding& standing) { return standing.participation_id.has_value(); });
    if (enrolled >= enrolment.planned)
        findings.push_back({.rule = "R5-07",
                            .field = "application_id",
                            .code = "no_place",
                            .values = {{"planned", std::to_string(enrolment.planned)},
                                       {"enrolled", std::to_string(enrolled)}}});
    if (const auto first = waiting_before(applicant, enrolment.standings))
        findings.push_back({.rule = "R5-08",
                            .field = "application_id",
                            .code = "reserve_order",
                            .values = {{"first", *first}}});
    if (enrolled_on > enrolment.today)
        findings.push_back({.rule = {}, .field = "enrolled_on", .code = "in_future"});
    if (enrolled_on < enrolment.project.from_on || enrolled_on > enrolment.project.to_on)
        findings.push_back({.rule = "R5-16",
                            .field = "enrolled_on",
                            .code = "outside_project",
                            .values = {{"from_on", enrolment.project.from_on.text()},
                                       {"to_on", enrolment.project.to_on.text()}}});
    return findings;
}

Findings check_contract(const casework::ContractFact& contract, PersonId person_id,
                        const ProjectFact& project, std::optional<ParticipationId> linked_to,
                        std::optional<ParticipationId> participation_id) {
    Findings findings;
    if (contract.person_id != person_id)
        findings.push_back(
            {.rule = "R5-17", .field = "contract_id", .code = "contract_of_another_person"});
    if (contract.concluded_on < project.from_on || contract.concluded_on > project.to_on)
        findings.push_back({.rule = "R5-17",
                            .field = "contract_id",
                            .code = "contract_outside_project",
                            .values = {{"concluded_on", contract.concluded_on.text()},
                                       {"from_on", project.from_on.text()},
                                       {"to_on", project.to_on.text()}}});
    if (linked_to && linked_to != participation_id)
        findings.push_back({.rule = "R5-17", .field = "contract_id", .code = "contract_taken"});
    return findings;
}

Findings check_resignation(Day resigned_on, const ApplicationStanding& applicant, Day today) {
    if (applicant.participation_id)
        return {{.rule = "R5-16", .field = {}, .code = "already_enrolled"}};
    if (applicant.resigned_on) return {{.rule = "R5-16", .field = {}, .code = "resigned"}};
    Findings findings;
    if (resigned_on > today)
        findings.push_back({.rule = {}, .field = "resigned_on", .code = "in_future"});
    if (resigned_on < applicant.received_on)
        findings.push_back({.rule = "R5-16", .field = "resigned_on", .code = "before_receipt"});
    return findings;
}

Findings check_leaving(Day left_on, const Participation& participation, const ProjectFact& project,
                       Day today) {
    if (participation.left_on) return {{.rule = "R5-23", .field = {}, .code = "already_left"}};
    Findings findings;
    if (left_on > today) findings.push_back({.rule = {}, .field = "left_on", .code = "in_future"});
    if (left_on < participation.enrolled_on)
        findings.push_back({.rule = "R5-23",
                            .field = "left_on",
                            .code = "leaves_before_enrolment",
                            .values = {{"enrolled_on", participation.enrolled_on.text()}}});
    if (left_on > project.to_on)
        findings.push_back({.rule = "R5-23",
                            .field = "left_on",
                            .code = "leaves_after_project",
                            .values = {{"to_on", project.to_on.text()}}});
    return findings;
}

}  // namespace wedka::programmes
