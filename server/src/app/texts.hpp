#pragma once

#include "platform/words.hpp"

namespace wedka::app {

/// The words of the screens, Polish first, as the text files of the web hold them: for the files
/// that the program gives out.
const Languages& languages();

}  // namespace wedka::app
