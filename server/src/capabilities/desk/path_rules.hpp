#pragma once

#include "casework/casework.hpp"
#include "desk/path.hpp"
#include "placements/placements.hpp"
#include "support/support.hpp"

namespace wedka::desk {

/// What is known of casework, support and placements; each is there only when the asker may read
/// it of the person.
struct KnownCasework {
    std::optional<Day> diagnosed_on;  ///< Of the last diagnosis signed by the end of the project.
    std::optional<casework::ContractFact> contract;
};
struct KnownSupport {
    std::optional<Day> first_on;
    std::optional<support::SignedPlan> plan;
    std::vector<support::CourseTaken> courses;
};
struct KnownPlacement {
    std::vector<placements::JobFact> jobs;  ///< Those that follow the project, earliest first.
    std::optional<placements::SituationFact> situation;
};

/// What a path is drawn from.
struct PathFacts {
    programmes::ApplicationFact application;
    std::optional<KnownCasework> casework;
    std::optional<KnownSupport> support;
    std::optional<KnownPlacement> placement;
};

/// Whether nothing more is to come on the day: the person was not selected, resigned or left, or
/// the project is over.
bool is_over(const programmes::ApplicationFact& application, Day today);

/// The stations in the order of the way. What has its record is done. Of the others, those before
/// the last one done were passed by and are missing; then comes the one where the person is; the
/// rest is not reached. Of those who were not selected or resigned, and of those
/// who did not take part in a project that is over, the line ends with the recruitment. Nobody is
/// anywhere on it once they have left or the project is over; who took part and went without a word
/// about work or what they left with: that word is missing. Stations that the asker may not read
/// are left out.
std::vector<Station> stations_of(const PathFacts& facts, Day today);

}  // namespace wedka::desk
