#include "monitoring/find_monitoring.hpp"

#include <algorithm>
#include <array>

#include "monitoring/effect_store.hpp"
#include "monitoring/feedback_store.hpp"
#include "monitoring/sheet_rules.hpp"
#include "monitoring/sheet_store.hpp"
#include "monitoring/within_project.hpp"
#include "platform/told_at.hpp"
#include "vocabulary/age.hpp"
#include "vocabulary/today.hpp"

namespace wedka::monitoring {

namespace {

/// Bounds between which the age of a participant decides on an indicator.
constexpr std::array age_bounds{18, 25, 30, 55};

/// What the register of people knows of the day; a person's farm or job is work.
DataSheet suggested_sheet(const Operation& operation, PersonId person_id, Day on) {
    DataSheet sheet;
    sheet.told_on = on;
    const auto known = people::labour_status_on(operation, person_id, on);
    if (known == people::LabourStatus::inactive) sheet.status = JoiningStatus::inactive;
    if (known == people::LabourStatus::employed || known == people::LabourStatus::farmer)
        sheet.status = JoiningStatus::employed;
    if (known == people::LabourStatus::farmer) sheet.employed_in = EmployedIn::farm;
    return sheet;
}

bool is_age_doubtful(Day birth_on, Day on) {
    return leap_birth_near(birth_on, on) &&
           std::ranges::any_of(age_bounds, [age = age_on(birth_on, on)](int bound) {
               return age == bound || age == bound - 1;
           });
}

}  // namespace

ParticipantData participant_data(const Operation& operation, ParticipationId participation_id) {
    const auto participation = programmes::find_participation_fact(operation, participation_id).value();
    const auto project = programmes::find_project(operation, participation.project_id).value();
    const auto record = record_of(operation, participation_id);
    const auto today = today_in(operation);
    const auto known = find_sheet(operation, participation_id);
    const auto day = record.joined_on.value_or(record.enrolled_on);
    const bool has_left = record.joined_on && record.left_on < today;
    auto completeness = completeness_of(
        record, people::contact_on(operation, record.person_id, day), project, today);
    return {.participation_id = participation_id,
            .project_id = project.project_id,
            .project_name = project.name,
            .person_id = record.person_id,
            .first_name = record.first_name,
            .last_name = record.last_name,
            .enrolled_on = record.enrolled_on,
            .joined_on = record.joined_on,
            .left_on = has_left ? std::optional{record.left_on} : std::nullopt,
            .age = age_on(record.birth_on, day),
            .is_age_doubtful = is_age_doubtful(record.birth_on, day),
            .version = known ? known->version : 0,
            .sheet = record.sheet,
            .suggested = suggested_sheet(operation, record.person_id, day),
            .gaps = std::move(completeness.gaps),
            .required = completeness.required,
            .filled = completeness.filled,
            .effects = effects_of(operation, participation_id),
            .window_ends_on = has_left ? std::optional{window_ends_on(record)} : std::nullopt,
            .half_year_on = has_left ? std::optional{half_year_after(record)} : std::nullopt,
            .feedback = feedback_of(operation, participation_id)};
}

Result<ParticipantData> show_participant_data(Query& query, const ShowParticipantData& request) {
    const auto known = programmes::find_participation_fact(query, request.participation_id);
    if (!known) return not_found("participation_id");
    if (const auto refusal = query.deny("monitoring.read", known->person_id))
        return told_at("participation_id", *refusal);
    query.showed(known->person_id);
    return participant_data(query, request.participation_id);
}

Result<Page<CompletenessRow>> list_participant_data(Query& query,
                                                    const ListParticipantData& request) {
    const auto project = programmes::find_project(query, request.project_id);
    if (!project) return not_found("project_id");
    const auto today = today_in(query);
    const auto within = participations_within(query, "monitoring.read", request.project_id);
    Page<CompletenessRow> page;
    for (const auto& record : records_of(query, request.project_id)) {
        if (!within.contains(record.participation_id)) continue;
        const auto day = record.joined_on.value_or(record.enrolled_on);
        auto completeness = completeness_of(
            record, people::contact_on(query, record.person_id, day), *project, today);
        const bool has_left = record.joined_on && record.left_on < today;
        page.items.push_back(
            {.participation_id = record.participation_id,
             .last_name = record.last_name,
             .first_name = record.first_name,
             .joined_on = record.joined_on,
             .left_on = has_left ? std::optional{record.left_on} : std::nullopt,
             .required = completeness.required,
             .filled = completeness.filled,
             .warnings = std::ranges::count(completeness.gaps, true, &DataGap::is_warning),
             .gaps = std::move(completeness.gaps),
             .window_ends_on = has_left ? std::optional{window_ends_on(record)} : std::nullopt});
    }
    std::ranges::stable_sort(page.items, {}, [](const CompletenessRow& row) {
        return row.filled - row.required;
    });
    return page;
}

}  // namespace wedka::monitoring
