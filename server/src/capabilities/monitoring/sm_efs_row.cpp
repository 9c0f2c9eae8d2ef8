#include <algorithm>
#include <utility>

#include "monitoring/follow_up_rules.hpp"
#include "monitoring/fund_rows.hpp"
#include "monitoring/fund_words.hpp"
#include "vocabulary/age.hpp"

namespace wedka::monitoring {

namespace {

std::string_view citizenship_words(Citizenship citizenship) {
    switch (citizenship) {
        case Citizenship::polish: return fund::polish;
        case Citizenship::eu: return fund::of_union;
        case Citizenship::third_country: return fund::of_third_country;
    }
    return {};
}

std::string_view status_words(JoiningStatus status) {
    switch (status) {
        case JoiningStatus::unemployed: return fund::unemployed;
        case JoiningStatus::inactive: return fund::inactive;
        case JoiningStatus::employed: return fund::employed;
    }
    return {};
}

std::string_view employer_words(EmployedIn where) {
    switch (where) {
        case EmployedIn::own_business:
        case EmployedIn::farm: return "osoba prowadząca działalność na własny rachunek";
        case EmployedIn::government: return "osoba pracująca w administracji rządowej";
        case EmployedIn::local_government:
            return "osoba pracująca w administracji samorządowej (z wyłączeniem szkół i placówek "
                   "systemu oświaty)";
        case EmployedIn::ngo: return "osoba pracująca w organizacji pozarządowej";
        case EmployedIn::small_enterprise: return "osoba pracująca w MMŚP";
        case EmployedIn::large_enterprise: return "osoba pracująca w dużym przedsiębiorstwie";
        case EmployedIn::health_care:
            return "osoba pracująca w podmiocie wykonującym działalność leczniczą";
        case EmployedIn::teaching_staff:
            return "osoba pracująca w szkole lub placówce systemu oświaty (kadra pedagogiczna)";
        case EmployedIn::school_staff:
            return "osoba pracująca w szkole lub placówce systemu oświaty (kadra niepedagogiczna)";
        case EmployedIn::university: return "osoba pracująca na uczelni";
        case EmployedIn::research: return "osoba pracująca w instytucie naukowym";
        case EmployedIn::other: return fund::other;
    }
    return {};
}

std::string_view status_detail(const FundParticipant& participant,
                               const FundRowContext& context) {
    const auto& sheet = *participant.record.sheet;
    switch (sheet.status) {
        case JoiningStatus::unemployed:
            return is_long_term(sheet, *participant.record.joined_on, participant.record.birth_on,
                                context.project.rule_set)
                       ? fund::long_term
                       : "Inne";
        case JoiningStatus::inactive:
            return sheet.is_in_education ? "Osoba uczestnicząca w kształceniu lub szkoleniu"
                                         : "Osoba nieuczestnicząca w kształceniu lub szkoleniu";
        case JoiningStatus::employed: return employer_words(sheet.employed_in.value());
    }
    return {};
}

std::string_view told(Declared answer) {
    switch (answer) {
        case Declared::yes: return fund::yes;
        case Declared::no: return fund::no;
        case Declared::refused: return fund::refused;
        case Declared::not_asked: return {};
    }
    return {};
}

std::string_view told(bool answer) { return answer ? fund::yes : fund::no; }

std::string joined(const std::vector<std::string>& parts) {
    std::string list;
    for (const auto& part : parts) {
        if (!list.empty()) list += '|';
        list += part;
    }
    return list;
}

bool has_effect(const ParticipantRecord& record, EffectKind kind) {
    const auto window = window_ends_on(record);
    return std::ranges::any_of(record.effects, [&](const EffectFact& effect) {
        return effect.kind == kind && effect.on <= window;
    });
}

void put_person(const FundParticipant& participant, const FundRowContext& context,
                FileRow& row) {
    const auto& record = participant.record;
    const auto& sheet = *record.sheet;
    row.at(FileColumn::project_number) = context.project.number.value_or("");
    row.at(FileColumn::citizenship) = citizenship_words(sheet.citizenship);
    row.at(FileColumn::kind) = "indywidualny";
    row.at(FileColumn::first_name) = record.first_name;
    row.at(FileColumn::last_name) = record.last_name;
    row.at(FileColumn::identifier) = participant.contact.pesel.value().text();
    row.at(FileColumn::has_no_pesel) = fund::no;
    row.at(FileColumn::technical_id) = participant.technical_id.value_or("");
    row.at(FileColumn::sex) = record.sex == Sex::female ? fund::female : fund::male;
    row.at(FileColumn::age) = std::to_string(age_on(record.birth_on, *record.joined_on));
    row.at(FileColumn::education) = context.words.educations.at(static_cast<std::size_t>(sheet.isced));
}

void put_place(const FundParticipant& participant, FileRow& row) {
    const auto& sheet = *participant.record.sheet;
    const auto& contact = participant.contact;
    row.at(FileColumn::country) = "Polska";
    row.at(FileColumn::voivodeship) = sheet.voivodeship;
    row.at(FileColumn::county) = sheet.county;
    row.at(FileColumn::commune) = sheet.commune;
    row.at(FileColumn::city) = contact.address.value().city;
    row.at(FileColumn::postal_code) = contact.address->postal_code.text();
    row.at(FileColumn::degurba) = std::to_string(sheet.degurba);
    row.at(FileColumn::phone) = contact.phone.value_or("");
    row.at(FileColumn::email) = contact.email.value_or("");
}

void put_taking_part(const FundParticipant& participant, const FundRowContext& context,
                     FileRow& row) {
    const auto& record = participant.record;
    row.at(FileColumn::joined_on) = record.joined_on->text();
    row.at(FileColumn::status) = status_words(record.sheet->status);
    row.at(FileColumn::status_detail) = status_detail(participant, context);
    if (const auto& day = record.sheet->education_ends_on)
        row.at(FileColumn::education_ends_on) = day->text();
    if (!participant.has_left(context.as_of)) return;
    row.at(FileColumn::left_on) = record.left_on.text();
    row.at(FileColumn::situation) = joined(situation_on_leaving(record));
    row.at(FileColumn::is_as_planned) = told(ended_as_planned(record));
}

void put_supports(const FundParticipant& participant, const FundRowContext& context,
                  FileRow& row) {
    const auto lists = support_lists(participant, context.words);
    row.at(FileColumn::support_scope) = lists.scope;
    row.at(FileColumn::support_kind) = lists.given;
    row.at(FileColumn::support_detail) = lists.detail;
    row.at(FileColumn::support_from) = lists.from_on;
}

void put_declared(const DataSheet& sheet, FileRow& row) {
    row.at(FileColumn::foreign_background) = told(sheet.foreign_background);
    row.at(FileColumn::third_country) = told(sheet.citizenship == Citizenship::third_country);
    row.at(FileColumn::minority) = told(sheet.minority);
    row.at(FileColumn::homeless) = told(sheet.homeless);
    row.at(FileColumn::disability) = told(sheet.disability);
}

}  // namespace

std::vector<std::string> situation_on_leaving(const ParticipantRecord& record) {
    std::vector<std::string> situation;
    const auto note = [&](bool stands, std::string_view words) {
        if (stands) situation.emplace_back(words);
    };
    const bool was_employed = record.sheet->status == JoiningStatus::employed;
    const bool works = work_on_leaving(record, Day::latest()) == WorkFound::lasted;
    note(works && !was_employed, fund::took_up_work);
    note(works && was_employed, fund::continues_work);
    note(!works && record.sheet->status == JoiningStatus::inactive &&
             has_effect(record, EffectKind::job_search),
         fund::searches_for_work);
    note(has_effect(record, EffectKind::education), fund::in_education);
    note(has_effect(record, EffectKind::qualification), fund::qualified);
    note(has_effect(record, EffectKind::competence), fund::competent);
    note(has_effect(record, EffectKind::social_improvement), fund::better_socially);
    note(situation.empty(), fund::nothing_new);
    return situation;
}

SupportLists support_lists(const FundParticipant& participant, const FileWords& words) {
    SupportLists lists;
    bool is_first = true;
    for (const auto& support : participant.supports) {
        const auto* named = words_for(words, support.sort);
        if (!named) continue;
        if (!std::exchange(is_first, false))
            for (auto* list : {&lists.scope, &lists.given, &lists.detail, &lists.from_on})
                *list += '|';
        lists.scope += named->scope;
        lists.given += named->given;
        lists.detail += named->detail.value_or("");
        lists.from_on += support.from_on.text();
    }
    return lists;
}

FileRow sm_efs_row(const FundParticipant& participant, const FundRowContext& context) {
    FileRow row;
    put_person(participant, context, row);
    put_place(participant, row);
    put_taking_part(participant, context, row);
    put_supports(participant, context, row);
    put_declared(*participant.record.sheet, row);
    return row;
}

std::vector<std::string> empty_columns_of_sm_efs() {
    return {"Data założenia działalności gospodarczej"};
}

}  // namespace wedka::monitoring
