#include <fmt/core.h>

#include <map>

#include "app/commands.hpp"
#include "platform/audit.hpp"
#include "platform/checkpoints.hpp"
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

/// One line on an office's trace; false when something is wrong with it.
bool tell(const std::string& slug, const AuditCheck& check) {
    if (check.first_bad) {
        fmt::print("{}: bad from entry {} on ({})\n", slug, *check.first_bad, check.why);
        return false;
    }
    if (check.entries > 0 && !check.confirmed) {
        fmt::print("{}: {} entries, whole, but no checkpoint confirms them\n", slug, check.entries);
        return false;
    }
    fmt::print("{}: {} entries, whole", slug, check.entries);
    if (check.confirmed)
        fmt::print(", confirmed to entry {} ({})", check.confirmed->head.seq, check.confirmed->at);
    fmt::print("\n");
    return true;
}

}  // namespace

int verify_audit_chains(const DataPlace& place) {
    Application application(place, Application::Use::reading);
    if (!place.checkpoints.empty() && !std::filesystem::is_directory(place.checkpoints))
        throw std::runtime_error("there is no folder " + place.checkpoints.string());
    // Before the chains are read, so that none ends before its own checkpoint.
    const auto file = read_checkpoints(place.checkpoint_folder(), application.keys());
    std::map<OfficeId, std::vector<Checkpoint>> checkpoints;
    for (const auto& checkpoint : file.checkpoints)
        checkpoints[checkpoint.office].push_back(checkpoint);

    int exit_code = 0;
    for (const auto& [office, slug] : offices(application.store())) {
        AuditCheck check;
        application.store().read(office, [&, id = office](Connection& connection) {
            check = verify_audit(connection, application.keys(), id, checkpoints[id]);
        });
        checkpoints.erase(office);
        if (!tell(slug, check)) exit_code = 1;
    }
    // What is left belongs to offices that are not there any more, or to none that can be read.
    for (const auto& [office, left] : checkpoints) {
        fmt::print("{}: bad from entry 1 on ({})\n", office.text(),
                   left.back().is_genuine ? "behind_checkpoint" : "checkpoint_changed");
        exit_code = 1;
    }
    if (file.torn_lines > 0)
        fmt::print("checkpoints: {} torn lines confirm nothing\n", file.torn_lines);
    return exit_code;
}

int print_audit_key(const DataPlace& place) {
    const Application application(place, Application::Use::reading);
    fmt::print("{}", public_key_pem(application.keys().public_key()));
    return 0;
}

int migrate_database(const std::string& owner_url, const std::string& program_role) {
    const auto connection = open_postgresql(owner_url);
    migrate(*connection, migrations(), program_role);
    fmt::print("the schema stands at step {}\n", schema_version(*connection));
    return 0;
}

}  // namespace wedka::app
