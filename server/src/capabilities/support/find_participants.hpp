#pragma once

#include "support/support.hpp"

namespace wedka::support {

using programmes::ContractId;

/// A project's participants in alphabetical order.
struct FindParticipants {
    ProjectId project_id;
    std::optional<ParticipationId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(FindParticipants, (), (project_id, after, limit))

/// A row of the list; without `started_on` the person is enrolled and does not take part yet.
struct ParticipantRow {
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day enrolled_on;
    std::optional<ContractId> contract_id;
    std::optional<std::string> contract_number;
    std::optional<Day> started_on;
    std::int64_t consultations = 0;
    std::int64_t sessions = 0;
    std::optional<Day> left_on;
};
BOOST_DESCRIBE_STRUCT(ParticipantRow, (),
                      (participation_id, person_id, last_name, first_name, enrolled_on, contract_id,
                       contract_number, started_on, consultations, sessions, left_on))

/// Programmes tell who is enrolled, support tells since when they take part.
Result<Page<ParticipantRow>> find_participants(Query& query, const FindParticipants& request);

}  // namespace wedka::support
