#include "results/compose_figure.hpp"
#include "results/find_compositions.hpp"
#include "results/find_figures.hpp"
#include "results/find_indicators.hpp"
#include "results/find_snapshots.hpp"
#include "results/freeze_indicators.hpp"
#include "results/publish_statement.hpp"
#include "results/set_targets.hpp"
#include "results/show_funnel.hpp"

namespace wedka::results {

void add_routes(Routes& routes) {
    routes.get("/api/figures", "results.read", "Published statements with their figures",
               list_figures);
    routes.get("/api/figures/{code}", "results.read", "One figure and the records behind it",
               show_figure);
    routes.get("/api/projects/{project_id}/funnel", "results.read",
               "How many people came how far in a project", show_funnel);
    routes.get("/api/projects/{project_id}/indicators", "results.read",
               "The indicators of a project, with their targets", list_indicators);
    routes.get("/api/projects/{project_id}/indicators/{indicator}", "results.read",
               "One indicator and everybody behind it", show_indicator);
    routes.get("/api/projects/{project_id}/targets", "results.read",
               "What a project promised of its indicators", list_targets);
    routes.post("/api/projects/{project_id}/targets", "results.set_targets",
                "Set the targets of the indicators", set_targets);
    routes.get("/api/projects/{project_id}/snapshots", "results.read",
               "Indicators as they were frozen", list_snapshots);
    routes.post("/api/projects/{project_id}/snapshots", "results.freeze",
                "Freeze the indicators of a day", freeze_indicators);
    routes.get("/api/snapshots/{snapshot_id}", "results.read", "One snapshot", show_snapshot);
    routes.get("/api/snapshots/{snapshot_id}/difference", "results.read",
               "What moved since a snapshot, and who", show_difference);
    routes.post("/api/statements", "results.publish_statement", "Publish a statement",
                publish_statement);
    routes.get("/api/facts", "results.read", "The facts that figures are put together from",
               list_facts);
    routes.get("/api/compositions", "results.read", "Figures that the office put together",
               list_compositions);
    routes.get("/api/compositions/{composition_id}", "results.read",
               "How a figure was put together", show_composition);
    routes.post("/api/compositions", "results.compose_figure", "Put a figure together",
                compose_figure);
    routes.put("/api/compositions/{composition_id}", "results.compose_figure",
               "Put a figure together in another way", change_composition);
    routes.post("/api/compositions/preview", "results.compose_figure",
                "What a figure would be, before it is kept", preview_figure);
}

}  // namespace wedka::results
