#pragma once

#include "monitoring/data_sheet.hpp"

/// SQL that keeps data sheets. What is special about somebody is kept encrypted.
namespace wedka::monitoring {

/// A further sheet of the participation, which is in force from now on.
void insert_sheet(Transaction& transaction, ProjectId project_id, const RecordDataSheet& request);

struct KnownSheet {
    std::int64_t version = 0;
    DataSheet sheet;
};
std::optional<KnownSheet> find_sheet(const Operation& operation, ParticipationId participation_id);

struct SheetOf {
    ParticipationId participation_id;
    DataSheet sheet;
};
/// The sheets in force of everybody in the project.
std::vector<SheetOf> sheets_in(const Operation& operation, ProjectId project_id);

DataSheet sheet_of(const RecordDataSheet& request);

}  // namespace wedka::monitoring
