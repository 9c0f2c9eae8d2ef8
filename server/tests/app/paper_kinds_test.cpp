#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <set>

#include "app/policy.hpp"
#include "app/wiring.hpp"
#include "papers/delivered_templates.hpp"
#include "papers/template_rules.hpp"

/// What only the whole program can say of the kinds of papers: that the screens have words for
/// each.

using namespace wedka;

namespace {

JsonValue texts_of_papers(const std::string& language) {
    std::ifstream in(
        fmt::format("{}/../web/src/capabilities/papers/texts.{}.json", WEDKA_DEMO, language));
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto parsed = read_json(text);
    return std::get<JsonValue>(std::move(parsed));
}

bool has(const JsonValue& texts, const std::string& path) {
    const auto* value = texts.at(path);
    return value && value->as<std::string>() && !value->as<std::string>()->empty();
}

}  // namespace

TEST_CASE("every kind of papers, each of its fields and lists has its words in both languages") {
    const auto kinds = app::all_paper_kinds();
    REQUIRE(kinds.all().size() >= 3);
    for (const auto* language : {"pl", "en"}) {
        const auto texts = texts_of_papers(language);
        const auto expect = [&](const std::string& path) {
            INFO(language, " ", path);
            CHECK(has(texts, path));
        };
        for (const auto& field : papers::common_fields()) expect("common." + field.name);
        for (const auto& kind : kinds.all()) {
            const auto home = "kinds." + kind.code;
            expect(home + ".name");
            expect(home + ".made_of");
            for (const auto& field : kind.fields) {
                expect(home + ".fields." + field.name);
                if (!field.list.empty()) expect(home + ".lists." + field.list);
                CHECK_FALSE(field.example.empty());
            }
        }
    }
}

TEST_CASE("every delivered template names only fields of its kind, and all that are obligatory") {
    const auto kinds = app::all_paper_kinds();
    for (const auto& kind : kinds.all())
        for (const auto& finding : papers::check_template(papers::delivered_template(kind.code),
                                                          papers::fields_of(kind))) {
            const auto name = finding.values.find("name");
            FAIL_CHECK(kind.code, " ", finding.code, " ",
                       name == finding.values.end() ? std::string{} : name->second);
        }
    // A text that no kind uses would never be seen by anybody.
    for (const auto& file : papers::embedded_texts())
        if (file.name.ends_with(".txt"))
            CHECK(kinds.find(file.name.substr(0, file.name.size() - 4)) != nullptr);
}

TEST_CASE("the permissions of every kind of papers are in the policy") {
    const app::RolePolicy policy;
    const Actor head{.office = {}, .account = {}, .worker = {}, .name = {}, .roles = {"head"}};
    const auto kinds = app::all_paper_kinds();
    for (const auto& kind : kinds.all()) {
        CHECK(policy.reach(head, kind.make) != Reach::nothing);
        CHECK(policy.reach(head, kind.read) != Reach::nothing);
    }
}
