#include "papers/markers.hpp"

#include <algorithm>

#include "papers/docx_xml.hpp"
#include "platform/text.hpp"

namespace wedka::papers {

namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

Mark read_mark(std::string_view inside, std::size_t at) {
    Mark mark{.kind = MarkKind::field,
              .name = {},
              .written = trimmed(inside),
              .at = at,
              .end = at + opening.size() + inside.size() + closing.size()};
    std::string_view name = mark.written;
    if (name.starts_with('#') || name.starts_with('/')) {
        mark.kind = name.front() == '#' ? MarkKind::open : MarkKind::close;
        name.remove_prefix(1);
    }
    mark.name = mark_name(name);
    return mark;
}

}  // namespace

std::string mark_name(std::string_view text) {
    std::string name;
    for (const auto& word : folded_words(text)) name += (name.empty() ? "" : "_") + word;
    return name;
}

std::vector<Mark> marks_in(std::string_view text) {
    std::vector<Mark> marks;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto open = text.find(opening, from);
        const auto close = text.find(closing, from);
        if (open == std::string_view::npos && close == std::string_view::npos) break;
        const auto next_open =
            open == std::string_view::npos ? open : text.find(opening, open + opening.size());
        if (close < open || close == std::string_view::npos || next_open < close) {
            const auto stray = std::min(open, close);
            marks.push_back({.kind = MarkKind::field,
                             .name = {},
                             .written = std::string(text.substr(stray, 40)),
                             .at = stray,
                             .end = stray + opening.size()});
            from = stray + opening.size();
            continue;
        }
        const auto inside = open + opening.size();
        marks.push_back(read_mark(text.substr(inside, close - inside), open));
        from = close + closing.size();
    }
    return marks;
}

void gather_marks(pugi::xml_node paragraph) {
    const auto nodes = texts_of(paragraph);
    std::string whole;
    std::vector<std::size_t> begins;
    for (const auto& node : nodes) {
        begins.push_back(whole.size());
        whole += node.text().get();
    }
    const auto marks = marks_in(whole);
    if (marks.empty()) return;
    begins.push_back(whole.size());

    // Which node each byte goes to: its own, but a mark wholly to where it begins.
    std::vector<std::string> texts(nodes.size());
    std::size_t node = 0;
    auto mark = marks.begin();
    for (std::size_t at = 0; at < whole.size();) {
        while (at >= begins[node + 1]) ++node;
        while (mark != marks.end() && mark->end <= at) ++mark;
        const auto end = mark != marks.end() && mark->at == at ? mark->end
                         : mark != marks.end() ? std::min(mark->at, begins[node + 1])
                                               : begins[node + 1];
        texts[node].append(whole, at, end - at);
        at = end;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto text = nodes[i];
        if (texts[i] == text.text().get()) continue;
        text.text().set(texts[i].c_str());
        if (!text.attribute("xml:space")) text.append_attribute("xml:space");
        text.attribute("xml:space").set_value("preserve");
    }
}

}  // namespace wedka::papers
