#include "results/find_figures.hpp"
#include "results/publish_statement.hpp"

namespace wedka::results {

void add_routes(Routes& routes) {
    routes.get("/api/figures", "results.read", "Published statements with their figures",
               list_figures);
    routes.get("/api/figures/{code}", "results.read", "One figure and the records behind it",
               show_figure);
    routes.post("/api/statements", "results.publish_statement", "Publish a statement",
                publish_statement);
}

}  // namespace wedka::results
