#include "desk/timeline.hpp"

#include <algorithm>

#include "casework/casework.hpp"
#include "events/events.hpp"
#include "finance/finance.hpp"
#include "placements/placements.hpp"
#include "programmes/programmes.hpp"
#include "support/support.hpp"

namespace wedka::desk {

namespace {

using Events = std::vector<TimelineEvent>;

template <class Enum>
std::string word(Enum value) {
    return boost::describe::enum_to_string(value, "");
}

void add_casework(const Query& query, people::PersonId person_id, Events& events) {
    if (query.deny("casework.read", person_id)) return;
    for (const auto& event : casework::events_of(query, person_id))
        events.push_back({.on = event.on,
                          .capability = "casework",
                          .kind = word(event.kind),
                          .subject_id = event.subject_id,
                          .number = event.number,
                          .text = event.text});
}

void add_programmes(const Query& query, people::PersonId person_id, Events& events) {
    if (query.deny("programmes.read", person_id)) return;
    for (const auto& event : programmes::events_of(query, person_id))
        events.push_back({.on = event.on,
                          .capability = "programmes",
                          .kind = word(event.kind),
                          .subject_id = event.subject_id,
                          .name = event.project_name});
}

void add_support(const Query& query, people::PersonId person_id, Events& events) {
    if (query.deny("support.read", person_id)) return;
    for (const auto& consultation : support::consultations_of(query, person_id))
        events.push_back({.on = consultation.given_on,
                          .capability = "support",
                          .kind = "consultation_" + word(consultation.kind),
                          .subject_id = consultation.consultation_id.text()});
    for (const auto& event : support::events_of(query, person_id))
        events.push_back({.on = event.on,
                          .capability = "support",
                          .kind = word(event.kind),
                          .subject_id = event.subject_id,
                          .number = event.number,
                          .name = event.name});
}

void add_placements(const Query& query, people::PersonId person_id, Events& events) {
    if (query.deny("placements.read", person_id)) return;
    for (const auto& event : placements::events_of(query, person_id))
        events.push_back({.on = event.on,
                          .capability = "placements",
                          .kind = word(event.kind),
                          .subject_id = event.subject_id,
                          .name = event.name});
}

void add_events(const Query& query, people::PersonId person_id, Events& events) {
    if (query.deny("events.read", person_id)) return;
    for (const auto& event : events::visits_of(query, person_id))
        events.push_back({.on = event.on,
                          .capability = "events",
                          .kind = word(event.kind),
                          .subject_id = event.subject_id,
                          .name = event.name});
}

void add_finance(const Query& query, people::PersonId person_id, Events& events) {
    if (query.deny("finance.read", person_id)) return;
    for (const auto& event : finance::events_of(query, person_id))
        events.push_back({.on = event.on,
                          .capability = "finance",
                          .kind = word(event.kind),
                          .subject_id = event.subject_id,
                          .number = event.number,
                          .name = word(event.benefit),
                          .amount = event.amount});
}

}  // namespace

Result<Page<TimelineEvent>> show_timeline(Query& query, const AskTimeline& request) {
    if (!people::find_person(query, request.person_id)) return not_found();
    if (const auto refusal = query.deny("people.read", request.person_id)) return *refusal;
    query.showed(request.person_id);
    Page<TimelineEvent> page;
    add_casework(query, request.person_id, page.items);
    add_programmes(query, request.person_id, page.items);
    add_support(query, request.person_id, page.items);
    add_placements(query, request.person_id, page.items);
    add_events(query, request.person_id, page.items);
    add_finance(query, request.person_id, page.items);
    std::stable_sort(page.items.begin(), page.items.end(),
                     [](const auto& one, const auto& other) { return one.on > other.on; });
    return page;
}

}  // namespace wedka::desk
