#include "staff/record_residents.hpp"

#include "staff/staff_store.hpp"
#include "staff/staffing_rules.hpp"
#include "vocabulary/today.hpp"

namespace wedka::staff {

Result<Residents> record_residents(Transaction& transaction, const RecordResidents& request) {
    const Residents residents{request.year, request.residents, request.counted_on, request.source};
    const auto findings = check_residents(residents, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_residents(transaction, residents);
    transaction.record("staff.change");
    return residents;
}

}  // namespace wedka::staff
