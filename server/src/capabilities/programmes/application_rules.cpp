#include "programmes/application_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "vocabulary/age.hpp"

namespace wedka::programmes {

namespace {

/// The criterion that an answer speaks of; each is answered once.
template <class Criterion, class Answer>
const Criterion* asked_by(const std::vector<Criterion>& criteria,
                          const std::vector<Answer>& answers, std::size_t index,
                          const std::string& field, Findings& findings) {
    const auto id = answers[index].criterion_id;
    const auto found = std::ranges::find(criteria, id, &Criterion::criterion_id);
    if (found == criteria.end()) {
        findings.push_back({.rule = "R5-14", .field = field, .code = "unknown_criterion"});
        return nullptr;
    }
    const auto before = answers.begin() + static_cast<std::ptrdiff_t>(index);
    if (std::find_if(answers.begin(), before,
                     [id](const Answer& answer) { return answer.criterion_id == id; }) != before) {
        findings.push_back({.rule = "R5-14", .field = field, .code = "answered_twice"});
        return nullptr;
    }
    return &*found;
}

void unanswered(const std::string& statement, const char* field, Findings& findings) {
    findings.push_back({.rule = "R5-14",
                        .field = field,
                        .code = "criterion_unanswered",
                        .values = {{"statement", statement}}});
}

void check_formal(const AssessApplication& request, const Assessed& assessed, Findings& findings) {
    const auto& criteria = assessed.regulations.formal_criteria;
    for (std::size_t i = 0; i < request.formal.size(); ++i) {
        const auto* criterion = asked_by(criteria, request.formal, i,
                                         fmt::format("formal[{}].criterion_id", i), findings);
        if (!criterion || !request.formal[i].is_met) continue;
        const auto computed = computed_answer(*criterion, assessed.birth_on, assessed.received_on);
        if (computed && *computed != *request.formal[i].is_met)
            findings.push_back({.rule = "R5-10",
                                .field = fmt::format("formal[{}].is_met", i),
                                .code = "age_says_otherwise",
                                .values = {{"age", std::to_string(age_on(assessed.birth_on,
                                                                         assessed.received_on))}}});
    }
    for (const auto& criterion : criteria) {
        if (criterion.checks != CriterionCheck::none) continue;
        const auto answer =
            std::ranges::find(request.formal, criterion.criterion_id, &FormalAnswer::criterion_id);
        if (answer == request.formal.end() || !answer->is_met)
            unanswered(criterion.statement, "formal", findings);
    }
}

void check_points(const AssessApplication& request, const Assessed& assessed, Findings& findings) {
    const auto& criteria = assessed.regulations.scored_criteria;
    std::set<std::string> scored_groups;
    for (std::size_t i = 0; i < request.points.size(); ++i) {
        const auto* criterion = asked_by(criteria, request.points, i,
                                         fmt::format("points[{}].criterion_id", i), findings);
        const auto points = request.points[i].points;
        if (criterion && points > 0 && criterion->exclusive_group &&
            !scored_groups.insert(*criterion->exclusive_group).second)
            findings.push_back({.rule = "R5-03",
                                .field = fmt::format("points[{}].points", i),
                                .code = "exclusive_group",
                                .values = {{"group", *criterion->exclusive_group}}});
        if (criterion && (points < 0 || points > criterion->most_points))
            findings.push_back({.rule = "R5-03",
                                .field = fmt::format("points[{}].points", i),
                                .code = "points_out_of_range",
                                .values = {{"most", std::to_string(criterion->most_points)}}});
    }
    for (const auto& criterion : criteria)
        if (std::ranges::find(request.points, criterion.criterion_id,
                              &PointsAnswer::criterion_id) == request.points.end())
            unanswered(criterion.statement, "points", findings);
}

}  // namespace

Findings check_receipt(Day received_on, const std::optional<Regulations>& regulations, Day today) {
    if (!regulations) return {{.rule = "R5-01", .field = "received_on", .code = "no_regulations"}};
    Findings findings;
    if (received_on > today)
        findings.push_back({.rule = {}, .field = "received_on", .code = "in_future"});
    if (received_on < regulations->opens_on)
        findings.push_back({.rule = "R5-01",
                            .field = "received_on",
                            .code = "before_opening",
                            .values = {{"opens_on", regulations->opens_on.text()}}});
    if (received_on > regulations->closes_on)
        findings.push_back({.rule = "R5-01",
                            .field = "received_on",
                            .code = "after_closing",
                            .can_be_justified = true,
                            .values = {{"closes_on", regulations->closes_on.text()}}});
    return findings;
}

std::optional<bool> computed_answer(const FormalCriterion& criterion, Day birth_on,
                                    Day received_on) {
    if (criterion.checks != CriterionCheck::working_age) return std::nullopt;
    const auto age = age_on(birth_on, received_on);
    return age >= criterion.youngest_age.value_or(0) &&
           (!criterion.oldest_age || age <= *criterion.oldest_age);
}

Findings check_assessment(const AssessApplication& request, const Assessed& assessed) {
    Findings findings;
    if (request.assessed_on > assessed.today)
        findings.push_back({.rule = {}, .field = "assessed_on", .code = "in_future"});
    if (request.assessed_on < assessed.received_on)
        findings.push_back({.rule = "R5-14", .field = "assessed_on", .code = "before_receipt"});
    check_formal(request, assessed, findings);
    check_points(request, assessed, findings);
    return findings;
}

std::vector<KeptAnswer> answers_to_keep(const AssessApplication& request,
                                        const Assessed& assessed) {
    std::vector<KeptAnswer> kept;
    for (const auto& criterion : assessed.regulations.formal_criteria) {
        KeptAnswer answer{
            .criterion_id = criterion.criterion_id,
            .is_met = computed_answer(criterion, assessed.birth_on, assessed.received_on),
            .points = {},
            .note = {}};
        const auto given =
            std::ranges::find(request.formal, criterion.criterion_id, &FormalAnswer::criterion_id);
        if (given != request.formal.end()) {
            if (!answer.is_met) answer.is_met = given->is_met;
            answer.note = given->note;
        }
        kept.push_back(std::move(answer));
    }
    for (const auto& given : request.points)
        kept.push_back({.criterion_id = given.criterion_id,
                        .is_met = {},
                        .points = given.points,
                        .note = given.note});
    return kept;
}

bool is_incomplete_on(const ApplicationStanding& standing, Day on) {
    return standing.missing > 0 && standing.completion_due_on && *standing.completion_due_on < on;
}

Findings check_package(const ApplicationStanding& standing) {
    if (standing.missing == 0) return {};
    return {{.rule = "R5-42",
             .field = {},
             .code = "papers_missing",
             .values = {{"count", std::to_string(standing.missing)}}}};
}

ApplicationState state_of(const ScoredApplication& standing, Day today) {
    if (standing.participation_id) return ApplicationState::enrolled;
    if (standing.resigned_on) return ApplicationState::resigned;
    if (standing.list) {
        switch (*standing.list) {
            case SelectionList::basic:
                return ApplicationState::basic;
            case SelectionList::reserve:
                return ApplicationState::reserve;
            case SelectionList::not_selected:
                return ApplicationState::not_selected;
            case SelectionList::rejected:
                return ApplicationState::rejected;
        }
    }
    if (is_incomplete_on(standing, today)) return ApplicationState::rejected;
    if (!standing.score.is_complete()) {
        if (standing.missing > 0 && standing.completion_due_on)
            return ApplicationState::to_complete;
        const bool is_checked = standing.required > 0 && standing.missing == 0;
        return is_checked ? ApplicationState::correct : ApplicationState::received;
    }
    return standing.score.unmet > 0 ? ApplicationState::rejected : ApplicationState::assessed;
}

}  // namespace wedka::programmes
