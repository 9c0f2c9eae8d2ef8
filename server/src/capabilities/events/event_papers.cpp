#include <algorithm>

#include "events/event_store.hpp"
#include "events/events.hpp"
#include "events/visit_papers.hpp"
#include "papers/papers.hpp"
#include "platform/text.hpp"

namespace wedka::events {

namespace {

using papers::day_in_words;
using papers::FieldValues;

std::vector<papers::PaperField> fields() {
    return {
        {.name = "wydarzenie", .example = "Konferencja przykładowa", .is_obligatory = true},
        {.name = "dzien_wydarzenia", .example = "12 grudnia 2011 r.", .is_obligatory = true},
        {.name = "godziny", .example = "10:00–13:00"},
        {.name = "miejsce", .example = "sala konferencyjna"},
        {.name = "punkt_programu", .example = "10:00 powitanie gości", .list = "program"},
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
    const auto person = people::person_on_record(operation, *guest.person_id);
    row["gosc"] = person.first_name + ' ' + person.last_name;
    row["powitanie"] = person.sex == Sex::female ? "Szanowna Pani," : "Szanowny Panie,";
    return row;
}

std::vector<FieldValues> points_of(const Event& event) {
    std::vector<FieldValues> points;
    std::string_view rest = event.agenda ? std::string_view(*event.agenda) : std::string_view{};
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (auto point = trimmed(line); !point.empty())
            points.push_back({{"punkt_programu", std::move(point)}});
    }
    return points;
}

bool is_on_the_list(const GuestFact& /*guest*/) {
    return true;
}

bool was_present(const GuestFact& guest) {
    return guest.attendance == Attendance::present;
}

/// A letter to each guest of some kind, in one file.
struct LetterKind {
    std::string code;
    std::string file_name;
    bool (*is_meant)(const GuestFact& guest);
    std::string nobody;  ///< The code of the refusal when nobody is meant.
};

Result<papers::PaperContent> collect(const Operation& operation, EventId event_id,
                                     const LetterKind& letter) {
    const auto event = whole_event(operation, event_id).value();
    papers::PaperContent content;
    content.number = event.name;
    content.values = {{"wydarzenie", event.name},
                      {"dzien_wydarzenia", day_in_words(event.held_on)},
                      {"godziny", event.from_time.text() + "–" + event.to_time.text()},
                      {"miejsce", event.place}};
    content.lists["program"] = points_of(event);
    auto& letters = content.lists["goscie"];
    for (const auto& guest : guests_of(operation, event_id))
        if (letter.is_meant(guest)) letters.push_back(addressed(operation, guest));
    if (letters.empty())
        return refused({.rule = "P-05", .field = "record_id", .code = letter.nobody});
    return content;
}

void add_letters(papers::PaperKinds& kinds, const LetterKind& letter) {
    kinds.add({.code = letter.code,
               .file_name = letter.file_name,
               .make = "events.organise",
               .read = "events.read",
               .fields = fields(),
               .people_of = [letter](const Operation& operation, papers::RecordId record_id)
                   -> std::optional<std::vector<papers::PersonId>> {
                   const EventId event_id{record_id.uuid()};
                   if (!find_event(operation, event_id)) return std::nullopt;
                   std::vector<papers::PersonId> people;
                   for (const auto& guest : guests_of(operation, event_id))
                       if (letter.is_meant(guest) && guest.person_id)
                           people.push_back(*guest.person_id);
                   return people;
               },
               .collect =
                   [letter](const Operation& operation, papers::RecordId record_id) {
                       return collect(operation, EventId{record_id.uuid()}, letter);
                   }});
}

}  // namespace

void add_papers(papers::PaperKinds& kinds) {
    add_letters(kinds, {"invitation", "zaproszenia", is_on_the_list, "nobody_to_invite"});
    add_letters(kinds, {"letter_of_thanks", "podziekowania", was_present, "nobody_to_thank"});
    add_visit_papers(kinds);
}

}  // namespace wedka::events
