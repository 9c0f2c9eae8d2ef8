#include "results/hidden_records.hpp"

#include <algorithm>

namespace wedka::results {

bool may_be_named(const Operation& operation, people::PersonId person_id) {
    return operation.once("may_be_named", person_id.uuid(), [&] {
        return !operation.deny("people.find", person_id).has_value();
    });
}

void hide_records(const Operation& operation, std::vector<FigureRecord>& records) {
    for (auto& record : records)
        if (record.person_id &&
            !may_be_named(operation, people::PersonId::parse(*record.person_id).value()))
            record = {.subject_kind = record.subject_kind,
                      .subject_id = {},
                      .person_id = {},
                      .label = {},
                      .on = {},
                      .amount = {},
                      .counts = record.counts,
                      .why = record.why,
                      .is_hidden = true};
    std::ranges::stable_partition(records,
                                  [](const FigureRecord& record) { return !record.is_hidden; });
}

}  // namespace wedka::results
