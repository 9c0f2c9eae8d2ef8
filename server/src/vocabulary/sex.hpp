#pragma once

#include <boost/describe/enum.hpp>

namespace wedka::inline vocabulary {

/// Sex as the register of residents knows it (płeć: K, M).
enum class Sex { female, male };
BOOST_DESCRIBE_ENUM(Sex, female, male)

}  // namespace wedka::inline vocabulary
