#pragma once

#include "people/person.hpp"

namespace wedka::people {

/// What somebody does on the labour market from a day on (status na rynku pracy).
struct RecordLabourStatus {
    PersonId person_id;
    LabourStatus status = LabourStatus::unemployed;
    Day from_on;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RecordLabourStatus, (), (person_id, status, from_on, source))
Result<Person> record_labour_status(Transaction& transaction, const RecordLabourStatus& request);

}  // namespace wedka::people
