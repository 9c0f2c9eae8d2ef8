#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// A person's application to a project.
struct ReceiveApplication {
    ProjectId project_id;
    PersonId person_id;
    Day received_on;
    ApplicationChannel channel = ApplicationChannel::in_person;
    std::optional<InterviewId> interview_id;
};
BOOST_DESCRIBE_STRUCT(ReceiveApplication, (),
                      (project_id, person_id, received_on, channel, interview_id))

/// Takes an application in and gives it a number of the project.
Result<Application> receive_application(Transaction& transaction,
                                        const ReceiveApplication& request);

}  // namespace wedka::programmes
