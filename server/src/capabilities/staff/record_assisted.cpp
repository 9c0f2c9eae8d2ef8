#include "staff/record_assisted.hpp"

#include <algorithm>

#include "staff/staff_store.hpp"
#include "staff/staffing_rules.hpp"
#include "vocabulary/today.hpp"

namespace wedka::staff {

namespace {

/// The count of the day's year, when it was made by the day.
template <class Count>
const Count* of_the_year(const std::vector<Count>& counts, Day on) {
    const auto count = std::ranges::find(counts, on.year(), &Count::year);
    return count == counts.end() || count->counted_on > on ? nullptr : &*count;
}

Refusal missing(const std::string& field, Day on) {
    return refused({.rule = "R18-06",
                    .field = field,
                    .code = "count_missing",
                    .values = {{"year", std::to_string(on.year())}}});
}

}  // namespace

Result<Assisted> record_assisted(Transaction& transaction, const RecordAssisted& request) {
    const Assisted assisted{request.year, request.people, request.counted_on, request.source};
    const auto findings =
        check_assisted(assisted, all_residents(transaction), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_assisted(transaction, assisted);
    transaction.record("staff.change");
    return assisted;
}

Result<Page<AssistedRow>> list_assisted(Query& query, const ListAssisted&) {
    const auto residents = all_residents(query);
    Page<AssistedRow> page;
    for (const auto& count : all_assisted(query)) {
        AssistedRow row{count.year, count.people, count.counted_on, count.source, {}, {}};
        const auto all = std::ranges::find(residents, count.year, &Residents::year);
        if (all != residents.end()) {
            row.residents = all->residents;
            row.share = Percent::of(count.people, all->residents);
        }
        page.items.push_back(std::move(row));
    }
    return page;
}

Result<AssistedShare> assisted_in_year_of(const Operation& operation, Day on) {
    const auto all_counts = all_residents(operation);
    const auto assisted_counts = all_assisted(operation);
    const auto* residents = of_the_year(all_counts, on);
    if (!residents) return missing("residents", on);
    const auto* assisted = of_the_year(assisted_counts, on);
    if (!assisted) return missing("people", on);
    return AssistedShare{
        residents->year,       residents->residents,
        residents->counted_on, residents->source,
        assisted->people,      assisted->counted_on,
        assisted->source,      Percent::of(assisted->people, residents->residents).value()};
}

}  // namespace wedka::staff
