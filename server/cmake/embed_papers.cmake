# Writes the texts of server/papers into one source file, so that the program carries the templates it delivers.
#   cmake -DFILES="a.txt;styles.xml" -DOUTPUT=embedded.cpp -P embed_papers.cmake

cmake_minimum_required(VERSION 3.25)

set(QUOTE wedka_paper)
set(ENTRIES "")
foreach(FILE IN LISTS FILES)
  get_filename_component(NAME "${FILE}" NAME)
  # Bytes in one literal: the standard promises 65536.
  file(SIZE "${FILE}" BYTES)
  file(READ "${FILE}" TEXT)
  string(FIND "${TEXT}" ")${QUOTE}\"" CLASH)
  if(BYTES GREATER 60000 OR NOT CLASH EQUAL -1)
    message(FATAL_ERROR "${NAME}: too long, or it holds the end of a literal.")
  endif()
  string(APPEND ENTRIES "        {\"${NAME}\", R\"${QUOTE}(${TEXT})${QUOTE}\"},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Written by embed_papers.cmake.
#include \"papers/delivered_templates.hpp\"

namespace wedka::papers {

const std::vector<EmbeddedText>& embedded_texts() {
    static const std::vector<EmbeddedText> files{
${ENTRIES}    };
    return files;
}

}  // namespace wedka::papers
")
