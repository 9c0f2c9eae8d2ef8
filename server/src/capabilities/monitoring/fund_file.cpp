#include "monitoring/fund_file.hpp"

#include <algorithm>
#include <set>

#include "monitoring/file_words_store.hpp"
#include "monitoring/fund_file_rules.hpp"
#include "monitoring/fund_file_store.hpp"
#include "monitoring/fund_rows.hpp"
#include "platform/checksum.hpp"
#include "vocabulary/today.hpp"

namespace wedka::monitoring {

namespace {

/// What is known of a project for its file as of a day.
struct Gathered {
    programmes::ProjectFact project;
    FileWords words;
    Day as_of;
    std::vector<FundParticipant> ready;
    std::vector<LeftOut> left_out;
    std::vector<PersonId> people;  ///< Of both.
};

Gathered gather(const Operation& operation, const programmes::ProjectFact& project, Day as_of) {
    Gathered all{.project = project,
                 .words = file_words_of(operation, project.project_id),
                 .as_of = as_of,
                 .ready = {},
                 .left_out = {},
                 .people = {}};
    for (auto& participant : fund_participants(operation, project.project_id, as_of)) {
        const auto& record = participant.record;
        all.people.push_back(record.person_id);
        auto gaps = gaps_for_file(participant, project, all.words, as_of);
        if (gaps.empty())
            all.ready.push_back(std::move(participant));
        else
            all.left_out.push_back({record.participation_id, record.last_name, record.first_name,
                                    std::move(gaps)});
    }
    return all;
}

std::string list_of(const Gathered& all, const std::vector<std::string>& columns,
                    std::vector<Sheet::Cell> (*row_of)(const FundParticipant&,
                                                       const FundRowContext&)) {
    Sheet sheet{.name = "Uczestnicy", .columns = columns, .rows = {}};
    for (const auto& participant : all.ready)
        sheet.rows.push_back(row_of(participant, {all.project, all.words, all.as_of}));
    return to_csv(sheet);
}

std::string sm_efs_file(const Gathered& all) {
    std::vector<FileRow> rows;
    for (const auto& participant : all.ready)
        rows.push_back(sm_efs_row(participant, {all.project, all.words, all.as_of}));
    return write_participants_file(rows);
}

std::string bytes_of(const Gathered& all, FundFileKind kind) {
    switch (kind) {
        case FundFileKind::sm_efs: return sm_efs_file(all);
        case FundFileKind::sl2014: return list_of(all, sl2014_columns(), sl2014_row);
        case FundFileKind::pefs: return list_of(all, pefs_columns(), pefs_row);
    }
    return {};
}

std::vector<std::string> empty_columns_of(std::optional<FundFileKind> kind) {
    if (!kind) return {};
    switch (*kind) {
        case FundFileKind::sm_efs: return empty_columns_of_sm_efs();
        case FundFileKind::sl2014: return empty_columns_of_sl2014();
        case FundFileKind::pefs: return empty_columns_of_pefs();
    }
    return {};
}

std::vector<ParticipationId> participations_of(const std::vector<FundParticipant>& participants) {
    std::vector<ParticipationId> ids;
    for (const auto& one : participants) ids.push_back(one.record.participation_id);
    return ids;
}

/// As the system of the fund calls its own export.
std::string name_of(const FundFile& file) {
    switch (file.kind) {
        case FundFileKind::sm_efs:
            return "Uczestnicy_projektu_Efs_" + file.as_of.text() + ".csv";
        case FundFileKind::sl2014: return "Uczestnicy_SL2014_" + file.as_of.text() + ".csv";
        case FundFileKind::pefs: return "Uczestnicy_PEFS_" + file.as_of.text() + ".csv";
    }
    return {};
}

}  // namespace

Result<FundFileOutlook> look_at_fund_file(Query& query, const LookAtFundFile& request) {
    const auto project = programmes::find_project(query, request.project_id);
    if (!project) return not_found("project_id");
    const auto as_of = request.as_of.value_or(today_in(query));
    auto all = gather(query, *project, as_of);
    FundFileOutlook outlook{.project_id = project->project_id,
                            .kind = fund_file_kind(project->rule_set),
                            .as_of = as_of,
                            .ready = static_cast<std::int64_t>(all.ready.size()),
                            .left_out = std::move(all.left_out),
                            .gaps = {},
                            .empty_columns = {}};
    outlook.empty_columns = empty_columns_of(outlook.kind);
    for (const auto& finding : check_project(*project))
        outlook.gaps.push_back({finding.rule, finding.field, finding.code, false});
    for (const auto& person_id : all.people) query.showed(person_id);
    return outlook;
}

Result<FundFile> make_fund_file(Transaction& transaction, const MakeFundFile& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    const auto today = today_in(transaction);
    const auto as_of = request.as_of.value_or(today);
    const auto all = gather(transaction, *project, as_of);
    const auto findings =
        check_fund_file(request, *project, {all.ready.size(), all.left_out.size()}, today);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto kind = fund_file_kind(project->rule_set).value();
    const auto file_id = insert_fund_file(
        transaction, {.project_id = project->project_id,
                      .kind = kind,
                      .as_of = as_of,
                      .left_out = static_cast<std::int64_t>(all.left_out.size()),
                      .checksum = sha256(bytes_of(all, kind)),
                      .rows = participations_of(all.ready)});
    transaction.record("monitoring.report", project->project_id, file_id);
    return find_fund_file(transaction, file_id).value();
}

Result<Page<FundFile>> list_fund_files(Query& query, const ListFundFiles& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return Page<FundFile>{.items = fund_files_of(query, request.project_id)};
}

Result<FileAnswer> download_fund_file(Query& query, const DownloadFundFile& request) {
    const auto file = find_fund_file(query, request.file_id);
    if (!file) return not_found("file_id");
    const auto project = programmes::find_project(query, file->project_id).value();
    const auto all = gather(query, project, file->as_of);
    auto bytes = bytes_of(all, file->kind);
    if (sha256(bytes) != file->checksum)
        return refused({.rule = "V-31", .field = "file_id", .code = "records_changed"});
    for (const auto& participant : all.ready) query.showed(participant.record.person_id);
    return FileAnswer{
        .name = name_of(*file), .media_type = "text/csv; charset=utf-8", .bytes = std::move(bytes)};
}

}  // namespace wedka::monitoring
