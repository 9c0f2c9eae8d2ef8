#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// An applicant appeals against the ranking list in force.
struct SubmitAppeal {
    ApplicationId application_id;
    Day submitted_on;
    LongText grounds;
};
BOOST_DESCRIBE_STRUCT(SubmitAppeal, (), (application_id, submitted_on, grounds))
Result<Application> submit_appeal(Transaction& transaction, const SubmitAppeal& request);

/// What the chair of the committee, or the head, decides, with its justification.
struct DecideAppeal {
    AppealId appeal_id;
    Day decided_on;
    AppealDecision decision = AppealDecision::list_stands;
    LongText justification;
};
BOOST_DESCRIBE_STRUCT(DecideAppeal, (), (appeal_id, decided_on, decision, justification))

/// Decides; an application that is scored anew needs cards of another round, and the list is then
/// drawn anew with its reason.
Result<Application> decide_appeal(Transaction& transaction, const DecideAppeal& request);

}  // namespace wedka::programmes
