#include "programmes/project_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view take_version = R"sql(
    UPDATE programmes_projects
    SET version = version + 1
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view insert_project_sql = R"sql(
    INSERT INTO programmes_projects
      (office_id, project_id, name, number, rule_set, from_on, to_on, aim, founded_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1))sql";

constexpr std::string_view insert_partner = R"sql(
    INSERT INTO programmes_partners (office_id, project_id, position, name, role, does)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view insert_planned = R"sql(
    INSERT INTO programmes_planned_participants
      (office_id, project_id, version, participants, decision_on, decision_reference, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view put_budget_sql = R"sql(
    INSERT INTO programmes_budgets (office_id, project_id, budget_id)
    VALUES ($1, $2, $3)
    ON CONFLICT (office_id, project_id) DO UPDATE SET budget_id = excluded.budget_id)sql";

constexpr std::string_view select_project_of_budget = R"sql(
    SELECT project_id
    FROM programmes_budgets
    WHERE office_id = $1
      AND budget_id = $2)sql";

constexpr std::string_view select_budget = R"sql(
    SELECT budget_id
    FROM programmes_budgets
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view select_project = R"sql(
    SELECT project_id, version, name, number, rule_set, from_on, to_on, aim
    FROM programmes_projects
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view select_partners = R"sql(
    SELECT name, role, does
    FROM programmes_partners
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY position)sql";

constexpr std::string_view insert_agreement_sql = R"sql(
    INSERT INTO programmes_agreements
      (office_id, project_id, version, number, concluded_on, scope)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view put_number_sql = R"sql(
    UPDATE programmes_projects
    SET number = $3
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view select_agreements = R"sql(
    SELECT version, number, concluded_on, scope
    FROM programmes_agreements
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version)sql";

constexpr std::string_view select_planned_versions = R"sql(
    SELECT version, participants, decision_on AS valid_from, decision_on, decision_reference, reason
    FROM programmes_planned_participants
    WHERE office_id = $1
      AND project_id = $2
    ORDER BY version)sql";

constexpr std::string_view count_contracts = R"sql(
    SELECT COUNT(*)
    FROM programmes_contracts c
    JOIN programmes_participations t
      ON t.office_id = c.office_id AND t.participation_id = c.participation_id
    WHERE t.office_id = $1
      AND t.project_id = $2)sql";

constexpr std::string_view select_sexes = R"sql(
    SELECT h.sex, COUNT(*) AS applications, COUNT(p.application_id) AS selected,
           COUNT(t.participation_id) AS enrolled
    FROM programmes_applications a
    JOIN people_people h ON h.office_id = a.office_id AND h.person_id = a.person_id
    LEFT JOIN programmes_places p
      ON p.office_id = a.office_id
      AND p.application_id = a.application_id
      AND p.list IN ('basic', 'reserve')
      AND p.selection_id = (SELECT s.selection_id
                            FROM programmes_selections s
                            WHERE s.office_id = $1
                              AND s.project_id = $2
                            ORDER BY s.version DESC
                            LIMIT 1)
    LEFT JOIN programmes_participations t
      ON t.office_id = a.office_id AND t.application_id = a.application_id
    WHERE a.office_id = $1
      AND a.project_id = $2
    GROUP BY h.sex)sql";

constexpr std::string_view select_targets = R"sql(
    SELECT women_target, men_target
    FROM programmes_regulations
    WHERE office_id = $1
      AND project_id = $2)sql";

struct SexColumns {
    Sex sex = Sex::female;
    std::int64_t applications = 0;
    std::int64_t selected = 0;
    std::int64_t enrolled = 0;
};
BOOST_DESCRIBE_STRUCT(SexColumns, (), (sex, applications, selected, enrolled))

struct TargetColumns {
    std::optional<std::int64_t> women_target;
    std::optional<std::int64_t> men_target;
};
BOOST_DESCRIBE_STRUCT(TargetColumns, (), (women_target, men_target))

/// Both sexes, also the one of which nobody came yet.
std::vector<CountsOfSex> counts_of_sexes(const Operation& operation, ProjectId project_id) {
    auto& database = operation.database;
    const auto counted = database.select<SexColumns>(select_sexes, operation.office(), project_id);
    const auto targets =
        database.find<TargetColumns>(select_targets, operation.office(), project_id)
            .value_or(TargetColumns{});
    if (counted.empty() && !targets.women_target) return {};
    std::vector<CountsOfSex> both{{.sex = Sex::female, .target = targets.women_target},
                                  {.sex = Sex::male, .target = targets.men_target}};
    for (const auto& one : counted) {
        auto& counts = both[one.sex == Sex::female ? 0 : 1];
        counts.applications = one.applications;
        counts.selected = one.selected;
        counts.enrolled = one.enrolled;
    }
    return both;
}

/// What both sexes are together, and the contracts.
ProjectCounts counts_of(const Operation& operation, ProjectId project_id,
                        const std::vector<CountsOfSex>& sexes) {
    ProjectCounts counts;
    for (const auto& one : sexes) {
        counts.applications += one.applications;
        counts.selected += one.selected;
        counts.enrolled += one.enrolled;
    }
    counts.contracts = operation.database.value<std::int64_t>(count_contracts, operation.office(),
                                                              project_id);
    return counts;
}

struct ProjectColumns {
    ProjectId project_id;
    std::int64_t version = 0;
    std::string name;
    std::optional<std::string> number;
    RuleSet rule_set = RuleSet::local;
    Day from_on;
    Day to_on;
    std::string aim;
};
BOOST_DESCRIBE_STRUCT(ProjectColumns, (),
                      (project_id, version, name, number, rule_set, from_on, to_on, aim))

}  // namespace

bool lock_project(Transaction& transaction, ProjectId project_id) {
    return transaction.database.execute(take_version, transaction.office(), project_id) > 0;
}

ProjectId insert_project(Transaction& transaction, const FoundProject& request) {
    const auto office = transaction.office();
    const auto project_id = ProjectId::make();
    transaction.database.execute(insert_project_sql, office, project_id, request.name,
                                 request.number, request.rule_set, request.from_on, request.to_on,
                                 request.aim.text, Instant::at(transaction.now));
    for (std::size_t i = 0; i < request.partners.size(); ++i) {
        const auto& partner = request.partners[i];
        transaction.database.execute(insert_partner, office, project_id, i + 1, partner.name,
                                     partner.role, partner.does);
    }
    return project_id;
}

void insert_planned_version(Transaction& transaction, ProjectId project_id, std::int64_t version,
                            const PlannedParticipants& planned) {
    transaction.database.execute(insert_planned, transaction.office(), project_id, version,
                                 planned.participants, planned.decision_on,
                                 planned.decision_reference, planned.reason);
}

void put_budget(Transaction& transaction, ProjectId project_id, BudgetId budget_id) {
    transaction.database.execute(put_budget_sql, transaction.office(), project_id, budget_id);
}

std::optional<ProjectId> project_of_budget(const Operation& operation, BudgetId budget_id) {
    return operation.database.find<ProjectId>(select_project_of_budget, operation.office(),
                                              budget_id);
}

void insert_agreement(Transaction& transaction, const RecordAgreement& request,
                      std::int64_t version) {
    transaction.database.execute(insert_agreement_sql, transaction.office(), request.project_id,
                                 version, request.number, request.concluded_on, request.scope);
}

void put_number(Transaction& transaction, ProjectId project_id, const std::string& number) {
    transaction.database.execute(put_number_sql, transaction.office(), project_id, number);
}

std::optional<BudgetId> budget_of(const Operation& operation, ProjectId project_id) {
    return operation.database.find<BudgetId>(select_budget, operation.office(), project_id);
}

std::vector<PlannedVersion> planned_versions_of(const Operation& operation, ProjectId project_id) {
    return operation.database.select<PlannedVersion>(select_planned_versions, operation.office(),
                                                     project_id);
}

std::int64_t planned_now(const Operation& operation, ProjectId project_id) {
    return planned_versions_of(operation, project_id).back().participants;
}

Project project(const Operation& operation, ProjectId project_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    auto row = database.find<ProjectColumns>(select_project, office, project_id).value();
    auto sexes = counts_of_sexes(operation, project_id);
    const auto counts = counts_of(operation, project_id, sexes);
    return {.project_id = row.project_id,
            .version = row.version,
            .name = std::move(row.name),
            .number = std::move(row.number),
            .rule_set = row.rule_set,
            .from_on = row.from_on,
            .to_on = row.to_on,
            .aim = {std::move(row.aim)},
            .partners = database.select<ProjectPartner>(select_partners, office, project_id),
            .agreements = database.select<Agreement>(select_agreements, office, project_id),
            .planned_versions = planned_versions_of(operation, project_id),
            .counts = counts,
            .sexes = std::move(sexes),
            .budget_id = budget_of(operation, project_id),
            .edition = edition_of(operation, project_id)};
}

}  // namespace wedka::programmes
