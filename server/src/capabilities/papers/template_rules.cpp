#include "papers/template_rules.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "papers/docx_xml.hpp"
#include "papers/markers.hpp"

namespace wedka::papers {

namespace {

/// Steps of one letter from one word to the other.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto before = row[0]++;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const auto swapped = before + (one[i] == other[j] ? 0 : 1);
            before = row[j + 1];
            row[j + 1] = std::min({swapped, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

class Checker {
  public:
    explicit Checker(const std::vector<PaperField>& fields) : fields_(fields) {
        for (const auto& field : fields)
            if (!field.list.empty()) lists_.insert(field.list);
    }

    void read(const DocxPart& part) {
        const auto document = read_part(part);
        for (const auto& paragraph : paragraphs_of(document.document_element()))
            for (const auto& mark : marks_in(text_of(paragraph))) look_at(mark);
        for (const auto& name : open_) complain("P-04", "list_not_closed", name);
        open_.clear();
    }

    Findings finish() {
        for (const auto& field : fields_)
            if (field.is_obligatory && field.list.empty() && !named_.contains(field.name))
                complain("P-03", "field_missing", field.name);
        for (const auto& field : fields_)
            if (field.is_obligatory && named_.contains(field.list) && !named_.contains(field.name))
                complain("P-03", "field_missing", field.name);
        return std::move(findings_);
    }

  private:
    void complain(const char* rule, const char* code, const std::string& name,
                  const std::string& nearest = {}) {
        Finding found{.rule = rule, .field = "file", .code = code};
        found.values["name"] = name.substr(0, 80);
        if (!nearest.empty()) found.values["nearest"] = nearest;
        if (std::ranges::find(findings_, found) == findings_.end()) findings_.push_back(found);
    }

    void look_at(const Mark& mark) {
        if (mark.name.empty()) return complain("P-04", "mark_not_whole", mark.written);
        if (mark.kind == MarkKind::open) return open(mark);
        if (mark.kind == MarkKind::close) return close(mark);
        named_.insert(mark.name);
        const bool is_list = lists_.contains(mark.name);
        std::string home;
        bool is_known = false;
        for (const auto& field : fields_) {
            if (field.name != mark.name) continue;
            is_known = true;
            if (field.list.empty() || is_open(field.list)) return;
            home = field.list;
        }
        if (is_known)
            complain("P-02", "field_outside_its_list", mark.written, home);
        else if (is_list)
            complain("P-02", "list_without_marks", mark.written);
        else
            complain("P-02", "unknown_field_in_template", mark.written, nearest(mark.name));
    }

    void open(const Mark& mark) {
        named_.insert(mark.name);
        const bool is_known =
            lists_.contains(mark.name) ||
            std::ranges::any_of(fields_, [&](const PaperField& field) {
                return field.name == mark.name && (field.list.empty() || is_open(field.list));
            });
        if (!is_known)
            complain("P-02", "unknown_field_in_template", mark.written, nearest(mark.name));
        if (is_open(mark.name)) complain("P-04", "list_in_itself", mark.written);
        open_.push_back(mark.name);
    }

    void close(const Mark& mark) {
        if (!open_.empty() && open_.back() == mark.name) {
            open_.pop_back();
            return;
        }
        complain("P-04", "list_not_opened", mark.written);
    }

    bool is_open(const std::string& name) const {
        return std::ranges::find(open_, name) != open_.end();
    }

    std::string nearest(const std::string& name) const {
        std::string best;
        auto least = std::max<std::size_t>(3, name.size() / 2);
        const auto look = [&](const std::string& known) {
            if (const auto steps = distance(name, known); steps < least) {
                least = steps;
                best = known;
            }
        };
        for (const auto& field : fields_) look(field.name);
        for (const auto& list : lists_) look(list);
        return best;
    }

    const std::vector<PaperField>& fields_;
    std::set<std::string> lists_;
    std::set<std::string> named_;
    std::vector<std::string> open_;
    Findings findings_;
};

}  // namespace

Findings check_template(const DocxPackage& package, const std::vector<PaperField>& fields) {
    Checker checker(fields);
    for (const auto& name : text_parts(package)) checker.read(*package.find(name));
    return checker.finish();
}

std::vector<PaperField> fields_of(const PaperKind& kind) {
    auto fields = kind.fields;
    fields.insert(fields.end(), common_fields().begin(), common_fields().end());
    return fields;
}

}  // namespace wedka::papers
