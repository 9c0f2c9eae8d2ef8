#pragma once

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string_view>

namespace wedka::inline platform {

/// The enumerator that a described enum has under this name.
template <class Enum>
std::optional<Enum> enum_of(std::string_view name) {
    std::optional<Enum> value;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (enumerator.name == name) value = enumerator.value;
    });
    return value;
}

}  // namespace wedka::inline platform
