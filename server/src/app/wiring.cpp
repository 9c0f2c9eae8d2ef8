#include "app/wiring.hpp"

#include "access/access.hpp"
#include "casework/casework.hpp"
#include "desk/desk.hpp"
#include "events/events.hpp"
#include "finance/finance.hpp"
#include "monitoring/monitoring.hpp"
#include "papers/papers.hpp"
#include "parameters/parameters.hpp"
#include "people/people.hpp"
#include "placements/placements.hpp"
#include "platform/json.hpp"
#include "programmes/programmes.hpp"
#include "publishing/publishing.hpp"
#include "recognition/recognition.hpp"
#include "results/results.hpp"
#include "settlement/settlement.hpp"
#include "staff/staff.hpp"
#include "support/support.hpp"

namespace wedka::app {

namespace {

struct NothingAsked {};
BOOST_DESCRIBE_STRUCT(NothingAsked, (), ())

struct Health {
    std::string status;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

/// What does not belong to a capability: health and the API's own description.
void add_platform_routes(Routes& routes, Store& store) {
    routes.raw<NothingAsked, Health>(
        "GET", "/api/health", public_permission, "Whether the program and its store answer",
        [&store](const HttpRequest&, const Respond& respond) {
            store.read(OfficeId{}, [](Connection& connection) {
                connection.value<std::int64_t>("SELECT COUNT(*) FROM platform_offices");
            });
            respond(json_response(200, to_json(Health{"ok"})));
        });
    routes.raw<NothingAsked, Done>("GET", "/api/openapi.json", public_permission,
                                   "This API, described by OpenAPI 3.1",
                                   [&routes](const HttpRequest&, const Respond& respond) {
                                       respond(json_response(200, routes.document()));
                                   });
}

}  // namespace

void add_all_routes(Routes& routes, const access::SignInSettings& sign_in,
                    const papers::PaperTools& paper_tools, access::CheckpointsOf checkpoints) {
    add_platform_routes(routes, sign_in.store);
    parameters::add_routes(routes);
    staff::add_routes(routes);
    people::add_routes(routes);
    access::add_routes(routes, sign_in);
    access::add_trace_routes(routes, std::move(checkpoints));
    access::add_register_routes(routes);
    papers::add_routes(routes, paper_tools);
    finance::add_routes(routes);
    casework::add_routes(routes);
    programmes::add_routes(routes);
    programmes::add_next_edition_route(routes, {support::take_over, results::take_figures_over});
    support::add_routes(routes);
    placements::add_routes(routes);
    monitoring::add_routes(routes);
    settlement::add_routes(routes);
    events::add_routes(routes);
    recognition::add_routes(routes);
    results::add_routes(routes);
    publishing::add_routes(routes);
    desk::add_routes(routes);
}

papers::PaperKinds all_paper_kinds() {
    papers::PaperKinds kinds;
    casework::add_papers(kinds);
    programmes::add_papers(kinds);
    support::add_papers(kinds);
    events::add_papers(kinds);
    publishing::add_papers(kinds);
    return kinds;
}

}  // namespace wedka::app
