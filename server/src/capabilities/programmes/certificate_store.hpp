#pragma once

#include "programmes/ask_certificate.hpp"
#include "programmes/certificate_terms.hpp"
#include "programmes/follow_certificate.hpp"
#include "programmes/issue_certificate.hpp"

/// SQL about certificates, who signs them, and under which terms.
namespace wedka::programmes {

QualifyingId insert_request(Transaction& transaction, const AskCertificate& request,
                            std::optional<Day> due_on);
void put_interview(Transaction& transaction, const CheckByInterview& request);
/// Keeps how the request was answered, by the actor, under the next number of its series.
void mark_issued(Transaction& transaction, const IssueQualifyingCertificate& request,
                 const CertificateRecord& certificate, const Signatory& signatory, Day valid_until);
void mark_refused(Transaction& transaction, const RefuseCertificate& request,
                  const CertificateRecord& certificate, const Signatory& signatory);
void mark_closed(Transaction& transaction, const CloseRequest& request);
void mark_collected(Transaction& transaction, const RecordCollection& request);
void mark_used(Transaction& transaction, const RecordUse& request);
void mark_annulled(Transaction& transaction, const AnnulCertificate& request);

/// The record of one request, if there is one; its state is that of today.
std::optional<CertificateRecord> find_certificate(const Operation& operation,
                                                  QualifyingId qualifying_id);
CertificateTexts texts_of(const Operation& operation, QualifyingId qualifying_id);
/// The number of a certificate of the person for the project that holds on the day.
std::optional<std::string> find_valid_number(const Operation& operation, ProjectId project_id,
                                             PersonId person_id, Day on);
/// Whether a certificate of that number holds on the day.
bool is_number_valid(const Operation& operation, const std::string& number, Day on);
/// Whether it was noted at some request that the person died.
bool has_died(const Operation& operation, PersonId person_id);
/// Who leads the project; nothing when the office itself does, or nobody is named.
std::optional<std::string> find_lead(const Operation& operation, ProjectId project_id);

/// The columns of CertificateRow of all requests whose people the filter lets through: `$1` the
/// office, `$2` to `$4` the reach, `$5` today.
const std::string& rows_within_reach();

std::optional<CertificateTerms> find_terms(const Operation& operation, ProjectId project_id);
void put_terms(Transaction& transaction, const SetCertificateTerms& request);
AuthorisationId insert_authorisation(Transaction& transaction, const AuthoriseSigning& request);
void put_last_day(Transaction& transaction, const EndSigning& request);
std::optional<SigningAuthorisation> find_authorisation(const Operation& operation,
                                                       AuthorisationId authorisation_id);
/// The latest first; at most so many after one.
std::vector<SigningAuthorisation> authorisations_page(const Operation& operation,
                                                      std::optional<AuthorisationId> after,
                                                      std::int64_t rows);
std::optional<AuthorisationId> find_authorisation_of(const Operation& operation,
                                                     staff::MemberId member_id, Day on);
bool is_authorisation_number_taken(const Operation& operation, const std::string& number);

}  // namespace wedka::programmes
