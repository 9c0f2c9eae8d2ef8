#include <fmt/format.h>

#include <algorithm>

#include "support/certificate_store.hpp"
#include "support/plan_store.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

namespace {

using papers::day_in_words;
using papers::FieldValues;
using People = std::optional<std::vector<papers::PersonId>>;

std::string position_after(const std::vector<FieldValues>& rows) {
    return std::to_string(rows.size() + 1);
}

std::string span(Day from_on, Day to_on) {
    return day_in_words(from_on) + " – " + day_in_words(to_on);
}

std::string name_of_project(const Operation& operation, ProjectId project_id) {
    return programmes::find_project(operation, project_id).value().name;
}

std::vector<papers::PaperField> plan_fields() {
    return {
        {.name = "projekt", .example = "Projekt przykładowy", .is_obligatory = true},
        {.name = "dzien_planu", .example = "17 maja 2011 r.", .is_obligatory = true},
        {.name = "imie_i_nazwisko", .example = "Jan Przykładowy", .is_obligatory = true},
        {.name = "doradca", .example = "Ewa Przykładowa", .is_obligatory = true},
        {.name = "numer_planu", .example = "1"},
        {.name = "sytuacja", .example = "Zainteresowanie gastronomią (przykład)."},
        {.name = "lp", .example = "1", .list = "cele"},
        {.name = "cel", .example = "Zdobycie zawodu", .list = "cele", .is_obligatory = true},
        {.name = "lp", .example = "1", .list = "dzialania"},
        {.name = "dzialanie",
         .example = "Napisanie życiorysu",
         .list = "dzialania",
         .is_obligatory = true},
        {.name = "termin",
         .example = "30 czerwca 2011 r.",
         .list = "dzialania",
         .is_obligatory = true},
        {.name = "wykonano", .example = "20 czerwca 2011 r.", .list = "dzialania"},
        {.name = "sa_kursy", .example = "tak"},
        {.name = "lp", .example = "1", .list = "kursy"},
        {.name = "kurs", .example = "Kucharz", .list = "kursy", .is_obligatory = true},
        {.name = "czas_trwania",
         .example = "1 czerwca 2011 r. – 31 sierpnia 2011 r.",
         .list = "kursy"},
    };
}

papers::PaperContent content_of(const ActionPlan& plan) {
    papers::PaperContent content;
    content.number = plan.made_on.text();
    content.values = {{"projekt", plan.project_name},
                      {"dzien_planu", day_in_words(plan.made_on)},
                      {"imie_i_nazwisko", plan.first_name + ' ' + plan.last_name},
                      {"doradca", plan.counsellor_name},
                      {"numer_planu", std::to_string(plan.position)},
                      {"sytuacja", plan.situation.text},
                      {"sa_kursy", plan.courses.empty() ? "" : "tak"}};
    auto& aims = content.lists["cele"];
    for (const auto& aim : plan.aims)
        aims.push_back({{"lp", position_after(aims)}, {"cel", aim.text}});
    auto& steps = content.lists["dzialania"];
    for (const auto& step : plan.plan_steps)
        steps.push_back({{"lp", position_after(steps)},
                         {"dzialanie", step.step.text},
                         {"termin", day_in_words(step.due_on)},
                         {"wykonano", day_in_words(step.done_on)}});
    auto& courses = content.lists["kursy"];
    for (const auto& course : plan.courses)
        courses.push_back({{"lp", position_after(courses)},
                           {"kurs", course.name},
                           {"czas_trwania", span(course.from_on, course.to_on)}});
    return content;
}

papers::PaperKind plan_kind() {
    return {.code = "action_plan",
            .file_name = "indywidualny-plan-dzialania",
            .make = "support.make_plan",
            .read = "support.read_plan",
            .fields = plan_fields(),
            .people_of = [](const Operation& operation, papers::RecordId record_id) -> People {
                const auto plan = find_plan(operation, PlanId{record_id.uuid()});
                if (!plan) return std::nullopt;
                return std::vector{plan->person_id};
            },
            .collect = [](const Operation& operation,
                          papers::RecordId record_id) -> Result<papers::PaperContent> {
                return content_of(action_plan(operation, PlanId{record_id.uuid()}));
            }};
}

std::vector<papers::PaperField> certificate_fields() {
    return {
        {.name = "numer", .example = "7/2011", .is_obligatory = true},
        {.name = "dzien_wystawienia", .example = "16 września 2011 r.", .is_obligatory = true},
        {.name = "dzien_ukonczenia", .example = "15 września 2011 r.", .is_obligatory = true},
        {.name = "imie_i_nazwisko", .example = "Anna Przykładowa", .is_obligatory = true},
        {.name = "dzien_urodzenia", .example = "14 maja 1979 r."},
        {.name = "pan_pani", .example = "Pani"},
        {.name = "ukonczyl", .example = "ukończyła"},
        {.name = "kurs", .example = "Kucharz małej gastronomii", .is_obligatory = true},
        {.name = "od", .example = "1 czerwca 2011 r."},
        {.name = "do", .example = "15 września 2011 r."},
        {.name = "godziny", .example = "120"},
        {.name = "prowadzacy", .example = "Zakład doskonalenia (przykład)"},
        {.name = "projekt", .example = "Projekt przykładowy"},
        {.name = "jest_zakres", .example = "tak"},
        {.name = "lp", .example = "1", .list = "tematy"},
        {.name = "temat", .example = "Higiena pracy", .list = "tematy", .is_obligatory = true},
    };
}

/// "120" or "7,5": hours of sixty minutes, as a Polish paper writes them.
std::string hours_of(Minutes minutes) {
    const auto all = minutes.column();
    const auto quarters = all % 60 * 100 / 60;
    if (quarters == 0) return std::to_string(all / 60);
    auto text = fmt::format("{},{:02}", all / 60, quarters);
    if (text.ends_with('0')) text.pop_back();
    return text;
}

Result<papers::PaperContent> certificate_content(const Operation& operation,
                                                 papers::RecordId record_id) {
    const CertificateId certificate_id{record_id.uuid()};
    const auto place = place_of(operation, certificate_id).value();
    if (place.withdrawn_on)
        return refused({.rule = "P-05", .field = "record_id", .code = "certificate_withdrawn"});
    const auto course = series(operation, place.series_id);
    const auto found = std::ranges::find(course.participants, place.enrolment_id,
                                         &SeriesParticipant::enrolment_id);
    const auto person = people::person_on_record(operation, place.person_id);
    const bool is_woman = person.sex == Sex::female;
    papers::PaperContent content;
    content.number = found->certificate_number.value();
    content.values = {{"numer", found->certificate_number.value()},
                      {"dzien_wystawienia", day_in_words(found->issued_on)},
                      {"dzien_ukonczenia", day_in_words(found->completed_on)},
                      {"imie_i_nazwisko", person.first_name + ' ' + person.last_name},
                      {"dzien_urodzenia", day_in_words(person.birth_on)},
                      {"pan_pani", is_woman ? "Pani" : "Pan"},
                      {"ukonczyl", is_woman ? "ukończyła" : "ukończył"},
                      {"kurs", course.name},
                      {"od", day_in_words(course.from_on)},
                      {"do", day_in_words(course.to_on)},
                      {"godziny", hours_of(course.planned_minutes)},
                      {"prowadzacy", course.run_by},
                      {"projekt", name_of_project(operation, course.project_id)},
                      {"jest_zakres", course.topics.empty() ? "" : "tak"}};
    auto& topics = content.lists["tematy"];
    for (const auto& topic : course.topics)
        topics.push_back({{"lp", position_after(topics)}, {"temat", topic}});
    return content;
}

papers::PaperKind certificate_kind() {
    return {.code = "certificate",
            .file_name = "zaswiadczenie",
            .make = "support.certify",
            .read = "support.read",
            .fields = certificate_fields(),
            .people_of = [](const Operation& operation, papers::RecordId record_id) -> People {
                const auto place = place_of(operation, CertificateId{record_id.uuid()});
                if (!place) return std::nullopt;
                return std::vector{place->person_id};
            },
            .collect = certificate_content};
}

std::vector<papers::PaperField> attendance_fields() {
    return {
        {.name = "nazwa", .example = "Kucharz małej gastronomii", .is_obligatory = true},
        {.name = "projekt", .example = "Projekt przykładowy"},
        {.name = "dzien_zajec",
         .example = "6 czerwca 2011 r.",
         .list = "zajecia",
         .is_obligatory = true},
        {.name = "godziny", .example = "9:00–12:30", .list = "zajecia"},
        {.name = "miejsce", .example = "sala nr 1", .list = "zajecia"},
        {.name = "prowadzacy", .example = "Ewa Przykładowa", .list = "zajecia"},
        {.name = "temat", .example = "Higiena pracy", .list = "zajecia"},
        {.name = "lp", .example = "1", .list = "osoby"},
        {.name = "nazwisko_i_imie",
         .example = "Przykładowa Anna",
         .list = "osoby",
         .is_obligatory = true},
    };
}

std::string clock_time(std::int64_t minute) {
    return fmt::format("{}:{:02}", minute / 60, minute % 60);
}

Result<papers::PaperContent> attendance_content(const Operation& operation,
                                                papers::RecordId record_id) {
    const auto group = series(operation, SeriesId{record_id.uuid()});
    papers::PaperContent content;
    content.number = group.name;
    content.values = {{"nazwa", group.name},
                      {"projekt", name_of_project(operation, group.project_id)}};
    auto& meetings = content.lists["zajecia"];
    for (const auto& session : group.sessions) {
        if (session.cancelled_because) continue;
        meetings.push_back(
            {{"dzien_zajec", day_in_words(session.held_on)},
             {"godziny", clock_time(session.from_minute) + "–" + clock_time(session.to_minute)},
             {"miejsce", session.place},
             {"prowadzacy", session.leader},
             {"temat", session.topic.value_or("")}});
    }
    if (meetings.empty())
        return refused({.rule = "P-05", .field = "record_id", .code = "no_sessions"});
    auto& people = content.lists["osoby"];
    for (const auto& participant : group.participants)
        if (!participant.left_on)
            people.push_back(
                {{"lp", position_after(people)},
                 {"nazwisko_i_imie", participant.last_name + ' ' + participant.first_name}});
    return content;
}

papers::PaperKind attendance_kind() {
    return {.code = "attendance_list",
            .file_name = "lista-obecnosci",
            .make = "support.record_attendance",
            .read = "support.read",
            .fields = attendance_fields(),
            .people_of = [](const Operation& operation, papers::RecordId record_id) -> People {
                const SeriesId series_id{record_id.uuid()};
                if (!find_series_row(operation, series_id)) return std::nullopt;
                std::vector<papers::PersonId> people;
                for (const auto& participant : participants_of_series(operation, series_id))
                    if (!participant.left_on &&
                        std::ranges::find(people, participant.person_id) == people.end())
                        people.push_back(participant.person_id);
                return people;
            },
            .collect = attendance_content};
}

}  // namespace

void add_papers(papers::PaperKinds& kinds) {
    kinds.add(plan_kind());
    kinds.add(certificate_kind());
    kinds.add(attendance_kind());
}

}  // namespace wedka::support
