#pragma once

#include <atomic>
#include <cstdint>

#include "app/application.hpp"
#include "app/static_files.hpp"

namespace wedka::app {

/// The door of the program: the API behind /api, the web application everywhere else, and the
/// headers that no answer lacks.
class Front {
  public:
    Front(Application& application, const StaticFiles& files, const Reached& reached,
          bool is_behind_proxy = false);

    void handle(HttpRequest request, const Respond& respond) const;

  private:
    void note_broken_policy() const;

    Application& application_;
    const StaticFiles& files_;
    bool is_secure_;
    bool is_behind_proxy_;
    mutable std::atomic<std::int64_t> told_minute_ = 0;
};

}  // namespace wedka::app
