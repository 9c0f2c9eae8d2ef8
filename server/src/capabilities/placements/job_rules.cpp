#include "placements/job_rules.hpp"

#include "platform/text.hpp"

namespace wedka::placements {

namespace {

bool has_post(WorkKind kind) {
    return kind == WorkKind::employment_contract || kind == WorkKind::subsidised_job;
}

/// Which papers say something of which work.
bool fits(ProofKind proof, WorkKind kind) {
    switch (proof) {
        case ProofKind::contract:
        case ProofKind::employer_certificate:
            return kind != WorkKind::own_business;
        case ProofKind::business_entry:
            return kind == WorkKind::own_business;
        case ProofKind::statement:
            return true;
    }
    return false;
}

bool is_same_employer(const JobTerms& terms, const Job& other) {
    if (terms.nip && other.nip && terms.nip->text() == other.nip->text()) return true;
    return fold(terms.employer) == fold(other.employer);
}

bool overlap(const JobTerms& terms, const Job& other) {
    const bool begins_in_time = !other.ended_on || terms.taken_up_on <= *other.ended_on;
    const bool ends_in_time = !terms.ended_on || *terms.ended_on >= other.taken_up_on;
    return begins_in_time && ends_in_time;
}

void check_days(const JobTerms& terms, const JobContext& context, Findings& findings) {
    if (terms.taken_up_on > context.today)
        findings.push_back({.rule = {}, .field = "taken_up_on", .code = "in_future"});
    if (terms.taken_up_on <= context.birth_on)
        findings.push_back({.rule = "R8-20",
                            .field = "taken_up_on",
                            .code = "before_birth",
                            .values = {{"birth_on", context.birth_on.text()}}});
    if (terms.ended_on && *terms.ended_on < terms.taken_up_on)
        findings.push_back({.rule = "R8-04", .field = "ended_on", .code = "ends_before_it_begins"});
    if (terms.ended_on && *terms.ended_on > context.today)
        findings.push_back({.rule = {}, .field = "ended_on", .code = "in_future"});
    if (terms.ended_on && !terms.end_reason)
        findings.push_back({.rule = {}, .field = "end_reason", .code = "required"});
    if (!terms.ended_on && terms.end_reason)
        findings.push_back({.rule = {}, .field = "ended_on", .code = "required"});
}

void check_project(const JobTerms& terms, const JobContext& context, Findings& findings) {
    if (!terms.project_id) return;
    if (!context.participation)
        findings.push_back({.rule = "R8-21", .field = "project_id", .code = "not_a_participant"});
    else if (terms.taken_up_on < context.participation->enrolled_on)
        findings.push_back(
            {.rule = "R8-21",
             .field = "taken_up_on",
             .code = "before_enrolment",
             .values = {{"enrolled_on", context.participation->enrolled_on.text()}}});
}

void check_others(const JobTerms& terms, const JobContext& context, Findings& findings) {
    for (const auto& other : context.others) {
        if (!is_same_employer(terms, other)) continue;
        if (other.taken_up_on == terms.taken_up_on) {
            findings.push_back({.rule = "R8-22", .field = "employer", .code = "recorded_already"});
            return;
        }
        // Legal: a second part of a post, or a contract of another kind, with the same employer.
        if (overlap(terms, other)) {
            findings.push_back({.rule = "R8-23",
                                .field = "employer",
                                .code = "works_there_already",
                                .can_be_justified = true,
                                .values = {{"taken_up_on", other.taken_up_on.text()}}});
            return;
        }
    }
}

void check_share(const JobTerms& terms, Findings& findings) {
    if (has_post(terms.kind) && !terms.share)
        findings.push_back({.rule = "R8-26", .field = "share", .code = "share_missing"});
    if (!has_post(terms.kind) && terms.share)
        findings.push_back({.rule = "R8-26", .field = "share", .code = "no_post"});
    if (terms.share && (terms.share->thousandths() < 1 || terms.share->thousandths() > 1000))
        findings.push_back({.rule = {}, .field = "share", .code = "out_of_range"});
}

}  // namespace

Findings check_proof(const NewProof& proof, WorkKind kind, Day taken_up_on, Day today,
                     const std::string& at) {
    Findings findings;
    if (!fits(proof.kind, kind))
        findings.push_back({.rule = "R8-24", .field = at + "kind", .code = "proves_other_work"});
    if (proof.dated_on > today)
        findings.push_back({.rule = {}, .field = at + "dated_on", .code = "in_future"});
    // A contract may be signed before the first day of work; that somebody works can be said only
    // once they do.
    else if (proof.kind != ProofKind::contract && proof.kind != ProofKind::business_entry &&
             proof.dated_on < taken_up_on)
        findings.push_back({.rule = "R8-25", .field = at + "dated_on", .code = "before_the_work"});
    return findings;
}

Findings check_job(const JobTerms& terms, const JobContext& context) {
    Findings findings;
    check_days(terms, context, findings);
    check_project(terms, context, findings);
    check_others(terms, context, findings);
    check_share(terms, findings);
    for (std::size_t i = 0; i < terms.proofs.size(); ++i) {
        const auto found = check_proof(terms.proofs[i], terms.kind, terms.taken_up_on,
                                       context.today, "proofs[" + std::to_string(i) + "].");
        findings.insert(findings.end(), found.begin(), found.end());
    }
    return findings;
}

Findings check_stands(const Job& job) {
    if (job.state == JobState::current) return {};
    return {{.rule = "R8-27", .field = {}, .code = "put_right_already"}};
}

Findings check_end(Day ended_on, const Job& job, Day today) {
    auto findings = check_stands(job);
    if (findings.empty() && job.ended_on)
        findings.push_back({.rule = "R8-27", .field = {}, .code = "ended_already"});
    if (ended_on < job.taken_up_on)
        findings.push_back({.rule = "R8-04", .field = "ended_on", .code = "ends_before_it_begins"});
    if (ended_on > today)
        findings.push_back({.rule = {}, .field = "ended_on", .code = "in_future"});
    return findings;
}

}  // namespace wedka::placements
