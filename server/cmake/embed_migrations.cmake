# Writes the files of server/migrations into one source file, so that the program carries its schema.
#   cmake -DFILES="a.sql;b.sql" -DOUTPUT=embedded.cpp -P embed_migrations.cmake

cmake_minimum_required(VERSION 3.25)

set(PIECE 16000)  # Bytes in one literal; the standard promises 65536.
set(QUOTE wedka_sql)

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

  file(READ "${FILE}" TEXT)
  string(FIND "${TEXT}" ")${QUOTE}\"" CLASH)
  if(NOT CLASH EQUAL -1)
    message(FATAL_ERROR "${NAME}: it holds the end of a literal.")
  endif()
  string(APPEND ENTRIES "        {\"${NAME}\", {")
  string(LENGTH "${TEXT}" LEFT)
  while(LEFT GREATER 0)
    string(SUBSTRING "${TEXT}" 0 ${PIECE} PART)
    # A piece ends with its line, since a letter of several bytes must not be cut.
    string(FIND "${PART}" "\n" LINE_END REVERSE)
    if(LEFT GREATER PIECE AND LINE_END GREATER -1)
      math(EXPR TAKEN "${LINE_END} + 1")
      string(SUBSTRING "${PART}" 0 ${TAKEN} PART)
    endif()
    string(LENGTH "${PART}" TAKEN)
    string(SUBSTRING "${TEXT}" ${TAKEN} -1 TEXT)
    string(LENGTH "${TEXT}" LEFT)
    string(APPEND ENTRIES "std::string_view{R\"${QUOTE}(${PART})${QUOTE}\"},\n")
  endwhile()
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
