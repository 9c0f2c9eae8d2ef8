#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "app/application.hpp"
#include "platform/tls.hpp"

/// The commands of the program. Each answers its exit code: 0 done, 1 refused (one line says why).
namespace wedka::app {

struct ServeOptions {
    DataPlace place;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::filesystem::path web;  ///< The built web application.
    /// A proxy on this machine or network ends the TLS and says who asks (X-Forwarded-For).
    bool is_behind_proxy = false;
    /// A certificate of its own: --tls-cert and --tls-key, only together.
    std::optional<TlsFiles> tls;
    int idle_minutes = 15;
};
int serve(const ServeOptions& options);

/// Builds the demo offices of the folder `demo_data` through the same operations that the API uses.
int build_demo(const DataPlace& place, const std::filesystem::path& demo_data);

/// The office's published figures, each computed from its records: a table, or JSON.
int print_figures(const DataPlace& place, const std::string& office, bool as_json);

/// Checks the audit chain of every office, by itself and against the checkpoints; names the first
/// bad entry. An office whose entries no checkpoint confirms is not whole.
int verify_audit_chains(const DataPlace& place);

/// Prints the public key that checkpoints can be checked with, as PEM.
int print_audit_key(const DataPlace& place);

/// Brings a PostgreSQL database to this program's schema, with the owner's URL.
int migrate_database(const std::string& owner_url, const std::string& program_role);

/// Prints the OpenAPI document.
int print_openapi();

}  // namespace wedka::app
