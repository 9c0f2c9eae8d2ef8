#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/policy.hpp"
#include "papers/papers.hpp"
#include "platform/checkpoints.hpp"
#include "platform/edge.hpp"
#include "platform/keys.hpp"
#include "platform/routes.hpp"
#include "platform/store.hpp"

namespace wedka::app {

/// Where the data are: a folder (embedded SQLite) or a PostgreSQL database; the key file stands
/// beside.
struct DataPlace {
    std::filesystem::path folder;  ///< --data DIR
    /// --database URL; the folder then holds the key file and the documents.
    std::string database;
    /// --checkpoints DIR; empty: the folder `checkpoints` beside the data, made when needed.
    std::filesystem::path checkpoints = {};

    std::filesystem::path checkpoint_folder() const {
        return checkpoints.empty() ? folder / "checkpoints" : checkpoints;
    }
};

/// How the program is reached.
struct Reached {
    bool is_secure = false;  ///< By TLS, its own or a proxy's.
    std::chrono::minutes idle{15};
};

/// The whole program but its socket: keys, store, policy, routes, edge.
class Application {
  public:
    /// `serving` opens the place as its only writer, `reading` beside a running server. Throws with
    /// one clear line: FolderInUse, NewerStore, a missing folder, data whose key file is missing or
    /// another's.
    enum class Use { serving, reading };
    Application(const DataPlace& place, Use use, const Reached& reached = {});
    ~Application();

    const Edge& edge() const { return *edge_; }
    const Routes& routes() const { return routes_; }
    const Policy& policy() const { return policy_; }
    const Keys& keys() const { return keys_; }
    Store& store() { return *store_; }
    /// Null for a place that is only read.
    const Checkpoints* checkpoints() const { return checkpoints_.get(); }
    /// The word that founds the first office; nothing when there is one.
    const std::optional<std::string>& setup_word() const { return setup_word_; }

  private:
    Keys keys_;
    std::unique_ptr<Checkpoints> checkpoints_;  // Outlives the store, which tells it of commits.
    std::unique_ptr<Store> store_;
    DocumentFolder documents_;
    papers::PaperKinds paper_kinds_;
    std::unique_ptr<papers::PdfPrinter> pdf_printer_;
    RolePolicy policy_;
    std::optional<std::string> setup_word_;
    Routes routes_;
    std::unique_ptr<Edge> edge_;
};

/// The clock of this machine.
Moment clock_now();

}  // namespace wedka::app
