#pragma once

#include "programmes/certificate.hpp"

/// What happens to a request or to a certificate after its first day.
namespace wedka::programmes {

/// The request ends without an answer.
struct CloseRequest {
    QualifyingId qualifying_id;
    Day closed_on;
    ClosingReason reason = ClosingReason::withdrawn;
};
BOOST_DESCRIBE_STRUCT(CloseRequest, (), (qualifying_id, closed_on, reason))
Result<QualifyingCertificate> close_request(Transaction& transaction, const CloseRequest& request);

/// The person has the paper (odbiór).
struct RecordCollection {
    QualifyingId qualifying_id;
    Day collected_on;
    CollectedBy collected_by = CollectedBy::person;
};
BOOST_DESCRIBE_STRUCT(RecordCollection, (), (qualifying_id, collected_on, collected_by))
Result<QualifyingCertificate> record_collection(Transaction& transaction,
                                                const RecordCollection& request);

/// Who leads the project took the certificate in (wykorzystanie).
struct RecordUse {
    QualifyingId qualifying_id;
    Day used_on;
};
BOOST_DESCRIBE_STRUCT(RecordUse, (), (qualifying_id, used_on))
Result<QualifyingCertificate> record_use(Transaction& transaction, const RecordUse& request);

/// The certificate should not have been issued, or not so (unieważnienie); it stays in the register.
struct AnnulCertificate {
    QualifyingId qualifying_id;
    Day annulled_on;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(AnnulCertificate, (), (qualifying_id, annulled_on, reason))
Result<QualifyingCertificate> annul_certificate(Transaction& transaction,
                                                const AnnulCertificate& request);

}  // namespace wedka::programmes
