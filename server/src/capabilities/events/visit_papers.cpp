#include "events/visit_papers.hpp"

#include <fmt/format.h>

#include "events/event_days.hpp"
#include "events/event_store.hpp"

namespace wedka::events {

namespace {

using papers::day_in_words;
using papers::FieldValues;
using papers::PaperContent;
using papers::PaperField;

std::vector<PaperField> programme_fields() {
    return {
        {.name = "wydarzenie", .example = "Wizyta przykładowa", .is_obligatory = true},
        {.name = "dni_wydarzenia", .example = "14 września 2022 r. – 15 września 2022 r."},
        {.name = "miejsce", .example = "Roztocze"},
        {.name = "projekt", .example = "Projekt przykładowy", .list = "projekty"},
        {.name = "dzien_punktu", .example = "14.09.2022", .list = "punkty"},
        {.name = "godziny_punktu", .example = "10:00–13:00", .list = "punkty"},
        {.name = "co", .example = "zwiedzanie zakładu", .list = "punkty", .is_obligatory = true},
        {.name = "gdzie", .example = "spółdzielnia socjalna", .list = "punkty"},
        {.name = "z_kim", .example = "prezes spółdzielni", .list = "punkty"},
    };
}

std::vector<PaperField> participants_fields() {
    return {
        {.name = "wydarzenie", .example = "Wizyta przykładowa", .is_obligatory = true},
        {.name = "miejsce", .example = "Roztocze"},
        {.name = "dzien_wydarzenia",
         .example = "14 września 2022 r.",
         .list = "dni",
         .is_obligatory = true},
        {.name = "lp", .example = "1", .list = "osoby"},
        {.name = "nazwisko_i_imie",
         .example = "Przykładowa Anna",
         .list = "osoby",
         .is_obligatory = true},
    };
}

std::string short_day(Day day) {
    return fmt::format("{:02}.{:02}.{}", day.day(), day.month(), day.year());
}

PaperContent heading(const Event& event) {
    PaperContent content;
    content.number = event.name;
    content.values = {{"wydarzenie", event.name}, {"miejsce", event.place}};
    return content;
}

Result<PaperContent> programme(const Operation& operation, EventId event_id) {
    const auto event = whole_event(operation, event_id).value();
    auto content = heading(event);
    content.values["dni_wydarzenia"] = day_in_words(event.held_on);
    if (event.ends_on) content.values["dni_wydarzenia"] += " – " + day_in_words(*event.ends_on);
    if (event.project_name) content.lists["projekty"] = {{{"projekt", *event.project_name}}};
    auto& points = content.lists["punkty"];
    for (const auto& point : points_of(operation, event_id))
        points.push_back({{"dzien_punktu", short_day(point.on)},
                          {"godziny_punktu", point.from_time.text() + "–" + point.to_time.text()},
                          {"co", point.what},
                          {"gdzie", point.place.value_or("")},
                          {"z_kim", point.with_whom.value_or("")}});
    if (points.empty())
        return refused({.rule = "P-05", .field = "record_id", .code = "no_programme"});
    return content;
}

Result<PaperContent> participants(const Operation& operation, EventId event_id) {
    auto content = heading(whole_event(operation, event_id).value());
    for (const auto& day : days_of_event(operation, find_event(operation, event_id).value()))
        content.lists["dni"].push_back({{"dzien_wydarzenia", day_in_words(day.on)}});
    auto& people = content.lists["osoby"];
    for (const auto& guest : guests_of(operation, event_id))
        people.push_back(
            {{"lp", std::to_string(people.size() + 1)}, {"nazwisko_i_imie", guest.name}});
    if (people.empty())
        return refused({.rule = "P-05", .field = "record_id", .code = "nobody_to_invite"});
    return content;
}

std::vector<papers::PersonId> people_on(const Operation& operation, EventId event_id) {
    std::vector<papers::PersonId> people;
    for (const auto& guest : guests_of(operation, event_id))
        if (guest.person_id) people.push_back(*guest.person_id);
    return people;
}

}  // namespace

void add_visit_papers(papers::PaperKinds& kinds) {
    using papers::RecordId;
    using People = std::optional<std::vector<papers::PersonId>>;
    kinds.add({.code = "visit_programme",
               .file_name = "program-wizyty",
               .make = "events.organise",
               .read = "events.read",
               .fields = programme_fields(),
               .people_of = [](const Operation& operation, RecordId record_id) -> People {
                   // The programme names no participant.
                   if (!find_event(operation, EventId{record_id.uuid()})) return std::nullopt;
                   return std::vector<papers::PersonId>{};
               },
               .collect =
                   [](const Operation& operation, RecordId record_id) {
                       return programme(operation, EventId{record_id.uuid()});
                   }});
    kinds.add({.code = "visit_participants",
               .file_name = "lista-uczestnikow",
               .make = "events.organise",
               .read = "events.read",
               .fields = participants_fields(),
               .people_of = [](const Operation& operation, RecordId record_id) -> People {
                   const EventId event_id{record_id.uuid()};
                   if (!find_event(operation, event_id)) return std::nullopt;
                   return people_on(operation, event_id);
               },
               .collect =
                   [](const Operation& operation, RecordId record_id) {
                       return participants(operation, EventId{record_id.uuid()});
                   }});
}

}  // namespace wedka::events
