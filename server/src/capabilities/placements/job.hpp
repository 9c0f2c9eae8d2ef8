#pragma once

#include "placements/placements.hpp"
#include "vocabulary/nip.hpp"
#include "vocabulary/share.hpp"

namespace wedka::placements {

using ProofId = Id<struct ProofIdKind>;

/// Papers that prove work: umowa, zaświadczenie pracodawcy, wpis do ewidencji działalności
/// gospodarczej, oświadczenie osoby; and an internship: umowa lub program stażu, zaświadczenie o
/// odbyciu stażu.
enum class ProofKind {
    contract,
    employer_certificate,
    business_entry,
    statement,
    internship_agreement,
    internship_certificate
};
BOOST_DESCRIBE_ENUM(ProofKind, contract, employer_certificate, business_entry, statement,
                    internship_agreement, internship_certificate)

/// Who sends somebody on an internship: powiatowy urząd pracy, the project itself, somebody else.
enum class SentBy { labour_office, project, other };
BOOST_DESCRIBE_ENUM(SentBy, labour_office, project, other)

/// What is agreed of an internship besides its organiser, position and first day.
struct InternshipTerms {
    Day until_on;
    SentBy sent_by = SentBy::labour_office;
    bool has_stipend = false;
};
BOOST_DESCRIBE_STRUCT(InternshipTerms, (), (until_on, sent_by, has_stipend))

/// Why work ended: upływ czasu, wypowiedzenie przez pracodawcę, wypowiedzenie przez pracownika,
/// porozumienie stron, zamknięcie działalności, inna przyczyna.
enum class EndReason { term, dismissed, resigned, agreement, business_closed, other };
BOOST_DESCRIBE_ENUM(EndReason, term, dismissed, resigned, agreement, business_closed, other)

/// What became of a record: it stands, another one put it right, or it should never have been.
enum class JobState { current, corrected, withdrawn };
BOOST_DESCRIBE_ENUM(JobState, current, corrected, withdrawn)

/// A paper and the day it bears.
struct NewProof {
    ProofKind kind = ProofKind::contract;
    Day dated_on;
};
BOOST_DESCRIBE_STRUCT(NewProof, (), (kind, dated_on))

/// What is told of a work that somebody took up, or of an internship.
struct JobTerms {
    std::optional<ProjectId> project_id;
    WorkKind kind = WorkKind::employment_contract;
    std::string employer;
    std::optional<Nip> nip;
    std::string position;
    std::optional<Share> share;
    std::optional<InternshipTerms> internship;  ///< Of an internship only.
    Day taken_up_on;
    std::optional<Day> ended_on;
    std::optional<EndReason> end_reason;
    std::vector<NewProof> proofs;
};
BOOST_DESCRIBE_STRUCT(JobTerms, (),
                      (project_id, kind, employer, nip, position, share, internship, taken_up_on,
                       ended_on, end_reason, proofs))

struct Proof {
    ProofId proof_id;
    ProofKind kind = ProofKind::contract;
    Day dated_on;
};
BOOST_DESCRIBE_STRUCT(Proof, (), (proof_id, kind, dated_on))

/// One work with its papers.
struct Job {
    JobId job_id;
    std::int64_t version = 1;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
    WorkKind kind = WorkKind::employment_contract;
    std::string employer;
    std::optional<Nip> nip;
    std::string position;
    std::optional<Share> share;
    std::optional<InternshipTerms> internship;
    Day taken_up_on;
    std::optional<Day> ended_on;
    std::optional<EndReason> end_reason;
    JobState state = JobState::current;
    bool is_proven = false;
    std::vector<Proof> proofs;
    std::optional<JobId> new_job_id;  ///< The record that put this one right.
    std::optional<std::string> why;   ///< Why it was corrected or withdrawn.
};
BOOST_DESCRIBE_STRUCT(Job, (),
                      (job_id, version, person_id, last_name, first_name, project_id, project_name,
                       kind, employer, nip, position, share, internship, taken_up_on, ended_on,
                       end_reason, state, is_proven, proofs, new_job_id, why))

}  // namespace wedka::placements
