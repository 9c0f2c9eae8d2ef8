#include "programmes/selection_store.hpp"

#include <fmt/format.h>

#include "platform/keys.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_selection_sql = R"sql(
    INSERT INTO programmes_selections
      (office_id, selection_id, project_id, version, drawn_on, basic_places, reserve_places,
       minimum_points, women_places, men_places, reason, checksum)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql";

constexpr std::string_view insert_place = R"sql(
    INSERT INTO programmes_places
      (office_id, selection_id, application_id, list, position, points, half, why)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view select_selections = R"sql(
    SELECT selection_id, project_id, version, drawn_on, basic_places, reserve_places,
           minimum_points, women_places, men_places, reason, checksum
    FROM programmes_selections
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version DESC)sql";

constexpr std::string_view select_last = R"sql(
    SELECT selection_id, project_id, version, drawn_on, basic_places, reserve_places,
           minimum_points, women_places, men_places, reason, checksum
    FROM programmes_selections
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version DESC
    LIMIT 1)sql";

constexpr std::string_view select_version = R"sql(
    SELECT selection_id, project_id, version, drawn_on, basic_places, reserve_places,
           minimum_points, women_places, men_places, reason, checksum
    FROM programmes_selections
    WHERE office_id = $1
      AND project_id = $2
      AND version = $3)sql";
constexpr std::string_view select_project = R"sql(
    SELECT project_id
    FROM programmes_selections
    WHERE office_id = $1
      AND selection_id = $2)sql";

constexpr std::string_view select_places = R"sql(
    SELECT p.application_id, a.number, p.list, p.position,
           p.points * 2 + p.half AS points, p.why
    FROM programmes_places p
    JOIN programmes_applications a
      ON a.office_id = p.office_id AND a.application_id = p.application_id
    WHERE p.office_id = $1
      AND p.selection_id = $2
    ORDER BY CASE p.list
               WHEN 'basic' THEN 1
               WHEN 'reserve' THEN 2
               WHEN 'not_selected' THEN 3
               ELSE 4
             END, p.position)sql";

struct SelectionColumns {
    SelectionId selection_id;
    ProjectId project_id;
    std::int64_t version = 0;
    Day drawn_on;
    std::int64_t basic_places = 0;
    std::int64_t reserve_places = 0;
    std::int64_t minimum_points = 0;
    std::optional<std::int64_t> women_places;
    std::optional<std::int64_t> men_places;
    std::optional<Bytes> reason;
    std::string checksum;
};
BOOST_DESCRIBE_STRUCT(SelectionColumns, (),
                      (selection_id, project_id, version, drawn_on, basic_places, reserve_places,
                       minimum_points, women_places, men_places, reason, checksum))

/// Everything that a list says, in one text: the same list gives the same checksum.
std::string checksum_of(const Operation& operation, const Selection& selection) {
    auto text =
        fmt::format("{} {} {} {} {} {} {}\n", operation.office().text(),
                    selection.project_id.text(), selection.version, selection.drawn_on.text(),
                    selection.basic_places, selection.reserve_places, selection.minimum_points);
    if (selection.women_places)
        text += fmt::format("{} {}\n", *selection.women_places, selection.men_places.value_or(0));
    for (const auto& place : selection.places)
        text += fmt::format("{} {} {} {} {}\n", place.application_id.text(),
                            boost::describe::enum_to_string(place.list, ""), place.position,
                            place.points.text(), boost::describe::enum_to_string(place.why, ""));
    return hex(operation.keys.keyed_hash("selection", text).data);
}

}  // namespace

void insert_selection(Transaction& transaction, const DrawSelection& request, std::int64_t version,
                      const RankingTerms& terms, const std::vector<RankedPlace>& places) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    Selection selection{.selection_id = SelectionId::make(),
                        .project_id = request.project_id,
                        .version = version,
                        .drawn_on = request.drawn_on,
                        .basic_places = terms.basic_places,
                        .reserve_places = terms.reserve_places,
                        .minimum_points = terms.minimum_points,
                        .women_places = terms.women_places,
                        .men_places = terms.men_places,
                        .checksum = {},
                        .is_intact = true,
                        .places = {}};
    for (const auto& place : places)
        selection.places.push_back({.application_id = place.application_id,
                                    .number = {},
                                    .list = place.list,
                                    .position = place.position,
                                    .points = place.points,
                                    .why = place.why});
    std::optional<Bytes> reason;
    if (request.reason)
        reason = transaction.seal("programmes_selections", "reason", selection.selection_id.uuid(),
                                  request.reason->text);
    database.execute(insert_selection_sql, office, selection.selection_id, request.project_id,
                     version, request.drawn_on, terms.basic_places, terms.reserve_places,
                     terms.minimum_points, terms.women_places, terms.men_places, reason,
                     checksum_of(transaction, selection));
    for (const auto& place : places)
        database.execute(insert_place, office, selection.selection_id, place.application_id,
                         place.list, place.position, place.points.halves() / 2,
                         place.points.halves() % 2, place.why);
}

std::optional<Selection> find_selection(const Operation& operation, ProjectId project_id,
                                        std::optional<std::int64_t> version) {
    const auto row = version ? operation.database.find<SelectionColumns>(
                                   select_version, operation.office(), project_id, *version)
                             : operation.database.find<SelectionColumns>(
                                   select_last, operation.office(), project_id);
    if (!row) return std::nullopt;
    Selection selection{.selection_id = row->selection_id,
                        .project_id = row->project_id,
                        .version = row->version,
                        .drawn_on = row->drawn_on,
                        .basic_places = row->basic_places,
                        .reserve_places = row->reserve_places,
                        .minimum_points = row->minimum_points,
                        .women_places = row->women_places,
                        .men_places = row->men_places,
                        .checksum = row->checksum,
                        .is_intact = false,
                        .places = operation.database.select<SelectionPlace>(
                            select_places, operation.office(), row->selection_id)};
    selection.is_intact = checksum_of(operation, selection) == selection.checksum;
    return selection;
}

std::optional<ProjectId> project_of_selection(const Operation& operation,
                                              SelectionId selection_id) {
    return operation.database.find<ProjectId>(select_project, operation.office(), selection_id);
}

std::vector<SelectionVersion> selection_versions_of(const Operation& operation,
                                                    ProjectId project_id) {
    std::vector<SelectionVersion> versions;
    const auto rows = operation.database.select<SelectionColumns>(select_selections,
                                                                  operation.office(), project_id);
    for (const auto& row : rows) {
        auto& version = versions.emplace_back();
        version = {.selection_id = row.selection_id,
                   .version = row.version,
                   .drawn_on = row.drawn_on,
                   .basic_places = row.basic_places,
                   .reserve_places = row.reserve_places,
                   .checksum = row.checksum,
                   .reason = {}};
        if (row.reason)
            version.reason = LongText{operation.unseal("programmes_selections", "reason",
                                                       row.selection_id.uuid(), *row.reason)};
    }
    return versions;
}

}  // namespace wedka::programmes
