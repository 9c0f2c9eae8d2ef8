#pragma once

#include "access/registers.hpp"

/// All SQL about the registers of processing and of what people were told.
namespace wedka::access {

using people::PersonId;

struct WrittenTexts : ProcessingTexts {
    Activity activity = Activity::social_work;
    Day from_on;
};
BOOST_DESCRIBE_STRUCT(WrittenTexts, (ProcessingTexts), (activity, from_on))
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
/// The same entry that is not withdrawn, if it is there.
std::optional<InformationId> find_same(const Operation& operation, const InformPerson& request);
InformationId insert_information(Transaction& transaction, const InformPerson& request);
/// Whether the entry is withdrawn; nothing when the person has no such one.
std::optional<bool> is_withdrawn(const Operation& operation, PersonId person_id, InformationId id);
void mark_withdrawn(Transaction& transaction, const WithdrawInformation& request);

}  // namespace wedka::access
