#include "programmes/certificate_terms.hpp"

#include "parameters/parameters.hpp"
#include "programmes/certificate_rules.hpp"
#include "programmes/certificate_store.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<CertificateTerms> terms_of(const Operation& operation, ProjectId project_id, Day on) {
    if (const auto own = find_terms(operation, project_id)) return *own;
    const auto months = parameters::integer_on(operation, "zaswiadczenie.wywiad", on);
    if (!months) return months.refusal();
    const auto days = parameters::integer_on(operation, "zaswiadczenie.waznosc", on);
    if (!days) return days.refusal();
    return CertificateTerms{.interview_months = *months, .valid_days = *days};
}

Result<CertificateTerms> show_certificate_terms(Query& query, const ShowCertificateTerms& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    return terms_of(query, request.project_id, today_in(query));
}

Result<CertificateTerms> set_certificate_terms(Transaction& transaction,
                                               const SetCertificateTerms& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    if (const auto refusal = transaction.verdict(check_terms(request))) return *refusal;
    put_terms(transaction, request);
    transaction.record("programmes.set_certificate_terms", request.project_id);
    return find_terms(transaction, request.project_id).value();
}

Result<Page<SigningAuthorisation>> list_signing_authorisations(
    Query& query, const ListSigningAuthorisations& request) {
    Page<SigningAuthorisation> page{
        authorisations_page(query, request.after, request.limit.rows + 1), {}};
    cut_page(page, request.limit,
             [](const SigningAuthorisation& row) { return row.authorisation_id.text(); });
    return page;
}

Result<SigningAuthorisation> authorise_signing(Transaction& transaction,
                                               const AuthoriseSigning& request) {
    if (!staff::find_member(transaction, request.member_id)) return not_found("member_id");
    const auto findings = check_authorisation(
        request, is_authorisation_number_taken(transaction, request.number));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto authorisation_id = insert_authorisation(transaction, request);
    transaction.record("programmes.authorise_signing", authorisation_id, request.member_id);
    return find_authorisation(transaction, authorisation_id).value();
}

Result<SigningAuthorisation> end_signing(Transaction& transaction, const EndSigning& request) {
    const auto known = find_authorisation(transaction, request.authorisation_id);
    if (!known) return not_found("authorisation_id");
    const auto findings = check_last_day(request.to_on, *known);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_last_day(transaction, request);
    transaction.record("programmes.authorise_signing", request.authorisation_id, known->member_id);
    return find_authorisation(transaction, request.authorisation_id).value();
}

Signatory signatory_on(const Operation& operation, staff::MemberId member_id, Day on) {
    if (staff::holds_post_on(operation, member_id, staff::PostKind::head, on))
        return {.may_sign = true, .authorisation_id = {}};
    const auto authorisation_id = find_authorisation_of(operation, member_id, on);
    return {.may_sign = authorisation_id.has_value(), .authorisation_id = authorisation_id};
}

}  // namespace wedka::programmes
