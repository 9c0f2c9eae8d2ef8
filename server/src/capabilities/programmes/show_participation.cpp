#include "programmes/show_participation.hpp"

#include "programmes/participation_store.hpp"

namespace wedka::programmes {

Result<Participation> show_participation(Query& query, const ShowParticipation& request) {
    auto participation = find_participation(query, request.participation_id);
    if (!participation) return not_found("participation_id");
    if (const auto refusal = query.deny("programmes.read", participation->person_id))
        return *refusal;
    query.showed(participation->person_id);
    if (query.deny("people.read", participation->person_id)) {
        participation->leaving_note.reset();
        for (auto& interruption : participation->interruptions) interruption.note.reset();
    }
    return *std::move(participation);
}

}  // namespace wedka::programmes
