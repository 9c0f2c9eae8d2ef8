#include "papers/template_rules.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "papers/delivered_templates.hpp"
#include "papers/markers.hpp"

namespace wedka::papers {

namespace {

const std::vector<PaperField> fields{
    {.name = "imie", .example = "Anna", .is_obligatory = true},
    {.name = "uwagi", .example = "brak"},
    {.name = "lp", .example = "1", .list = "kursy"},
    {.name = "nazwa_kursu", .example = "Kucharz", .list = "kursy", .is_obligatory = true},
};

/// The findings over a template of this text: "P-02 unknown_field_in_template imje imie".
std::vector<std::string> findings(const std::string& text) {
    std::vector<std::string> all;
    for (const auto& found : check_template(document_of(text), fields)) {
        const auto value = [&found](const char* name) {
            const auto place = found.values.find(name);
            return place == found.values.end() ? std::string{} : " " + place->second;
        };
        // Every delivered document has the letterhead, which these fields do not know.
        if (value("name").find("osrodek") != std::string::npos) continue;
        all.push_back(found.rule + ' ' + found.code + value("name") + value("nearest"));
    }
    return all;
}

using All = std::vector<std::string>;

}  // namespace

TEST_CASE("a template with its fields in their places passes") {
    CHECK(findings("{{imie}} {{uwagi}}\n|: 20 80\n| {{#kursy}}{{lp}} | {{nazwa_kursu}}{{/kursy}}")
              .empty());
    CHECK(findings("{{ Imię }}").empty());
    CHECK(findings("{{imie}} {{#uwagi}}{{uwagi}}{{/uwagi}}").empty());
}

TEST_CASE("422 P-02 an unknown field is named, with the nearest known one") {
    CHECK(findings("{{imie}} {{uwaga}}") == All{"P-02 unknown_field_in_template uwaga uwagi"});
    CHECK(findings("{{imie}} {{Nazwa kurs}}") ==
          All{"P-02 unknown_field_in_template Nazwa kurs nazwa_kursu"});
    CHECK(findings("{{imie}} {{qqqqqqqqqqqq}}") ==
          All{"P-02 unknown_field_in_template qqqqqqqqqqqq"});
    CHECK(findings("{{imie}} {{#kurs}}a{{/kurs}}") ==
          All{"P-02 unknown_field_in_template #kurs kursy"});
}

TEST_CASE("422 P-02 a field of a list has no value outside of it, and a list alone says nothing") {
    CHECK(findings("{{imie}} {{nazwa_kursu}}") ==
          All{"P-02 field_outside_its_list nazwa_kursu kursy"});
    CHECK(findings("{{imie}} {{kursy}}") ==
          All{"P-02 list_without_marks kursy", "P-03 field_missing nazwa_kursu"});
}

TEST_CASE("422 P-03 what is obligatory must be there, in a list where the list is") {
    CHECK(findings("Bez pól") == All{"P-03 field_missing imie"});
    CHECK(findings("{{imie}}\n* {{#kursy}}{{lp}}{{/kursy}}") ==
          All{"P-03 field_missing nazwa_kursu"});
}

TEST_CASE("422 P-04 marks are whole and lists close") {
    CHECK(findings("{{imie}} {{uwagi") == All{"P-04 mark_not_whole {{uwagi"});
    CHECK(findings("{{imie}} }} dalej") == All{"P-04 mark_not_whole }} dalej"});
    CHECK(findings("{{imie}} {{}}") == All{"P-04 mark_not_whole "});
    CHECK(findings("{{imie}}\n{{#kursy}}{{nazwa_kursu}}") == All{"P-04 list_not_closed kursy"});
    CHECK(findings("{{imie}}\n{{nazwa_kursu}}{{/kursy}}").back() == "P-04 list_not_opened /kursy");
    CHECK(findings("{{imie}}\n{{#kursy}}{{nazwa_kursu}}{{#kursy}}{{/kursy}}{{/kursy}}") ==
          All{"P-04 list_in_itself #kursy"});
}

TEST_CASE("the name of a mark is plain, however it is written") {
    CHECK(mark_name(" Imię i nazwisko ") == "imie_i_nazwisko");
    CHECK(mark_name("imie_i_nazwisko") == "imie_i_nazwisko");
    CHECK(marks_in("a {{b}} c {{ d").size() == 2);
}

TEST_CASE("a kind has its fields and those of the letterhead") {
    const PaperKind kind{.code = "x",
                         .file_name = {},
                         .make = {},
                         .read = {},
                         .fields = fields,
                         .people_of = {},
                         .collect = {}};
    CHECK(fields_of(kind).size() == fields.size() + common_fields().size());
}

}  // namespace wedka::papers
