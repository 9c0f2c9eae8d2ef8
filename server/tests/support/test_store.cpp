#include "support/test_store.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace wedka::inline test_support {

namespace {

constexpr std::string_view prefix = "wedka-test-";

/// Removes what killed test programs left behind; the name of a folder tells its process.
void sweep(const std::filesystem::path& parent) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(parent, ignored)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        const auto process = std::atoi(name.c_str() + prefix.size());
        if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            std::filesystem::remove_all(entry.path(), ignored);
    }
}

std::filesystem::path make_root() {
    const std::filesystem::path memory = "/dev/shm";
    const bool has_memory = ::access(memory.c_str(), W_OK) == 0;
    const auto parent = has_memory ? memory : std::filesystem::temp_directory_path();
    sweep(parent);
    auto name = (parent / (std::string(prefix) + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (!::mkdtemp(name.data()))
        throw std::system_error(errno, std::generic_category(), "no folder for the test");
    return name;
}

/// The folder that holds all others of this process.
class Root {
  public:
    Root() : folder_(make_root()), owner_(::getpid()) {}
    ~Root() {
        // A forked child that ends must not take its parent's folders with it.
        std::error_code ignored;
        if (::getpid() == owner_) std::filesystem::remove_all(folder_, ignored);
    }
    Root(const Root&) = delete;
    Root& operator=(const Root&) = delete;

    std::filesystem::path next() {
        auto folder = folder_ / std::to_string(++count_);
        std::filesystem::create_directory(folder);
        return folder;
    }

  private:
    std::filesystem::path folder_;
    ::pid_t owner_;
    int count_ = 0;
};

}  // namespace

Backend test_backend() {
    const char* wanted = std::getenv("WEDKA_TEST_DATABASE");
    return wanted && std::string_view(wanted) == "postgresql" ? Backend::postgresql
                                                              : Backend::sqlite;
}

std::filesystem::path fresh_folder() {
    static Root root;
    return root.next();
}

}  // namespace wedka::inline test_support
