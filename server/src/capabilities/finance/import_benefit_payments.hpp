#pragma once

#include "finance/payment_file.hpp"

namespace wedka::finance {

/// A file of payments, read in for good or only on trial.
struct ImportBenefitPayments {
    FileText csv;
    bool is_trial = false;
};
BOOST_DESCRIBE_STRUCT(ImportBenefitPayments, (), (csv, is_trial))

/// What became of the file: how many rows it has, how many of them were (on trial: would be) taken,
/// and what is wrong with the others, in the order of the file.
struct ImportedPayments {
    std::int64_t rows = 0;
    std::int64_t accepted = 0;
    std::vector<RowFault> faults;
};
BOOST_DESCRIBE_STRUCT(ImportedPayments, (), (rows, accepted, faults))

/// Takes the good rows and reports the others. The same file twice adds nothing.
Result<ImportedPayments> import_benefit_payments(Transaction& transaction,
                                                 const ImportBenefitPayments& request);

}  // namespace wedka::finance
