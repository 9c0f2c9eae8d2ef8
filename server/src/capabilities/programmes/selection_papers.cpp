#include "programmes/selection_papers.hpp"

#include <algorithm>

#include "programmes/applicant_letters.hpp"
#include "programmes/certificate_papers.hpp"
#include "programmes/committee_papers.hpp"
#include "programmes/selection_store.hpp"

namespace wedka::programmes {

namespace {

using papers::FieldValues;

std::vector<papers::PaperField> fields() {
    std::vector<papers::PaperField> all{
        {.name = "projekt", .example = "Projekt przykładowy", .is_obligatory = true},
        {.name = "dzien_ustalenia", .example = "2 maja 2011 r.", .is_obligatory = true},
        {.name = "wersja", .example = "1"},
        {.name = "miejsca", .example = "25"},
        {.name = "miejsca_rezerwowe", .example = "4"},
        {.name = "minimum_punktow", .example = "10"},
        {.name = "suma_kontrolna", .example = "3f0a…"},
        {.name = "jest_rezerwowa", .example = "tak"},
        {.name = "sa_niezakwalifikowane", .example = "tak"},
    };
    for (const auto* list : {"lista_podstawowa", "lista_rezerwowa"}) {
        all.push_back({.name = "miejsce", .example = "1", .list = list});
        all.push_back({.name = "numer_zgloszenia",
                       .example = "Z/12/2011",
                       .list = list,
                       .is_obligatory = true});
        all.push_back({.name = "punkty", .example = "24", .list = list});
    }
    all.push_back({.name = "lp", .example = "1", .list = "niezakwalifikowane"});
    all.push_back({.name = "numer_zgloszenia",
                   .example = "Z/31/2011",
                   .list = "niezakwalifikowane",
                   .is_obligatory = true});
    all.push_back({.name = "punkty", .example = "8", .list = "niezakwalifikowane"});
    all.push_back({.name = "powod", .example = "zabrakło miejsc", .list = "niezakwalifikowane"});
    return all;
}

/// Numbers of applications only: what hangs on a notice board names nobody (R0-02).
papers::PaperContent content_of(const Selection& selection, const ProjectFact& project) {
    papers::PaperContent content;
    for (const auto& place : selection.places) {
        const bool has_place =
            place.list == SelectionList::basic || place.list == SelectionList::reserve;
        auto& rows = content.lists[place.list == SelectionList::basic     ? "lista_podstawowa"
                                   : place.list == SelectionList::reserve ? "lista_rezerwowa"
                                                                          : "niezakwalifikowane"];
        const auto position =
            std::to_string(has_place ? place.position : static_cast<std::int64_t>(rows.size()) + 1);
        rows.push_back({{"miejsce", position},
                        {"lp", position},
                        {"numer_zgloszenia", place.number},
                        {"punkty", in_polish(place.points)},
                        {"powod", has_place ? std::string{} : in_words(place.why)}});
    }
    content.number = std::to_string(selection.version);
    content.values = {
        {"projekt", project.name},
        {"dzien_ustalenia", papers::day_in_words(selection.drawn_on)},
        {"wersja", std::to_string(selection.version)},
        {"miejsca", std::to_string(selection.basic_places)},
        {"miejsca_rezerwowe", std::to_string(selection.reserve_places)},
        {"minimum_punktow", std::to_string(selection.minimum_points)},
        {"suma_kontrolna", selection.checksum},
        {"jest_rezerwowa", yes_when(content.lists.contains("lista_rezerwowa"))},
        {"sa_niezakwalifikowane", yes_when(content.lists.contains("niezakwalifikowane"))},
    };
    return content;
}

Result<papers::PaperContent> collect(const Operation& operation, papers::RecordId record_id) {
    const auto selection = list_for_paper(operation, record_id);
    if (!selection) return selection.refusal();
    return content_of(*selection, find_project(operation, selection->project_id).value());
}

}  // namespace

std::string in_polish(Points points) {
    auto text = points.text();
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string in_words(PlaceReason why) {
    switch (why) {
        case PlaceReason::within_places:
            return "w liczbie miejsc";
        case PlaceReason::within_reserve:
            return "w liczbie miejsc rezerwowych";
        case PlaceReason::no_place_left:
            return "zabrakło miejsc";
        case PlaceReason::below_minimum:
            return "poniżej minimum punktów";
        case PlaceReason::resigned:
            return "rezygnacja";
        case PlaceReason::formal_not_met:
            return "niespełnione kryteria formalne";
        case PlaceReason::incomplete:
            break;
    }
    return "nie uzupełniono w terminie";
}

std::optional<std::vector<papers::PersonId>> people_of_list(const Operation& operation,
                                                            papers::RecordId record_id) {
    if (!project_of_selection(operation, SelectionId{record_id.uuid()})) return std::nullopt;
    return std::vector<papers::PersonId>{};
}

Result<Selection> list_for_paper(const Operation& operation, papers::RecordId record_id) {
    const SelectionId selection_id{record_id.uuid()};
    const auto project_id = project_of_selection(operation, selection_id).value();
    auto selection = find_selection(operation, project_id).value();
    if (selection.selection_id != selection_id)
        return refused({.rule = "P-05", .field = "record_id", .code = "list_replaced"});
    if (!selection.is_intact)
        return refused({.rule = "P-05", .field = "record_id", .code = "list_not_intact"});
    return selection;
}

void add_papers(papers::PaperKinds& kinds) {
    kinds.add({.code = "ranking_list",
               .file_name = "lista-rankingowa",
               .make = "programmes.draw_selection",
               .read = "programmes.read",
               .fields = fields(),
               .people_of = people_of_list,
               .collect = collect});
    add_committee_papers(kinds);
    add_applicant_letters(kinds);
    add_certificate_papers(kinds);
}

}  // namespace wedka::programmes
