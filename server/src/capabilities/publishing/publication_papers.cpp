#include <fmt/format.h>

#include <algorithm>

#include "papers/papers.hpp"
#include "publishing/find_publications.hpp"
#include "publishing/publication_store.hpp"
#include "publishing/publishing.hpp"
#include "publishing/told_figure.hpp"

namespace wedka::publishing {

namespace {

using papers::day_in_words;

std::vector<papers::PaperField> fields() {
    return {
        {.name = "tytul", .example = "Rok pracy ośrodka", .is_obligatory = true},
        {.name = "rok", .example = "2011"},
        {.name = "projekt", .example = "Projekt przykładowy"},
        {.name = "naglowek", .example = "Kogo objął projekt", .list = "akapity"},
        {.name = "akapit",
         .example = "W projekcie wzięło udział 25 osób.",
         .list = "akapity",
         .is_obligatory = true},
        {.name = "zdanie", .example = "Kontraktami objęto 25 osób", .list = "liczby"},
        {.name = "dzien_liczby", .example = "31 grudnia 2011 r.", .list = "liczby"},
        {.name = "zapisy", .example = "25", .list = "liczby"},
        {.name = "zatwierdzil", .example = "Anna Przykładowa"},
        {.name = "dzien_zatwierdzenia", .example = "20 stycznia 2012 r."},
        {.name = "wersja", .example = "1"},
    };
}

std::string official_day(Day day, TextLanguage language) {
    if (language == TextLanguage::pl) return day_in_words(day);
    return fmt::format("{:02}.{:02}.{}", day.day(), day.month(), day.year());
}

papers::PaperContent content_of(const Publication& publication, const VersionBrief& version,
                                const PublicationText& text) {
    const auto& figures = publication.shown.figures;
    papers::PaperContent content;
    content.number = std::to_string(publication.year);
    content.values = {{"tytul", text.title},
                      {"rok", std::to_string(publication.year)},
                      {"projekt", publication.project_name.value_or("")},
                      {"wersja", std::to_string(version.version_no)},
                      {"zatwierdzil", version.approved_by.value()},
                      {"dzien_zatwierdzenia",
                       official_day(version.approved_at.value().day_in_warsaw(), text.language)}};
    auto& blocks = content.lists["akapity"];
    for (const auto& block : told_blocks(text.body.text, figures, text.language))
        blocks.push_back({{block.is_heading ? "naglowek" : "akapit", block.text}});
    auto& rows = content.lists["liczby"];
    for (const auto& figure : figures)
        rows.push_back({{"zdanie", told_sentence(figure, text.language)},
                        {"dzien_liczby", official_day(figure.as_of, text.language)},
                        {"zapisy", std::to_string(figure.records)}});
    return content;
}

/// The version that the office stands by, as it was approved.
Result<papers::PaperContent> collect(const Operation& operation, PublicationId publication_id,
                                     TextLanguage language) {
    const auto versions = versions_of(operation, publication_id);
    const auto approved = std::ranges::find(versions, VersionState::approved, &VersionBrief::state);
    if (approved == versions.end())
        return refused({.rule = "P-05", .field = "record_id", .code = "nothing_approved"});
    const auto shown = publication(operation, publication_id, approved->version_no);
    const auto& texts = shown.shown.texts;
    const auto text = std::ranges::find(texts, language, &PublicationText::language);
    if (text == texts.end())
        return refused({.rule = "P-05", .field = "record_id", .code = "not_in_this_language"});
    return content_of(shown, *approved, *text);
}

papers::PaperKind kind(std::string code, std::string file_name, TextLanguage language) {
    return {.code = std::move(code),
            .file_name = std::move(file_name),
            .make = "publishing.read",
            .read = "publishing.read",
            .fields = fields(),
            .people_of = [](const Operation& operation, papers::RecordId record_id)
                -> std::optional<std::vector<papers::PersonId>> {
                if (!find_record(operation, PublicationId{record_id.uuid()})) return std::nullopt;
                return std::vector<papers::PersonId>{};
            },
            .collect = [language](const Operation& operation,
                                  papers::RecordId record_id) -> Result<papers::PaperContent> {
                return collect(operation, PublicationId{record_id.uuid()}, language);
            }};
}

}  // namespace

void add_papers(papers::PaperKinds& kinds) {
    kinds.add(kind("publication", "sprawozdanie", TextLanguage::pl));
    kinds.add(kind("publication_en", "report", TextLanguage::en));
}

}  // namespace wedka::publishing
