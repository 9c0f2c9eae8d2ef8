#pragma once
// What cmake/embed_migrations.cmake writes out of server/migrations; only migrations.cpp reads it.

#include <string>
#include <string_view>
#include <vector>

namespace wedka::inline platform {

/// One file of server/migrations, in pieces, since a compiler need not take a literal over 64 kB.
struct EmbeddedSql {
    std::string file;
    std::vector<std::string_view> pieces;
};

/// Every file, in the order of their names.
const std::vector<EmbeddedSql>& embedded_sql();

}  // namespace wedka::inline platform
