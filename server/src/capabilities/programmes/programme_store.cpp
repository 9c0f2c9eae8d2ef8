#include "programmes/programme_store.hpp"

#include "platform/text.hpp"
#include "programmes/find_programmes.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_programme_sql = R"sql(
    INSERT INTO programmes_programmes
      (office_id, programme_id, name, name_key, aim, target_group, led_by, with_whom, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
    ON CONFLICT (office_id, name_key) DO NOTHING)sql";

constexpr std::string_view update_programme_sql = R"sql(
    UPDATE programmes_programmes
    SET name = $4, name_key = $5, aim = $6, target_group = $7, led_by = $8, with_whom = $9,
        version = version + 1
    WHERE office_id = $1
      AND programme_id = $2
      AND version = $3)sql";

constexpr std::string_view select_of_name = R"sql(
    SELECT programme_id
    FROM programmes_programmes
    WHERE office_id = $1
      AND name_key = $2)sql";

constexpr std::string_view select_project_of_edition = R"sql(
    SELECT project_id
    FROM programmes_editions
    WHERE office_id = $1
      AND programme_id = $2
      AND edition = $3)sql";

constexpr std::string_view put_edition_sql = R"sql(
    INSERT INTO programmes_editions (office_id, project_id, programme_id, edition)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (office_id, project_id) DO UPDATE
    SET programme_id = excluded.programme_id, edition = excluded.edition)sql";

constexpr std::string_view select_programme = R"sql(
    SELECT programme_id, version, name, aim, target_group, led_by, with_whom
    FROM programmes_programmes
    WHERE office_id = $1
      AND programme_id = $2)sql";

constexpr std::string_view select_fact = R"sql(
    SELECT programme_id, name
    FROM programmes_programmes
    WHERE office_id = $1
      AND programme_id = $2)sql";

constexpr std::string_view select_editions = R"sql(
    SELECT e.project_id, e.edition, j.name, j.from_on, j.to_on,
           (SELECT COUNT(*)
            FROM programmes_participations t
            WHERE t.office_id = e.office_id
              AND t.project_id = e.project_id) AS enrolled
    FROM programmes_editions e
    JOIN programmes_projects j ON j.office_id = e.office_id AND j.project_id = e.project_id
    WHERE e.office_id = $1
      AND e.programme_id = $2
    ORDER BY j.from_on DESC, j.project_id DESC)sql";

constexpr std::string_view count_people = R"sql(
    SELECT COUNT(DISTINCT t.person_id)
    FROM programmes_editions e
    JOIN programmes_participations t ON t.office_id = e.office_id AND t.project_id = e.project_id
    WHERE e.office_id = $1
      AND e.programme_id = $2)sql";

constexpr std::string_view select_projects = R"sql(
    SELECT j.project_id, j.name, j.number, j.rule_set, j.from_on, j.to_on
    FROM programmes_editions e
    JOIN programmes_projects j ON j.office_id = e.office_id AND j.project_id = e.project_id
    WHERE e.office_id = $1
      AND e.programme_id = $2
    ORDER BY j.from_on, j.project_id)sql";

constexpr std::string_view select_place = R"sql(
    SELECT e.programme_id, p.name AS programme_name, e.edition
    FROM programmes_editions e
    JOIN programmes_programmes p
      ON p.office_id = e.office_id AND p.programme_id = e.programme_id
    WHERE e.office_id = $1
      AND e.project_id = $2)sql";

constexpr std::string_view select_rows = R"sql(
    SELECT p.programme_id, p.name, p.led_by,
           (SELECT COUNT(*)
            FROM programmes_editions e
            WHERE e.office_id = p.office_id
              AND e.programme_id = p.programme_id) AS editions,
           (SELECT MIN(j.from_on)
            FROM programmes_editions e
            JOIN programmes_projects j ON j.office_id = e.office_id AND j.project_id = e.project_id
            WHERE e.office_id = p.office_id
              AND e.programme_id = p.programme_id) AS since_on,
           (SELECT COUNT(DISTINCT t.person_id)
            FROM programmes_editions e
            JOIN programmes_participations t
              ON t.office_id = e.office_id AND t.project_id = e.project_id
            WHERE e.office_id = p.office_id
              AND e.programme_id = p.programme_id) AS people
    FROM programmes_programmes p
    WHERE p.office_id = $1
    ORDER BY p.name_key)sql";

struct ProgrammeColumns {
    ProgrammeId programme_id;
    std::int64_t version = 1;
    std::string name;
    std::string aim;
    std::string target_group;
    std::string led_by;
    std::optional<std::string> with_whom;
};
BOOST_DESCRIBE_STRUCT(ProgrammeColumns, (),
                      (programme_id, version, name, aim, target_group, led_by, with_whom))

}  // namespace

std::optional<ProgrammeId> insert_programme(Transaction& transaction, const ProgrammeTerms& terms) {
    const auto programme_id = ProgrammeId::make();
    const auto inserted = transaction.database.execute(
        insert_programme_sql, transaction.office(), programme_id, terms.name, fold(terms.name),
        terms.aim.text, terms.target_group.text, terms.led_by, terms.with_whom);
    return inserted > 0 ? std::optional{programme_id} : std::nullopt;
}

bool is_named_otherwise(const Operation& operation, ProgrammeId programme_id,
                        const std::string& name) {
    const auto holder =
        operation.database.find<ProgrammeId>(select_of_name, operation.office(), fold(name));
    return holder && *holder != programme_id;
}

bool update_programme(Transaction& transaction, ProgrammeId programme_id, std::int64_t version,
                      const ProgrammeTerms& terms) {
    return transaction.database.execute(update_programme_sql, transaction.office(), programme_id,
                                        version, terms.name, fold(terms.name), terms.aim.text,
                                        terms.target_group.text, terms.led_by,
                                        terms.with_whom) > 0;
}

std::optional<ProjectId> project_of_edition(const Operation& operation, ProgrammeId programme_id,
                                            const std::string& edition) {
    return operation.database.find<ProjectId>(select_project_of_edition, operation.office(),
                                              programme_id, edition);
}

void put_edition(Transaction& transaction, const PlaceProject& request) {
    transaction.database.execute(put_edition_sql, transaction.office(), request.project_id,
                                 request.programme_id, request.edition);
}

Programme programme(const Operation& operation, ProgrammeId programme_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    auto row = database.find<ProgrammeColumns>(select_programme, office, programme_id).value();
    return {.programme_id = row.programme_id,
            .version = row.version,
            .name = std::move(row.name),
            .aim = {std::move(row.aim)},
            .target_group = {std::move(row.target_group)},
            .led_by = std::move(row.led_by),
            .with_whom = std::move(row.with_whom),
            .editions = database.select<EditionRow>(select_editions, office, programme_id),
            .people = database.value<std::int64_t>(count_people, office, programme_id)};
}

std::optional<ProgrammeFact> find_programme(const Operation& operation, ProgrammeId programme_id) {
    return operation.database.find<ProgrammeFact>(select_fact, operation.office(), programme_id);
}

std::vector<ProjectFact> projects_of_programme(const Operation& operation,
                                               ProgrammeId programme_id) {
    return operation.database.select<ProjectFact>(select_projects, operation.office(),
                                                  programme_id);
}

std::optional<EditionFact> edition_of(const Operation& operation, ProjectId project_id) {
    return operation.database.find<EditionFact>(select_place, operation.office(), project_id);
}

Result<Page<ProgrammeRow>> list_programmes(Query& query, const ListProgrammes&) {
    return Page<ProgrammeRow>{
        .items = query.database.select<ProgrammeRow>(select_rows, query.office())};
}

Result<Programme> show_programme(Query& query, const ShowProgramme& request) {
    if (!find_programme(query, request.programme_id)) return not_found("programme_id");
    return programme(query, request.programme_id);
}

}  // namespace wedka::programmes
