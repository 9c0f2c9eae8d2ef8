#include "programmes/applicant_letters.hpp"

#include <algorithm>

#include "parameters/parameters.hpp"
#include "programmes/appeal_store.hpp"
#include "programmes/application_store.hpp"
#include "programmes/explain_application.hpp"
#include "programmes/invitation_store.hpp"
#include "programmes/package_store.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/selection_papers.hpp"

namespace wedka::programmes {

namespace {

using papers::day_in_words;
using papers::FieldValues;
using papers::PaperContent;
using papers::PaperField;

/// What every letter says of the application, before its own fields.
std::vector<PaperField> with_own(std::vector<PaperField> own) {
    std::vector<PaperField> fields{
        {.name = "imie_i_nazwisko", .example = "Anna Przykładowa", .is_obligatory = true},
        {.name = "projekt", .example = "Projekt przykładowy", .is_obligatory = true},
        {.name = "numer_zgloszenia", .example = "Z/12/2011", .is_obligatory = true},
        {.name = "dzien_wplywu", .example = "10 lutego 2011 r."},
    };
    fields.insert(fields.end(), std::make_move_iterator(own.begin()),
                  std::make_move_iterator(own.end()));
    return fields;
}

PaperContent letter(const Operation& operation, const ApplicationStanding& application,
                    FieldValues own) {
    PaperContent content;
    content.number = application.number;
    content.values = std::move(own);
    content.values.insert(
        {{"imie_i_nazwisko", application.first_name + ' ' + application.last_name},
         {"projekt", find_project(operation, application.project_id).value().name},
         {"numer_zgloszenia", application.number},
         {"dzien_wplywu", day_in_words(application.received_on)}});
    return content;
}

Refusal nothing_to_tell(const char* code) {
    return refused({.rule = "P-05", .field = "record_id", .code = code});
}

ApplicationStanding application_of(const Operation& operation, papers::RecordId record_id) {
    return find_standing(operation, ApplicationId{record_id.uuid()}).value();
}

std::vector<PaperField> completion_fields() {
    return with_own({
        {.name = "dzien_wezwania", .example = "20 lutego 2011 r.", .is_obligatory = true},
        {.name = "uzupelnic_do", .example = "27 lutego 2011 r.", .is_obligatory = true},
        {.name = "dokument", .example = "Oświadczenie", .list = "braki", .is_obligatory = true},
    });
}

Result<PaperContent> collect_completion(const Operation& operation, papers::RecordId record_id) {
    const auto application = application_of(operation, record_id);
    const auto asked = completion_of(operation, application.application_id);
    if (!asked) return nothing_to_tell("not_asked_to_complete");
    auto content = letter(operation, application,
                          {{"dzien_wezwania", day_in_words(asked->asked_on)},
                           {"uzupelnic_do", day_in_words(asked->due_on)}});
    // What was missing when it was asked for: the letter stays the same when papers have come.
    auto& missing = content.lists["braki"];
    for (const auto& paper : papers_of(operation, application))
        if (!paper.handed_on || *paper.handed_on > asked->asked_on)
            missing.push_back({{"dokument", paper.name}});
    if (missing.empty()) return nothing_to_tell("nothing_missing");
    return content;
}

std::vector<PaperField> result_fields() {
    return with_own({
        {.name = "dzien_ustalenia", .example = "2 maja 2011 r.", .is_obligatory = true},
        {.name = "jest_ocena", .example = "tak"},
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
    });
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

Result<PaperContent> collect_result(const Operation& operation, papers::RecordId record_id) {
    const auto application = application_of(operation, record_id);
    const auto explained = explanation(operation, application.application_id);
    if (!explained.list) return nothing_to_tell("no_result");
    const auto regulations = find_regulations(operation, application.project_id).value();
    const auto appeal_until =
        parameters::working_days(operation)
            .add(*explained.drawn_on, static_cast<int>(regulations.appeal_days));
    auto content = letter(
        operation, application,
        {{"dzien_ustalenia", day_in_words(*explained.drawn_on)},
         {"jest_ocena", yes_when(explained.points.has_value())},
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
         {"odwolanie_do", day_in_words(appeal_until)}});
    // Who was rejected before all cards were in has no result in any criterion.
    if (explained.points)
        for (const auto& criterion : explained.criteria)
            content.lists["kryteria"].push_back({{"kryterium", criterion.statement},
                                             {"wynik_kryterium", result_of(criterion)}});
    return content;
}

std::vector<PaperField> invitation_fields() {
    return with_own({
        {.name = "dzien_zaproszenia", .example = "9 maja 2011 r.", .is_obligatory = true},
        {.name = "odpowiedz_do", .example = "16 maja 2011 r.", .is_obligatory = true},
        {.name = "lista", .example = "lista rezerwowa", .is_obligatory = true},
        {.name = "miejsce", .example = "1"},
    });
}

Result<PaperContent> collect_invitation(const Operation& operation, papers::RecordId record_id) {
    const auto application = application_of(operation, record_id);
    const auto all = invitations_of(operation, application.project_id);
    // The latest first.
    const auto last =
        std::ranges::find(all, application.application_id, &Invitation::application_id);
    const bool has_place = application.list == SelectionList::basic ||
                           application.list == SelectionList::reserve;
    if (last == all.end() || !has_place) return nothing_to_tell("not_invited");
    if (last->answer == InvitationAnswer::refused) return nothing_to_tell("invitation_refused");
    return letter(operation, application,
                  {{"dzien_zaproszenia", day_in_words(last->invited_on)},
                   {"odpowiedz_do", day_in_words(last->due_on)},
                   {"lista", in_words(*application.list)},
                   {"miejsce", std::to_string(application.position.value_or(0))}});
}

std::vector<PaperField> appeal_fields() {
    return with_own({
        {.name = "dzien_odwolania", .example = "6 maja 2011 r.", .is_obligatory = true},
        {.name = "dzien_rozpatrzenia", .example = "10 maja 2011 r.", .is_obligatory = true},
        {.name = "rozstrzygniecie",
         .example = "lista pozostaje bez zmian",
         .is_obligatory = true},
        {.name = "uzasadnienie",
         .example = "Punkty przyznano zgodnie z regulaminem.",
         .is_obligatory = true},
    });
}

Result<PaperContent> collect_appeal(const Operation& operation, papers::RecordId record_id) {
    const auto application = application_of(operation, record_id);
    auto all = appeals_of(operation, application.application_id);
    std::erase_if(all, [](const Appeal& appeal) { return !appeal.decision; });
    if (all.empty()) return nothing_to_tell("no_decided_appeal");
    const auto& last = all.back();
    return letter(operation, application,
                  {{"dzien_odwolania", day_in_words(last.submitted_on)},
                   {"dzien_rozpatrzenia", day_in_words(last.decided_on)},
                   {"rozstrzygniecie", *last.decision == AppealDecision::list_stands
                                           ? "lista pozostaje bez zmian"
                                           : "zgłoszenie zostanie ocenione ponownie"},
                   {"uzasadnienie", last.justification.value_or(LongText{}).text}});
}

/// The person whose application it is; none when there is no such application.
std::optional<std::vector<papers::PersonId>> applicant_of(const Operation& operation,
                                                          papers::RecordId record_id) {
    const auto application = find_standing(operation, ApplicationId{record_id.uuid()});
    if (!application) return std::nullopt;
    return std::vector<papers::PersonId>{application->person_id};
}

}  // namespace

void add_applicant_letters(papers::PaperKinds& kinds) {
    kinds.add({.code = "completion_request",
               .file_name = "wezwanie-do-uzupelnienia",
               .make = "programmes.receive_application",
               .read = "programmes.read",
               .fields = completion_fields(),
               .people_of = applicant_of,
               .collect = collect_completion});
    kinds.add({.code = "recruitment_result",
               .file_name = "wynik-rekrutacji",
               .make = "programmes.enrol",
               .read = "programmes.read",
               .fields = result_fields(),
               .people_of = applicant_of,
               .collect = collect_result});
    kinds.add({.code = "place_invitation",
               .file_name = "zaproszenie-do-projektu",
               .make = "programmes.enrol",
               .read = "programmes.read",
               .fields = invitation_fields(),
               .people_of = applicant_of,
               .collect = collect_invitation});
    // Its justification tells of the person's situation, as the notes of the assessment do.
    kinds.add({.code = "appeal_answer",
               .file_name = "odpowiedz-na-odwolanie",
               .make = "programmes.assess",
               .read = "programmes.assess",
               .fields = appeal_fields(),
               .people_of = applicant_of,
               .collect = collect_appeal});
}

}  // namespace wedka::programmes
