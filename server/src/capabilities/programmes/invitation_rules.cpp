#include "programmes/invitation_rules.hpp"

namespace wedka::programmes {

Findings check_invitation(Day invited_on, const ApplicationStanding& applicant,
                          const std::vector<ApplicationStanding>& standings, const Places& places,
                          Day today) {
    if (auto findings = check_is_listed(applicant); !findings.empty()) return findings;
    Findings findings;
    if (invited_on > today)
        findings.push_back({.rule = {}, .field = "invited_on", .code = "in_future"});
    if (applicant.drawn_on && invited_on < *applicant.drawn_on)
        findings.push_back({.rule = "R5-43", .field = "invited_on", .code = "before_list"});
    if (holds_place(applicant, invited_on))
        findings.push_back({.rule = "R5-43",
                            .field = "application_id",
                            .code = "already_invited",
                            .values = {{"due_on", applicant.invitation_due_on->text()}}});
    if (applicant.list == SelectionList::basic) return findings;
    if (const auto first = waiting_on_reserve(applicant, standings, places, invited_on))
        findings.push_back({.rule = "R5-08",
                            .field = "application_id",
                            .code = "reserve_order",
                            .values = {{"first", *first}}});
    if (!has_vacancy(applicant, standings, places, invited_on))
        findings.push_back({.rule = "R5-43", .field = "application_id", .code = "no_vacancy"});
    return findings;
}

Findings check_answer(const AnswerInvitation& request, const Invitation& invitation,
                      const ApplicationStanding& applicant, Day today) {
    if (invitation.answer) return {{.rule = "R5-43", .field = {}, .code = "answered_already"}};
    if (auto findings = check_is_listed(applicant); !findings.empty()) return findings;
    Findings findings;
    const bool is_refusal = request.answer == InvitationAnswer::refused;
    if (request.answered_on > today)
        findings.push_back({.rule = {}, .field = "answered_on", .code = "in_future"});
    if (request.answered_on < invitation.invited_on)
        findings.push_back({.rule = "R5-43", .field = "answered_on", .code = "before_invitation"});
    if (!is_refusal && request.answered_on > invitation.due_on)
        findings.push_back({.rule = "R5-43",
                            .field = "answered_on",
                            .code = "after_answer_term",
                            .values = {{"due_on", invitation.due_on.text()}}});
    if (is_refusal && !request.note)
        findings.push_back({.rule = "R5-08", .field = "note", .code = "refusal_in_writing"});
    return findings;
}

}  // namespace wedka::programmes
