# Writes a list of passwords into one source file, so that the program knows what is guessed first.
#   cmake -DFILE=common.txt -DOUTPUT=embedded.cpp -P embed_passwords.cmake

cmake_minimum_required(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/literal_pieces.cmake)
literal_pieces("${FILE}" PIECES)

file(WRITE "${OUTPUT}" "// Written by embed_passwords.cmake.
#include \"access/password_rules.hpp\"

namespace wedka::access {

const std::vector<std::string_view>& common_password_pieces() {
    static const std::vector<std::string_view> pieces{
${PIECES}    };
    return pieces;
}

}  // namespace wedka::access
")
