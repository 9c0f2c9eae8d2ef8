#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A DOCX file is a ZIP of parts, most of them XML. Everything that comes from outside passes these
/// limits before anything in it is believed (spec/security D9).
namespace wedka::papers {

/// The limits. What is sent as Base64 in JSON is at most 1 MB of text.
inline constexpr std::size_t max_docx_bytes = 750 * 1024;
inline constexpr std::size_t max_parts = 500;
inline constexpr std::size_t max_part_bytes = 8 * 1024 * 1024;
inline constexpr std::size_t max_unpacked_bytes = 32 * 1024 * 1024;
/// How many times its packed size a part may be, once it is over 100 KB.
inline constexpr std::size_t max_ratio = 100;

struct DocxPart {
    std::string name;  ///< "word/document.xml"
    std::string content;
};

struct DocxPackage {
    std::vector<DocxPart> parts;

    /// The part of the name, or nothing.
    const DocxPart* find(std::string_view name) const;
    DocxPart* find(std::string_view name);
};

/// Why a file is not taken for a DOCX package.
struct PackageFault {
    /// not_docx, file_too_large, damaged, too_many_parts, too_much_inside, encrypted,
    /// path_outside, duplicate_part, link_inside.
    std::string code;
    std::string part = {};  ///< Where, as far as it has a printable name.
};

/// Unpacks a file; counts while it inflates, so that a bomb is stopped and not measured.
std::variant<DocxPackage, PackageFault> unpack(std::string_view file);
/// The package as a file. The same package gives the same bytes.
std::string pack(const DocxPackage& package);

}  // namespace wedka::papers
