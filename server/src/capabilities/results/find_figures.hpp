#pragma once

#include "results/results.hpp"

namespace wedka::results {

/// The office's statements with their figures; of one project, or as of another day, when asked.
struct ListFigures {
    std::optional<ProjectId> project_id;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListFigures, (), (project_id, on))
Result<Page<Figure>> list_figures(Query& query, const ListFigures& request);

struct ShowFigure {
    std::string code;
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ShowFigure, (), (code, on))
/// One figure with the records behind it, each with why it counts or not.
Result<FigureDetail> show_figure(Query& query, const ShowFigure& request);

}  // namespace wedka::results
