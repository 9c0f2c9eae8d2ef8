#include <fmt/format.h>

#include "app/commands.hpp"
#include "platform/json.hpp"
#include "results/results.hpp"

namespace wedka::app {

namespace {

constexpr std::string_view select_office = R"sql(
    SELECT office_id
    FROM platform_offices
    WHERE slug = $1)sql";

/// One line of `wedka figures --json`.
struct PrintedFigure {
    std::string id;
    std::string statement;
    std::string value;
    std::int64_t records = 0;
};
BOOST_DESCRIBE_STRUCT(PrintedFigure, (), (id, statement, value, records))

std::vector<PrintedFigure> figures_of(Application& application, const std::string& slug) {
    std::optional<OfficeId> office;
    application.store().read(OfficeId{}, [&](Connection& connection) {
        office = connection.find<OfficeId>(select_office, slug);
    });
    if (!office) throw std::runtime_error("there is no office " + slug + " here");

    std::vector<PrintedFigure> figures;
    application.store().read(*office, [&](Connection& connection) {
        // Whoever may run the program on its data and key file may see its figures.
        const Actor program{.office = *office,
                            .account = {},
                            .worker = {},
                            .name = "wedka figures",
                            .roles = {"head"}};
        const Operation operation(connection, application.keys(), application.policy(), program,
                                  clock_now());
        for (const auto& detail : results::all_figures(operation)) {
            const auto& figure = detail.figure;
            figures.push_back(
                {figure.code, results::published_sentence(figure), figure.value, figure.records});
        }
    });
    return figures;
}

}  // namespace

int print_figures(const DataPlace& place, const std::string& office, bool as_json) {
    Application application(place, Application::Use::reading);
    const auto figures = figures_of(application, office);
    if (as_json) {
        fmt::print("{}\n", to_json(figures));
        return 0;
    }
    for (const auto& figure : figures)
        fmt::print("{:<22} {:>14} {:>6}  {}\n", figure.id, figure.value, figure.records,
                   figure.statement);
    return 0;
}

}  // namespace wedka::app
