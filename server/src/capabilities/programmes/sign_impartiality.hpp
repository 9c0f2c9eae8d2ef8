#pragma once

#include "programmes/committee.hpp"

namespace wedka::programmes {

/// A member of the committee states to be impartial (oświadczenie o bezstronności).
struct SignImpartiality {
    ProjectId project_id;
    Day signed_on;
};
BOOST_DESCRIBE_STRUCT(SignImpartiality, (), (project_id, signed_on))

/// The statement of whoever is signed in; everybody signs for themselves.
Result<Committee> sign_impartiality(Transaction& transaction, const SignImpartiality& request);

}  // namespace wedka::programmes
