#pragma once

#include "programmes/selection.hpp"
#include "programmes/committee.hpp"

namespace wedka::programmes {

/// A member of the committee disagrees with the list in force (głos odrębny).
struct RecordDissent {
    ProjectId project_id;
    Day dissented_on;
    LongText dissent;
};
BOOST_DESCRIBE_STRUCT(RecordDissent, (), (project_id, dissented_on, dissent))

struct Dissent {
    MemberId member_id;
    std::string first_name;
    std::string last_name;
    Day dissented_on;
    LongText dissent;
};
BOOST_DESCRIBE_STRUCT(Dissent, (), (member_id, first_name, last_name, dissented_on, dissent))

/// Keeps the dissenting vote of whoever is signed in, once to each list, for the protocol.
Result<Dissent> record_dissent(Transaction& transaction, const RecordDissent& request);

/// The dissenting votes to a list, the earliest first.
std::vector<Dissent> dissents_to(const Operation& operation, SelectionId selection_id);

}  // namespace wedka::programmes
