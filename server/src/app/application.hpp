#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/policy.hpp"
#include "papers/papers.hpp"
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
};

/// The whole program but its socket: keys, store, policy, routes, edge.
class Application {
  public:
    /// `serving` opens the place as its only writer, `reading` beside a running server. Throws with
    /// one clear line: FolderInUse, NewerStore, a missing folder, data whose key file is missing or
    /// another's.
    enum class Use { serving, reading };
    Application(const DataPlace& place, Use use);
    ~Application();

    const Edge& edge() const { return *edge_; }
    const Routes& routes() const { return routes_; }
    const Policy& policy() const { return policy_; }
    const Keys& keys() const { return keys_; }
    Store& store() { return *store_; }

  private:
    Keys keys_;
    std::unique_ptr<Store> store_;
    DocumentFolder documents_;
    papers::PaperKinds paper_kinds_;
    std::unique_ptr<papers::PdfPrinter> pdf_printer_;
    RolePolicy policy_;
    Routes routes_;
    std::unique_ptr<Edge> edge_;
};

/// The clock of this machine.
Moment clock_now();

}  // namespace wedka::app
