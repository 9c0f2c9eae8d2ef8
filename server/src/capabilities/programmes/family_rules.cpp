#include "programmes/family_rules.hpp"

#include <algorithm>
#include <set>

#include "platform/text.hpp"

namespace wedka::programmes {

namespace {

constexpr std::int64_t least_points = 1;
constexpr std::int64_t most_points = 5;
constexpr std::size_t most_questions = 30;

std::string at(const char* list, std::size_t index, const char* member = "") {
    return std::string(list) + '[' + std::to_string(index) + ']' + member;
}

bool is_in_family(const FamilyMember& member, PersonId person_id, Day on) {
    return member.person_id == person_id && member.joined_on <= on &&
           (!member.left_on || on <= *member.left_on);
}

/// Who was there before the day: what changed may be asked after somebody has left.
bool has_joined(const FamilyMember& member, PersonId person_id, Day on) {
    return member.person_id == person_id && member.joined_on <= on;
}

void check_each_question(const AskRelations& request,
                         const std::vector<RelationQuestion>& questions, Findings& findings) {
    std::set<QuestionId> answered;
    for (std::size_t i = 0; i < request.answers.size(); ++i) {
        const auto& answer = request.answers[i];
        if (std::ranges::find(questions, answer.question_id, &RelationQuestion::question_id) ==
            questions.end())
            findings.push_back({.rule = "R5-75",
                                .field = at("answers", i, ".question_id"),
                                .code = "unknown_question"});
        else if (!answered.insert(answer.question_id).second)
            findings.push_back({.rule = "R5-75",
                                .field = at("answers", i, ".question_id"),
                                .code = "question_twice"});
        if (answer.points < least_points || answer.points > most_points)
            findings.push_back(
                {.rule = "R5-75", .field = at("answers", i, ".points"), .code = "off_the_scale"});
    }
    if (questions.empty())
        findings.push_back({.rule = "R5-75", .field = "answers", .code = "no_questions"});
    else if (answered.size() < questions.size())
        findings.push_back({.rule = "R5-75", .field = "answers", .code = "answers_missing"});
}

void check_order(const AskRelations& request, const std::vector<FamilyMember>& members,
                 Findings& findings) {
    const auto known = std::ranges::find(members, request.person_id, &FamilyMember::person_id);
    if (known == members.end()) return;
    if (request.moment == RelationMoment::after && !known->before)
        findings.push_back({.rule = "R5-77", .field = "moment", .code = "not_asked_before"});
    if (request.moment == RelationMoment::after && known->before &&
        request.asked_on < known->before->asked_on)
        findings.push_back({.rule = "R5-77",
                            .field = "asked_on",
                            .code = "asked_after_too_early",
                            .values = {{"asked_on", known->before->asked_on.text()}}});
    if (request.moment == RelationMoment::before && known->after &&
        request.asked_on > known->after->asked_on)
        findings.push_back({.rule = "R5-77",
                            .field = "asked_on",
                            .code = "asked_before_too_late",
                            .values = {{"asked_on", known->after->asked_on.text()}}});
}

RelationChange change_of(const RelationSums& sums) {
    if (sums.asked_before == 0) return RelationChange::not_asked;
    if (sums.asked_after == 0) return RelationChange::not_asked_after;
    if (sums.difference > 0) return RelationChange::improved;
    return sums.difference < 0 ? RelationChange::worse : RelationChange::unchanged;
}

}  // namespace

Findings check_joining(const JoinFamily& request, const ParticipationFact& participation,
                       const ProjectFact& project, const std::vector<FamilyMember>& members,
                       Day today) {
    Findings findings;
    if (request.person_id == participation.person_id)
        findings.push_back({.rule = "R5-70", .field = "person_id", .code = "is_the_participant"});
    for (const auto& member : members)
        if (member.family_member_id && member.person_id == request.person_id &&
            (!member.left_on || request.joined_on <= *member.left_on)) {
            findings.push_back({.rule = "R5-71", .field = "person_id", .code = "joined_already"});
            break;
        }
    if (request.joined_on < participation.enrolled_on)
        findings.push_back({.rule = "R5-72",
                            .field = "joined_on",
                            .code = "joins_before_enrolment",
                            .values = {{"enrolled_on", participation.enrolled_on.text()}}});
    const auto last_day = participation.left_on.value_or(project.to_on);
    if (request.joined_on > last_day)
        findings.push_back({.rule = "R5-72",
                            .field = "joined_on",
                            .code = "joins_after_end",
                            .values = {{"to_on", last_day.text()}}});
    if (request.declared_on > request.joined_on)
        findings.push_back(
            {.rule = "R5-72", .field = "declared_on", .code = "declared_after_joining"});
    if (request.joined_on > today)
        findings.push_back({.rule = {}, .field = "joined_on", .code = "in_future"});
    return findings;
}

Findings check_leaving_family(Day left_on, const FamilyMember& member, const ProjectFact& project,
                              Day today) {
    if (member.left_on) return {{.rule = "R5-73", .field = {}, .code = "left_family_already"}};
    Findings findings;
    if (left_on < member.joined_on)
        findings.push_back({.rule = "R5-73",
                            .field = "left_on",
                            .code = "leaves_before_joining",
                            .values = {{"joined_on", member.joined_on.text()}}});
    if (left_on > project.to_on)
        findings.push_back({.rule = "R5-73",
                            .field = "left_on",
                            .code = "leaves_family_after_project",
                            .values = {{"to_on", project.to_on.text()}}});
    if (left_on > today) findings.push_back({.rule = {}, .field = "left_on", .code = "in_future"});
    return findings;
}

Findings check_questions(const std::vector<std::string>& questions, bool has_answers) {
    if (has_answers) return {{.rule = "R5-74", .field = {}, .code = "questions_answered"}};
    Findings findings;
    if (questions.empty())
        findings.push_back({.rule = {}, .field = "questions", .code = "required"});
    if (questions.size() > most_questions)
        findings.push_back({.rule = {}, .field = "questions", .code = "out_of_range"});
    std::set<std::string> seen;
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (!seen.insert(fold(questions[i])).second)
            findings.push_back(
                {.rule = "R5-74", .field = at("questions", i), .code = "asked_twice"});
    return findings;
}

Findings check_answers(const AskRelations& request, const std::vector<RelationQuestion>& questions,
                       const std::vector<FamilyMember>& members, Day today) {
    Findings findings;
    check_each_question(request, questions, findings);
    const auto is_there = request.moment == RelationMoment::before ? is_in_family : has_joined;
    if (std::ranges::none_of(members, [&](const FamilyMember& member) {
            return is_there(member, request.person_id, request.asked_on);
        }))
        findings.push_back({.rule = "R5-76", .field = "person_id", .code = "not_of_the_family"});
    check_order(request, members, findings);
    if (request.asked_on > today)
        findings.push_back({.rule = {}, .field = "asked_on", .code = "in_future"});
    return findings;
}

RelationSums sums_of(const std::vector<FamilyMember>& members) {
    RelationSums sums;
    std::set<PersonId> seen;
    for (const auto& member : members) {
        // Who left and came back is one person, with the same answers.
        if (!seen.insert(member.person_id).second) continue;
        if (member.family_member_id) ++sums.relatives;
        if (!member.before) continue;
        ++sums.asked_before;
        if (!member.after) continue;
        ++sums.asked_after;
        sums.points_before += member.before->points;
        sums.points_after += member.after->points;
    }
    sums.difference = sums.points_after - sums.points_before;
    sums.change = change_of(sums);
    return sums;
}

}  // namespace wedka::programmes
