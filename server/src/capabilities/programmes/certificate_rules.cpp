#include "programmes/certificate_rules.hpp"

namespace wedka::programmes {

namespace {

Finding of_rule(const char* rule, const char* field, const char* code) {
    return {.rule = rule, .field = field, .code = code};
}

bool is_open(const CertificateRecord& certificate) {
    return !certificate.decision && !certificate.closed_on;
}

bool is_issued(const CertificateRecord& certificate) {
    return certificate.decision == CertificateDecision::issued;
}

void not_in_future(Day day, const char* field, Day today, Findings& findings) {
    if (day > today) findings.push_back(of_rule("", field, "in_future"));
}

void not_before_request(Day day, const char* field, const CertificateRecord& certificate,
                        Findings& findings) {
    if (day < certificate.asked_on)
        findings.push_back({.rule = "R6-01",
                            .field = field,
                            .code = "before_request",
                            .values = {{"asked_on", certificate.asked_on.text()}}});
}

void check_interview(const IssueQualifyingCertificate& request, const IssuingCircumstances& around,
                     Findings& findings) {
    const char* field = "interview_id";
    if (!around.interview) {
        findings.push_back(of_rule("R6-02", field, "no_interview"));
        return;
    }
    const auto visited_on = around.interview->visited_on;
    if (!visited_on || *visited_on > request.issued_on)
        findings.push_back(of_rule("R6-02", field, "interview_not_held"));
    else if (visited_on->plus_months(around.terms.interview_months) < request.issued_on)
        findings.push_back({.rule = "R6-02",
                            .field = field,
                            .code = "interview_too_old",
                            .values = {{"visited_on", visited_on->text()},
                                       {"months", std::to_string(around.terms.interview_months)}}});
}

void check_reason(const IssueQualifyingCertificate& request, Findings& findings) {
    if (!request.told_reason) return;
    if (!request.is_reason_necessary.value_or(false))
        findings.push_back(of_rule("R6-03", "is_reason_necessary", "reason_not_necessary"));
    if (!request.dpo_opinion)
        findings.push_back(of_rule("R6-03", "dpo_opinion", "no_dpo_opinion"));
}

void check_content(const IssueQualifyingCertificate& request, bool knows_at_risk,
                   Findings& findings) {
    const bool is_at_risk = request.content == CertificateContent::at_risk;
    if (is_at_risk && !knows_at_risk)
        findings.push_back(of_rule("R6-09", "content", "before_the_act"));
    if (is_at_risk && !request.ues_letter)
        findings.push_back(of_rule("R6-09", "ues_letter", "letter_missing"));
    if (!is_at_risk && request.ues_letter)
        findings.push_back(of_rule("R6-09", "ues_letter", "letter_of_another_content"));
}

}  // namespace

Findings check_request(const AskCertificate& request, const std::optional<std::string>& lead,
                       bool has_died, Day today) {
    Findings findings;
    if (!request.is_signed) findings.push_back(of_rule("R6-01", "is_signed", "request_not_signed"));
    if (request.asked_by == AskedBy::representative && !request.representative)
        findings.push_back(of_rule("R6-01", "representative", "representative_not_named"));
    if (has_died) findings.push_back(of_rule("R6-07", "person_id", "person_has_died"));
    if (!lead) findings.push_back(of_rule("R6-10", "project_id", "no_other_leads"));
    not_in_future(request.asked_on, "asked_on", today, findings);
    return findings;
}

Findings check_still_open(const CertificateRecord& certificate) {
    if (is_open(certificate)) return {};
    return {of_rule("R6-11", "", "already_answered")};
}

Findings check_issuing(const IssueQualifyingCertificate& request,
                       const CertificateRecord& certificate, const IssuingCircumstances& around) {
    auto findings = check_still_open(certificate);
    if (!findings.empty()) return findings;
    not_before_request(request.issued_on, "issued_on", certificate, findings);
    check_interview(request, around, findings);
    check_reason(request, findings);
    if (!around.signatory.may_sign)
        findings.push_back(of_rule("R6-04", "issued_on", "may_not_sign"));
    if (request.state_on > request.issued_on)
        findings.push_back(of_rule("R6-05", "state_on", "state_in_future"));
    if (around.valid_number)
        findings.push_back({.rule = "R6-06",
                            .field = "qualifying_id",
                            .code = "another_is_valid",
                            .can_be_justified = true,
                            .values = {{"number", *around.valid_number}}});
    if (around.has_died) findings.push_back(of_rule("R6-07", "qualifying_id", "person_has_died"));
    check_content(request, around.knows_at_risk, findings);
    not_in_future(request.issued_on, "issued_on", around.today, findings);
    return findings;
}

Findings check_refusal(Day refused_on, const CertificateRecord& certificate,
                       const Signatory& signatory, Day today) {
    auto findings = check_still_open(certificate);
    if (!findings.empty()) return findings;
    not_before_request(refused_on, "refused_on", certificate, findings);
    if (!signatory.may_sign) findings.push_back(of_rule("R6-04", "refused_on", "may_not_sign"));
    not_in_future(refused_on, "refused_on", today, findings);
    return findings;
}

Findings check_closing(Day closed_on, const CertificateRecord& certificate, Day today) {
    auto findings = check_still_open(certificate);
    if (!findings.empty()) return findings;
    not_before_request(closed_on, "closed_on", certificate, findings);
    not_in_future(closed_on, "closed_on", today, findings);
    return findings;
}

namespace {

/// R6-11: what happens to a certificate happens after it was issued and before it was annulled.
Findings check_step(Day day, const char* field, const CertificateRecord& certificate, Day today) {
    if (!is_issued(certificate)) return {of_rule("R6-11", "", "not_issued")};
    if (certificate.annulled_on) return {of_rule("R6-11", "", "already_annulled")};
    Findings findings;
    if (day < *certificate.decided_on)
        findings.push_back({.rule = "R6-11",
                            .field = field,
                            .code = "before_issuing",
                            .values = {{"issued_on", certificate.decided_on->text()}}});
    not_in_future(day, field, today, findings);
    return findings;
}

}  // namespace

Findings check_collection(Day collected_on, const CertificateRecord& certificate, Day today) {
    if (certificate.collected_on) return {of_rule("R6-11", "", "already_collected")};
    return check_step(collected_on, "collected_on", certificate, today);
}

Findings check_use(Day used_on, const CertificateRecord& certificate, Day today) {
    if (certificate.used_on) return {of_rule("R6-11", "", "already_used")};
    auto findings = check_step(used_on, "used_on", certificate, today);
    if (is_issued(certificate) && used_on > *certificate.valid_until)
        findings.push_back({.rule = "R6-11",
                            .field = "used_on",
                            .code = "used_after_validity",
                            .values = {{"valid_until", certificate.valid_until->text()}}});
    return findings;
}

Findings check_annulment(Day annulled_on, const CertificateRecord& certificate, Day today) {
    return check_step(annulled_on, "annulled_on", certificate, today);
}

Findings check_terms(const SetCertificateTerms& request) {
    Findings findings;
    if (request.interview_months < 1 || request.interview_months > 24)
        findings.push_back(of_rule("R6-02", "interview_months", "terms_out_of_range"));
    if (request.valid_days < 1 || request.valid_days > 366)
        findings.push_back(of_rule("R6-02", "valid_days", "terms_out_of_range"));
    return findings;
}

Findings check_authorisation(const AuthoriseSigning& request, bool is_number_taken) {
    Findings findings;
    if (is_number_taken) findings.push_back(of_rule("R6-04", "number", "number_taken"));
    if (request.to_on && *request.to_on < request.from_on)
        findings.push_back(of_rule("R6-04", "to_on", "ends_before_start"));
    return findings;
}

Findings check_last_day(Day to_on, const SigningAuthorisation& authorisation) {
    if (to_on >= authorisation.from_on) return {};
    return {of_rule("R6-04", "to_on", "ends_before_start")};
}

}  // namespace wedka::programmes
