#pragma once

#include "programmes/assess_application.hpp"

namespace wedka::programmes {

/// A member of the committee scores an application; the card is that of whoever is signed in, is
/// handed in once and never changed.
Result<Application> hand_in_card(Transaction& transaction, const AssessApplication& request);

}  // namespace wedka::programmes
