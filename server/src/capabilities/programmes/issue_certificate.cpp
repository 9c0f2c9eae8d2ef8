#include "programmes/issue_certificate.hpp"

#include "parameters/parameters.hpp"
#include "programmes/certificate_rules.hpp"
#include "programmes/certificate_store.hpp"
#include "programmes/find_certificates.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<QualifyingCertificate> issue_qualifying_certificate(
    Transaction& transaction, const IssueQualifyingCertificate& request) {
    const auto known = find_certificate(transaction, request.qualifying_id);
    if (!known) return not_found("qualifying_id");
    if (const auto refusal = transaction.deny("programmes.certify", known->person_id))
        return *refusal;
    lock_project(transaction, known->project_id);
    const auto asked = find_certificate(transaction, request.qualifying_id).value();
    const auto terms = terms_of(transaction, asked.project_id, request.issued_on);
    if (!terms) return terms.refusal();
    const auto knows_at_risk = parameters::truth_on(transaction, "ues.ustawa", request.issued_on);
    if (!knows_at_risk) return knows_at_risk.refusal();
    const auto signatory =
        signatory_on(transaction, staff::MemberId{transaction.actor.worker}, request.issued_on);

    const auto findings = check_issuing(
        request, asked,
        {.interview = asked.interview_id
                          ? casework::find_interview(transaction, *asked.interview_id)
                          : std::nullopt,
         .terms = *terms,
         .signatory = signatory,
         .knows_at_risk = *knows_at_risk,
         .has_died = has_died(transaction, asked.person_id),
         .valid_number = find_valid_number(transaction, asked.project_id, asked.person_id,
                                           request.issued_on),
         .today = today_in(transaction)});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_issued(transaction, request, asked, signatory,
                request.issued_on.plus_days(terms->valid_days));
    transaction.record("programmes.certify", request.qualifying_id, asked.person_id);
    return certificate(transaction, request.qualifying_id);
}

Result<QualifyingCertificate> refuse_certificate(Transaction& transaction,
                                                 const RefuseCertificate& request) {
    const auto known = find_certificate(transaction, request.qualifying_id);
    if (!known) return not_found("qualifying_id");
    if (const auto refusal = transaction.deny("programmes.certify", known->person_id))
        return *refusal;
    lock_project(transaction, known->project_id);
    const auto asked = find_certificate(transaction, request.qualifying_id).value();
    const auto signatory =
        signatory_on(transaction, staff::MemberId{transaction.actor.worker}, request.refused_on);
    const auto findings =
        check_refusal(request.refused_on, asked, signatory, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_refused(transaction, request, asked, signatory);
    transaction.record("programmes.certify", request.qualifying_id, asked.person_id);
    return certificate(transaction, request.qualifying_id);
}

}  // namespace wedka::programmes
