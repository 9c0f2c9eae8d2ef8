#pragma once

#include "access/account.hpp"

/// Opening the file of somebody who is not one's own: first the front card, then the purpose.
namespace wedka::access {

/// Why a file outside one's own people is opened (cel wglądu); kept for the day with the trace.
enum class Purpose {
    desk_talk,   ///< The person is at the desk or on the telephone.
    approval,    ///< Something of theirs waits for a decision.
    supervision, ///< Looking after the work of the staff.
    inspection,  ///< For a control or an audit.
    complaint,
    letter,      ///< An answer to a letter of a court, an office, the police.
    project      ///< Running or settling a project in which they take part.
};
BOOST_DESCRIBE_ENUM(Purpose, desk_talk, approval, supervision, inspection, complaint, letter,
                    project)

struct StatePurpose {
    people::PersonId person_id;
    Purpose purpose = Purpose::desk_talk;
};
BOOST_DESCRIBE_STRUCT(StatePurpose, (), (person_id, purpose))
Result<Done> state_purpose(Transaction& transaction, const StatePurpose& request);

struct ShowFrontCard {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ShowFrontCard, (), (person_id))

/// What lies between the asker and the file.
enum class FileDoor {
    open,            ///< Theirs, or the purpose was stated today.
    purpose_needed,  ///< Opens when the purpose is stated.
    closed,          ///< Somebody else's.
    emergency        ///< Open until the moment, for reading and notes.
};
BOOST_DESCRIBE_ENUM(FileDoor, open, purpose_needed, closed, emergency)

/// Who it is, no more: the row of the list of people.
struct FrontCard {
    people::PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::int64_t birth_year = 0;
    std::optional<std::string> city;
    std::optional<std::string> lead_worker;
    FileDoor door = FileDoor::closed;
};
BOOST_DESCRIBE_STRUCT(FrontCard, (),
                      (person_id, last_name, first_name, birth_year, city, lead_worker, door))
Result<FrontCard> show_front_card(Query& query, const ShowFrontCard& request);

}  // namespace wedka::access
