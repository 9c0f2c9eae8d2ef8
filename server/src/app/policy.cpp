#include "app/policy.hpp"

#include <algorithm>
#include <array>

namespace wedka::app {

namespace {

/// One line of the table: a permission, the roles that have it for the whole office, and those that
/// have it for the people assigned to them.
struct Line {
    std::string_view permission;
    std::string_view office;
    std::string_view assigned = {};
};

// After spec/security 4.2 and 4.3. A role stands here in the words of access::Role.
constexpr std::array lines{
    Line{"parameters.read",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant auditor administrator"},
    Line{"staff.read",
         "head social_worker senior_social_worker coordinator family_assistant accountant auditor "
         "administrator"},
    Line{"staff.change", "head"},

    Line{"people.find", "head social_worker senior_social_worker coordinator accountant",
         "counsellor psychologist family_assistant"},
    Line{"people.register", "head social_worker senior_social_worker coordinator"},
    Line{"people.read", "head senior_social_worker coordinator",
         "social_worker counsellor psychologist family_assistant"},
    Line{"people.read_pesel", "head",
         "social_worker senior_social_worker counsellor family_assistant"},
    Line{"people.change", "head",
         "social_worker senior_social_worker coordinator family_assistant"},
    Line{"people.protect_address", "head",
         "social_worker senior_social_worker psychologist family_assistant"},
    Line{"people.declare_conflict", "head",
         "social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant"},
    Line{"people.read_conflicts", "head auditor"},
    Line{"people.withdraw_conflict", "head"},

    Line{"access.read_accounts", "head administrator auditor"},
    Line{"access.create_account", "head"},
    Line{"access.start_reset", "head administrator"},
    Line{"access.disable_account", "head administrator"},
    Line{"access.enable_account", "head"},
    Line{"access.end_sessions", "head administrator"},
    Line{"access.remove_factor", "head administrator"},
    Line{"access.grant_role", "head"},
    Line{"access.approve_role", "head administrator"},
    Line{"access.assign", "head senior_social_worker"},
    Line{"access.seal", "head", "social_worker senior_social_worker psychologist family_assistant"},
    Line{"access.read_deputies",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant auditor administrator"},
    Line{"access.appoint_deputy", "head"},
    Line{"access.open_emergency",
         "head social_worker senior_social_worker psychologist family_assistant"},
    Line{"access.review_emergency", "head auditor"},
    Line{"access.read_traces", "head auditor"},
    Line{"access.check_trace", "head auditor administrator"},
    Line{"access.review_anomalies", "head auditor"},
    Line{"access.keep_register", "head"},
    Line{"access.inform", "head coordinator",
         "social_worker senior_social_worker counsellor psychologist family_assistant"},

    // Whether a paper of a kind may be made or read, the kind's own permission says as well.
    Line{"papers.read",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant"},
    Line{"papers.make",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant"},
    Line{"papers.read_templates", "head administrator senior_social_worker coordinator"},
    Line{"papers.change_templates", "head administrator"},

    Line{"finance.read", "head accountant coordinator", "social_worker senior_social_worker"},
    Line{"finance.adopt_budget", "head accountant coordinator"},
    Line{"finance.record_benefit", "head accountant"},
    Line{"finance.import_benefits", "head accountant"},
    Line{"finance.read_fundings", "head accountant coordinator social_worker senior_social_worker"},
    Line{"finance.raise_funds", "head coordinator"},

    Line{"casework.read", "head", "social_worker senior_social_worker family_assistant"},
    Line{"casework.order_interview", "head senior_social_worker", "social_worker"},
    Line{"casework.record_visit", "head", "social_worker senior_social_worker"},
    Line{"casework.sign_diagnosis", "head", "social_worker senior_social_worker"},
    Line{"casework.conclude_contract", "head", "social_worker senior_social_worker"},
    Line{"casework.end_contract", "head", "social_worker senior_social_worker"},
    Line{"casework.open_assistance", "head", "senior_social_worker"},
    Line{"casework.assist_family", "head", "senior_social_worker family_assistant"},
    Line{"casework.end_assistance", "head", "senior_social_worker family_assistant"},
    Line{"casework.note_work", "head", "social_worker senior_social_worker family_assistant"},

    Line{"programmes.read",
         "head social_worker senior_social_worker coordinator counsellor accountant"},
    Line{"programmes.found_programme", "head coordinator"},
    Line{"programmes.found_project", "head coordinator"},
    Line{"programmes.raise_planned", "head"},
    Line{"programmes.adopt_regulations", "head coordinator"},
    Line{"programmes.receive_application", "head social_worker senior_social_worker coordinator"},
    Line{"programmes.assess", "head coordinator"},
    Line{"programmes.appoint_committee", "head"},
    // Of the committee of this recruitment, as the rules see to.
    Line{"programmes.score", "head social_worker senior_social_worker coordinator counsellor"},
    Line{"programmes.draw_selection", "head coordinator"},
    Line{"programmes.enrol", "head coordinator"},
    Line{"programmes.read_families", "head coordinator counsellor psychologist",
         "social_worker senior_social_worker family_assistant"},
    Line{"programmes.keep_families", "head coordinator",
         "counsellor psychologist social_worker senior_social_worker family_assistant"},
    Line{"programmes.set_questions", "head coordinator"},
    Line{"programmes.link_budget", "head coordinator accountant"},
    Line{"programmes.read_certificates", "head senior_social_worker", "social_worker"},
    Line{"programmes.ask_certificate", "head senior_social_worker", "social_worker"},
    Line{"programmes.certify", "head senior_social_worker", "social_worker"},
    Line{"programmes.check_certificate", "head social_worker senior_social_worker coordinator"},
    Line{"programmes.set_certificate_terms", "head coordinator"},
    Line{"programmes.hand_over_certificates", "head senior_social_worker"},
    Line{"programmes.authorise_signing", "head"},

    Line{"support.read",
         "head coordinator counsellor psychologist social_worker "
         "senior_social_worker"},
    Line{"support.record_consultation",
         "head coordinator counsellor psychologist social_worker senior_social_worker"},
    Line{"support.arrange", "head coordinator"},
    Line{"support.make_plan", "head coordinator counsellor"},
    Line{"support.read_plan", "head coordinator counsellor",
         "social_worker senior_social_worker psychologist family_assistant"},
    Line{"support.enrol", "head coordinator counsellor"},
    Line{"support.record_attendance",
         "head coordinator counsellor psychologist social_worker senior_social_worker"},
    Line{"support.certify", "head coordinator"},

    Line{"placements.read", "head senior_social_worker coordinator counsellor",
         "social_worker psychologist family_assistant"},
    Line{"placements.record_job", "head senior_social_worker coordinator counsellor",
         "social_worker"},
    Line{"placements.correct_job", "head coordinator", "social_worker senior_social_worker"},

    Line{"monitoring.read", "head coordinator",
         "social_worker senior_social_worker counsellor"},
    Line{"monitoring.record", "head coordinator",
         "social_worker senior_social_worker counsellor"},
    Line{"monitoring.report", "head coordinator"},

    Line{"settlement.read", "head accountant coordinator"},
    Line{"settlement.declare", "head accountant"},

    Line{"events.read", "head social_worker senior_social_worker coordinator counsellor"},
    Line{"events.organise", "head social_worker senior_social_worker coordinator"},
    Line{"events.record_attendance",
         "head social_worker senior_social_worker coordinator counsellor"},

    Line{"recognition.read",
         "head coordinator accountant auditor senior_social_worker social_worker"},
    Line{"recognition.record", "head coordinator"},

    Line{"results.read", "head coordinator accountant auditor senior_social_worker social_worker"},
    Line{"results.publish_statement", "head coordinator"},
    Line{"results.compose_figure", "head coordinator"},
    Line{"results.set_targets", "head coordinator"},
    Line{"results.freeze", "head coordinator"},

    Line{"publishing.read",
         "head coordinator accountant auditor senior_social_worker social_worker"},
    Line{"publishing.write", "head coordinator"},
    Line{"publishing.approve", "head coordinator"},

    Line{"desk.read",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant auditor administrator"},
    Line{"desk.search",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant auditor administrator"},
    Line{"desk.keep_tasks",
         "head social_worker senior_social_worker coordinator counsellor psychologist "
         "family_assistant accountant auditor administrator"},
};

/// What opens somebody's file; outside one's own people its purpose is asked for, once a day.
constexpr std::string_view files{"people.read people.read_pesel casework.read support.read_plan"};

/// What may be done in an emergency: reading, and a note of what was done.
constexpr std::string_view in_emergency{
    "people.read people.read_pesel casework.read casework.note_work support.read_plan "
    "placements.read finance.read"};

bool names(std::string_view roles, std::string_view role) {
    while (!roles.empty()) {
        const auto end = std::min(roles.find(' '), roles.size());
        if (roles.substr(0, end) == role) return true;
        roles.remove_prefix(std::min(end + 1, roles.size()));
    }
    return false;
}

Reach reach_of(const Line& line, const std::vector<std::string>& roles) {
    auto widest = Reach::nothing;
    for (const auto& role : roles) {
        if (names(line.office, role)) return Reach::office;
        if (names(line.assigned, role)) widest = Reach::assigned;
    }
    return widest;
}

}  // namespace

Reach RolePolicy::reach(const Actor& actor, std::string_view permission) const {
    for (const auto& line : lines)
        if (line.permission == permission) return reach_of(line, actor.roles);
    return Reach::nothing;
}

bool RolePolicy::may_know(const Actor& actor, std::string_view) const {
    return reach(actor, "people.find") == Reach::office;
}

bool RolePolicy::asks_purpose(std::string_view permission) const {
    return names(files, permission);
}

bool RolePolicy::opens_in_emergency(std::string_view permission) const {
    return names(in_emergency, permission);
}

std::vector<std::string> RolePolicy::permissions(const Actor& actor) const {
    std::vector<std::string> allowed;
    for (const auto& line : lines)
        if (reach_of(line, actor.roles) != Reach::nothing) allowed.emplace_back(line.permission);
    return allowed;
}

}  // namespace wedka::app
