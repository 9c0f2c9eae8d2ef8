#pragma once

#include "casework/note_work.hpp"

namespace wedka::casework {

/// A note of a day that is still to come.
Findings check_note(Day noted_on, Day today);
/// R3-12: a note is set right once; what is wrong in the correction is set right in turn.
Findings check_correction(const CorrectNote& request, const Note& wrong, Day today);

}  // namespace wedka::casework
