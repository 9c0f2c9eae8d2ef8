#include "finance/import_benefit_payments.hpp"

#include <algorithm>
#include <map>

#include "finance/payment_rules.hpp"
#include "finance/payment_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::finance {

namespace {

/// Whose rows they are. A number that nobody in the office has is a fault of the row.
void name_people(const Operation& operation, PaymentFile& file) {
    std::map<Pesel, std::optional<PersonId>> known;
    std::erase_if(file.rows, [&](PaymentRow& row) {
        auto place = known.find(row.pesel);
        if (place == known.end())
            place = known.emplace(row.pesel, people::find_by_pesel(operation, row.pesel)).first;
        if (!place->second) {
            file.faults.push_back({row.line, column_of("person_id"), "person_not_found", {}});
            return true;
        }
        row.payment.person_id = *place->second;
        return false;
    });
}

/// The payments that may be taken; the faults of the others are added to the file's.
std::vector<BenefitPayment> choose(const Operation& operation, PaymentFile& file) {
    std::vector<PersonId> whose;
    for (const auto& row : file.rows) whose.push_back(row.payment.person_id);
    const auto paid = benefits_of_people(operation, whose);
    PaymentSet known(paid.begin(), paid.end());

    const auto today = today_in(operation);
    std::vector<BenefitPayment> chosen;
    for (const auto& row : file.rows) {
        auto findings = check_payment(row.payment, today);
        if (known.contains(row.payment)) findings.push_back(likely_duplicate());
        for (const auto& finding : findings)
            file.faults.push_back({row.line, column_of(finding.field), finding.code, finding.rule});
        if (!findings.empty()) continue;
        chosen.push_back(row.payment);
        chosen.back().payment_id = PaymentId::make();
        known.insert(chosen.back());
    }
    return chosen;
}

}  // namespace

Result<ImportedPayments> import_benefit_payments(Transaction& transaction,
                                                 const ImportBenefitPayments& request) {
    auto read = read_payment_file(request.csv.text);
    if (const auto* findings = std::get_if<Findings>(&read))
        return Refusal{RefusalKind::refused_by_rule, *findings};
    auto& file = std::get<PaymentFile>(read);

    lock_payments(transaction);
    name_people(transaction, file);
    const auto chosen = choose(transaction, file);
    std::ranges::stable_sort(file.faults, {}, &RowFault::line);

    const auto import_id = ImportId::make();
    insert_import(transaction, {.import_id = import_id,
                                .is_trial = request.is_trial,
                                .row_count = file.row_count,
                                .accepted = static_cast<std::int64_t>(chosen.size())});
    if (!request.is_trial)
        for (const auto& payment : chosen) insert_payment(transaction, payment, import_id);
    transaction.record("finance.import_benefits", import_id);
    return ImportedPayments{file.row_count, static_cast<std::int64_t>(chosen.size()),
                            std::move(file.faults)};
}

}  // namespace wedka::finance
