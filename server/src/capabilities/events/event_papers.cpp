#include "events/events.hpp"
#include "papers/papers.hpp"

namespace wedka::events {

namespace {

using papers::day_in_words;
using papers::FieldValues;

std::vector<papers::PaperField> fields() {
    return {
        {.name = "wydarzenie", .example = "Konferencja przykładowa", .is_obligatory = true},
        {.name = "dzien_wydarzenia", .example = "12 grudnia 2011 r.", .is_obligatory = true},
        {.name = "miejsce", .example = "sala konferencyjna"},
        {.name = "gosc", .example = "Anna Przykładowa", .list = "goscie", .is_obligatory = true},
        {.name = "powitanie", .example = "Szanowna Pani,", .list = "goscie"},
        {.name = "funkcja", .example = "dyrektor", .list = "goscie"},
        {.name = "organizacja", .example = "Urząd przykładowy", .list = "goscie"},
    };
}

/// How a letter addresses the guest. Of whom only a name is known nothing else is guessed.
FieldValues addressed(const Operation& operation, const GuestFact& guest) {
    FieldValues row{{"gosc", guest.name},
                    {"powitanie", "Szanowni Państwo,"},
                    {"funkcja", guest.job_title.value_or("")},
                    {"organizacja", guest.organisation.value_or("")}};
    if (!guest.person_id) return row;
    const auto person = people::find_person(operation, *guest.person_id).value();
    row["gosc"] = person.first_name + ' ' + person.last_name;
    row["powitanie"] = person.sex == Sex::female ? "Szanowna Pani," : "Szanowny Panie,";
    return row;
}

bool is_thanked(const GuestFact& guest) {
    return guest.attendance == Attendance::present;
}

Result<papers::PaperContent> collect(const Operation& operation, papers::RecordId record_id) {
    const EventId event_id{record_id.uuid()};
    const auto event = find_event(operation, event_id).value();
    papers::PaperContent content;
    content.number = event.name;
    content.values = {{"wydarzenie", event.name},
                      {"dzien_wydarzenia", day_in_words(event.held_on)},
                      {"miejsce", event.place}};
    auto& letters = content.lists["goscie"];
    for (const auto& guest : guests_of(operation, event_id))
        if (is_thanked(guest)) letters.push_back(addressed(operation, guest));
    if (letters.empty())
        return refused({.rule = "P-05", .field = "record_id", .code = "nobody_to_thank"});
    return content;
}

}  // namespace

void add_papers(papers::PaperKinds& kinds) {
    kinds.add({.code = "letter_of_thanks",
               .file_name = "podziekowania",
               .make = "events.organise",
               .read = "events.read",
               .fields = fields(),
               .people_of = [](const Operation& operation, papers::RecordId record_id)
                   -> std::optional<std::vector<papers::PersonId>> {
                   const EventId event_id{record_id.uuid()};
                   if (!find_event(operation, event_id)) return std::nullopt;
                   std::vector<papers::PersonId> people;
                   for (const auto& guest : guests_of(operation, event_id))
                       if (is_thanked(guest) && guest.person_id) people.push_back(*guest.person_id);
                   return people;
               },
               .collect = collect});
}

}  // namespace wedka::events
