#pragma once

#include "platform/json.hpp"
#include "programmes/application.hpp"

/// Certificates (zaświadczenia, art. 217-220 k.p.a.) that somebody may qualify for a project which a
/// non-governmental organisation leads.
namespace wedka::programmes {

using AuthorisationId = Id<struct SigningAuthorisationKind>;
using CertificateListId = Id<struct CertificateListKind>;

/// All that a certificate may say: that the person uses social assistance, qualifies for it, or is
/// threatened by social exclusion (art. 2 pkt 6 ustawy o ekonomii społecznej, with the letter). Why,
/// it does not say.
enum class CertificateContent { uses_help, qualifies, at_risk };
BOOST_DESCRIBE_ENUM(CertificateContent, uses_help, qualifies, at_risk)

/// The letters of art. 2 pkt 6 ustawy o ekonomii społecznej.
enum class UesLetter { a, b, c, d, e, f, g, h, i, j, k, l };
BOOST_DESCRIBE_ENUM(UesLetter, a, b, c, d, e, f, g, h, i, j, k, l)

/// Who asks: the person, or who stands for them (opiekun prawny, kurator, pełnomocnik).
enum class AskedBy { person, representative };
BOOST_DESCRIBE_ENUM(AskedBy, person, representative)

/// How a request came: na piśmie, elektronicznie, ustnie do protokołu (art. 63 § 1 k.p.a.).
enum class AskingWay { in_writing, electronic, orally };
BOOST_DESCRIBE_ENUM(AskingWay, in_writing, electronic, orally)

/// What became of a request. It follows from the days of the record and from today, and is nowhere
/// stored.
enum class CertificateState {
    asked,
    checking,
    issued,
    collected,
    used,
    expired,
    annulled,
    refused,
    closed
};
BOOST_DESCRIBE_ENUM(CertificateState, asked, checking, issued, collected, used, expired, annulled,
                    refused, closed)

/// How a request was answered.
enum class CertificateDecision { issued, refused };
BOOST_DESCRIBE_ENUM(CertificateDecision, issued, refused)

/// How the person got the paper.
enum class CollectedBy { person, representative, post, electronic };
BOOST_DESCRIBE_ENUM(CollectedBy, person, representative, post, electronic)

/// Why a request ends without an answer: it was withdrawn, or the person died.
enum class ClosingReason { withdrawn, died };
BOOST_DESCRIBE_ENUM(ClosingReason, withdrawn, died)

/// A line of the register of certificates (rejestr zaświadczeń).
struct CertificateRow {
    QualifyingId qualifying_id;
    std::optional<std::string> number;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    ProjectId project_id;
    std::string project_name;
    CertificateState state = CertificateState::asked;
    Day asked_on;
    std::optional<Day> due_on;
    std::optional<Day> decided_on;
    std::optional<CertificateContent> content;
    std::optional<UesLetter> ues_letter;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(CertificateRow, (),
                      (qualifying_id, number, person_id, last_name, first_name, project_id,
                       project_name, state, asked_on, due_on, decided_on, content, ues_letter,
                       valid_until))

/// What happened to one request, without the texts that are kept encrypted.
struct CertificateRecord : CertificateRow {
    AskingWay way = AskingWay::in_writing;
    AskedBy asked_by = AskedBy::person;
    std::optional<InterviewId> interview_id;
    std::optional<CertificateDecision> decision;
    std::optional<std::string> decided_by;  ///< The name of who signed.
    std::optional<std::string> authorisation_number;
    std::optional<Day> state_on;
    std::optional<Day> collected_on;
    std::optional<CollectedBy> collected_by;
    std::optional<Day> used_on;
    std::optional<Day> annulled_on;
    std::optional<Day> closed_on;
    std::optional<ClosingReason> closed_because;
};
BOOST_DESCRIBE_STRUCT(CertificateRecord, (CertificateRow),
                      (way, asked_by, interview_id, decision, decided_by, authorisation_number,
                       state_on, collected_on, collected_by, used_on, annulled_on, closed_on,
                       closed_because))

/// The texts that are kept encrypted.
struct CertificateTexts {
    std::optional<LongText> representative;
    std::optional<LongText> told_reason;
    std::optional<LongText> dpo_opinion;
    std::optional<LongText> refusal_reason;
    std::optional<LongText> annulment_reason;
};
BOOST_DESCRIBE_STRUCT(CertificateTexts, (),
                      (representative, told_reason, dpo_opinion, refusal_reason, annulment_reason))

/// A request with its certificate, as its page shows it.
struct QualifyingCertificate : CertificateRecord {
    std::optional<std::string> interview_number;
    std::optional<Day> interviewed_on;
    CertificateTexts texts;
};
BOOST_DESCRIBE_STRUCT(QualifyingCertificate, (CertificateRecord),
                      (interview_number, interviewed_on, texts))

/// What a project asks of its certificates: how old the interview may be, how long the paper holds.
struct CertificateTerms {
    std::int64_t interview_months = 0;
    std::int64_t valid_days = 0;
    bool is_own = false;  ///< The project's, not the usual values.
};
BOOST_DESCRIBE_STRUCT(CertificateTerms, (), (interview_months, valid_days, is_own))

}  // namespace wedka::programmes
