#pragma once

#include "finance/finance.hpp"

/// All SQL that changes payments or brings single ones.
namespace wedka::finance {

using ImportId = Id<struct ImportKind>;

/// Keeps others in the office from entering payments until this transaction ends, so that what was
/// not there when looked for is not there when inserted.
void lock_payments(Transaction& transaction);
void insert_payment(Transaction& transaction, const BenefitPayment& payment,
                    const std::optional<ImportId>& import_id);

/// A file that was read in.
struct ImportRecord {
    ImportId import_id;
    bool is_trial = false;
    std::int64_t row_count = 0;
    std::int64_t accepted = 0;
};
void insert_import(Transaction& transaction, const ImportRecord& record);

}  // namespace wedka::finance
