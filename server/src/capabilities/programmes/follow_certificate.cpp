#include "programmes/follow_certificate.hpp"

#include "programmes/certificate_rules.hpp"
#include "programmes/certificate_store.hpp"
#include "programmes/find_certificates.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

/// What all steps have in common: the record is held, checked on its day, changed and traced.
template <class Request, class Check, class Mark>
Result<QualifyingCertificate> take_step(Transaction& transaction, const Request& request, Day day,
                                        const Check& check, const Mark& mark) {
    const auto known = find_certificate(transaction, request.qualifying_id);
    if (!known) return not_found("qualifying_id");
    if (const auto refusal = transaction.deny("programmes.certify", known->person_id))
        return *refusal;
    lock_project(transaction, known->project_id);
    const auto held = find_certificate(transaction, request.qualifying_id).value();
    const auto findings = check(day, held, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark(transaction, request);
    transaction.record("programmes.certify", request.qualifying_id, held.person_id);
    return certificate(transaction, request.qualifying_id);
}

}  // namespace

Result<QualifyingCertificate> close_request(Transaction& transaction, const CloseRequest& request) {
    return take_step(transaction, request, request.closed_on, check_closing, mark_closed);
}

Result<QualifyingCertificate> record_collection(Transaction& transaction,
                                                const RecordCollection& request) {
    return take_step(transaction, request, request.collected_on, check_collection, mark_collected);
}

Result<QualifyingCertificate> record_use(Transaction& transaction, const RecordUse& request) {
    return take_step(transaction, request, request.used_on, check_use, mark_used);
}

Result<QualifyingCertificate> annul_certificate(Transaction& transaction,
                                                const AnnulCertificate& request) {
    return take_step(transaction, request, request.annulled_on, check_annulment, mark_annulled);
}

}  // namespace wedka::programmes
