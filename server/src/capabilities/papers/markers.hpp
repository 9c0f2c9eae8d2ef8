#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The marks that a template is filled at: {{field}}, and {{#list}} ... {{/list}} around what is
/// repeated. Word cuts a text into runs wherever it likes; a mark is put together again first.
namespace wedka::papers {

enum class MarkKind { field, open, close };

struct Mark {
    MarkKind kind = MarkKind::field;
    std::string name;     ///< Folded: "imie_i_nazwisko".
    std::string written;  ///< As it stands between the braces.
    std::size_t at = 0;   ///< Where in the text it begins,
    std::size_t end = 0;  ///< and where the text goes on.
};

/// The marks of a text. A brace pair that opens and does not close, or the other way round, is a
/// mark without a name.
std::vector<Mark> marks_in(std::string_view text);
/// The name that a written one means: "Imię i nazwisko" is imie_i_nazwisko.
std::string mark_name(std::string_view text);

/// Puts each mark of the paragraph into the run in which it begins, so that it has that run's look.
void gather_marks(pugi::xml_node paragraph);

}  // namespace wedka::papers
