#include "support/test_postgresql.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "platform/database.hpp"

namespace wedka::inline test_support {

namespace {

// Starts the server, says where it stands, and waits until its input ends. That happens however the
// test ends, so that nothing is left behind. PostgreSQL refuses to run as root.
constexpr const char* keeper = R"sh(
trap '' PIPE
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || { echo "failed: PostgreSQL is not installed"; exit 1; }
parent=/dev/shm
[ -w "$parent" ] || parent=${TMPDIR:-/tmp}
folder=$(mktemp -d "$parent/wedka-postgresql-XXXXXX") || { echo "failed: no folder"; exit 1; }
cd "$folder"
if [ "$(id -u)" = 0 ]; then
    chown postgres: "$folder"
    as() { setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; }
else
    as() { "$@"; }
fi
if as "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C -N \
        >"$folder/log" 2>&1 </dev/null &&
    as "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -o \
        "-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=60 -c shared_buffers=32MB -c max_wal_size=128MB" \
        start >>"$folder/log" 2>&1 </dev/null
then
    echo "ready: $folder"
    cat >/dev/null
    as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 </dev/null
else
    echo "failed: $(cat "$folder/log" "$folder/server.log" 2>/dev/null | tail -n 3 | tr '\n' ' ')"
fi
cd /
rm -rf "$folder"
)sh";

std::string read_line(int descriptor) {
    std::string line;
    char letter = 0;
    while (::read(descriptor, &letter, 1) == 1 && letter != '\n') line += letter;
    return line;
}

}  // namespace

TestPostgresql& TestPostgresql::instance() {
    static TestPostgresql server;
    return server;
}

TestPostgresql::TestPostgresql() : owner_(::getpid()) {
    std::array<int, 2> life{};
    std::array<int, 2> report{};
    if (::pipe2(life.data(), O_CLOEXEC) != 0 || ::pipe2(report.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe for the test server");

    const auto child = ::fork();
    if (child == 0) {
        // Twice, and in a session of its own: what kills the test must not kill the keeper.
        ::setsid();
        if (::fork() != 0) ::_exit(0);
        ::dup2(life[0], STDIN_FILENO);
        ::dup2(report[1], STDOUT_FILENO);
        ::execl("/bin/sh", "sh", "-c", keeper, nullptr);
        ::_exit(127);
    }
    ::close(life[0]);
    ::close(report[1]);
    life_ = life[1];
    report_ = report[0];
    if (child > 0) ::waitpid(child, nullptr, 0);

    const auto answer = read_line(report_);
    constexpr std::string_view ready = "ready: ";
    if (!answer.starts_with(ready))
        throw std::runtime_error("the test server does not start: " + answer);
    folder_ = answer.substr(ready.size());

    const auto admin = open_postgresql(url("postgres", "postgres"));
    admin->run_script(std::string("CREATE ROLE ") + owner_role + " LOGIN; CREATE ROLE " +
                      program_role + " LOGIN NOSUPERUSER NOBYPASSRLS");
}

TestPostgresql::~TestPostgresql() {
    // A forked child that ends leaves its parent's server alone.
    if (::getpid() != owner_) return;
    ::close(life_);
    // Ends when the keeper has cleared everything away.
    read_line(report_);
    ::close(report_);
}

std::string TestPostgresql::url(const std::string& role, const std::string& database) const {
    return "postgresql:///" + database + "?host=" + folder_ + "&user=" + role;
}

TestDatabase TestPostgresql::fresh_database(const std::string& like) {
    const auto name = "test_" + std::to_string(++count_);
    const auto admin = open_postgresql(url("postgres", "postgres"));
    admin->execute("CREATE DATABASE " + name + " OWNER " + owner_role +
                   (like.empty() ? "" : " TEMPLATE " + like));
    return {.name = name,
            .owner_url = url(owner_role, name),
            .program_url = url(program_role, name),
            .admin_url = url("postgres", name)};
}

}  // namespace wedka::inline test_support
