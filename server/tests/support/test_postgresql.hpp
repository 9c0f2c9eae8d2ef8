#pragma once

#include <string>

namespace wedka::inline test_support {

/// One database of the test server. `owner_url` may change the schema (`wedka migrate`),
/// `program_url` is what `wedka serve` gets: it owns nothing and row-level security binds it.
struct TestDatabase {
    std::string name;
    std::string owner_url;
    std::string program_url;
    std::string admin_url;  ///< A superuser, for looking behind the curtain.
};

/// A real PostgreSQL of this test program, in memory and reached by a socket only it can see. It
/// starts when first asked for, and stops and vanishes with the process, even when that is killed.
class TestPostgresql {
  public:
    static constexpr const char* owner_role = "wedka_owner";
    static constexpr const char* program_role = "wedka_program";

    /// Throws std::runtime_error with the server's own words when it cannot be started.
    static TestPostgresql& instance();

    /// A new database owned by wedka_owner; a copy of `like`, to which nobody may be connected,
    /// when one is named: quicker than running all migrations again.
    TestDatabase fresh_database(const std::string& like = {});

    ~TestPostgresql();
    TestPostgresql(const TestPostgresql&) = delete;
    TestPostgresql& operator=(const TestPostgresql&) = delete;

  private:
    TestPostgresql();
    std::string url(const std::string& role, const std::string& database) const;

    std::string folder_;
    int life_ = -1;    // As long as this end is open, the server lives.
    int report_ = -1;  // Where its keeper reports.
    int count_ = 0;
    int owner_ = 0;  // The process that started it.
};

}  // namespace wedka::inline test_support
