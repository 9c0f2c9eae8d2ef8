#include "programmes/committee_papers.hpp"

#include <algorithm>

#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/record_dissent.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/selection_papers.hpp"

namespace wedka::programmes {

namespace {

using papers::FieldValues;
using papers::PaperField;

std::vector<PaperField> protocol_fields() {
    std::vector<PaperField> all{
        {.name = "projekt", .example = "Projekt przykładowy", .is_obligatory = true},
        {.name = "dzien_ustalenia", .example = "2 maja 2011 r.", .is_obligatory = true},
        {.name = "wersja", .example = "1"},
        {.name = "liczba_zgloszen", .example = "31", .is_obligatory = true},
        {.name = "liczba_poprawnych", .example = "29"},
        {.name = "liczba_odrzuconych", .example = "1"},
        {.name = "liczba_rezygnacji", .example = "1"},
        {.name = "suma_kontrolna", .example = "3f0a…"},
        {.name = "jest_rezerwowa", .example = "tak"},
        {.name = "sa_glosy_odrebne", .example = "tak"},
        {.name = "brak_glosow_odrebnych", .example = "tak"},
        {.name = "czlonek", .example = "Kowal Anna", .list = "sklad", .is_obligatory = true},
        {.name = "funkcja", .example = "przewodniczy", .list = "sklad"},
        {.name = "oswiadczenie", .example = "29 kwietnia 2011 r.", .list = "sklad"},
        {.name = "numer_zgloszenia", .example = "Z/12/2011", .list = "punktacja"},
        {.name = "ocena_formalna", .example = "spełnia", .list = "punktacja"},
        {.name = "oceny", .example = "23; 25", .list = "punktacja"},
        {.name = "wynik", .example = "24", .list = "punktacja"},
        {.name = "kto", .example = "Kowal Anna", .list = "glosy_odrebne"},
        {.name = "tresc", .example = "Nie zgadzam się z oceną Z/12/2011.", .list = "glosy_odrebne"},
    };
    for (const auto* list : {"lista_podstawowa", "lista_rezerwowa"})
        for (const auto& field : {PaperField{.name = "miejsce", .example = "1", .list = list},
                                  PaperField{.name = "numer", .example = "Z/12/2011", .list = list},
                                  PaperField{.name = "punkty", .example = "24", .list = list}})
            all.push_back(field);
    return all;
}

/// Points of every card, the result and the formal side, by numbers of applications.
std::vector<FieldValues> scores_of(const Operation& operation, ProjectId project_id) {
    std::vector<FieldValues> rows;
    for (const auto& application :
         with_scores(operation, standings_of(operation, project_id))) {
        if (!application.score.is_complete()) continue;
        std::string given;
        for (const auto& card : cards_of(operation, application))
            given += (given.empty() ? "" : "; ") + std::to_string(card.points());
        rows.push_back(
            {{"numer_zgloszenia", application.number},
             {"ocena_formalna", application.score.unmet == 0 ? "spełnia" : "nie spełnia"},
             {"oceny", given},
             {"wynik", in_polish(application.score.points)}});
    }
    return rows;
}

std::int64_t count(const Selection& selection, const std::vector<PlaceReason>& reasons) {
    return std::ranges::count_if(selection.places, [&reasons](const SelectionPlace& place) {
        return std::ranges::find(reasons, place.why) != reasons.end();
    });
}

papers::PaperContent protocol_of(const Operation& operation, const Selection& selection) {
    papers::PaperContent content;
    const auto committee = find_committee(operation, selection.project_id).value_or(Committee{});
    for (const auto& member : committee.members)
        content.lists["sklad"].push_back(
            {{"czlonek", member.last_name + ' ' + member.first_name},
             {"funkcja", member.is_chair ? "przewodniczy" : "członek"},
             {"oswiadczenie", member.signed_on ? papers::day_in_words(member.signed_on)
                                               : std::string{"nie podpisano"}}});
    content.lists["punktacja"] = scores_of(operation, selection.project_id);
    for (const auto& place : selection.places)
        if (place.list == SelectionList::basic || place.list == SelectionList::reserve)
            content.lists[place.list == SelectionList::basic ? "lista_podstawowa"
                                                             : "lista_rezerwowa"]
                .push_back({{"miejsce", std::to_string(place.position)},
                            {"numer", place.number},
                            {"punkty", in_polish(place.points)}});
    for (const auto& one : dissents_to(operation, selection.selection_id))
        content.lists["glosy_odrebne"].push_back(
            {{"kto", one.last_name + ' ' + one.first_name}, {"tresc", one.dissent.text}});
    const auto rejected =
        count(selection, {PlaceReason::formal_not_met, PlaceReason::incomplete});
    const auto resigned = count(selection, {PlaceReason::resigned});
    const auto all = static_cast<std::int64_t>(selection.places.size());
    const bool has_dissents = content.lists.contains("glosy_odrebne");
    content.number = std::to_string(selection.version);
    content.values = {
        {"projekt", find_project(operation, selection.project_id).value().name},
        {"dzien_ustalenia", papers::day_in_words(selection.drawn_on)},
        {"wersja", std::to_string(selection.version)},
        {"liczba_zgloszen", std::to_string(all)},
        {"liczba_poprawnych", std::to_string(all - rejected - resigned)},
        {"liczba_odrzuconych", std::to_string(rejected)},
        {"liczba_rezygnacji", std::to_string(resigned)},
        {"suma_kontrolna", selection.checksum},
        {"jest_rezerwowa", yes_when(content.lists.contains("lista_rezerwowa"))},
        {"sa_glosy_odrebne", yes_when(has_dissents)},
        {"brak_glosow_odrebnych", yes_when(!has_dissents)},
    };
    return content;
}

Result<papers::PaperContent> collect_protocol(const Operation& operation,
                                              papers::RecordId record_id) {
    const auto selection = list_for_paper(operation, record_id);
    if (!selection) return selection.refusal();
    if (!find_committee(operation, selection->project_id))
        return refused({.rule = "P-05", .field = "record_id", .code = "no_committee"});
    return protocol_of(operation, *selection);
}

}  // namespace

void add_committee_papers(papers::PaperKinds& kinds) {
    kinds.add({.code = "committee_protocol",
               .file_name = "protokol-komisji",
               .make = "programmes.draw_selection",
               .read = "programmes.read",
               .fields = protocol_fields(),
               .people_of = people_of_list,
               .collect = collect_protocol});
}

}  // namespace wedka::programmes
