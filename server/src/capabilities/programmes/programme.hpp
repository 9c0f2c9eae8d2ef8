#pragma once

#include "platform/json.hpp"
#include "programmes/programmes.hpp"

namespace wedka::programmes {

/// What a programme is for, for whom, who leads it, and with whom.
struct ProgrammeTerms {
    std::string name;
    LongText aim;
    LongText target_group;
    std::string led_by;
    std::optional<std::string> with_whom;
};
BOOST_DESCRIBE_STRUCT(ProgrammeTerms, (), (name, aim, target_group, led_by, with_whom))

/// One project of the programme, as its edition.
struct EditionRow {
    ProjectId project_id;
    std::string edition;
    std::string name;
    Day from_on;
    Day to_on;
    std::int64_t enrolled = 0;
};
BOOST_DESCRIBE_STRUCT(EditionRow, (), (project_id, edition, name, from_on, to_on, enrolled))

/// A programme as its page shows it, the latest edition first.
struct Programme {
    ProgrammeId programme_id;
    std::int64_t version = 1;
    std::string name;
    LongText aim;
    LongText target_group;
    std::string led_by;
    std::optional<std::string> with_whom;
    std::vector<EditionRow> editions;
    /// People enrolled in all editions; who came back in another year is one person.
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(Programme, (),
                      (programme_id, version, name, aim, target_group, led_by, with_whom, editions,
                       people))

}  // namespace wedka::programmes
