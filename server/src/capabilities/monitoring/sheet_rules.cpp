#include "monitoring/sheet_rules.hpp"

#include <algorithm>

#include "monitoring/follow_up_rules.hpp"
#include "vocabulary/age.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::int64_t highest_isced = 8;
constexpr std::int64_t tertiary_isced = 5;
constexpr int youngest_worker = 15;
constexpr int adult = 18;

void check_status_detail(const DataSheet& sheet, Findings& findings) {
    const auto is_out_of_place = [&findings](bool stands, const char* field) {
        if (stands)
            findings.push_back({.rule = "V-09", .field = field, .code = "not_with_status"});
    };
    const auto is_missing = [&findings](bool misses, const char* field) {
        if (misses) findings.push_back({.rule = "V-09", .field = field, .code = "required"});
    };
    const bool is_unemployed = sheet.status == JoiningStatus::unemployed;
    const bool is_employed = sheet.status == JoiningStatus::employed;
    is_missing(is_unemployed && !sheet.unemployed_since, "unemployed_since");
    is_missing(is_employed && !sheet.employed_in, "employed_in");
    is_out_of_place(!is_unemployed && sheet.unemployed_since.has_value(), "unemployed_since");
    is_out_of_place(!is_unemployed && sheet.is_registered, "is_registered");
    is_out_of_place(!is_employed && sheet.employed_in.has_value(), "employed_in");
}

void check_against_age(const DataSheet& sheet, int age, Findings& findings) {
    if (age < youngest_worker && sheet.status != JoiningStatus::inactive)
        findings.push_back(
            {.rule = "V-22", .field = "status", .code = "too_young", .can_be_justified = true});
    if (age < adult && sheet.isced >= tertiary_isced)
        findings.push_back(
            {.rule = "V-23", .field = "isced", .code = "too_young", .can_be_justified = true});
}

bool has_effect(const ParticipantRecord& record, EffectKind kind) {
    return std::ranges::find(record.effects, kind, &EffectFact::kind) != record.effects.end();
}

/// Whether the county is written as the register of places writes it: "leżajski".
bool begins_in_lower_case(const std::string& county) {
    return county.empty() || county.front() < 'A' || county.front() > 'Z';
}

/// What is told of six months after leaving is proven from that day on, a better position at work by
/// then; everything else in four weeks.
bool is_proven_late(EffectKind kind, Day proven_on, const ParticipantRecord& record) {
    if (is_of_half_year(kind)) return false;
    return proven_on > (kind == EffectKind::better_work ? half_year_after(record)
                                                        : window_ends_on(record));
}

void check_half_year(const RecordEffect& request, const ParticipantRecord& record,
                     Findings& findings) {
    const auto day = half_year_after(record);
    if (request.on < day)
        findings.push_back({.rule = "V-40",
                            .field = "on",
                            .code = "before_half_year",
                            .values = {{"half_year_on", day.text()}}});
    if (is_half_year_told(record))
        findings.push_back({.rule = "V-40", .field = "kind", .code = "half_year_told"});
}

/// That nothing new came and that something did cannot both be told of the same four weeks.
void check_stands_alone(const RecordEffect& request, const ParticipantRecord& record,
                        Findings& findings) {
    if (request.kind == EffectKind::nothing_new && has_come(record))
        findings.push_back({.rule = "V-19", .field = "kind", .code = "something_came"});
    if (request.kind != EffectKind::nothing_new && request.on <= window_ends_on(record) &&
        has_effect(record, EffectKind::nothing_new))
        findings.push_back({.rule = "V-19", .field = "kind", .code = "nothing_was_told"});
}

/// Collects what is asked and what of it is there.
class Meter {
  public:
    void ask(bool is_met, const char* rule, const char* field, const char* code) {
        ++result_.required;
        if (is_met)
            ++result_.filled;
        else
            result_.gaps.push_back({rule, field, code, false});
    }
    void warn(bool is_wrong, const char* rule, const char* field, const char* code) {
        if (is_wrong) result_.gaps.push_back({rule, field, code, true});
    }
    void add(const Findings& findings) {
        for (const auto& finding : findings)
            result_.gaps.push_back(
                {finding.rule, finding.field, finding.code, finding.can_be_justified});
    }
    Completeness done() { return std::move(result_); }

  private:
    Completeness result_;
};

void ask_for_identity(const people::PersonContact& contact, Meter& meter) {
    meter.ask(contact.pesel.has_value(), "V-06", "pesel", "required");
    meter.ask(contact.address.has_value(), "V-10", "address", "required");
    meter.ask(contact.phone || contact.email, "V-13", "phone", "phone_or_email");
    meter.warn(contact.email && std::ranges::any_of(*contact.email, [](char letter) {
                   return static_cast<unsigned char>(letter) > 0x7F;
               }),
               "V-13", "email", "polish_letters");
}

void ask_for_sheet(const ParticipantRecord& record, Day today, Meter& meter) {
    const auto& sheet = record.sheet;
    meter.ask(sheet.has_value(), "V-08", "status", "no_sheet");
    meter.ask(sheet && sheet->degurba != 0, "V-12", "degurba", "required");
    const auto was_asked = [&](Declared DataSheet::* matter) {
        return sheet && (*sheet).*matter != Declared::not_asked;
    };
    meter.ask(was_asked(&DataSheet::foreign_background), "V-20", "foreign_background", "not_asked");
    meter.ask(was_asked(&DataSheet::minority), "V-08", "minority", "not_asked");
    meter.ask(was_asked(&DataSheet::homeless), "V-08", "homeless", "not_asked");
    meter.ask(was_asked(&DataSheet::disability), "V-08", "disability", "not_asked");
    if (!sheet) return;
    meter.warn(!begins_in_lower_case(sheet->county), "V-11", "county", "upper_case");
    meter.add(check_sheet(*sheet, {record.birth_on, record.joined_on, today}));
}

void ask_for_leaving(const ParticipantRecord& record, Meter& meter) {
    meter.ask(is_situation_told(record), "V-17", "effects", "no_situation");
    for (const auto& effect : record.effects) {
        meter.warn(effect.kind == EffectKind::job_search && record.sheet &&
                       record.sheet->status != JoiningStatus::inactive,
                   "V-19", "effects", "was_not_inactive");
        meter.warn(is_proven_late(effect.kind, effect.proven_on, record), "V-26", "effects",
                   "proven_late");
    }
}

}  // namespace

Day status_day(const DataSheet& sheet, const std::optional<Day>& joined_on) {
    return joined_on.value_or(sheet.told_on);
}

bool is_long_term(const DataSheet& sheet, Day on, Day birth_on, programmes::RuleSet rule_set) {
    if (sheet.status != JoiningStatus::unemployed || !sheet.unemployed_since) return false;
    const bool is_by_age = rule_set == programmes::RuleSet::EFS_1420;
    const int months = is_by_age && age_on(birth_on, on) < 25 ? 6 : 12;
    return sheet.unemployed_since->plus_months(months) < on;
}

Findings check_sheet(const DataSheet& sheet, const SheetContext& context) {
    Findings findings;
    if (sheet.told_on > context.today)
        findings.push_back({.rule = {}, .field = "told_on", .code = "in_future"});
    if (sheet.isced < 0 || sheet.isced > highest_isced)
        findings.push_back({.rule = "V-08", .field = "isced", .code = "out_of_range"});
    check_status_detail(sheet, findings);
    if (sheet.degurba < 0 || sheet.degurba > 3)
        findings.push_back({.rule = "V-12", .field = "degurba", .code = "out_of_range"});
    if (sheet.citizenship != Citizenship::polish && sheet.foreign_background != Declared::yes)
        findings.push_back({.rule = "V-20", .field = "foreign_background", .code = "must_be_yes"});
    const auto day = status_day(sheet, context.joined_on);
    check_against_age(sheet, age_on(context.birth_on, day), findings);
    if (sheet.unemployed_since && *sheet.unemployed_since > day)
        findings.push_back({.rule = "V-25",
                            .field = "unemployed_since",
                            .code = "after_joining",
                            .can_be_justified = true});
    return findings;
}

Findings check_effect(const RecordEffect& request, const ParticipantRecord& record, Day today) {
    Findings findings;
    if (!record.joined_on || request.on < *record.joined_on)
        findings.push_back({.rule = "V-16", .field = "on", .code = "before_joining"});
    for (const auto& [day, field] : {std::pair{request.on, "on"}, {request.proven_on, "proven_on"}})
        if (day > today) findings.push_back({.rule = {}, .field = field, .code = "in_future"});
    if (request.kind == EffectKind::job_search && record.sheet &&
        record.sheet->status != JoiningStatus::inactive)
        findings.push_back({.rule = "V-19", .field = "kind", .code = "was_not_inactive"});
    if (is_of_half_year(request.kind))
        check_half_year(request, record, findings);
    else
        check_stands_alone(request, record, findings);
    if (is_proven_late(request.kind, request.proven_on, record))
        findings.push_back({.rule = "V-26",
                            .field = "proven_on",
                            .code = "proven_late",
                            .can_be_justified = true});
    return findings;
}

Completeness completeness_of(const ParticipantRecord& record, const people::PersonContact& contact,
                             const programmes::ProjectFact& project, Day today) {
    Meter meter;
    ask_for_identity(contact, meter);
    ask_for_sheet(record, today, meter);
    meter.ask(record.joined_on.has_value(), "V-15", "joined_on", "no_support_yet");
    meter.warn(record.joined_on && (*record.joined_on < project.from_on ||
                                    *record.joined_on > project.to_on),
               "V-16", "joined_on", "outside_project");
    if (record.joined_on && record.left_on < today) ask_for_leaving(record, meter);
    return meter.done();
}

}  // namespace wedka::monitoring
