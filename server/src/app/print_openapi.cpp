#include <fmt/core.h>

#include "app/commands.hpp"
#include "app/wiring.hpp"
#include "platform/store.hpp"

namespace wedka::app {

namespace {

/// Routes are declared over a store; to print them none is needed.
class NoStore : public Store {
  public:
    void change(Change) override { throw std::logic_error("no store"); }
    void read(OfficeId, const std::function<void(Connection&)>&) override {
        throw std::logic_error("no store");
    }
    void append(OfficeId, std::vector<AuditEntry>,
                std::function<void(std::exception_ptr)>) override {
        throw std::logic_error("no store");
    }
    void stop() override {}
};

}  // namespace

int print_openapi() {
    NoStore store;
    const auto keys = Keys::from_passphrase("printing the document encrypts nothing");
    const RolePolicy policy;
    Routes routes;
    const DocumentFolder no_folder({});
    const auto kinds = all_paper_kinds();
    const papers::PdfPrinter printer;
    add_all_routes(routes, {.store = store, .keys = keys, .policy = policy, .clock = clock_now},
                   {.folder = no_folder, .kinds = kinds, .printer = printer});
    fmt::print("{}\n", routes.document());
    return 0;
}

}  // namespace wedka::app
