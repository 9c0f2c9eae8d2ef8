#include "programmes/ask_certificate.hpp"

#include "parameters/parameters.hpp"
#include "programmes/certificate_rules.hpp"
#include "programmes/certificate_store.hpp"
#include "programmes/find_certificates.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

/// The last of the days in which a certificate is issued or refused.
std::optional<Day> term_of(const Operation& operation, Day asked_on) {
    const auto days = parameters::find_integer(operation, "zaswiadczenie.termin", asked_on);
    if (!days) return std::nullopt;
    return parameters::working_days(operation).end_of_term(asked_on.plus_days(*days));
}

bool is_interview_of(const Operation& operation, InterviewId interview_id, PersonId person_id) {
    const auto interview = casework::find_interview(operation, interview_id);
    return interview && interview->person_id == person_id;
}

}  // namespace

Result<QualifyingCertificate> ask_certificate(Transaction& transaction,
                                              const AskCertificate& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("programmes.ask_certificate", request.person_id))
        return *refusal;
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    if (request.interview_id &&
        !is_interview_of(transaction, *request.interview_id, request.person_id))
        return not_found("interview_id");
    const auto findings =
        check_request(request, find_lead(transaction, request.project_id),
                      has_died(transaction, request.person_id), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto qualifying_id =
        insert_request(transaction, request, term_of(transaction, request.asked_on));
    transaction.record("programmes.ask_certificate", qualifying_id, request.person_id);
    return certificate(transaction, qualifying_id);
}

Result<QualifyingCertificate> check_by_interview(Transaction& transaction,
                                                 const CheckByInterview& request) {
    const auto known = find_certificate(transaction, request.qualifying_id);
    if (!known) return not_found("qualifying_id");
    if (const auto refusal = transaction.deny("programmes.ask_certificate", known->person_id))
        return *refusal;
    if (!is_interview_of(transaction, request.interview_id, known->person_id))
        return not_found("interview_id");
    lock_project(transaction, known->project_id);
    const auto findings =
        check_still_open(find_certificate(transaction, request.qualifying_id).value());
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_interview(transaction, request);
    transaction.record("programmes.ask_certificate", request.qualifying_id, known->person_id);
    return certificate(transaction, request.qualifying_id);
}

}  // namespace wedka::programmes
