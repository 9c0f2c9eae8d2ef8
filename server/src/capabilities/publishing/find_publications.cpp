#include "publishing/find_publications.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "publishing/marked_text.hpp"
#include "publishing/publication_store.hpp"

namespace wedka::publishing {

namespace {

using Tolerances = std::map<std::string, std::int64_t>;

/// Every figure that the texts name, each once, Polish text first.
std::vector<std::string> codes_in(const std::vector<PublicationText>& texts) {
    std::vector<std::string> codes;
    for (const auto& text : texts)
        for (auto& code : read_marks(text.body.text).codes)
            if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
    return codes;
}

void put_today_beside(PublicationFigure& figure, const std::vector<results::Figure>& today,
                      const Tolerances& tolerances) {
    const auto allowed = tolerances.find(figure.code);
    const auto tolerance = allowed == tolerances.end() ? 0 : allowed->second;
    figure.tolerance = tolerance_text(tolerance);
    const auto now = std::ranges::find(today, figure.code, &results::Figure::code);
    if (now != today.end()) {
        figure.value_today = now->value;
        figure.records_today = now->records;
        figure.missing = now->missing;
    }
    figure.has_moved = has_moved(figure.value, figure.value_today, tolerance);
}

PublicationFigure figure_of_draft(const results::Figure& figure) {
    return {.code = figure.code,
            .sentence_pl = figure.sentence_pl,
            .sentence_en = figure.sentence_en,
            .definition = figure.definition,
            .unit = figure.unit,
            .word = figure.word,
            .as_of = figure.as_of,
            .tolerance = {},
            .value = figure.value,
            .records = figure.records,
            .value_today = {},
            .missing = {}};
}

PublicationVersion version_of(const Operation& operation, PublicationId publication_id,
                              const VersionBrief& brief) {
    PublicationVersion version{.version_no = brief.version_no,
                               .state = brief.state,
                               .texts = texts_of(operation, publication_id, brief.version_no),
                               .figures = {},
                               .unknown = {}};
    const auto today = figures_in(operation, version.texts);
    Tolerances tolerances;
    for (const auto& kept : tolerances_of(operation, publication_id, brief.version_no))
        tolerances[kept.code] = kept.tolerance;
    if (brief.state == VersionState::draft) {
        std::ranges::transform(today, std::back_inserter(version.figures), figure_of_draft);
        for (const auto& code : codes_in(version.texts))
            if (std::ranges::find(today, code, &results::Figure::code) == today.end())
                version.unknown.push_back(code);
    } else {
        version.figures = kept_figures(operation, publication_id, brief.version_no);
    }
    for (auto& figure : version.figures) put_today_beside(figure, today, tolerances);
    return version;
}

/// What the office says; while nothing was approved, the draft.
const VersionBrief& in_force(const std::vector<VersionBrief>& versions) {
    const auto approved = std::ranges::find(versions, VersionState::approved, &VersionBrief::state);
    return approved == versions.end() ? versions.front() : *approved;
}

std::optional<std::string> project_name(const Operation& operation,
                                        const std::optional<ProjectId>& project_id) {
    if (!project_id) return std::nullopt;
    return programmes::find_project(operation, *project_id).value().name;
}

}  // namespace

std::vector<results::Figure> figures_in(const Operation& operation,
                                        const std::vector<PublicationText>& texts) {
    const auto codes = codes_in(texts);
    auto figures = results::figures_of(operation, {codes.begin(), codes.end()});
    std::ranges::sort(figures, {}, [&codes](const auto& figure) {
        return std::ranges::find(codes, figure.code) - codes.begin();
    });
    return figures;
}

Publication publication(const Operation& operation, PublicationId publication_id,
                        std::int64_t version_no) {
    const auto record = find_record(operation, publication_id).value();
    Publication answer{.publication_id = publication_id,
                       .version = record.version,
                       .year = record.year,
                       .project_id = record.project_id,
                       .project_name = project_name(operation, record.project_id),
                       .versions = versions_of(operation, publication_id),
                       .shown = {}};
    const auto brief = std::ranges::find(answer.versions, version_no, &VersionBrief::version_no);
    answer.shown = version_of(operation, publication_id, *brief);
    return answer;
}

Result<Page<PublicationRow>> list_publications(Query& query, const ListPublications& request) {
    Page<PublicationRow> page;
    for (const auto& record : records(query)) {
        if (request.project_id && record.project_id != request.project_id) continue;
        const auto versions = versions_of(query, record.publication_id);
        const auto& shown = in_force(versions);
        PublicationRow row{.publication_id = record.publication_id,
                           .year = record.year,
                           .title = shown.title,
                           .project_name = project_name(query, record.project_id),
                           .state = shown.state,
                           .has_draft = versions.front().state == VersionState::draft,
                           .approved_on = {}};
        if (shown.approved_at) {
            row.approved_on = shown.approved_at->day_in_warsaw();
            const auto version = version_of(query, record.publication_id, shown);
            row.moved = std::ranges::count(version.figures, true, &PublicationFigure::has_moved);
        }
        page.items.push_back(std::move(row));
    }
    return page;
}

Result<Publication> show_publication(Query& query, const ShowPublication& request) {
    if (!find_record(query, request.publication_id)) return not_found("publication_id");
    const auto versions = versions_of(query, request.publication_id);
    if (!request.version_no)
        return publication(query, request.publication_id, in_force(versions).version_no);
    if (std::ranges::find(versions, *request.version_no, &VersionBrief::version_no) ==
        versions.end())
        return not_found("version_no");
    return publication(query, request.publication_id, *request.version_no);
}

}  // namespace wedka::publishing
