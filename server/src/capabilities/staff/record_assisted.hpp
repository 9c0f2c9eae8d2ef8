#pragma once

#include "staff/member.hpp"

namespace wedka::staff {

/// How many residents were on social assistance in a year, by the office's own count.
struct RecordAssisted {
    std::int32_t year = 0;
    std::int32_t people = 0;
    Day counted_on;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RecordAssisted, (), (year, people, counted_on, source))
/// Replaces the count of the same year. R18-06.
Result<Assisted> record_assisted(Transaction& transaction, const RecordAssisted& request);

/// A count with the share of the year's residents, where they were counted too.
struct AssistedRow {
    std::int64_t year = 0;
    std::int64_t people = 0;
    Day counted_on;
    std::string source;
    std::optional<std::int64_t> residents;
    std::optional<Percent> share;
};
BOOST_DESCRIBE_STRUCT(AssistedRow, (), (year, people, counted_on, source, residents, share))
struct ListAssisted {};
BOOST_DESCRIBE_STRUCT(ListAssisted, (), ())
/// All counts, the latest year first.
Result<Page<AssistedRow>> list_assisted(Query& query, const ListAssisted& request);

}  // namespace wedka::staff
