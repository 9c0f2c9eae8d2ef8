#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <vector>

#include "app/application.hpp"
#include "monitoring/effect_store.hpp"
#include "monitoring/sheet_store.hpp"
#include "people/person_store.hpp"
#include "programmes/application_store.hpp"
#include "programmes/participation_store.hpp"
#include "programmes/project_store.hpp"
#include "results/indicators.hpp"
#include "support/consultation_store.hpp"

/// All indicators of a project with so many participants, each with the list behind it.
/// Usage: bench_indicators_of_project DATA PARTICIPANTS. Fills a project of the office that the folder holds, and
/// prints its id, then the median of reading the records and of judging them all, in microseconds.

using namespace wedka;

namespace {

constexpr int people_in_a_change = 5'000;
constexpr int runs = 7;

struct Office {
    OfficeId office;
    staff::MemberId worker;
};
BOOST_DESCRIBE_STRUCT(Office, (), (office, worker))

Day day(const char* text) { return Day::parse(text).value(); }

Office find_office(Store& store) {
    Office found;
    store.read(OfficeId{}, [&found](Connection& connection) {
        found = connection
                    .find<Office>("SELECT office_id AS office, member_id AS worker FROM staff_members")
                    .value();
    });
    return found;
}

/// Runs the work in a transaction of the office's worker.
template <class Work>
void change(app::Application& application, const Office& office, Work work) {
    application.store().change_now(office.office, [&](Connection& connection) {
        Actor actor;
        actor.office = office.office;
        actor.worker = office.worker.uuid();
        Transaction transaction(connection, application.keys(), application.policy(), actor,
                                app::clock_now(), {});
        work(transaction);
    });
}

/// A number that nobody bears: serials 99xx.
Pesel pesel_of(Day birth_on, std::int64_t serial) {
    constexpr std::array weights{1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    const int month = birth_on.month() + (birth_on.year() >= 2000 ? 20 : 0);
    const auto digits = fmt::format("{:02}{:02}{:02}{}", birth_on.year() % 100, month,
                                    birth_on.day(), 9900 + serial);
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (digits[i] - '0');
    return Pesel::parse(digits + std::to_string((10 - sum % 10) % 10)).value();
}

/// A file for the fund asks for a number, an address and a telephone.
programmes::PersonId add_person(Transaction& transaction, std::int64_t number) {
    people::RegisterPerson person;
    person.first_name = "Osoba";
    person.last_name = fmt::format("Przykładowa{}", number);
    person.birth_on = day("1950-01-01").plus_days(number % 20'000);
    person.sex = number % 2 == 0 ? Sex::female : Sex::male;
    const bool has_pesel = number < 20'000;
    const auto pesel =
        has_pesel ? std::optional{pesel_of(person.birth_on, number % 2)} : std::nullopt;
    const auto person_id = people::insert_person(transaction, person, pesel);
    people::put_contact(transaction, person_id,
                        {people::ContactKind::phone, fmt::format("600{:06}", number % 1'000'000)});
    people::insert_address(transaction, person_id,
                           {.kind = people::AddressKind::residence,
                            .city = "Leżajsk",
                            .street = "Wodna",
                            .building = std::to_string(number),
                            .flat = {},
                            .postal_code = PostalCode::parse("37-300").value(),
                            .from_on = day("2020-01-01")});
    return person_id;
}

monitoring::RecordDataSheet sheet_of(std::int64_t number, programmes::ParticipationId id) {
    monitoring::RecordDataSheet sheet;
    sheet.participation_id = id;
    sheet.told_on = day("2026-03-02");
    sheet.status = static_cast<monitoring::JoiningStatus>(number % 3);
    if (number % 3 == 0) sheet.unemployed_since = day("2024-01-10").plus_days(number % 700);
    if (number % 3 == 2) sheet.employed_in = monitoring::EmployedIn::ngo;
    sheet.isced = number % 9;
    sheet.foreign_background = monitoring::Declared::no;
    sheet.homeless = monitoring::Declared::no;
    sheet.disability = static_cast<monitoring::Declared>(number % 3);
    sheet.minority = monitoring::Declared::refused;
    sheet.voivodeship = "podkarpackie";
    sheet.county = "leżajski";
    sheet.commune = "Leżajsk";
    sheet.degurba = number % 3 + 1;
    return sheet;
}

/// A person who applied, was enrolled, had a talk, told the data and, one of two, has left.
void add_participant(Transaction& transaction, const Office& office,
                     programmes::ProjectId project_id, std::int64_t number) {
    const auto person_id = add_person(transaction, number);
    programmes::ApplicationStanding applicant;
    applicant.project_id = project_id;
    applicant.person_id = person_id;
    applicant.application_id = programmes::insert_application(
        transaction, {.project_id = project_id,
                      .person_id = person_id,
                      .received_on = day("2026-01-10"),
                      .channel = programmes::ApplicationChannel::in_person,
                      .interview_id = {}});
    const auto id =
        programmes::insert_participation(transaction, applicant, day("2026-02-01"));
    support::insert_consultation(transaction,
                                 {.project_id = project_id,
                                  .person_id = person_id,
                                  .given_on = day("2026-03-02"),
                                  .form = support::ConsultationForm::individual,
                                  .kind = support::ConsultationKind::counsellor,
                                  .minutes = Minutes::from_minutes(60),
                                  .worker_id = office.worker},
                                 id);
    monitoring::insert_sheet(transaction, project_id, sheet_of(number, id));
    if (number % 2 != 0) return;
    programmes::insert_leaving(transaction, {.participation_id = id,
                                             .left_on = day("2026-06-30"),
                                             .reason = programmes::LeavingReason::path_completed,
                                             .note = {}});
    monitoring::insert_effect(transaction, project_id, person_id,
                              {.participation_id = id,
                               .kind = monitoring::EffectKind::qualification,
                               .on = day("2026-06-15"),
                               .proof = monitoring::EffectProof::qualification_paper,
                               .proven_on = day("2026-06-15"),
                               .note = {}});
}

programmes::ProjectId fill(app::Application& application, const Office& office,
                           std::int64_t participants) {
    programmes::ProjectId project_id;
    change(application, office, [&](Transaction& transaction) {
        programmes::FoundProject project;
        project.name = fmt::format("Projekt {} osób", participants);
        project.number = "FEPK.07.05-IP.01-0001/26";
        project.rule_set = programmes::RuleSet::EFSPLUS_2127;
        project.from_on = day("2026-01-01");
        project.to_on = day("2026-12-31");
        project_id = programmes::insert_project(transaction, project);
    });
    for (std::int64_t first = 0; first < participants; first += people_in_a_change)
        change(application, office, [&](Transaction& transaction) {
            const auto end = std::min<std::int64_t>(first + people_in_a_change, participants);
            for (auto number = first; number < end; ++number)
                add_participant(transaction, office, project_id, number);
        });
    return project_id;
}

std::int64_t median(std::vector<std::int64_t> times) {
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[runs / 2];
}

template <class Work>
std::int64_t microseconds_of(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 began)
        .count();
}

/// Medians of reading and of judging, each over the whole project.
std::pair<std::int64_t, std::int64_t> measure(app::Application& application, const Office& office,
                                              programmes::ProjectId project_id) {
    std::vector<std::int64_t> reading, judging;
    for (int run = 0; run < runs; ++run)
        application.store().read(office.office, [&](Connection& connection) {
            Actor actor;
            actor.office = office.office;
            Query query(connection, application.keys(), application.policy(), actor,
                        app::clock_now());
            std::vector<results::ParticipantRecord> records;
            reading.push_back(
                microseconds_of([&] { records = monitoring::records_of(query, project_id); }));
            std::int64_t behind = 0;
            judging.push_back(microseconds_of([&] {
                for (const auto one : results::indicators_of(programmes::RuleSet::EFSPLUS_2127))
                    if (!results::is_of_outputs(one)) behind += static_cast<std::int64_t>(
                        results::count(one, records, programmes::RuleSet::EFSPLUS_2127,
                                       day("2026-11-21"))
                            .records.size());
            }));
            if (behind == 0) throw std::runtime_error("no list behind any indicator");
        });
    return {median(reading), median(judging)};
}

}  // namespace

int main(int, char** arguments) {
    app::Application application({.folder = arguments[1], .database = {}},
                                 app::Application::Use::serving);
    const auto office = find_office(application.store());
    const auto project_id = fill(application, office, std::strtoll(arguments[2], nullptr, 10));
    const auto [reading, judging] = measure(application, office, project_id);
    std::cout << fmt::format("{} {} {}\n", project_id.text(), reading, judging);
    return 0;
}
