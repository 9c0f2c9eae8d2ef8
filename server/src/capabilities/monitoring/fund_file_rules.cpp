#include "monitoring/fund_file_rules.hpp"

#include <algorithm>
#include <regex>

#include "monitoring/sheet_rules.hpp"

namespace wedka::monitoring {

namespace {

/// "FEPK.07.18-IP.01-0001/24"
bool is_number_of_efs_plus(const std::string& number) {
    static const std::regex form{R"([A-Z]{4}\.\d{2}\.\d{2}-I[ZP]\.\d{2}-\d{3,4}/\d{2})"};
    return std::regex_match(number, form);
}

/// The file holds no cell for what the meter only warns of; an e-mail that the fund will not take is
/// one.
bool stops_a_row(const DataGap& gap) { return !gap.is_warning || gap.code == "polish_letters"; }

}  // namespace

std::optional<FundFileKind> fund_file_kind(programmes::RuleSet rule_set) {
    switch (rule_set) {
        case programmes::RuleSet::EFSPLUS_2127: return FundFileKind::sm_efs;
        case programmes::RuleSet::EFS_1420: return FundFileKind::sl2014;
        case programmes::RuleSet::POKL_0713: return FundFileKind::pefs;
        case programmes::RuleSet::local: return std::nullopt;
    }
    return std::nullopt;
}

Findings check_project(const programmes::ProjectFact& project) {
    const auto refuse = [](const char* code) {
        return Findings{{.rule = "V-29", .field = "project_id", .code = code}};
    };
    if (!fund_file_kind(project.rule_set)) return refuse("no_fund");
    if (!project.number) return refuse("no_number");
    if (project.rule_set == programmes::RuleSet::EFSPLUS_2127 &&
        !is_number_of_efs_plus(*project.number))
        return refuse("other_number");
    return {};
}

Findings check_fund_file(const MakeFundFile& request, const programmes::ProjectFact& project,
                         const FundFileCount& count, Day today) {
    auto findings = check_project(project);
    if (request.as_of && *request.as_of > today)
        findings.push_back({.rule = {}, .field = "as_of", .code = "in_future"});
    if (count.ready == 0)
        findings.push_back({.rule = "V-30", .field = "as_of", .code = "nobody_ready"});
    else if (count.left_out > 0 && !request.is_partial)
        findings.push_back({.rule = "V-30",
                            .field = "is_partial",
                            .code = "some_left_out",
                            .values = {{"people", std::to_string(count.left_out)}}});
    return findings;
}

std::vector<DataGap> gaps_for_file(const FundParticipant& participant,
                                   const programmes::ProjectFact& project, const FileWords& words,
                                   Day as_of) {
    std::vector<DataGap> gaps;
    for (auto& gap :
         completeness_of(participant.record, participant.contact, project, as_of).gaps)
        if (stops_a_row(gap)) gaps.push_back(std::move(gap));
    const bool is_named = std::ranges::all_of(participant.supports, [&](const SupportBegun& one) {
        return words_for(words, one.sort) != nullptr;
    });
    if (!is_named) gaps.push_back({"V-28", "supports", "unmapped", false});
    return gaps;
}

}  // namespace wedka::monitoring
