#include "programmes/find_applications.hpp"

#include <algorithm>

#include "programmes/appeal_store.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
#include "programmes/package_store.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

ApplicationRow row_of(const ScoredApplication& standing, Day today) {
    ApplicationRow row{.application_id = standing.application_id,
                       .number = standing.number,
                       .person_id = standing.person_id,
                       .last_name = standing.last_name,
                       .first_name = standing.first_name,
                       .received_on = standing.received_on,
                       .state = state_of(standing, today),
                       .formal_ok = {},
                       .points = {},
                       .list_position = standing.position};
    if (standing.score.is_complete()) {
        row.formal_ok = standing.score.unmet == 0;
        row.points = standing.score.points;
    }
    return row;
}

/// The card that whoever asks may see: where a committee scores their own, otherwise the last.
std::int64_t card_for(const Scorer& asker) {
    std::int64_t last = 0;
    for (const auto& card : asker.cards)
        if (!asker.committee || card.member_id == asker.member_id) last = card.assessment;
    return last;
}

std::optional<ScoringByCommittee> scoring_for(const Scorer& asker, const Score& score,
                                              const Regulations& regulations) {
    if (!asker.committee) return std::nullopt;
    const auto findings = check_scorer(asker.today, asker, regulations.scoring());
    return ScoringByCommittee{
        .cards_in = score.cards_in,
        .cards_needed = score.cards_needed,
        .is_handed_in = card_for(asker) > 0,
        .refused = findings.empty() ? std::nullopt : std::optional{findings.front().code}};
}

/// Every criterion with its answer, or what the program answers by itself.
void fill_answers(const Operation& operation, const ScoredApplication& standing,
                  Application& application) {
    const auto regulations = find_regulations(operation, standing.project_id).value();
    const auto asker = scorer_of(operation, standing);
    const auto answers = answers_of(operation, standing.application_id, card_for(asker));
    application.committee = scoring_for(asker, standing.score, regulations);
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
                                      .exclusive_group = criterion.exclusive_group,
                                      .points = answer.points,
                                      .note = answer.note});
    }
}

void drop_notes(Application& application) {
    for (auto& criterion : application.formal) criterion.note.reset();
    for (auto& criterion : application.scored) criterion.note.reset();
    for (auto& appeal : application.appeals) {
        appeal.grounds.reset();
        appeal.justification.reset();
    }
    application.resignation_note.reset();
}

}  // namespace

Result<Page<ApplicationRow>> list_applications(Query& query, const ListApplications& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    const auto today = today_in(query);
    Page<ApplicationRow> page;
    for (const auto& standing :
         with_scores(query, standings_page(query, request.project_id, request.after,
                                           request.limit.rows + 1)))
        page.items.push_back(row_of(standing, today));
    cut_page(page, request.limit,
             [](const ApplicationRow& row) { return row.application_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

Application application(const Operation& operation, ApplicationId application_id) {
    const auto standing =
        with_scores(operation, {find_standing(operation, application_id).value()}).front();
    auto row = row_of(standing, today_in(operation));
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
                            .assessed_on = standing.score.assessed_on,
                            .formal = {},
                            .scored = {},
                            .committee = {},
                            .papers = papers_of(operation, standing),
                            .completion_due_on = standing.completion_due_on,
                            .appeals = appeals_of(operation, application_id),
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
