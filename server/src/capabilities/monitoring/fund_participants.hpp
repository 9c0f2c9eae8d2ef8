#pragma once

#include "monitoring/file_words.hpp"
#include "people/people.hpp"

/// What is gathered of a project's participants for a file.
namespace wedka::monitoring {

/// One support of a participant, from its first day.
struct SupportBegun {
    SupportSort sort;
    Day from_on;
};

/// One participant as a file tells of them: nothing that came after its day.
struct FundParticipant {
    ParticipantRecord record;
    people::PersonContact contact;  ///< Of the day of joining.
    std::vector<SupportBegun> supports;  ///< Earliest first.
    std::optional<std::string> technical_id;

    bool has_left(Day on) const { return record.left_on < on; }
};

/// Everybody who joined by the day and of whom the asker may tell the fund, in alphabetical order.
std::vector<FundParticipant> fund_participants(const Operation& operation, ProjectId project_id,
                                               Day on);

/// Every kind of support that the project's participants got, each once.
std::vector<SupportSort> support_sorts_in(const Operation& operation, ProjectId project_id);

}  // namespace wedka::monitoring
