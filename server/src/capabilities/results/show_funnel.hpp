#pragma once

#include "results/results.hpp"

namespace wedka::results {

/// How far people came: zgłoszenie, wyłonienie, kontrakt socjalny, praca.
enum class FunnelStage { applied, selected, contracted, employed };
BOOST_DESCRIBE_ENUM(FunnelStage, applied, selected, contracted, employed)

struct FunnelStep {
    FunnelStage stage = FunnelStage::applied;
    std::int64_t people = 0;  ///< Each person once.
};
BOOST_DESCRIBE_STRUCT(FunnelStep, (), (stage, people))

/// How many people came how far in a project.
struct Funnel {
    ProjectId project_id;
    Day as_of;
    std::vector<FunnelStep> steps;
};
BOOST_DESCRIBE_STRUCT(Funnel, (), (project_id, as_of, steps))

struct ShowFunnel {
    ProjectId project_id;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ShowFunnel, (), (project_id, on))

/// Numbers only, as of the day or today. Selected, contracted and employed are computed by the
/// definitions of the published figures (people_selected, contracts_concluded,
/// employed_before_end), so that both always agree.
Result<Funnel> show_funnel(Query& query, const ShowFunnel& request);

}  // namespace wedka::results
