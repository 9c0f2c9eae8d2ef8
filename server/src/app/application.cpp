#include "app/application.hpp"

#include <fmt/format.h>

#include "app/texts.hpp"
#include "app/wiring.hpp"
#include "platform/migrations.hpp"

namespace wedka::app {

namespace {

constexpr unsigned readers = 4;
constexpr const char* key_file = "wedka.key";
constexpr const char* document_folder = "documents";

constexpr std::string_view select_offices = R"sql(
    SELECT office_id
    FROM platform_offices
    ORDER BY office_id)sql";

bool has_offices(const std::string& database) {
    const auto connection = open_postgresql(database);
    return schema_version(*connection) > 0 && !connection->select<OfficeId>(select_offices).empty();
}

/// The keys of the place. New ones are made only where there is nothing yet that others have
/// encrypted: with a new key beside old data nobody could sign in and no PESEL would be found.
Keys keys_of(const DataPlace& place, Application::Use use) {
    if (!std::filesystem::is_directory(place.folder))
        throw std::runtime_error("there is no folder " + place.folder.string());
    const auto file = place.folder / key_file;
    if (std::filesystem::exists(file)) return Keys::open_or_create(file);
    const bool has_data =
        place.database.empty() ? has_sqlite_data(place.folder) : has_offices(place.database);
    if (has_data)
        throw std::runtime_error(fmt::format(
            "there are data, but their key file {} is missing; put it back", file.string()));
    if (use == Application::Use::reading)
        throw std::runtime_error("there is no data in the folder " + place.folder.string());
    return Keys::open_or_create(file);
}

std::vector<OfficeId> offices_of(Store& store) {
    std::vector<OfficeId> offices;
    store.read(OfficeId{}, [&offices](Connection& connection) {
        offices = connection.select<OfficeId>(select_offices);
    });
    return offices;
}

/// Refuses a key file that these data were not written with. One office that has a trace is enough,
/// since all keys come from the same file.
void check_keys(const DataPlace& place, Store& store, const Keys& keys) {
    const auto offices = offices_of(store);
    std::optional<bool> fits;
    for (std::size_t i = 0; i < offices.size() && !fits; ++i)
        store.read(offices[i], [&](Connection& connection) {
            fits = audit_fits(connection, keys, offices[i]);
        });
    if (!fits.value_or(true))
        throw std::runtime_error(fmt::format("the key file {} does not belong to these data",
                                             (place.folder / key_file).string()));
}

std::unique_ptr<Store> store_of(const DataPlace& place, Application::Use use, const Keys& keys) {
    if (!place.database.empty())
        return open_postgresql_store(place.database, keys,
                                     use == Application::Use::serving ? 2 * readers : 1);
    if (use == Application::Use::reading) return open_sqlite_reading(place.folder);
    return open_sqlite_store(place.folder, keys, readers);
}

/// Checkpoints of what is written here from now on. What a chain that was set back goes on from is
/// written down before it goes on.
std::unique_ptr<Checkpoints> keep_checkpoints(const DataPlace& place, Store& store,
                                              const Keys& keys) {
    auto checkpoints = std::make_unique<Checkpoints>(
        Checkpoints::Settings{.folder = place.checkpoint_folder(),
                              .makes_folder = place.checkpoints.empty()},
        keys, clock_now);
    for (const auto& office : offices_of(store))
        store.read(office, [&](Connection& connection) { checkpoints->begin(connection, office); });
    checkpoints->write_due(clock_now());
    store.tell_heads([taker = checkpoints.get()](OfficeId office, const AuditHead& head) {
        taker->kept(office, head);
    });
    checkpoints->start();
    return checkpoints;
}

bool is_empty(Store& store) {
    bool empty = false;
    store.read(OfficeId{}, [&empty](Connection& connection) {
        empty = connection.select<OfficeId>(select_offices).empty();
    });
    return empty;
}

}  // namespace

Moment clock_now() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

Application::Application(const DataPlace& place, Use use, const Reached& reached)
    : keys_(keys_of(place, use)),
      store_(store_of(place, use, keys_)),
      documents_(place.folder / document_folder),
      paper_kinds_(all_paper_kinds()),
      pdf_printer_(std::make_unique<papers::PdfPrinter>()) {
    check_keys(place, *store_, keys_);
    if (use == Use::serving) checkpoints_ = keep_checkpoints(place, *store_, keys_);
    if (use == Use::serving && is_empty(*store_)) setup_word_ = base64url(random_bytes(24));
    const access::SignInSettings sign_in{.store = *store_,
                                         .keys = keys_,
                                         .policy = policy_,
                                         .clock = clock_now,
                                         .is_secure = reached.is_secure,
                                         .idle = reached.idle,
                                         .setup_word = setup_word_,
                                         .setup_ends_at = clock_now() + std::chrono::hours{24}};
    add_all_routes(routes_, sign_in,
                   {.folder = documents_, .kinds = paper_kinds_, .printer = *pdf_printer_},
                   [this](OfficeId office) {
                       return checkpoints_ ? checkpoints_->state(office) : CheckpointState{};
                   });
    edge_ = std::make_unique<Edge>(routes_, *store_, keys_, policy_, access::watching(sign_in),
                                   clock_now, languages());
}

Application::~Application() {
    // What it still prints answers by the edge, and leaves its trace in the store.
    pdf_printer_.reset();
    store_->stop();
    if (checkpoints_) checkpoints_->stop();
}

}  // namespace wedka::app
