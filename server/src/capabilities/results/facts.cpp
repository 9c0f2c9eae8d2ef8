#include "results/facts.hpp"

#include <algorithm>
#include <map>

#include "finance/finance.hpp"
#include "monitoring/monitoring.hpp"
#include "placements/placements.hpp"
#include "programmes/programmes.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"

namespace wedka::results {

namespace {

template <class Enum>
std::string word(Enum value) {
    return boost::describe::enum_to_string(value, "");
}

template <class Enum>
std::vector<std::string> words_of() {
    std::vector<std::string> words;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&words](auto one) { words.emplace_back(one.name); });
    return words;
}

using Names = std::map<people::PersonId, std::string>;

Names names_in(const Operation& operation, ProjectId project_id) {
    Names names;
    for (const auto& participant : programmes::participants_of(operation, project_id))
        names[participant.person_id] = participant.last_name + ' ' + participant.first_name;
    return names;
}

std::string name_of(const Names& names, people::PersonId person_id) {
    const auto found = names.find(person_id);
    return found == names.end() ? std::string{} : found->second;
}

std::vector<Fact> applications(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& application : programmes::applications_to(operation, project_id))
        facts.push_back({.subject_kind = "application",
                         .subject_id = application.application_id.text(),
                         .person_id = application.person_id,
                         .person_name = application.last_name + ' ' + application.first_name,
                         .on = application.received_on,
                         .state = application.resigned_on ? "withdrawn" : "stands"});
    return facts;
}

std::vector<Fact> certificates(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& certificate : programmes::certificates_of(operation, project_id))
        facts.push_back({.subject_kind = "qualifying_certificate",
                         .subject_id = certificate.qualifying_id.text(),
                         .person_id = certificate.person_id,
                         .person_name = certificate.last_name + ' ' + certificate.first_name,
                         .on = certificate.on,
                         .state = word(certificate.kind)});
    return facts;
}

std::vector<Fact> ranking_places(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& place : programmes::selected_of(operation, project_id))
        facts.push_back({.subject_kind = "application",
                         .subject_id = place.application_id.text(),
                         .person_id = place.person_id,
                         .person_name = place.last_name + ' ' + place.first_name,
                         .on = place.drawn_on,
                         .state = word(place.list)});
    return facts;
}

std::vector<Fact> participants(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& participant : programmes::participants_of(operation, project_id))
        facts.push_back({.subject_kind = "person",
                         .subject_id = participant.participation_id.text(),
                         .person_id = participant.person_id,
                         .person_name = participant.last_name + ' ' + participant.first_name,
                         .on = participant.enrolled_on});
    return facts;
}

std::vector<Fact> contracts(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& participant : programmes::participants_of(operation, project_id))
        if (participant.contract_id)
            facts.push_back({.subject_kind = "contract",
                             .subject_id = participant.contract_id->text(),
                             .person_id = participant.person_id,
                             .person_name = participant.last_name + ' ' + participant.first_name,
                             .on = participant.contract_concluded_on,
                             .label = participant.contract_number.value_or("")});
    return facts;
}

std::vector<Fact> first_supports(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<Fact> facts;
    for (const auto& first : support::first_supports_of(operation, project_id))
        facts.push_back({.subject_kind = "person",
                         .subject_id = first.participation_id.text(),
                         .person_id = first.person_id,
                         .person_name = name_of(names, first.person_id),
                         .on = first.started_on});
    return facts;
}

std::vector<Fact> joinings(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& record : monitoring::records_of(operation, project_id))
        if (record.joined_on)
            facts.push_back({.subject_kind = "person",
                             .subject_id = record.participation_id.text(),
                             .person_id = record.person_id,
                             .person_name = record.last_name + ' ' + record.first_name,
                             .on = record.joined_on,
                             .state = record.sheet ? word(record.sheet->status) : "no_sheet"});
    return facts;
}

std::vector<Fact> consultations(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<Fact> facts;
    for (const auto& talk : support::consultations_in(operation, project_id))
        facts.push_back({.subject_kind = "consultation",
                         .subject_id = talk.consultation_id.text(),
                         .person_id = talk.person_id,
                         .person_name = name_of(names, talk.person_id),
                         .on = talk.given_on,
                         .state = word(talk.kind)});
    return facts;
}

std::vector<Fact> attendances(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<Fact> facts;
    for (const auto& attendance : support::attendances_of(operation, project_id))
        facts.push_back({.subject_kind = "session",
                         .subject_id = attendance.session_id.text(),
                         .person_id = attendance.person_id,
                         .person_name = name_of(names, attendance.person_id),
                         .on = attendance.held_on,
                         .state = word(attendance.state),
                         .label = attendance.series_name});
    return facts;
}

std::vector<Fact> courses(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<Fact> facts;
    for (const auto& completion : support::courses_completed(operation, project_id))
        facts.push_back({.subject_kind = "certificate",
                         .subject_id = completion.certificate_id.text(),
                         .person_id = completion.person_id,
                         .person_name = name_of(names, completion.person_id),
                         .on = completion.completed_on,
                         .label = completion.name});
    return facts;
}

std::vector<Fact> action_plans(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<Fact> facts;
    for (const auto& plan : support::signed_plans_of(operation, project_id))
        facts.push_back({.subject_kind = "action_plan",
                         .subject_id = plan.plan_id.text(),
                         .person_id = plan.person_id,
                         .person_name = name_of(names, plan.person_id),
                         .on = plan.signed_on});
    return facts;
}

void add_placement(const placements::JobFact& job, const char* proven, const char* not_proven,
                   std::vector<Fact>& facts) {
    facts.push_back({.subject_kind = "job",
                     .subject_id = job.job_id.text(),
                     .person_id = job.person_id,
                     .person_name = job.last_name + ' ' + job.first_name,
                     .on = job.taken_up_on,
                     .state = job.is_proven ? proven : not_proven,
                     .label = job.employer});
}

std::vector<Fact> jobs(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& job : placements::jobs_taken_up(operation, project_id, Day::latest()))
        add_placement(job, "proven", "not_proven", facts);
    for (const auto& internship : placements::internships_begun(operation, project_id))
        add_placement(internship, "internship", "internship_not_proven", facts);
    std::ranges::stable_sort(facts, {}, &Fact::on);
    return facts;
}

std::vector<Fact> family_members(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& member : programmes::family_members_of(operation, project_id))
        facts.push_back({.subject_kind = "family",
                         .subject_id = member.participation_id.text(),
                         .person_id = member.person_id,
                         .person_name = member.last_name + ' ' + member.first_name,
                         .on = member.joined_on,
                         .state = word(member.kinship)});
    return facts;
}

std::vector<Fact> family_relations(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& family : programmes::family_relations_of(operation, project_id))
        facts.push_back({.subject_kind = "family",
                         .subject_id = family.participation_id.text(),
                         .person_id = family.person_id,
                         .person_name = family.last_name + ' ' + family.first_name,
                         .on = family.asked_on,
                         .state = word(family.change)});
    return facts;
}

std::vector<Fact> sessions(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& session : support::sessions_of(operation, project_id))
        facts.push_back({.subject_kind = "series",
                         .subject_id = session.series_id.text(),
                         .on = session.held_on,
                         .state = session.is_cancelled ? "cancelled" : word(session.shape),
                         .label = session.series_name});
    return facts;
}

std::vector<std::string> session_states() {
    auto states = words_of<support::SupportShape>();
    states.emplace_back("cancelled");
    return states;
}

std::vector<Fact> left_with(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<Fact> facts;
    for (const auto& situation : placements::situations_after(operation, project_id))
        for (const auto thing : situation.left_with)
            facts.push_back({.subject_kind = "situation",
                             .subject_id = situation.situation_id.text(),
                             .person_id = situation.person_id,
                             .person_name = name_of(names, situation.person_id),
                             .on = situation.noted_on,
                             .state = word(thing)});
    return facts;
}

std::vector<Fact> benefits(const Operation& operation, ProjectId project_id) {
    const auto names = names_in(operation, project_id);
    std::vector<people::PersonId> people;
    for (const auto& [person_id, name] : names) people.push_back(person_id);
    std::vector<Fact> facts;
    for (const auto& payment : finance::benefits_of_people(operation, people))
        facts.push_back({.subject_kind = "payment",
                         .subject_id = payment.payment_id.text(),
                         .person_id = payment.person_id,
                         .person_name = name_of(names, payment.person_id),
                         .on = payment.paid_on,
                         .state = word(payment.kind),
                         .label = payment.decision_number,
                         .amount = payment.amount});
    return facts;
}

std::vector<Fact> own_contribution(const Operation& operation, ProjectId project_id) {
    std::vector<Fact> facts;
    for (const auto& payment : settlement::own_contribution_of(operation, project_id))
        facts.push_back({.subject_kind = "payment",
                         .subject_id = payment.payment_id.text(),
                         .person_id = payment.person_id,
                         .person_name = payment.last_name + ' ' + payment.first_name,
                         .on = payment.paid_on,
                         .state = word(payment.why),
                         .label = payment.decision_number,
                         .amount = payment.amount});
    return facts;
}

std::vector<FactSource> all_sources() {
    return {
        {.fact = FactKind::ranking_places,
         .states = words_of<programmes::SelectionList>(),
         .words = "programmes:words.SelectionList",
         .facts_in = ranking_places},
        {.fact = FactKind::participants, .facts_in = participants},
        {.fact = FactKind::first_supports, .facts_in = first_supports},
        {.fact = FactKind::joinings,
         .states = {"unemployed", "inactive", "employed", "no_sheet", state_of_return},
         .words = "results:words.JoiningState",
         .begins_once = true,
         .facts_in = joinings},
        {.fact = FactKind::contracts, .has_labels = true, .facts_in = contracts},
        {.fact = FactKind::consultations,
         .states = words_of<support::ConsultationKind>(),
         .words = "support:words.ConsultationKind",
         .facts_in = consultations},
        {.fact = FactKind::attendances,
         .states = words_of<support::AttendanceState>(),
         .words = "support:words.AttendanceState",
         .has_labels = true,
         .facts_in = attendances},
        {.fact = FactKind::courses, .has_labels = true, .facts_in = courses},
        {.fact = FactKind::action_plans, .facts_in = action_plans},
        {.fact = FactKind::jobs,
         .states = {"proven", "not_proven", "internship", "internship_not_proven"},
         .words = "results:words.JobProof",
         .has_labels = true,
         .facts_in = jobs},
        {.fact = FactKind::left_with,
         .states = words_of<placements::LeftWith>(),
         .words = "placements:words.LeftWith",
         .facts_in = left_with},
        {.fact = FactKind::benefits,
         .states = words_of<finance::BenefitKind>(),
         .words = "finance:words.BenefitKind",
         .has_labels = true,
         .has_amounts = true,
         .facts_in = benefits},
        {.fact = FactKind::own_contribution,
         .states = words_of<settlement::ContributionWhy>(),
         .words = "settlement:words.ContributionWhy",
         .has_labels = true,
         .has_amounts = true,
         .facts_in = own_contribution},
        {.fact = FactKind::applications,
         .states = {"stands", "withdrawn"},
         .words = "results:words.ApplicationStand",
         .facts_in = applications},
        {.fact = FactKind::certificates,
         .states = words_of<programmes::CertificateEventKind>(),
         .words = "programmes:words.CertificateEventKind",
         .facts_in = certificates},
        {.fact = FactKind::family_members,
         .states = words_of<programmes::Kinship>(),
         .words = "programmes:words.Kinship",
         .facts_in = family_members},
        {.fact = FactKind::family_relations,
         .states = words_of<programmes::RelationChange>(),
         .words = "programmes:words.RelationChange",
         .facts_in = family_relations},
        {.fact = FactKind::sessions,
         .states = session_states(),
         .words = "results:words.SessionState",
         .has_people = false,
         .has_labels = true,
         .facts_in = sessions},
    };
}

}  // namespace

const std::vector<FactSource>& fact_sources() {
    static const auto sources = all_sources();
    return sources;
}

const FactSource& source_of(FactKind fact) {
    for (const auto& source : fact_sources())
        if (source.fact == fact) return source;
    throw std::logic_error("a kind of fact without its source");
}

}  // namespace wedka::results
