#include "casework/assisted_family.hpp"

namespace wedka::casework {

bool is_known(const Operation& operation, PersonId person_id) {
    return !operation.standing(person_id.uuid()).is_hidden();
}

std::optional<Refusal> deny_family(const Operation& operation, std::string_view permission,
                                   const std::vector<AssistedPerson>& family) {
    std::optional<Refusal> first = not_found();
    bool is_first = true;
    for (const auto& person : family) {
        const auto refusal = operation.deny(permission, person.person_id);
        if (!refusal) return std::nullopt;
        if (std::exchange(is_first, false)) first = refusal;
    }
    return first;
}

}  // namespace wedka::casework
