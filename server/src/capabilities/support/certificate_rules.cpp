#include "support/certificate_rules.hpp"

namespace wedka::support {

namespace {

void check_days(const IssueCertificate& request, const SeriesParticipant& participant,
                const SeriesRow& series, Day today, Findings& findings) {
    if (request.completed_on < series.to_on)
        findings.push_back({.rule = "R5-29",
                            .field = "completed_on",
                            .code = "before_end_of_course",
                            .values = {{"to_on", series.to_on.text()}}});
    if (request.issued_on < request.completed_on)
        findings.push_back({.rule = "R5-29",
                            .field = "issued_on",
                            .code = "issued_before_completion",
                            .values = {{"completed_on", request.completed_on.text()}}});
    if (request.completed_on > today)
        findings.push_back({.rule = {}, .field = "completed_on", .code = "in_future"});
    if (request.issued_on > today)
        findings.push_back({.rule = {}, .field = "issued_on", .code = "in_future"});
    if (participant.project_left_on && request.completed_on > *participant.project_left_on)
        findings.push_back({.rule = "R5-23",
                            .field = "completed_on",
                            .code = "after_leaving",
                            .values = {{"left_on", participant.project_left_on->text()}}});
}

void check_attendance(const SeriesParticipant& participant, const SeriesRow& series,
                      Findings& findings) {
    const auto held = series.held_minutes.minutes();
    const auto attended = participant.attended_minutes.minutes();
    if (held > 0 && attended * 100 >= series.required_percent * held) return;
    if (series.required_percent == 0) return;
    findings.push_back({.rule = "R5-30",
                        .field = "enrolment_id",
                        .code = "missed_too_much",
                        .can_be_justified = true,
                        .values = {{"attended", std::to_string(attended)},
                                   {"held", std::to_string(held)},
                                   {"required", std::to_string(series.required_percent)}}});
}

}  // namespace

Findings check_certificate(const IssueCertificate& request, const SeriesParticipant& participant,
                           const SeriesRow& series, bool is_number_taken, Day today) {
    if (participant.certificate_id)
        return {{.rule = "R5-29", .field = "enrolment_id", .code = "already_certified"}};
    if (participant.left_on)
        return {{.rule = "R5-29",
                 .field = "enrolment_id",
                 .code = "left_the_course",
                 .values = {{"left_on", participant.left_on->text()}}}};
    Findings findings;
    if (is_number_taken)
        findings.push_back({.rule = "R5-29", .field = "number", .code = "number_taken"});
    check_days(request, participant, series, today, findings);
    check_attendance(participant, series, findings);
    return findings;
}

Findings check_withdrawal(Day withdrawn_on, Day issued_on, Day today) {
    Findings findings;
    if (withdrawn_on > today)
        findings.push_back({.rule = {}, .field = "withdrawn_on", .code = "in_future"});
    if (withdrawn_on < issued_on)
        findings.push_back({.rule = "R5-32",
                            .field = "withdrawn_on",
                            .code = "withdrawn_before_issue",
                            .values = {{"issued_on", issued_on.text()}}});
    return findings;
}

}  // namespace wedka::support
