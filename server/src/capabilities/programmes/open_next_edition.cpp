#include "programmes/open_next_edition.hpp"

#include <algorithm>

#include "programmes/adopt_regulations.hpp"
#include "programmes/family_store.hpp"
#include "programmes/found_project.hpp"
#include "programmes/programme_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/set_relation_questions.hpp"

namespace wedka::programmes {

namespace {

/// R5-78: what is to be taken over is there.
Findings check_what_is_taken(const OpenNextEdition& request, const Project& last,
                             bool has_regulations, bool has_questions) {
    Findings findings;
    const auto missing = [&findings](const char* field, const char* code) {
        findings.push_back({.rule = "R5-78", .field = field, .code = code});
    };
    if (!request.programme_id && !last.edition) missing("programme_id", "no_programme");
    if (request.regulations && !has_regulations) missing("regulations", "no_regulations");
    if (request.with_questions && !has_questions) missing("with_questions", "no_questions");
    return findings;
}

/// The number, from 1, by which a tie-break names its criterion.
std::int64_t number_of(CriterionId criterion_id, const std::vector<ScoredCriterion>& criteria) {
    const auto found = std::ranges::find(criteria, criterion_id, &ScoredCriterion::criterion_id);
    return found - criteria.begin() + 1;
}

Refusal told_in(const std::string& part, Refusal refusal) {
    for (auto& finding : refusal.findings) finding.field = part + '.' + finding.field;
    return refusal;
}

}  // namespace

AdoptRegulations next_regulations(const Regulations& last, const NextRegulations& next,
                                  ProjectId project_id) {
    AdoptRegulations taken{
        .project_id = project_id,
        .adopted_on = next.adopted_on,
        .opens_on = next.opens_on,
        .closes_on = next.closes_on,
        .minimum_points = last.minimum_points,
        .reserve_places = last.reserve_places,
        .scorers = last.scorers,
        .score_rule = last.score_rule,
        .most_difference = last.most_difference,
        .completion_days = last.completion_days,
        .appeal_days = last.appeal_days,
        .invitation_days = last.invitation_days,
        .sex_rule = last.sex_rule,
        .women_target = next.women_target ? next.women_target : last.women_target,
        .men_target = next.men_target ? next.men_target : last.men_target,
        .sex_reason = last.sex_reason,
        .formal_criteria = {},
        .scored_criteria = {},
        .ties = {},
        .required_papers = {}};
    for (const auto& one : last.formal_criteria)
        taken.formal_criteria.push_back(
            {one.statement, one.evidence, one.checks, one.youngest_age, one.oldest_age});
    for (const auto& one : last.scored_criteria)
        taken.scored_criteria.push_back(
            {one.statement, one.evidence, one.most_points, one.exclusive_group});
    for (const auto& tie : last.ties)
        taken.ties.push_back({tie.key, tie.criterion_id ? std::optional{number_of(
                                                              *tie.criterion_id,
                                                              last.scored_criteria)}
                                                        : std::nullopt});
    for (const auto& paper : last.required_papers)
        taken.required_papers.push_back({paper.kind, paper.name});
    return taken;
}

Result<Project> open_next_edition(Transaction& transaction, const OpenNextEdition& request,
                                  const TakeOvers& take_overs) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    if (request.programme_id && !find_programme(transaction, *request.programme_id))
        return not_found("programme_id");
    const auto last = project(transaction, request.project_id);
    const auto regulations = find_regulations(transaction, request.project_id);
    const auto questions = questions_of(transaction, request.project_id);
    const auto findings =
        check_what_is_taken(request, last, regulations.has_value(), !questions.empty());
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto programme_id =
        request.programme_id ? *request.programme_id : last.edition->programme_id;
    const bool is_template = !last.edition || last.edition->programme_id != programme_id;
    const auto next = found_project(
        transaction,
        {.name = request.name,
         .number = request.number,
         .rule_set = last.rule_set,
         .from_on = request.from_on,
         .to_on = request.to_on,
         .aim = is_template ? programme(transaction, programme_id).aim : last.aim,
         .partners = request.with_partners ? last.partners : std::vector<ProjectPartner>{},
         .planned = request.planned,
         .programme_id = programme_id,
         .edition = request.edition});
    if (!next) return next.refusal();
    const auto project_id = next->project_id;
    if (request.regulations) {
        const auto adopted = adopt_regulations(
            transaction, next_regulations(*regulations, *request.regulations, project_id));
        if (!adopted) return told_in("regulations", adopted.refusal());
    }
    if (request.with_questions) {
        std::vector<std::string> texts;
        for (const auto& one : questions) texts.push_back(one.question);
        replace_questions(transaction, project_id, texts);
        transaction.record("programmes.set_questions", project_id);
    }
    const auto from = find_project(transaction, request.project_id).value();
    const auto to = find_project(transaction, project_id).value();
    if (request.with_support) take_overs.support(transaction, from, to);
    if (request.with_figures) take_overs.figures(transaction, from, to);
    return project(transaction, project_id);
}

}  // namespace wedka::programmes
