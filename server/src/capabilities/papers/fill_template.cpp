#include "papers/fill_template.hpp"

#include <array>
#include <stdexcept>

#include "papers/docx_xml.hpp"
#include "papers/markers.hpp"

namespace wedka::papers {

namespace {

// Stands between two braces of a value, so that what somebody wrote is never taken for a mark; a
// letter that no font has.
constexpr std::string_view apart = "\xEE\x80\x80";

constexpr std::array containers{"w:body",        "w:tbl",        "w:tc",       "w:hdr",    "w:ftr",
                                "w:txbxContent", "w:sdtContent", "w:footnote", "w:endnote"};

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// A value as XML 1.0 may hold it: no control characters but line ends and tabs.
std::string harmless(std::string value) {
    replace_all(value, apart, "");
    std::erase_if(value, [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t'; });
    replace_all(value, "\xEF\xBF\xBE", "");
    replace_all(value, "\xEF\xBF\xBF", "");
    for (const std::string_view braces : {"{{", "}}"})
        replace_all(value, braces, std::string(1, braces[0]) + std::string(apart) + braces[1]);
    return value;
}

/// What can be named at a place: the paper's own values, and those of the rows around it.
struct Scope {
    const PaperContent& content;
    std::vector<const FieldValues*> rows;

    std::string value(const std::string& name) const {
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            if (const auto found = (*row)->find(name); found != (*row)->end()) return found->second;
        const auto found = content.values.find(name);
        return found == content.values.end() ? std::string{} : found->second;
    }
};

class Filler {
  public:
    explicit Filler(const PaperContent& content) : content_(content) {}

    void fill(pugi::xml_node root) {
        for (const auto& paragraph : paragraphs_of(root)) gather_marks(paragraph);
        fill(root, Scope{content_, {}});
        part_values(root);
    }

  private:
    struct Place {
        pugi::xml_node text;
        Mark mark;
    };

    /// The first mark that opens a list, and the one that closes it.
    static std::optional<std::pair<Place, Place>> first_list(pugi::xml_node root) {
        std::optional<Place> open;
        int depth = 0;
        for (const auto& paragraph : paragraphs_of(root))
            for (const auto& text : texts_of(paragraph))
                for (const auto& mark : marks_in(text.text().get())) {
                    if (mark.kind == MarkKind::field) continue;
                    if (!open && mark.kind == MarkKind::open) open = Place{text, mark};
                    if (!open || mark.name != open->mark.name) continue;
                    depth += mark.kind == MarkKind::open ? 1 : -1;
                    if (depth == 0) return std::pair{*open, Place{text, mark}};
                }
        if (open) throw std::runtime_error("a list of a template is not closed");
        return std::nullopt;
    }

    static bool is_container(pugi::xml_node node) {
        for (const std::string_view name : containers)
            if (name == node.name()) return true;
        return false;
    }

    static pugi::xml_node child_towards(pugi::xml_node parent, pugi::xml_node node) {
        while (node.parent() != parent) node = node.parent();
        return node;
    }

    /// What is repeated: whole rows or whole paragraphs, the first and the last of them.
    static std::pair<pugi::xml_node, pugi::xml_node> unit_of(const Place& open,
                                                             const Place& close) {
        auto parent = open.text.parent();
        const auto holds = [](pugi::xml_node above, pugi::xml_node node) {
            for (; node; node = node.parent())
                if (node == above) return true;
            return false;
        };
        while (!is_container(parent) || !holds(parent, close.text)) parent = parent.parent();
        // A cell alone is no row: marks in two cells of one row stand under the row, whose parent
        // is the table.
        return {child_towards(parent, open.text), child_towards(parent, close.text)};
    }

    static void cut(const Place& place) {
        std::string text = place.text.text().get();
        auto node = place.text;
        node.text().set(text.erase(place.mark.at, place.mark.end - place.mark.at).c_str());
    }

    static bool is_empty_paragraph(pugi::xml_node node) {
        return std::string_view(node.name()) == "w:p" && text_of(node).empty() &&
               !node.find_node([](pugi::xml_node below) {
                   return std::string_view(below.name()) == "w:drawing" ||
                          std::string_view(below.name()) == "w:sectPr";
               });
    }

    void fill(pugi::xml_node root, const Scope& scope) {
        while (const auto list = first_list(root)) repeat(list->first, list->second, scope);
        for (const auto& paragraph : paragraphs_of(root))
            for (const auto& text : texts_of(paragraph)) put_values(text, scope);
    }

    void repeat(const Place& open, const Place& close, const Scope& scope) {
        auto [first, last] = unit_of(open, close);
        // The later one first: in the same text the earlier place stays right.
        cut(close);
        cut(open);
        std::vector<pugi::xml_node> unit;
        for (auto node = first;; node = node.next_sibling()) {
            const bool is_mark_alone =
                first != last && (node == first || node == last) && is_empty_paragraph(node);
            if (!is_mark_alone) unit.push_back(node);
            if (node == last) break;
        }
        auto parent = first.parent();
        for (const auto* row : rows_of(open.mark.name, scope)) {
            auto inner = scope;
            if (row) inner.rows.push_back(row);
            // Filled in a place of its own, from which what a list within removes can be missed.
            auto copies = parent.insert_child_before("w:sdtContent", first);
            for (const auto& node : unit) copies.append_copy(node);
            fill(copies, inner);
            while (copies.first_child())
                parent.insert_move_before(copies.first_child(), copies);
            parent.remove_child(copies);
        }
        for (auto node = first; node;) {
            const auto next = node == last ? pugi::xml_node{} : node.next_sibling();
            parent.remove_child(node);
            node = next;
        }
        mend(parent);
    }

    std::vector<const FieldValues*> rows_of(const std::string& name, const Scope& scope) const {
        std::vector<const FieldValues*> rows;
        const auto list = content_.lists.find(name);
        if (list != content_.lists.end())
            for (const auto& row : list->second) rows.push_back(&row);
        else if (!scope.value(name).empty())
            rows.push_back(nullptr);
        return rows;
    }

    /// A table needs a row, a cell a paragraph.
    static void mend(pugi::xml_node node) {
        if (std::string_view(node.name()) == "w:tbl" && !node.child("w:tr")) {
            auto parent = node.parent();
            parent.remove_child(node);
            mend(parent);
        } else if (std::string_view(node.name()) == "w:tc" &&
                   std::string_view(node.last_child().name()) != "w:p") {
            node.append_child("w:p");
        }
    }

    static void put_values(pugi::xml_node text, const Scope& scope) {
        const std::string before = text.text().get();
        const auto marks = marks_in(before);
        if (marks.empty()) return;
        std::string after;
        std::size_t from = 0;
        for (const auto& mark : marks) {
            after.append(before, from, mark.at - from);
            if (mark.name.empty())
                after.append(before, mark.at, mark.end - mark.at);
            else
                after += harmless(scope.value(mark.name));
            from = mark.end;
        }
        after.append(before, from);
        text.text().set(after.c_str());
    }

    /// Line ends and tabs become Word's own; the braces of values come together again.
    static void part_values(pugi::xml_node root) {
        for (const auto& paragraph : paragraphs_of(root))
            for (auto text : texts_of(paragraph)) {
                std::string value = text.text().get();
                replace_all(value, apart, "");
                if (!text.attribute("xml:space"))
                    text.append_attribute("xml:space").set_value("preserve");
                auto run = text.parent();
                while (true) {
                    const auto end = value.find_first_of("\n\t");
                    text.text().set(value.substr(0, end).c_str());
                    if (end == std::string::npos) break;
                    const auto mark =
                        run.insert_child_after(value[end] == '\n' ? "w:br" : "w:tab", text);
                    value.erase(0, end + 1);
                    text = run.insert_child_after("w:t", mark);
                    text.append_attribute("xml:space").set_value("preserve");
                }
            }
    }

    const PaperContent& content_;
};

constexpr std::string_view no_core_properties =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
    "core-properties\"/>";
constexpr std::string_view no_properties =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "extended-properties\"/>";

}  // namespace

DocxPackage fill_template(DocxPackage package, const PaperContent& content) {
    for (const auto& name : text_parts(package)) {
        auto* part = package.find(name);
        auto document = read_part(*part);
        Filler(content).fill(document.document_element());
        part->content = written(document);
    }
    if (auto* core = package.find("docProps/core.xml")) core->content = no_core_properties;
    if (auto* extended = package.find("docProps/app.xml")) extended->content = no_properties;
    return package;
}

PaperContent example_content(const std::vector<PaperField>& fields) {
    PaperContent content;
    for (const auto& field : fields) {
        if (field.list.empty()) {
            content.values[field.name] = field.example;
            continue;
        }
        auto& rows = content.lists[field.list];
        rows.resize(2);
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i][field.name] = field.name == "lp" ? std::to_string(i + 1) : field.example;
    }
    return content;
}

}  // namespace wedka::papers
