#include "parameters/find_parameters.hpp"

namespace wedka::parameters {

void add_routes(Routes& routes) {
    routes.get("/api/parameters", "parameters.read", "Values of the law that hold on a day",
               list_values);
    routes.get("/api/parameters/{parameter_key}", "parameters.read",
               "One value of the law on a day", show_value);
    routes.get("/api/holidays", "parameters.read", "Statutory holidays of a year", list_holidays);
}

}  // namespace wedka::parameters
