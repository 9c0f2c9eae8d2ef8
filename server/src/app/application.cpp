#include "app/application.hpp"

#include "app/wiring.hpp"

namespace wedka::app {

namespace {

constexpr unsigned readers = 4;
constexpr const char* key_file = "wedka.key";

Keys keys_of(const DataPlace& place) {
    if (!std::filesystem::is_directory(place.folder))
        throw std::runtime_error("there is no folder " + place.folder.string());
    return Keys::open_or_create(place.folder / key_file);
}

std::unique_ptr<Store> store_of(const DataPlace& place, Application::Use use, const Keys& keys) {
    if (!place.database.empty())
        return open_postgresql_store(place.database, keys,
                                     use == Application::Use::serving ? 2 * readers : 1);
    if (use == Application::Use::reading) return open_sqlite_reading(place.folder);
    return open_sqlite_store(place.folder, keys, readers);
}

}  // namespace

Moment clock_now() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

Application::Application(const DataPlace& place, Use use)
    : keys_(keys_of(place)), store_(store_of(place, use, keys_)) {
    add_all_routes(routes_, *store_, keys_, policy_, clock_now);
    edge_ = std::make_unique<Edge>(routes_, *store_, keys_, policy_, authenticate(), clock_now);
}

Application::~Application() { store_->stop(); }

}  // namespace wedka::app
