#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// A member of the committee is related to the applicant and does not score (wyłączenie z oceny).
struct ExcludeOneself {
    ApplicationId application_id;
    Day declared_on;
};
BOOST_DESCRIBE_STRUCT(ExcludeOneself, (), (application_id, declared_on))

/// Whoever is signed in does not score the application. Nobody else is told who that is.
Result<Application> exclude_oneself(Transaction& transaction, const ExcludeOneself& request);

}  // namespace wedka::programmes
