#pragma once

#include "access/account.hpp"
#include "access/second_factor.hpp"
#include "vocabulary/instant.hpp"

/// Access in an emergency (dostęp nadzwyczajny): first the reason, then one person, for an hour,
/// for reading and notes; then somebody else looks whether it was justified.
namespace wedka::access {

using EmergencyId = Id<struct EmergencyKindOfId>;

enum class EmergencyKind {
    life_or_health,
    child,        ///< A child in danger.
    police,       ///< Police or prosecutor ask.
    worker_away,  ///< Nobody who works with the person can be reached.
    other
};
BOOST_DESCRIBE_ENUM(EmergencyKind, life_or_health, child, police, worker_away, other)

enum class EmergencyVerdict {
    justified,
    incident  ///< Not justified: a breach of data protection to be dealt with (art. 33 RODO).
};
BOOST_DESCRIBE_ENUM(EmergencyVerdict, justified, incident)

struct OpenEmergency {
    EmergencyKind kind = EmergencyKind::life_or_health;
    LongText reason;       ///< At least 20 characters.
    std::string password;  ///< Asked for anew, with the second factor where there is one.
    std::optional<std::string> code;
};
BOOST_DESCRIBE_STRUCT(OpenEmergency, (), (kind, reason, password, code))

struct Emergency {
    EmergencyId emergency_id;
    std::string account_name;
    bool is_mine = false;
    EmergencyKind kind = EmergencyKind::life_or_health;
    LongText reason;
    Instant opened_at;
    /// Whom it opened; named only to who may know the person.
    std::optional<people::PersonId> person_id;
    std::optional<std::string> person_name;
    bool has_opened = false;  ///< Somebody was found.
    std::optional<Instant> until;
    bool waits_for_release = false;  ///< The fourth in thirty days waits for a second person.
    std::optional<EmergencyVerdict> verdict;
    std::optional<LongText> review;
    std::optional<std::string> reviewed_by;
    std::optional<Instant> reviewed_at;
    Day review_due_on;
};
BOOST_DESCRIBE_STRUCT(Emergency, (),
                      (emergency_id, account_name, is_mine, kind, reason, opened_at, person_id,
                       person_name, has_opened, until, waits_for_release, verdict, review,
                       reviewed_by, reviewed_at, review_due_on))
Result<PasswordProven> prove_for_emergency(Query& query, const OpenEmergency& request,
                                           const SignInSettings& settings);
Result<Emergency> open_emergency(Transaction& transaction, const OpenEmergency& request,
                                 const PasswordProven& proven);

/// By the whole PESEL, or by both names and the day of birth.
struct LookUp {
    EmergencyId emergency_id;
    std::optional<Pesel> pesel;
    std::optional<std::string> last_name;
    std::optional<std::string> first_name;
    std::optional<Day> birth_on;
};
BOOST_DESCRIBE_STRUCT(LookUp, (), (emergency_id, pesel, last_name, first_name, birth_on))
struct LookedUp {
    std::optional<people::PersonId> person_id;
    std::optional<Instant> until;
    std::int64_t lookups_left = 0;
};
BOOST_DESCRIBE_STRUCT(LookedUp, (), (person_id, until, lookups_left))
Result<LookedUp> look_up_in_emergency(Transaction& transaction, const LookUp& request);

struct ReleaseEmergency {
    EmergencyId emergency_id;
};
BOOST_DESCRIBE_STRUCT(ReleaseEmergency, (), (emergency_id))
Result<Emergency> release_emergency(Transaction& transaction, const ReleaseEmergency& request);

struct ReviewEmergency {
    EmergencyId emergency_id;
    EmergencyVerdict verdict = EmergencyVerdict::justified;
    LongText note;
};
BOOST_DESCRIBE_STRUCT(ReviewEmergency, (), (emergency_id, verdict, note))
Result<Emergency> review_emergency(Transaction& transaction, const ReviewEmergency& request);

/// One's own, those of people of whose seal one is a member, and to reviewers all of them.
Result<Page<Emergency>> list_emergencies(Query& query, const Nothing& request);

}  // namespace wedka::access
