#include <fmt/core.h>

#include "app/commands.hpp"
#include "platform/audit.hpp"
#include "platform/migrations.hpp"

namespace wedka::app {

namespace {

constexpr std::string_view select_offices = R"sql(
    SELECT office_id, slug
    FROM platform_offices
    ORDER BY slug)sql";

std::vector<std::tuple<OfficeId, std::string>> offices(Store& store) {
    std::vector<std::tuple<OfficeId, std::string>> found;
    store.read(OfficeId{}, [&found](Connection& connection) {
        found = connection.select<std::tuple<OfficeId, std::string>>(select_offices);
    });
    return found;
}

}  // namespace

int verify_audit_chains(const DataPlace& place) {
    Application application(place, Application::Use::reading);
    int exit_code = 0;
    for (const auto& [office, slug] : offices(application.store())) {
        AuditCheck check;
        application.store().read(office, [&, id = office](Connection& connection) {
            check = verify_audit(connection, application.keys(), id);
        });
        if (check.first_bad) {
            fmt::print("{}: bad from entry {} on ({})\n", slug, *check.first_bad, check.why);
            exit_code = 1;
        } else {
            fmt::print("{}: {} entries, whole\n", slug, check.entries);
        }
    }
    return exit_code;
}

int migrate_database(const std::string& owner_url, const std::string& program_role) {
    const auto connection = open_postgresql(owner_url);
    migrate(*connection, migrations(), program_role);
    fmt::print("the schema stands at step {}\n", schema_version(*connection));
    return 0;
}

}  // namespace wedka::app
