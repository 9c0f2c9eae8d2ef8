#include "monitoring/file_words_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::string_view select_version = R"sql(
    SELECT COUNT(*)
    FROM monitoring_file_words
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view select_supports = R"sql(
    SELECT talk_with, kind, shape, scope, given, detail
    FROM monitoring_support_words
    WHERE office_id = $1
      AND project_id = $2
      AND version = $3
    ORDER BY position)sql";

constexpr std::string_view select_educations = R"sql(
    SELECT words
    FROM monitoring_education_words
    WHERE office_id = $1
      AND project_id = $2
      AND version = $3
    ORDER BY isced)sql";

// Two who set words at once meet at the key of the versions; one of them looks again.
constexpr std::string_view insert_version = R"sql(
    INSERT INTO monitoring_file_words (office_id, project_id, version, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view insert_support = R"sql(
    INSERT INTO monitoring_support_words
      (office_id, project_id, version, position, talk_with, kind, shape, scope, given, detail)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view insert_education = R"sql(
    INSERT INTO monitoring_education_words (office_id, project_id, version, isced, words)
    VALUES ($1, $2, $3, $4, $5))sql";

}  // namespace

FileWords file_words_of(const Operation& operation, ProjectId project_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    const auto version = database.value<std::int64_t>(select_version, office, project_id);
    FileWords words{.project_id = project_id,
                    .version = version,
                    .supports = database.select<SupportWords>(select_supports, office, project_id,
                                                              version),
                    .educations = database.select<std::string>(select_educations, office,
                                                               project_id, version),
                    .missing = {},
                    .offered = offered_supports()};
    if (version == 0) words.educations = delivered_educations();
    return words;
}

void insert_file_words(Transaction& transaction, std::int64_t version,
                       const SetFileWords& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    database.execute(insert_version, office, request.project_id, version,
                     Instant::at(transaction.now), transaction.actor.account);
    for (std::size_t i = 0; i < request.supports.size(); ++i) {
        const auto& one = request.supports[i];
        database.execute(insert_support, office, request.project_id, version,
                         static_cast<std::int64_t>(i), one.talk_with, one.kind, one.shape,
                         one.scope, one.given, one.detail);
    }
    for (std::size_t isced = 0; isced < request.educations.size(); ++isced)
        database.execute(insert_education, office, request.project_id, version,
                         static_cast<std::int64_t>(isced), request.educations[isced]);
}

}  // namespace wedka::monitoring
