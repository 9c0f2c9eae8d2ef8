# Writes the text files of the web into one source file, so that lists and papers bear the words of the screens.
#   cmake -DFILES="people/texts.pl.json;..." -DOUTPUT=embedded.cpp -P embed_texts.cmake

cmake_minimum_required(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/literal_pieces.cmake)

set(ENTRIES "")
foreach(FILE IN LISTS FILES)
  if(NOT FILE MATCHES "/([a-z]+)/texts\\.([a-z][a-z])\\.json$")
    message(FATAL_ERROR "${FILE}: a file of texts is called <home>/texts.<language>.json.")
  endif()
  set(HOME ${CMAKE_MATCH_1})
  set(LANGUAGE ${CMAKE_MATCH_2})
  literal_pieces("${FILE}" PIECES)
  string(APPEND ENTRIES "        {\"${HOME}\", \"${LANGUAGE}\", {${PIECES}        }},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Written by embed_texts.cmake.
#include \"app/texts_embedded.hpp\"

namespace wedka::app {

const std::vector<EmbeddedTexts>& embedded_texts() {
    static const std::vector<EmbeddedTexts> files{
${ENTRIES}    };
    return files;
}

}  // namespace wedka::app
")
