#include "programmes/find_applications.hpp"

#include <algorithm>

#include "programmes/application_store.hpp"
#include "programmes/regulations_store.hpp"

namespace wedka::programmes {

namespace {

ApplicationRow row_of(const ApplicationStanding& standing) {
    ApplicationRow row{.application_id = standing.application_id,
                       .number = standing.number,
                       .person_id = standing.person_id,
                       .last_name = standing.last_name,
                       .first_name = standing.first_name,
                       .received_on = standing.received_on,
                       .state = state_of(standing),
                       .formal_ok = {},
                       .points = {},
                       .list_position = standing.position};
    if (standing.assessment > 0) {
        row.formal_ok = standing.unmet == 0;
        row.points = standing.points;
    }
    return row;
}

/// Every criterion with its answer, or what the program answers by itself.
void fill_answers(const Operation& operation, const ApplicationStanding& standing,
                  Application& application) {
    const auto regulations = find_regulations(operation, standing.project_id).value();
    const auto answers = answers_of(operation, standing);
    const auto birth_on = people::person_on_record(operation, standing.person_id).birth_on;
    const auto answer_to = [&answers](CriterionId criterion_id) {
        const auto found = std::ranges::find(answers, criterion_id, &KeptAnswer::criterion_id);
        return found == answers.end() ? KeptAnswer{} : *found;
    };
    for (const auto& criterion : regulations.formal_criteria) {
        const auto answer = answer_to(criterion.criterion_id);
        const auto computed = computed_answer(criterion, birth_on, standing.received_on);
        application.formal.push_back({.criterion_id = criterion.criterion_id,
                                      .statement = criterion.statement,
                                      .evidence = criterion.evidence,
                                      .is_computed = computed.has_value(),
                                      .is_met = answer.is_met ? answer.is_met : computed,
                                      .note = answer.note});
    }
    for (const auto& criterion : regulations.scored_criteria) {
        const auto answer = answer_to(criterion.criterion_id);
        application.scored.push_back({.criterion_id = criterion.criterion_id,
                                      .statement = criterion.statement,
                                      .evidence = criterion.evidence,
                                      .most_points = criterion.most_points,
                                      .points = answer.points,
                                      .note = answer.note});
    }
}

void drop_notes(Application& application) {
    for (auto& criterion : application.formal) criterion.note.reset();
    for (auto& criterion : application.scored) criterion.note.reset();
    application.resignation_note.reset();
}

}  // namespace

Result<Page<ApplicationRow>> list_applications(Query& query, const ListApplications& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    Page<ApplicationRow> page;
    for (const auto& standing :
         standings_page(query, request.project_id, request.after, request.limit.rows + 1))
        page.items.push_back(row_of(standing));
    cut_page(page, request.limit,
             [](const ApplicationRow& row) { return row.application_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Application application(const Operation& operation, ApplicationId application_id) {
    const auto standing = find_standing(operation, application_id).value();
    auto row = row_of(standing);
    Application application{.application_id = application_id,
                            .project_id = standing.project_id,
                            .number = std::move(row.number),
                            .person_id = standing.person_id,
                            .last_name = std::move(row.last_name),
                            .first_name = std::move(row.first_name),
                            .received_on = standing.received_on,
                            .channel = standing.channel,
                            .interview_id = standing.interview_id,
                            .state = row.state,
                            .formal_ok = row.formal_ok,
                            .points = row.points,
                            .list_position = row.list_position,
                            .assessed_on = standing.assessed_on,
                            .formal = {},
                            .scored = {},
                            .resigned_on = standing.resigned_on,
                            .resignation_note = resignation_note(operation, application_id),
                            .participation_id = standing.participation_id};
    fill_answers(operation, standing, application);
    return application;
}

Result<Application> show_application(Query& query, const ShowApplication& request) {
    const auto standing = find_standing(query, request.application_id);
    if (!standing) return not_found("application_id");
    if (const auto refusal = query.deny("programmes.read", standing->person_id)) return *refusal;
    query.showed(standing->person_id);
    auto shown = application(query, request.application_id);
    // Notes tell of the person's situation; the rest only of the place in the recruitment.
    if (query.deny("programmes.assess", standing->person_id) &&
        query.deny("people.read", standing->person_id))
        drop_notes(shown);
    return shown;
}

}  // namespace wedka::programmes
