#include "results/composition_store.hpp"

#include <algorithm>

#include "platform/text.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/words.hpp"

namespace wedka::results {

namespace {

constexpr std::string_view insert_composition_sql = R"sql(
    INSERT INTO results_compositions (office_id, composition_id, version)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view raise_version_sql = R"sql(
    UPDATE results_compositions
    SET version = version + 1
    WHERE office_id = $1
      AND composition_id = $2
      AND version = $3)sql";

constexpr std::string_view insert_version_sql = R"sql(
    INSERT INTO results_composition_versions
      (office_id, composition_id, version, name, measure, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view insert_set_sql = R"sql(
    INSERT INTO results_composition_scopes
      (office_id, composition_id, version, part, fact, project_id, programme_id, states, label,
       from_on, to_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql";

constexpr std::string_view select_in_force = R"sql(
    SELECT version
    FROM results_compositions
    WHERE office_id = $1
      AND composition_id = $2)sql";

constexpr std::string_view select_version = R"sql(
    SELECT composition_id, version, name, measure
    FROM results_composition_versions
    WHERE office_id = $1
      AND composition_id = $2
      AND version = $3)sql";

constexpr std::string_view select_all = R"sql(
    SELECT v.composition_id, v.version, v.name, v.measure
    FROM results_compositions c
    JOIN results_composition_versions v ON v.office_id = c.office_id
      AND v.composition_id = c.composition_id AND v.version = c.version
    WHERE c.office_id = $1
    ORDER BY v.name, v.composition_id)sql";

constexpr std::string_view select_sets = R"sql(
    SELECT part, fact, project_id, programme_id, states, label, from_on, to_on
    FROM results_composition_scopes
    WHERE office_id = $1
      AND composition_id = $2
      AND version = $3)sql";

constexpr std::string_view delete_link_sql = R"sql(
    DELETE FROM results_statement_compositions
    WHERE office_id = $1
      AND statement_code = $2)sql";

constexpr std::string_view insert_link_sql = R"sql(
    INSERT INTO results_statement_compositions (office_id, statement_code, composition_id, version)
    VALUES ($1, $2, $3, $4))sql";

constexpr std::string_view select_links = R"sql(
    SELECT statement_code, composition_id, version
    FROM results_statement_compositions
    WHERE office_id = $1)sql";

struct VersionRow {
    CompositionId composition_id;
    std::int64_t version = 0;
    std::string name;
    Measure measure = Measure::people;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (), (composition_id, version, name, measure))

struct SetRow {
    std::string part;
    FactKind fact = FactKind::participants;
    std::optional<ProjectId> project_id;
    std::optional<programmes::ProgrammeId> programme_id;
    std::string states;
    std::optional<std::string> label;
    std::optional<Day> from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(SetRow, (), (part, fact, project_id, programme_id, states, label, from_on, to_on))

constexpr const char* counted_part = "counted";
constexpr const char* without_part = "without";

std::string joined_states(const std::vector<std::string>& states) {
    std::string text;
    for (const auto& state : states) text += (text.empty() ? "" : " ") + state;
    return text;
}

void insert_set(Transaction& transaction, const Composition& composition, const char* part,
                const FactSet& set) {
    transaction.database.execute(insert_set_sql, transaction.office(), composition.composition_id,
                                 composition.version, std::string(part), set.fact, set.project_id,
                                 set.programme_id, joined_states(set.states), set.label, set.from_on,
                                 set.to_on);
}

void insert_version(Transaction& transaction, const Composition& composition) {
    transaction.database.execute(insert_version_sql, transaction.office(),
                                 composition.composition_id, composition.version, composition.name,
                                 composition.measure, Instant::at(transaction.now));
    insert_set(transaction, composition, counted_part, composition.counted);
    if (composition.without)
        insert_set(transaction, composition, without_part, *composition.without);
}

Composition with_sets(const Operation& operation, const VersionRow& row) {
    Composition composition{.composition_id = row.composition_id,
                            .version = row.version,
                            .name = row.name,
                            .measure = row.measure,
                            .counted = {},
                            .without = {}};
    for (const auto& set : operation.database.select<SetRow>(select_sets, operation.office(),
                                                             row.composition_id, row.version)) {
        const FactSet facts{.fact = set.fact,
                            .project_id = set.project_id,
                            .programme_id = set.programme_id,
                            .states = words_of(set.states),
                            .label = set.label,
                            .from_on = set.from_on,
                            .to_on = set.to_on};
        if (set.part == counted_part)
            composition.counted = facts;
        else
            composition.without = facts;
    }
    return composition;
}

}  // namespace

void insert_composition(Transaction& transaction, const Composition& composition) {
    transaction.database.execute(insert_composition_sql, transaction.office(),
                                 composition.composition_id, composition.version);
    insert_version(transaction, composition);
}

bool add_version(Transaction& transaction, const Composition& composition) {
    if (transaction.database.execute(raise_version_sql, transaction.office(),
                                     composition.composition_id, composition.version - 1) == 0)
        return false;
    insert_version(transaction, composition);
    return true;
}

std::optional<Composition> find_composition(const Operation& operation,
                                            CompositionId composition_id) {
    const auto version =
        operation.database.find<std::int64_t>(select_in_force, operation.office(), composition_id);
    return version ? find_composition(operation, composition_id, *version) : std::nullopt;
}

std::optional<Composition> find_composition(const Operation& operation,
                                            CompositionId composition_id, std::int64_t version) {
    const auto row = operation.database.find<VersionRow>(select_version, operation.office(),
                                                         composition_id, version);
    if (!row) return std::nullopt;
    return with_sets(operation, *row);
}

std::vector<Composition> compositions(const Operation& operation) {
    std::vector<Composition> all;
    for (const auto& row : operation.database.select<VersionRow>(select_all, operation.office()))
        all.push_back(with_sets(operation, row));
    return all;
}

void link_statement(Transaction& transaction, const std::string& statement_code,
                    const std::optional<Composition>& composition) {
    transaction.database.execute(delete_link_sql, transaction.office(), statement_code);
    if (composition)
        transaction.database.execute(insert_link_sql, transaction.office(), statement_code,
                                     composition->composition_id, composition->version);
}

std::vector<PublishedWith> published_compositions(const Operation& operation) {
    return operation.database.select<PublishedWith>(select_links, operation.office());
}

}  // namespace wedka::results
