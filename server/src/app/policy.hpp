#pragma once

#include "platform/operation.hpp"

namespace wedka::app {

/// The decision function of the product: which role may do what, and how far. One table, deny by
/// default (docs/capabilities/access.md says the same in words).
class RolePolicy : public Policy {
  public:
    Reach reach(const Actor& actor, std::string_view permission) const override;
    bool may_know(const Actor& actor, std::string_view permission) const override;
    bool asks_purpose(std::string_view permission) const override;
    bool opens_in_emergency(std::string_view permission) const override;
    std::vector<std::string> permissions(const Actor& actor) const override;
};

}  // namespace wedka::app
