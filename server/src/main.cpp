#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/commands.hpp"
#include "platform/keys.hpp"

using namespace wedka;

int main(int argc, char** argv) {
    CLI::App cli{"Wędka: the system of a social-welfare centre", "wedka"};
    cli.require_subcommand(1);
    app::DataPlace place;
    const auto takes_place = [&place](CLI::App* command) {
        command->add_option("--data", place.folder, "Folder of the data and the key file")
            ->required();
        command->add_option("--database", place.database, "PostgreSQL URL instead of the file");
    };

    const auto takes_checkpoints = [&place](CLI::App* command) {
        command->add_option("--checkpoints", place.checkpoints,
                            "Folder of the checkpoints of the trace, best on another machine");
    };

    app::ServeOptions serving;
    auto* serve = cli.add_subcommand("serve", "Serve the offices of this place");
    takes_place(serve);
    takes_checkpoints(serve);
    serve->add_option("--address", serving.address,
                      "Address to listen on; other than this machine's only with TLS");
    serve->add_option("--port", serving.port, "Port to listen on");
    serve->add_option("--web", serving.web, "Folder of the built web application");

    serve->add_flag("--behind-proxy", serving.is_behind_proxy, "A proxy with TLS stands in front");
    TlsFiles tls;
    auto* certificate = serve->add_option(
        "--tls-cert", tls.certificate,
        "Certificate as PEM, with its chain: serve https; read anew at SIGHUP and each day");
    auto* key = serve->add_option("--tls-key", tls.key, "Its private key as PEM, mode 0600");
    certificate->needs(key);
    key->needs(certificate);
    serve->add_option("--idle-minutes", serving.idle_minutes, "Lock a session idle for so long")
        ->check(CLI::Range(1, 720));

    auto* demo = cli.add_subcommand("demo", "Build the demo offices");
    takes_place(demo);
    std::filesystem::path demo_data =
        std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "demo";
    demo->add_option("--from", demo_data, "Folder of the demo offices");

    std::string office;
    bool as_json = false;
    auto* figures = cli.add_subcommand("figures", "Print an office's published figures");
    takes_place(figures);
    figures->add_option("--office", office, "Slug of the office")->required();
    figures->add_flag("--json", as_json, "Machine form");

    auto* audit = cli.add_subcommand("audit", "The audit trail");
    audit->require_subcommand(1);
    auto* verify = audit->add_subcommand("verify", "Check the chain of every office");
    takes_place(verify);
    takes_checkpoints(verify);
    auto* audit_key =
        audit->add_subcommand("public-key", "Print the key that checkpoints can be checked with");
    takes_place(audit_key);

    std::string owner_url;
    std::string program_role = "wedka";
    auto* migrate = cli.add_subcommand("migrate", "Bring a PostgreSQL database up to date");
    migrate->add_option("--database", owner_url, "The owner's URL")->required();
    migrate->add_option("--role", program_role, "The role that serves");

    auto* openapi = cli.add_subcommand("openapi", "Print the API's description");

    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const auto code = cli.exit(error);
        return code == 0 ? 0 : 2;
    }
    try {
        start_crypto();
        serving.place = place;
        if (*certificate) serving.tls = tls;
        if (*serve) return app::serve(serving);
        if (*demo) return app::build_demo(place, demo_data);
        if (*figures) return app::print_figures(place, office, as_json);
        if (*verify) return app::verify_audit_chains(place);
        if (*audit_key) return app::print_audit_key(place);
        if (*migrate) return app::migrate_database(owner_url, program_role);
        if (*openapi) return app::print_openapi();
    } catch (const std::exception& error) {
        fmt::print(stderr, "wedka: {}\n", error.what());
        return 1;
    }
    return 2;
}
