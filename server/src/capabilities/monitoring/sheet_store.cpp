#include "monitoring/sheet_store.hpp"

#include <algorithm>
#include <stdexcept>

#include "platform/enums.hpp"
#include "vocabulary/instant.hpp"
#include "vocabulary/words.hpp"

namespace wedka::monitoring {

namespace {

using SheetId = Id<struct SheetIdKind>;

constexpr std::string_view insert_sheet_sql = R"sql(
    INSERT INTO monitoring_sheets
      (office_id, sheet_id, participation_id, project_id, version, told_on, status, is_registered,
       unemployed_since, is_in_education, employed_in, isced, citizenship, voivodeship, county,
       commune, degurba, education_ends_on, sensitive, recorded_at, recorded_by)
    SELECT $1, $2, $3, $4, COALESCE(MAX(version), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13,
           $14, $15, $16, $17, $18, $19, $20
    FROM monitoring_sheets
    WHERE office_id = $1
      AND participation_id = $3)sql";

const std::string columns = R"sql(
    SELECT s.sheet_id, s.participation_id, s.version, s.told_on, s.status, s.is_registered,
           s.unemployed_since, s.is_in_education, s.employed_in, s.isced, s.citizenship,
           s.voivodeship, s.county, s.commune, s.degurba, s.education_ends_on, s.sensitive
    FROM monitoring_sheets s
    WHERE s.office_id = $1)sql";

const std::string select_of_participation = columns + R"sql(
      AND s.participation_id = $2
    ORDER BY s.version DESC
    LIMIT 1)sql";

/// Of each participation the sheet in force comes last.
const std::string select_of_project = columns + R"sql(
      AND s.project_id = $2
    ORDER BY s.participation_id, s.version)sql";

struct SheetColumns {
    SheetId sheet_id;
    ParticipationId participation_id;
    std::int64_t version = 0;
    Day told_on;
    JoiningStatus status = JoiningStatus::unemployed;
    bool is_registered = false;
    std::optional<Day> unemployed_since;
    bool is_in_education = false;
    std::optional<EmployedIn> employed_in;
    std::int64_t isced = 0;
    Citizenship citizenship = Citizenship::polish;
    std::string voivodeship;
    std::string county;
    std::string commune;
    std::int64_t degurba = 0;
    std::optional<Day> education_ends_on;
    Bytes sensitive;
};
BOOST_DESCRIBE_STRUCT(SheetColumns, (),
                      (sheet_id, participation_id, version, told_on, status, is_registered,
                       unemployed_since, is_in_education, employed_in, isced, citizenship,
                       voivodeship, county, commune, degurba, education_ends_on, sensitive))

template <class Enum>
std::string word(Enum value) {
    return boost::describe::enum_to_string(value, "");
}

template <class Enum>
Enum meant(const std::string& word) {
    const auto value = enum_of<Enum>(word);
    if (!value) throw std::runtime_error("a data sheet holds a word that nobody knows");
    return *value;
}

/// "yes no refused not_asked severe homelessness disability": the four declarations, whether the
/// disability is severe, then the premises.
std::string sensitive_words(const RecordDataSheet& request) {
    std::string words = word(request.foreign_background) + ' ' + word(request.minority) + ' ' +
                        word(request.homeless) + ' ' + word(request.disability) + ' ' +
                        (request.is_severe_disability ? "severe" : "-");
    for (const auto premise : request.premises) words += ' ' + word(premise);
    return words;
}

void read_sensitive(const std::string& plain, DataSheet& sheet) {
    const auto words = words_of(plain);
    sheet.foreign_background = meant<Declared>(words.at(0));
    sheet.minority = meant<Declared>(words.at(1));
    sheet.homeless = meant<Declared>(words.at(2));
    sheet.disability = meant<Declared>(words.at(3));
    sheet.is_severe_disability = words.at(4) == "severe";
    for (std::size_t i = 5; i < words.size(); ++i)
        sheet.premises.push_back(meant<Premise>(words[i]));
}

DataSheet sheet_of(const Operation& operation, SheetColumns& row) {
    DataSheet sheet{.told_on = row.told_on,
                    .status = row.status,
                    .is_registered = row.is_registered,
                    .unemployed_since = row.unemployed_since,
                    .is_in_education = row.is_in_education,
                    .employed_in = row.employed_in,
                    .isced = row.isced,
                    .citizenship = row.citizenship,
                    .premises = {},
                    .voivodeship = std::move(row.voivodeship),
                    .county = std::move(row.county),
                    .commune = std::move(row.commune),
                    .degurba = row.degurba,
                    .education_ends_on = row.education_ends_on};
    read_sensitive(operation.unseal("monitoring_sheets", "sensitive", row.sheet_id.uuid(),
                                    row.sensitive),
                   sheet);
    return sheet;
}

}  // namespace

DataSheet sheet_of(const RecordDataSheet& request) {
    return {.told_on = request.told_on,
            .status = request.status,
            .is_registered = request.is_registered,
            .unemployed_since = request.unemployed_since,
            .is_in_education = request.is_in_education,
            .employed_in = request.employed_in,
            .isced = request.isced,
            .citizenship = request.citizenship,
            .foreign_background = request.foreign_background,
            .minority = request.minority,
            .homeless = request.homeless,
            .disability = request.disability,
            .is_severe_disability = request.is_severe_disability,
            .premises = request.premises,
            .voivodeship = request.voivodeship,
            .county = request.county,
            .commune = request.commune,
            .degurba = request.degurba,
            .education_ends_on = request.education_ends_on};
}

void insert_sheet(Transaction& transaction, ProjectId project_id, const RecordDataSheet& request) {
    const auto sheet_id = SheetId::make();
    const auto sensitive = transaction.seal("monitoring_sheets", "sensitive", sheet_id.uuid(),
                                            sensitive_words(request));
    transaction.database.execute(
        insert_sheet_sql, transaction.office(), sheet_id, request.participation_id, project_id,
        request.told_on, request.status, request.is_registered, request.unemployed_since,
        request.is_in_education, request.employed_in, request.isced, request.citizenship,
        request.voivodeship, request.county, request.commune, request.degurba,
        request.education_ends_on, sensitive, Instant::at(transaction.now),
        transaction.actor.account);
}

std::optional<KnownSheet> find_sheet(const Operation& operation, ParticipationId participation_id) {
    auto row = operation.database.find<SheetColumns>(select_of_participation, operation.office(),
                                                     participation_id);
    if (!row) return std::nullopt;
    return KnownSheet{row->version, sheet_of(operation, *row)};
}

std::vector<SheetOf> sheets_in(const Operation& operation, ProjectId project_id) {
    auto rows = operation.database.select<SheetColumns>(select_of_project, operation.office(),
                                                        project_id);
    std::vector<SheetOf> sheets;
    sheets.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool is_in_force =
            i + 1 == rows.size() || rows[i + 1].participation_id != rows[i].participation_id;
        if (is_in_force)
            sheets.push_back({rows[i].participation_id, sheet_of(operation, rows[i])});
    }
    return sheets;
}

}  // namespace wedka::monitoring
