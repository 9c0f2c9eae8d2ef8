#include "programmes/find_projects.hpp"

#include <algorithm>

#include "platform/text.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"

namespace wedka::programmes {

namespace {

constexpr std::size_t most_found = 20;

const std::string columns = R"sql(
    SELECT j.project_id, j.name, j.from_on, j.to_on,
           (SELECT v.participants
            FROM programmes_planned_participants v
            WHERE v.office_id = j.office_id
              AND v.project_id = j.project_id
            ORDER BY v.version DESC
            LIMIT 1) AS planned,
           (SELECT COUNT(*)
            FROM programmes_participations t
            WHERE t.office_id = j.office_id
              AND t.project_id = j.project_id) AS enrolled,
           (SELECT COUNT(*)
            FROM programmes_places p
            WHERE p.office_id = j.office_id
              AND p.list IN ('basic', 'reserve')
              AND p.selection_id = (SELECT s.selection_id
                                    FROM programmes_selections s
                                    WHERE s.office_id = j.office_id
                                      AND s.project_id = j.project_id
                                    ORDER BY s.version DESC
                                    LIMIT 1)) AS selected
    FROM programmes_projects j
    WHERE j.office_id = $1)sql";

const std::string select_first_page = columns + R"sql(
    ORDER BY j.from_on DESC, j.project_id DESC
    LIMIT $2)sql";

const std::string select_next_page = columns + R"sql(
      AND (j.from_on, j.project_id) <
          (SELECT l.from_on, l.project_id
           FROM programmes_projects l
           WHERE l.office_id = $1
             AND l.project_id = $3)
    ORDER BY j.from_on DESC, j.project_id DESC
    LIMIT $2)sql";

constexpr std::string_view select_facts = R"sql(
    SELECT project_id, name, number, rule_set, from_on, to_on
    FROM programmes_projects
    WHERE office_id = $1
    ORDER BY from_on DESC, project_id DESC)sql";

constexpr std::string_view select_fact = R"sql(
    SELECT project_id, name, number, rule_set, from_on, to_on
    FROM programmes_projects
    WHERE office_id = $1
      AND project_id = $2)sql";

/// Whether every word begins some word of the name.
bool is_named(const ProjectFact& project, const std::vector<std::string>& words) {
    const auto names = folded_words(project.name);
    return std::ranges::all_of(words, [&names](const std::string& word) {
        return std::ranges::any_of(
            names, [&word](const std::string& name) { return name.starts_with(word); });
    });
}

}  // namespace

std::optional<ProjectFact> find_project(const Operation& operation, ProjectId project_id) {
    return operation.database.find<ProjectFact>(select_fact, operation.office(), project_id);
}

std::vector<ProjectFact> search_projects(const Operation& operation, const std::string& text) {
    const auto words = folded_words(text);
    if (words.empty()) return {};
    // An office has a few dozen projects at most, so no index of words is kept.
    auto found = operation.database.select<ProjectFact>(select_facts, operation.office());
    std::erase_if(found,
                  [&words](const ProjectFact& project) { return !is_named(project, words); });
    if (found.size() > most_found) found.resize(most_found);
    return found;
}

Result<Page<ProjectRow>> list_projects(Query& query, const ListProjects& request) {
    const auto asked = request.limit.rows + 1;
    Page<ProjectRow> page;
    if (request.after)
        page.items = query.database.select<ProjectRow>(select_next_page, query.office(), asked,
                                                       *request.after);
    else
        page.items = query.database.select<ProjectRow>(select_first_page, query.office(), asked);
    cut_page(page, request.limit, [](const ProjectRow& row) { return row.project_id.text(); });
    return page;
}

Result<Project> show_project(Query& query, const ShowProject& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    return project(query, request.project_id);
}

Result<Regulations> show_regulations(Query& query, const ShowProject& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    auto regulations = find_regulations(query, request.project_id);
    if (!regulations) return not_found("regulations");
    return *std::move(regulations);
}

}  // namespace wedka::programmes
