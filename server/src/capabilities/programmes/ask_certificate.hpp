#pragma once

#include "programmes/certificate.hpp"

namespace wedka::programmes {

/// Somebody asks for the certificate (wniosek o wydanie zaświadczenia).
struct AskCertificate {
    ProjectId project_id;
    PersonId person_id;
    Day asked_on;
    AskingWay way = AskingWay::in_writing;
    /// Without a signature nobody asked: under the letter, electronic, or under the protocol.
    bool is_signed = false;
    AskedBy asked_by = AskedBy::person;
    std::optional<LongText> representative;
    std::optional<InterviewId> interview_id;
};
BOOST_DESCRIBE_STRUCT(AskCertificate, (),
                      (project_id, person_id, asked_on, way, is_signed, asked_by, representative,
                       interview_id))

/// Takes the request in; from its day the seven days run.
Result<QualifyingCertificate> ask_certificate(Transaction& transaction,
                                              const AskCertificate& request);

/// Names the interview by which the request is checked (weryfikacja).
struct CheckByInterview {
    QualifyingId qualifying_id;
    InterviewId interview_id;
};
BOOST_DESCRIBE_STRUCT(CheckByInterview, (), (qualifying_id, interview_id))

Result<QualifyingCertificate> check_by_interview(Transaction& transaction,
                                                 const CheckByInterview& request);

}  // namespace wedka::programmes
