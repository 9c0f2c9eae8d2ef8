#include "programmes/enrolment_rules.hpp"

#include <algorithm>

namespace wedka::programmes {

namespace {

bool is_listed(const ApplicationStanding& standing) {
    return standing.list == SelectionList::basic || standing.list == SelectionList::reserve;
}

/// Somebody whose invitation ran out without an answer is passed over.
bool is_passed_over(const ApplicationStanding& standing, Day on) {
    return standing.invitation_due_on && !standing.invitation_answer &&
           *standing.invitation_due_on < on;
}

bool is_waiting(const ApplicationStanding& standing, Day on) {
    return is_listed(standing) && !standing.participation_id && !standing.resigned_on &&
           !is_passed_over(standing, on);
}

/// Enrolled, waiting on the basic list, or invited.
bool takes_place(const ApplicationStanding& standing, Day on) {
    if (standing.participation_id) return true;
    return is_waiting(standing, on) &&
           (standing.list == SelectionList::basic || holds_place(standing, on));
}

template <class Kept>
std::optional<std::string> first_waiting(const ApplicationStanding& applicant,
                                         const std::vector<ApplicationStanding>& standings, Day on,
                                         const Kept& is_counted) {
    const auto place = [](const ApplicationStanding& standing) {
        return std::pair(standing.list, standing.position);
    };
    const ApplicationStanding* first = nullptr;
    for (const auto& standing : standings)
        if (is_waiting(standing, on) && is_counted(standing) &&
            place(standing) < place(applicant) && (!first || place(standing) < place(*first)))
            first = &standing;
    return first ? std::optional{first->number} : std::nullopt;
}

bool is_other_sex(const ApplicationStanding& standing, const ApplicationStanding& applicant,
                  const Places& places) {
    return places.women && standing.sex != applicant.sex;
}

}  // namespace

Findings check_is_listed(const ApplicationStanding& applicant) {
    if (applicant.participation_id)
        return {{.rule = "R5-16", .field = "application_id", .code = "already_enrolled"}};
    if (applicant.resigned_on)
        return {{.rule = "R5-16", .field = "application_id", .code = "resigned"}};
    if (!is_listed(applicant))
        return {{.rule = "R5-16", .field = "application_id", .code = "not_on_list"}};
    return {};
}

bool holds_place(const ApplicationStanding& applicant, Day on) {
    if (!applicant.invitation_due_on) return false;
    return applicant.invitation_answer == InvitationAnswer::accepted ||
           (!applicant.invitation_answer && *applicant.invitation_due_on >= on);
}

std::optional<std::string> waiting_before(const ApplicationStanding& applicant,
                                          const std::vector<ApplicationStanding>& standings,
                                          const Places& places, Day on) {
    if (applicant.list != SelectionList::reserve) return std::nullopt;
    // Whoever was invited has a place that is nobody else's, so the basic list need not be through.
    if (holds_place(applicant, on)) return waiting_on_reserve(applicant, standings, places, on);
    return first_waiting(applicant, standings, on, [&](const ApplicationStanding& standing) {
        return !is_other_sex(standing, applicant, places);
    });
}

std::optional<std::string> waiting_on_reserve(const ApplicationStanding& applicant,
                                              const std::vector<ApplicationStanding>& standings,
                                              const Places& places, Day on) {
    return first_waiting(applicant, standings, on, [&](const ApplicationStanding& standing) {
        return standing.list == SelectionList::reserve && !holds_place(standing, on) &&
               !is_other_sex(standing, applicant, places);
    });
}

bool has_vacancy(const ApplicationStanding& applicant,
                 const std::vector<ApplicationStanding>& standings, const Places& places, Day on) {
    std::int64_t taken = 0;
    std::int64_t taken_of_sex = 0;
    bool other_sex_waits = false;
    for (const auto& standing : standings) {
        const bool is_same_sex = standing.sex == applicant.sex;
        if (standing.application_id == applicant.application_id) continue;
        if (takes_place(standing, on)) {
            ++taken;
            if (is_same_sex) ++taken_of_sex;
        } else if (!is_same_sex && is_waiting(standing, on)) {
            other_sex_waits = true;
        }
    }
    if (taken >= places.all) return false;
    if (!places.women) return true;
    const auto of_sex =
        applicant.sex == Sex::female ? *places.women : places.men.value_or(0);
    return taken_of_sex < of_sex || !other_sex_waits;
}

Findings check_enrolment(Day enrolled_on, const ApplicationStanding& applicant,
                         const Enrolment& enrolment) {
    if (auto findings = check_is_listed(applicant); !findings.empty()) return findings;

    Findings findings;
    const auto enrolled = std::ranges::count_if(
        enrolment.standings,
        [](const ApplicationStanding& standing) { return standing.participation_id.has_value(); });
    if (enrolled >= enrolment.places.all)
        findings.push_back({.rule = "R5-07",
                            .field = "application_id",
                            .code = "no_place",
                            .values = {{"planned", std::to_string(enrolment.places.all)},
                                       {"enrolled", std::to_string(enrolled)}}});
    const auto first =
        waiting_before(applicant, enrolment.standings, enrolment.places, enrolled_on);
    if (first)
        findings.push_back({.rule = "R5-08",
                            .field = "application_id",
                            .code = "reserve_order",
                            .values = {{"first", *first}}});
    else if (enrolment.places.women && applicant.list == SelectionList::reserve &&
             !has_vacancy(applicant, enrolment.standings, enrolment.places, enrolled_on))
        findings.push_back(
            {.rule = "R5-08", .field = "application_id", .code = "place_of_other_sex"});
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

Findings check_return(Day returned_on, const Participation& participation,
                      const ProjectFact& project, Day today) {
    if (!participation.left_on) return {{.rule = "R5-33", .field = {}, .code = "has_not_left"}};
    Findings findings;
    if (returned_on > today)
        findings.push_back({.rule = {}, .field = "returned_on", .code = "in_future"});
    if (returned_on <= *participation.left_on)
        findings.push_back({.rule = "R5-33",
                            .field = "returned_on",
                            .code = "returns_before_leaving",
                            .values = {{"left_on", participation.left_on->text()}}});
    if (returned_on > project.to_on)
        findings.push_back({.rule = "R5-33",
                            .field = "returned_on",
                            .code = "returns_after_project",
                            .values = {{"to_on", project.to_on.text()}}});
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
    if (!participation.interruptions.empty() &&
        left_on < participation.interruptions.back().returned_on)
        findings.push_back(
            {.rule = "R5-23",
             .field = "left_on",
             .code = "leaves_before_return",
             .values = {{"returned_on", participation.interruptions.back().returned_on.text()}}});
    if (left_on > project.to_on)
        findings.push_back({.rule = "R5-23",
                            .field = "left_on",
                            .code = "leaves_after_project",
                            .values = {{"to_on", project.to_on.text()}}});
    return findings;
}

}  // namespace wedka::programmes
