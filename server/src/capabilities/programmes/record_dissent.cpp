#include "programmes/record_dissent.hpp"

#include <algorithm>

#include "programmes/committee_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/selection_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_dissent = R"sql(
    INSERT INTO programmes_dissents
      (office_id, dissent_id, selection_id, member_id, dissented_on, dissent)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view select_dissents = R"sql(
    SELECT d.dissent_id, d.member_id, m.first_name, m.last_name, d.dissented_on, d.dissent
    FROM programmes_dissents d
    JOIN staff_members m ON m.office_id = d.office_id AND m.member_id = d.member_id
    WHERE d.office_id = $1
      AND d.selection_id = $2
    ORDER BY d.dissented_on, d.dissent_id)sql";

struct DissentColumns {
    Uuid dissent_id;
    MemberId member_id;
    std::string first_name;
    std::string last_name;
    Day dissented_on;
    Bytes dissent;
};
BOOST_DESCRIBE_STRUCT(DissentColumns, (),
                      (dissent_id, member_id, first_name, last_name, dissented_on, dissent))

bool is_on_committee(const std::optional<Committee>& committee, MemberId member_id) {
    return committee && std::ranges::find(committee->members, member_id,
                                          &CommitteeMember::member_id) != committee->members.end();
}

/// R5-45: a member dissents once, from the day of the list on.
Findings check_dissent(const RecordDissent& request, const Selection& selection,
                       bool is_member, bool has_dissented, Day today) {
    if (!is_member) return {{.rule = "R5-45", .field = {}, .code = "not_on_committee"}};
    Findings findings;
    if (has_dissented) findings.push_back({.rule = "R5-45", .field = {}, .code = "dissented"});
    if (request.dissented_on > today)
        findings.push_back({.rule = {}, .field = "dissented_on", .code = "in_future"});
    if (request.dissented_on < selection.drawn_on)
        findings.push_back({.rule = "R5-45", .field = "dissented_on", .code = "before_list"});
    return findings;
}

}  // namespace

std::vector<Dissent> dissents_to(const Operation& operation, SelectionId selection_id) {
    std::vector<Dissent> all;
    for (const auto& row : operation.database.select<DissentColumns>(
             select_dissents, operation.office(), selection_id))
        all.push_back({.member_id = row.member_id,
                       .first_name = row.first_name,
                       .last_name = row.last_name,
                       .dissented_on = row.dissented_on,
                       .dissent = LongText{operation.unseal("programmes_dissents", "dissent",
                                                            row.dissent_id, row.dissent)}});
    return all;
}

Result<Dissent> record_dissent(Transaction& transaction, const RecordDissent& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto selection = find_selection(transaction, request.project_id);
    if (!selection) return not_found("selection");
    const MemberId member_id{transaction.actor.worker};
    const auto before = dissents_to(transaction, selection->selection_id);
    const bool has_dissented =
        std::ranges::find(before, member_id, &Dissent::member_id) != before.end();
    const auto findings = check_dissent(
        request, *selection,
        is_on_committee(find_committee(transaction, request.project_id), member_id), has_dissented,
        today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto dissent_id = Uuid::make();
    transaction.database.execute(insert_dissent, transaction.office(), dissent_id,
                                 selection->selection_id, member_id, request.dissented_on,
                                 transaction.seal("programmes_dissents", "dissent", dissent_id,
                                                  request.dissent.text));
    transaction.record("programmes.score", request.project_id);
    const auto member = staff::find_member(transaction, member_id).value();
    return Dissent{member_id, member.first_name, member.last_name, request.dissented_on,
                   request.dissent};
}

}  // namespace wedka::programmes
