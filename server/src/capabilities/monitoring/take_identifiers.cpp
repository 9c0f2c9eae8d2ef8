#include "monitoring/take_identifiers.hpp"

#include "monitoring/technical_id_store.hpp"
#include "monitoring/within_project.hpp"

namespace wedka::monitoring {

namespace {

/// Sorts the rows of a file into identifiers that are new, known, nobody's, and those that must not be.
class Sorting {
  public:
    Sorting(const Operation& operation, ProjectId project_id)
        : operation_(operation),
          project_id_(project_id),
          within_(participations_within(operation, "monitoring.report", project_id)),
          known_(technical_ids_in(operation, project_id)) {
        for (const auto& [participation_id, technical_id] : known_)
            owners_.emplace(technical_id, participation_id);
    }

    void take(const FileRow& row, std::int64_t number) {
        const auto& technical_id = row.at(FileColumn::technical_id);
        if (technical_id.empty()) return;
        const auto participation_id = whose(row.at(FileColumn::identifier));
        if (!participation_id) return outcome.unknown_rows.push_back(number);
        const auto has = known_.find(*participation_id);
        if (has != known_.end() && has->second != technical_id) return refuse(number, "other_id");
        const auto owner = owners_.try_emplace(technical_id, *participation_id).first;
        if (owner->second != *participation_id) return refuse(number, "id_of_another");
        if (has != known_.end()) {
            ++outcome.known;
            return;
        }
        known_.emplace(*participation_id, technical_id);
        fresh.emplace_back(*participation_id, technical_id);
    }

    TakenIdentifiers outcome;
    std::vector<std::pair<ParticipationId, std::string>> fresh;
    Findings findings;

  private:
    std::optional<ParticipationId> whose(const std::string& identifier) const {
        const auto pesel = Pesel::parse(identifier);
        const auto person_id = pesel ? people::find_by_pesel(operation_, *pesel) : std::nullopt;
        if (!person_id) return std::nullopt;
        const auto known = programmes::participation_in(operation_, project_id_, *person_id);
        if (!known || !within_.contains(known->participation_id)) return std::nullopt;
        return known->participation_id;
    }
    void refuse(std::int64_t row, const char* code) {
        findings.push_back({.rule = "V-32",
                            .field = "csv",
                            .code = code,
                            .values = {{"row", std::to_string(row)}}});
    }

    const Operation& operation_;
    ProjectId project_id_;
    std::set<ParticipationId> within_;
    std::map<ParticipationId, std::string> known_;
    std::map<std::string, ParticipationId> owners_;
};

}  // namespace

Result<TakenIdentifiers> take_identifiers(Transaction& transaction,
                                          const TakeIdentifiers& request) {
    if (!programmes::find_project(transaction, request.project_id)) return not_found("project_id");
    const auto read = read_participants_file(request.csv.text);
    const auto* rows = std::get_if<std::vector<FileRow>>(&read);
    if (!rows) return refused({.rule = "V-32", .field = "csv", .code = "no_such_file"});
    Sorting sorting(transaction, request.project_id);
    for (std::size_t i = 0; i < rows->size(); ++i)
        sorting.take((*rows)[i], static_cast<std::int64_t>(i) + 1);
    if (const auto refusal = transaction.verdict(sorting.findings)) return *refusal;

    std::vector<ParticipationId> taken;
    for (const auto& [participation_id, technical_id] : sorting.fresh) {
        insert_technical_id(transaction, request.project_id, participation_id, technical_id);
        taken.push_back(participation_id);
    }
    transaction.record("monitoring.report", request.project_id, taken);
    sorting.outcome.taken = static_cast<std::int64_t>(taken.size());
    return sorting.outcome;
}

}  // namespace wedka::monitoring
