#pragma once

#include "monitoring/data_sheet.hpp"

namespace wedka::monitoring {

struct ShowParticipantData {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(ShowParticipantData, (), (participation_id))
Result<ParticipantData> show_participant_data(Query& query, const ShowParticipantData& request);

struct ListParticipantData {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListParticipantData, (), (project_id))

/// How complete one participant's data are.
struct CompletenessRow {
    ParticipationId participation_id;
    std::string last_name;
    std::string first_name;
    std::optional<Day> joined_on;
    std::optional<Day> left_on;  ///< None while the participation lasts.
    std::int64_t required = 0;
    std::int64_t filled = 0;
    std::int64_t warnings = 0;
    std::vector<DataGap> gaps;
    std::optional<Day> window_ends_on;  ///< Until when effects on leaving may still come.
};
BOOST_DESCRIBE_STRUCT(CompletenessRow, (),
                      (participation_id, last_name, first_name, joined_on, left_on, required,
                       filled, warnings, gaps, window_ends_on))
/// Everybody enrolled whose data the asker may read, who lacks most first.
Result<Page<CompletenessRow>> list_participant_data(Query& query,
                                                    const ListParticipantData& request);

/// The data of a participation that exists, as its page shows them.
ParticipantData participant_data(const Operation& operation, ParticipationId participation_id);

}  // namespace wedka::monitoring
