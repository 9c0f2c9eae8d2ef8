#pragma once

#include <boost/describe.hpp>

#include "people/people.hpp"
#include "platform/json.hpp"
#include "vocabulary/money.hpp"

namespace wedka::desk {

struct AskTimeline {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(AskTimeline, (), (person_id))

/// One thing that happened: the capability it comes from, its kind, and what the text needs.
struct TimelineEvent {
    Day on;
    std::string capability;
    std::string kind;
    std::string subject_id;
    std::optional<std::string> number = {};
    std::optional<std::string> name = {};
    std::optional<Money> amount = {};
    std::optional<LongText> text = {};  ///< Of a note of social work or material help.
};
BOOST_DESCRIBE_STRUCT(TimelineEvent, (),
                      (on, capability, kind, subject_id, number, name, amount, text))

/// Everything that happened with a person and that the asker may see, the latest first.
Result<Page<TimelineEvent>> show_timeline(Query& query, const AskTimeline& request);

}  // namespace wedka::desk
