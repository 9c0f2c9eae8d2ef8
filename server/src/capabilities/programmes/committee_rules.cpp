#include "programmes/committee_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wedka::programmes {

namespace {

/// A third scores where the two may differ too much.
std::int64_t least_members(const Regulations& regulations) {
    return regulations.scorers == 2 ? 3 : 1;
}

const CommitteeMember* membership(const std::optional<Committee>& committee, MemberId member_id) {
    if (!committee) return nullptr;
    const auto found =
        std::ranges::find(committee->members, member_id, &CommitteeMember::member_id);
    return found == committee->members.end() ? nullptr : &*found;
}

bool has_card(const Scorer& scorer) {
    return std::ranges::any_of(scorer.cards, [&scorer](const Card& card) {
        return card.member_id == scorer.member_id;
    });
}

}  // namespace

Findings check_committee(const AppointCommittee& request,
                         const std::optional<Regulations>& regulations,
                         const std::vector<MemberId>& with_cards, Day today) {
    if (!regulations) return {{.rule = "R5-40", .field = {}, .code = "no_regulations"}};
    Findings findings;
    const auto& members = request.members;
    if (request.appointed_on > today)
        findings.push_back({.rule = {}, .field = "appointed_on", .code = "in_future"});
    if (std::ranges::count(members, true, &NewCommitteeMember::is_chair) != 1)
        findings.push_back({.rule = "R5-40", .field = "members", .code = "not_one_chair"});
    const auto least = least_members(*regulations);
    if (static_cast<std::int64_t>(members.size()) < least)
        findings.push_back({.rule = "R5-40",
                            .field = "members",
                            .code = "too_few_members",
                            .values = {{"least", std::to_string(least)}}});
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto before = members.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::ranges::find(members.begin(), before, members[i].member_id,
                              &NewCommitteeMember::member_id) != before)
            findings.push_back({.rule = "R5-40",
                                .field = fmt::format("members[{}].member_id", i),
                                .code = "member_twice"});
    }
    if (std::ranges::any_of(with_cards, [&members](MemberId member_id) {
            return std::ranges::find(members, member_id, &NewCommitteeMember::member_id) ==
                   members.end();
        }))
        findings.push_back({.rule = "R5-40", .field = "members", .code = "scorer_leaves"});
    return findings;
}

Findings check_statement(Day signed_on, const std::optional<Committee>& committee,
                         MemberId member_id, Day today) {
    const auto* member = membership(committee, member_id);
    if (!member) return {{.rule = "R5-40", .field = {}, .code = "not_on_committee"}};
    Findings findings;
    if (member->signed_on)
        findings.push_back({.rule = "R5-40", .field = {}, .code = "statement_signed"});
    if (signed_on > today)
        findings.push_back({.rule = {}, .field = "signed_on", .code = "in_future"});
    if (signed_on < member->appointed_on)
        findings.push_back({.rule = "R5-40",
                            .field = "signed_on",
                            .code = "before_appointment",
                            .values = {{"appointed_on", member->appointed_on.text()}}});
    return findings;
}

Findings check_scorer(Day assessed_on, const Scorer& scorer, const ScoringTerms& terms) {
    const auto* member = membership(scorer.committee, scorer.member_id);
    if (!member) return {{.rule = "R5-04", .field = {}, .code = "not_on_committee"}};
    Findings findings;
    if (!member->signed_on || *member->signed_on > assessed_on)
        findings.push_back({.rule = "R5-04", .field = "assessed_on", .code = "no_statement"});
    if (scorer.is_excluded)
        findings.push_back({.rule = "R5-04", .field = {}, .code = "related_to_applicant"});
    if (has_card(scorer))
        findings.push_back({.rule = "R5-41", .field = {}, .code = "card_handed_in"});
    else if (!scorer.cards.empty() && score_of(scorer.cards, terms).is_complete())
        findings.push_back({.rule = "R5-41", .field = {}, .code = "cards_complete"});
    return findings;
}

Findings check_exclusion(Day declared_on, const Scorer& scorer) {
    if (!membership(scorer.committee, scorer.member_id))
        return {{.rule = "R5-04", .field = {}, .code = "not_on_committee"}};
    Findings findings;
    if (declared_on > scorer.today)
        findings.push_back({.rule = {}, .field = "declared_on", .code = "in_future"});
    if (scorer.is_excluded)
        findings.push_back({.rule = "R5-04", .field = {}, .code = "related_to_applicant"});
    if (has_card(scorer))
        findings.push_back({.rule = "R5-41", .field = {}, .code = "card_handed_in"});
    return findings;
}

}  // namespace wedka::programmes
