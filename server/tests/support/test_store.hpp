#pragma once

#include <filesystem>

namespace wedka::inline test_support {

enum class Backend { sqlite, postgresql };

/// Which database the tests of operations run on: PostgreSQL when WEDKA_TEST_DATABASE=postgresql,
/// otherwise SQLite. ctest runs each of them on both.
Backend test_backend();

/// A new empty folder in memory (/dev/shm where there is one), removed when the test program ends,
/// or by the next one when it was killed.
std::filesystem::path fresh_folder();

}  // namespace wedka::inline test_support
