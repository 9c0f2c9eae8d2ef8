#pragma once

#include "publishing/publishing.hpp"

/// What the rule book says of publications (docs/capabilities/publishing.md).
namespace wedka::publishing {

/// First name and last name of somebody whom a text must not name.
struct FullName {
    std::string first_name;
    std::string last_name;
};

/// What is refused even in a draft: a missing Polish text, a language twice, a tolerance that is
/// none, personal data.
Findings check_draft(const std::vector<PublicationText>& texts,
                     const std::vector<FigureTolerance>& tolerances,
                     const std::vector<FullName>& participants);

/// The year that a publication begun on the day can tell of.
Findings check_year(std::int64_t year, Day today);

/// What keeps a version from being approved: marks that name no figure of the office, figures that
/// cannot be computed, numbers written by hand. `figures` are those that the marks name.
Findings check_approval(const std::vector<PublicationText>& texts,
                        const std::vector<results::Figure>& figures);

}  // namespace wedka::publishing
