#pragma once

#include "programmes/programme.hpp"

namespace wedka::programmes {

struct ListProgrammes {};
BOOST_DESCRIBE_STRUCT(ListProgrammes, (), ())

/// A row of the list; `people` are enrolled in any edition, each once.
struct ProgrammeRow {
    ProgrammeId programme_id;
    std::string name;
    std::string led_by;
    std::int64_t editions = 0;
    std::optional<Day> since_on;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ProgrammeRow, (), (programme_id, name, led_by, editions, since_on, people))
/// All programmes, by name.
Result<Page<ProgrammeRow>> list_programmes(Query& query, const ListProgrammes& request);

struct ShowProgramme {
    ProgrammeId programme_id;
};
BOOST_DESCRIBE_STRUCT(ShowProgramme, (), (programme_id))
Result<Programme> show_programme(Query& query, const ShowProgramme& request);

}  // namespace wedka::programmes
