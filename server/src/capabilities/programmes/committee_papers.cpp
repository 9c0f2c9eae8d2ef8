#include "programmes/committee_papers.hpp"

#include <algorithm>

#include "parameters/parameters.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/explain_application.hpp"
#include "programmes/record_dissent.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/selection_papers.hpp"

namespace wedka::programmes {

namespace {

using papers::FieldValues;
using papers::PaperField;

std::string yes_when(bool is_so) { return is_so ? "tak" : ""; }

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

std::vector<PaperField> result_fields() {
    return {
        {.name = "imie_i_nazwisko", .example = "Anna Przykładowa", .is_obligatory = true},
        {.name = "projekt", .example = "Projekt przykładowy", .is_obligatory = true},
        {.name = "numer_zgloszenia", .example = "Z/12/2011", .is_obligatory = true},
        {.name = "dzien_wplywu", .example = "10 lutego 2011 r."},
        {.name = "dzien_ustalenia", .example = "2 maja 2011 r.", .is_obligatory = true},
        {.name = "punkty", .example = "24"},
        {.name = "minimum_punktow", .example = "10"},
        {.name = "lista", .example = "lista rezerwowa", .is_obligatory = true},
        {.name = "miejsce", .example = "1"},
        {.name = "powod", .example = "w liczbie miejsc rezerwowych"},
        {.name = "sa_rowne_punkty", .example = "tak"},
        {.name = "rowne_numery", .example = "Z/5/2011"},
        {.name = "rozstrzygniecie", .example = "wcześniejszy dzień wpływu"},
        {.name = "odwolanie_do", .example = "6 maja 2011 r.", .is_obligatory = true},
        {.name = "kryterium", .example = "Motywacja", .list = "kryteria", .is_obligatory = true},
        {.name = "wynik_kryterium", .example = "12 z 20", .list = "kryteria"},
    };
}

std::string in_words(SelectionList list) {
    switch (list) {
        case SelectionList::basic:
            return "lista podstawowa";
        case SelectionList::reserve:
            return "lista rezerwowa";
        case SelectionList::not_selected:
            return "poza listą";
        case SelectionList::rejected:
            break;
    }
    return "odrzucone formalnie";
}

std::string in_words(const ExplainedTie& tie) {
    switch (tie.key) {
        case TieKey::criterion:
            return "więcej punktów w kryterium „" + tie.statement.value_or("") + "”";
        case TieKey::received:
            return "wcześniejszy dzień wpływu";
        case TieKey::number:
            break;
    }
    return "niższy numer zgłoszenia";
}

std::string result_of(const ExplainedCriterion& criterion) {
    if (criterion.most_points)
        return in_polish(criterion.points.value_or(Points{})) + " z " +
               std::to_string(*criterion.most_points);
    return criterion.is_met.value_or(false) ? "spełnione" : "niespełnione";
}

template <class Items, class Text>
std::string joined(const Items& items, const Text& text_of) {
    std::string all;
    for (const auto& item : items) all += (all.empty() ? "" : ", ") + text_of(item);
    return all;
}

Result<papers::PaperContent> collect_result(const Operation& operation,
                                            papers::RecordId record_id) {
    const ApplicationId application_id{record_id.uuid()};
    const auto standing = find_standing(operation, application_id).value();
    const auto explained = explanation(operation, application_id);
    if (!explained.list || !explained.points)
        return refused({.rule = "P-05", .field = "record_id", .code = "no_result"});
    const auto regulations = find_regulations(operation, standing.project_id).value();
    const auto appeal_until =
        parameters::working_days(operation)
            .add(*explained.drawn_on, static_cast<int>(regulations.appeal_days));
    papers::PaperContent content;
    for (const auto& criterion : explained.criteria)
        content.lists["kryteria"].push_back({{"kryterium", criterion.statement},
                                             {"wynik_kryterium", result_of(criterion)}});
    content.number = explained.number;
    content.values = {
        {"imie_i_nazwisko", explained.first_name + ' ' + explained.last_name},
        {"projekt", find_project(operation, standing.project_id).value().name},
        {"numer_zgloszenia", explained.number},
        {"dzien_wplywu", papers::day_in_words(standing.received_on)},
        {"dzien_ustalenia", papers::day_in_words(*explained.drawn_on)},
        {"punkty", in_polish(*explained.points_on_list)},
        {"minimum_punktow", std::to_string(explained.minimum_points)},
        {"lista", in_words(*explained.list)},
        {"miejsce", std::to_string(*explained.position)},
        {"powod", in_words(*explained.why)},
        {"sa_rowne_punkty", yes_when(!explained.equal_numbers.empty())},
        {"rowne_numery",
         joined(explained.equal_numbers, [](const std::string& number) { return number; })},
        {"rozstrzygniecie",
         joined(explained.ties, [](const ExplainedTie& tie) { return in_words(tie); })},
        {"odwolanie_do", papers::day_in_words(appeal_until)},
    };
    return content;
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
    kinds.add({.code = "recruitment_result",
               .file_name = "wynik-rekrutacji",
               .make = "programmes.enrol",
               .read = "programmes.read",
               .fields = result_fields(),
               .people_of = [](const Operation& operation, papers::RecordId record_id)
                   -> std::optional<std::vector<papers::PersonId>> {
                   const auto standing = find_standing(operation, ApplicationId{record_id.uuid()});
                   if (!standing) return std::nullopt;
                   return std::vector<papers::PersonId>{standing->person_id};
               },
               .collect = collect_result});
}

}  // namespace wedka::programmes
