#pragma once

#include "access/registers.hpp"

/// All SQL about the registers of processing and of what people were told.
namespace wedka::access {

using people::PersonId;

struct WrittenTexts {
    Activity activity = Activity::social_work;
    Day from_on;
    std::optional<std::string> purposes;
    std::optional<std::string> people_categories;
    std::optional<std::string> data_categories;
    std::optional<std::string> legal_basis;
    std::optional<std::string> recipients;
    std::optional<std::string> erasure_term;
};
BOOST_DESCRIBE_STRUCT(WrittenTexts, (),
                      (activity, from_on, purposes, people_categories, data_categories,
                       legal_basis, recipients, erasure_term))
/// The office's own words that hold on the day.
std::vector<WrittenTexts> texts_on(const Operation& operation, Day on);
void put_texts(Transaction& transaction, const WriteProcessing& request, Day from_on);

/// How many people whom the asker may know the office works with so on the day; nothing where
/// assignments do not tell.
std::optional<std::int64_t> people_in(const Operation& operation, Activity activity, Day on);
/// In which ways the office works with the person on the day, as assignments tell.
std::vector<Activity> activities_of(const Operation& operation, PersonId person_id, Day on);

/// Every entry, the newest first.
std::vector<InformationRow> information_of(const Operation& operation, PersonId person_id);
/// Keeps the entry; the same one that is not withdrawn is kept once, also when two say it at the
/// same moment.
InformationId put_information(Transaction& transaction, const InformPerson& request);
/// Whether the entry is withdrawn; nothing when the person has no such one.
std::optional<bool> is_withdrawn(const Operation& operation, PersonId person_id, InformationId id);
/// False when another was quicker.
bool mark_withdrawn(Transaction& transaction, const WithdrawInformation& request);

}  // namespace wedka::access
