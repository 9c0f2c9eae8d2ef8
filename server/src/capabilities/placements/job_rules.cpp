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
            return kind != WorkKind::own_business && kind != WorkKind::internship;
        case ProofKind::business_entry:
            return kind == WorkKind::own_business;
        case ProofKind::statement:
            return kind != WorkKind::internship;
        case ProofKind::internship_agreement:
        case ProofKind::internship_certificate:
            return kind == WorkKind::internship;
    }
    return false;
}

/// Papers that are signed before the first day.
bool may_come_before(ProofKind proof) {
    return proof == ProofKind::contract || proof == ProofKind::business_entry ||
           proof == ProofKind::internship_agreement;
}

bool is_same_employer(const JobTerms& terms, const Job& other) {
    if (terms.nip && other.nip && terms.nip->text() == other.nip->text()) return true;
    return fold(terms.employer) == fold(other.employer);
}

/// The last day as far as it is known: that of the end, else the one agreed for an internship.
template <class Work>
std::optional<Day> last_day_of(const Work& work) {
    if (work.ended_on || !work.internship) return work.ended_on;
    return work.internship->until_on;
}

bool overlap(const JobTerms& terms, const Job& other) {
    const auto last_day = last_day_of(terms);
    const auto others_last_day = last_day_of(other);
    const bool begins_in_time = !others_last_day || terms.taken_up_on <= *others_last_day;
    const bool ends_in_time = !last_day || *last_day >= other.taken_up_on;
    return begins_in_time && ends_in_time;
}

template <class Work>
bool takes_whole_day(const Work& work) {
    return work.kind == WorkKind::internship || (work.share && work.share->thousandths() == 1000);
}

/// An internship takes the whole day, as a full post does: nobody has two of them at a time.
bool excludes(const JobTerms& terms, const Job& other) {
    if (terms.kind != WorkKind::internship && other.kind != WorkKind::internship) return false;
    return takes_whole_day(terms) && takes_whole_day(other);
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

void check_internship(const JobTerms& terms, const JobContext& context, Findings& findings) {
    const auto none = [&findings](const char* code, const char* field) {
        findings.push_back({.rule = "R8-31", .field = field, .code = code});
    };
    if (terms.kind != WorkKind::internship) {
        if (terms.internship) none("no_internship", "internship");
    } else if (!terms.internship) {
        none("internship_missing", "internship.until_on");
    } else {
        if (terms.internship->until_on < terms.taken_up_on)
            none("ends_before_it_begins", "internship.until_on");
        if (terms.ended_on && *terms.ended_on > terms.internship->until_on)
            none("after_agreed", "ended_on");
    }
    for (const auto& other : context.others)
        if (excludes(terms, other) && overlap(terms, other)) {
            findings.push_back({.rule = "R8-03",
                                .field = "taken_up_on",
                                .code = "at_the_same_time",
                                .values = {{"employer", other.employer},
                                           {"taken_up_on", other.taken_up_on.text()}}});
            return;
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
    else if (!may_come_before(proof.kind) && proof.dated_on < taken_up_on)
        findings.push_back({.rule = "R8-25", .field = at + "dated_on", .code = "before_the_work"});
    return findings;
}

Findings check_job(const JobTerms& terms, const JobContext& context) {
    Findings findings;
    check_days(terms, context, findings);
    check_project(terms, context, findings);
    check_others(terms, context, findings);
    check_share(terms, findings);
    check_internship(terms, context, findings);
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
    if (job.internship && ended_on > job.internship->until_on)
        findings.push_back({.rule = "R8-31", .field = "ended_on", .code = "after_agreed"});
    if (ended_on > today)
        findings.push_back({.rule = {}, .field = "ended_on", .code = "in_future"});
    return findings;
}

}  // namespace wedka::placements
