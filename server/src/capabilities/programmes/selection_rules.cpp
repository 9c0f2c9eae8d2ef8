#include "programmes/selection_rules.hpp"

#include <algorithm>

#include "programmes/application_rules.hpp"

namespace wedka::programmes {

namespace {

/// What decides between equal points, more before less: points of a criterion, or how early.
std::vector<std::int64_t> ties_of(const ScoredApplication& application,
                                  const Regulations& regulations) {
    std::vector<std::int64_t> ties;
    for (const auto& tie : regulations.ties) {
        if (tie.key == TieKey::criterion && tie.criterion_id)
            ties.push_back(application.score.points_of(*tie.criterion_id).halves());
        else if (tie.key == TieKey::received)
            ties.push_back(-application.received_on.chrono().time_since_epoch().count());
        else
            ties.push_back(-application.sequence);
    }
    return ties;
}

}  // namespace

Findings check_drawing(const DrawSelection& request, const std::optional<Regulations>& regulations,
                       const std::vector<ScoredApplication>& applications,
                       const std::optional<Selection>& before, std::int64_t open_appeals,
                       Day today) {
    if (!regulations) return {{.rule = "R5-21", .field = {}, .code = "no_regulations"}};
    Findings findings;
    if (request.drawn_on > today)
        findings.push_back({.rule = {}, .field = "drawn_on", .code = "in_future"});
    if (request.drawn_on <= regulations->closes_on)
        findings.push_back({.rule = "R5-21",
                            .field = "drawn_on",
                            .code = "before_closing",
                            .values = {{"closes_on", regulations->closes_on.text()}}});
    if (before && request.drawn_on < before->drawn_on)
        findings.push_back({.rule = "R5-21",
                            .field = "drawn_on",
                            .code = "before_last_list",
                            .values = {{"last", before->drawn_on.text()}}});
    if (applications.empty())
        findings.push_back({.rule = "R5-21", .field = {}, .code = "no_applications"});
    const auto out_of_it = [on = request.drawn_on](const ApplicationStanding& application) {
        return application.resigned_on || is_incomplete_on(application, on);
    };
    const auto incomplete = std::ranges::count_if(applications, [&](const auto& application) {
        return application.missing > 0 && !out_of_it(application);
    });
    if (incomplete > 0)
        findings.push_back({.rule = "R5-42",
                            .field = {},
                            .code = "not_complete",
                            .values = {{"count", std::to_string(incomplete)}}});
    const auto unassessed = std::ranges::count_if(applications, [&](const auto& application) {
        return !application.score.is_complete() && application.missing == 0 &&
               !out_of_it(application);
    });
    if (unassessed > 0)
        findings.push_back({.rule = "R5-14",
                            .field = {},
                            .code = "not_assessed",
                            .values = {{"count", std::to_string(unassessed)}}});
    if (open_appeals > 0)
        findings.push_back({.rule = "R5-44",
                            .field = {},
                            .code = "appeals_open",
                            .values = {{"count", std::to_string(open_appeals)}}});
    if (before && !request.reason)
        findings.push_back({.rule = "R5-15", .field = "reason", .code = "reason_needed"});
    return findings;
}

RankingTerms terms_of(const DrawSelection& request, const Regulations& regulations,
                      std::int64_t planned) {
    RankingTerms terms{.basic_places = planned,
                       .reserve_places = regulations.reserve_places,
                       .minimum_points = regulations.minimum_points};
    if (regulations.sex_rule == SexRule::split) {
        terms.women_places =
            request.women_places ? request.women_places : regulations.women_target.value_or(0);
        terms.men_places =
            request.men_places ? request.men_places : regulations.men_target.value_or(0);
    }
    return terms;
}

Findings check_split(const RankingTerms& terms, const Regulations& regulations) {
    if (regulations.sex_rule != SexRule::split) return {};
    const auto women = terms.women_places.value_or(0);
    const auto men = terms.men_places.value_or(0);
    if (women >= 0 && men >= 0 && women <= terms.basic_places &&
        men == terms.basic_places - women)
        return {};
    return {{.rule = "R5-12",
             .field = "women_places",
             .code = "split_is_not_places",
             .values = {{"planned", std::to_string(terms.basic_places)}}}};
}

std::vector<Candidate> candidates_from(const std::vector<ScoredApplication>& applications,
                                       const Regulations& regulations, Day drawn_on) {
    std::vector<Candidate> candidates;
    for (const auto& application : applications)
        candidates.push_back({.application_id = application.application_id,
                              .sequence = application.sequence,
                              .received_on = application.received_on,
                              .is_formally_ok = application.score.unmet == 0,
                              .is_complete = !is_incomplete_on(application, drawn_on),
                              .has_resigned = application.resigned_on.has_value(),
                              .points = application.score.points,
                              .ties = ties_of(application, regulations),
                              .sex = application.sex});
    return candidates;
}

}  // namespace wedka::programmes
