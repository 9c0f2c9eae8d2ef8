#include "support/find_participants.hpp"

#include <algorithm>

namespace wedka::support {

namespace {

ParticipantRow row_of(const programmes::ParticipantFact& participant,
                      const std::vector<SupportGiven>& given) {
    ParticipantRow row{.participation_id = participant.participation_id,
                       .person_id = participant.person_id,
                       .last_name = participant.last_name,
                       .first_name = participant.first_name,
                       .enrolled_on = participant.enrolled_on,
                       .contract_id = participant.contract_id,
                       .contract_number = participant.contract_number,
                       .started_on = {},
                       .consultations = 0,
                       .sessions = 0,
                       .left_on = participant.left_on};
    const auto support =
        std::ranges::find(given, participant.participation_id, &SupportGiven::participation_id);
    if (support != given.end()) {
        row.started_on = support->started_on;
        row.consultations = support->consultations;
        row.sessions = support->sessions;
    }
    return row;
}

}  // namespace

Result<Page<ParticipantRow>> find_participants(Query& query, const FindParticipants& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    const auto participants = programmes::participants_of(query, request.project_id);
    const auto given = support_given_in(query, request.project_id);
    auto from = participants.begin();
    if (request.after) {
        from = std::ranges::find(participants, *request.after,
                                 &programmes::ParticipantFact::participation_id);
        if (from != participants.end()) ++from;
    }
    Page<ParticipantRow> page;
    for (auto participant = from; participant != participants.end(); ++participant)
        page.items.push_back(row_of(*participant, given));
    cut_page(page, request.limit,
             [](const ParticipantRow& row) { return row.participation_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

}  // namespace wedka::support
