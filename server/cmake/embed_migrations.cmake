# Writes the files of server/migrations into one source file, so that the program carries its schema.
#   cmake -DFILES="a.sql;b.sql" -DOUTPUT=embedded.cpp -P embed_migrations.cmake

cmake_minimum_required(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/literal_pieces.cmake)

set(ENTRIES "")
set(NUMBERS "")
foreach(FILE IN LISTS FILES)
  get_filename_component(NAME "${FILE}" NAME)
  if(NAME MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
    if(CMAKE_MATCH_1 IN_LIST NUMBERS)
      message(FATAL_ERROR "${NAME}: its number is taken.")
    endif()
    list(APPEND NUMBERS ${CMAKE_MATCH_1})
  elseif(NAME MATCHES "^([0-9][0-9][0-9][0-9]_[a-z0-9_]+)\\.(sqlite|postgresql)\\.sql$")
    get_filename_component(FOLDER "${FILE}" DIRECTORY)
    if(NOT EXISTS "${FOLDER}/${CMAKE_MATCH_1}.sql")
      message(FATAL_ERROR "${NAME}: there is no ${CMAKE_MATCH_1}.sql beside it.")
    endif()
  else()
    message(FATAL_ERROR "${NAME}: a migration is called NNNN_name.sql, its sidecar NNNN_name.sqlite.sql.")
  endif()

  literal_pieces("${FILE}" PIECES)
  string(APPEND ENTRIES "        {\"${NAME}\", {${PIECES}")
  string(APPEND ENTRIES "        }},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Written by embed_migrations.cmake.
#include \"platform/migrations_embedded.hpp\"

namespace wedka::inline platform {

const std::vector<EmbeddedSql>& embedded_sql() {
    static const std::vector<EmbeddedSql> files{
${ENTRIES}    };
    return files;
}

}  // namespace wedka::inline platform
")
