#pragma once

#include "access/account.hpp"
#include "vocabulary/instant.hpp"

/// Papers that the law wants of whoever processes personal data: who is authorised, what is
/// processed, who was told of it.
namespace wedka::access {

/// A role in a register: from when to when.
struct AuthorisedRole {
    Role held = Role::social_worker;
    Day from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(AuthorisedRole, (), (held, from_on, to_on))

/// A line of the register of authorised people (ewidencja osób upoważnionych, art. 29 RODO).
struct AuthorisationRow {
    std::string name;
    std::string login;
    Day authorised_from;
    std::optional<Day> authorised_to;
    Day oath_on;
    std::vector<AuthorisedRole> roles;  ///< Those of the day; they are the scope.
    std::optional<bool> is_active;  ///< Of today alone: when an account was shut is not kept.
};
BOOST_DESCRIBE_STRUCT(AuthorisationRow, (),
                      (name, login, authorised_from, authorised_to, oath_on, roles, is_active))

/// As of a day, today when not told.
struct ListAuthorisations {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListAuthorisations, (), (on))
Result<Page<AuthorisationRow>> list_authorisations(Query& query, const ListAuthorisations& request);

/// For what an office processes data with this program: social work, benefits, family assistants,
/// projects, events, staff, accounts with their trace.
enum class Activity { social_work, benefits, family_support, projects, events, staff, accounts };
BOOST_DESCRIBE_ENUM(Activity, social_work, benefits, family_support, projects, events, staff,
                    accounts)

/// A line of the register of processing activities (rejestr czynności przetwarzania, art. 30 ust. 1
/// RODO). Each text is the office's own from its day on; where the office wrote none it is the word
/// of the activity, or "to_fill" where the law leaves it to the office.
struct ProcessingRow {
    Activity activity = Activity::social_work;
    std::string purposes;
    std::string people_categories;
    std::string data_categories;
    std::string legal_basis;
    std::string recipients;
    std::string erasure_term;  ///< When it is planned to erase.
    std::string security_measures;
    std::vector<Role> roles;             ///< Which may look into it, as the program decides.
    std::optional<std::int64_t> people;  ///< Whom it concerns now, where the program can tell.
    std::optional<Day> written_on;       ///< From when the office's own words hold.
};
BOOST_DESCRIBE_STRUCT(ProcessingRow, (),
                      (activity, purposes, people_categories, data_categories, legal_basis,
                       recipients, erasure_term, security_measures, roles, people, written_on))

struct ListProcessing {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListProcessing, (), (on))
Result<Page<ProcessingRow>> list_processing(Query& query, const ListProcessing& request);

/// The office's own words of an activity, from today on; those of earlier days stay.
struct WriteProcessing {
    Activity activity = Activity::social_work;
    std::optional<LongText> purposes;
    std::optional<LongText> people_categories;
    std::optional<LongText> data_categories;
    std::optional<LongText> legal_basis;
    std::optional<LongText> recipients;
    std::optional<LongText> erasure_term;
};
BOOST_DESCRIBE_STRUCT(WriteProcessing, (),
                      (activity, purposes, people_categories, data_categories, legal_basis,
                       recipients, erasure_term))
Result<Done> write_processing(Transaction& transaction, const WriteProcessing& request);

using InformationId = Id<struct InformationKind>;

/// How somebody was told: by the notice in the building and a word at the first action (art. 100
/// ust. 3-4 UPS), on paper, on paper with a word, by e-mail.
enum class InformedHow { notice, paper, spoken, email };
BOOST_DESCRIBE_ENUM(InformedHow, notice, paper, spoken, email)

/// Somebody was told of an activity (obowiązek informacyjny, art. 13 i 14 RODO).
struct InformPerson {
    people::PersonId person_id;
    Activity activity = Activity::social_work;
    Day given_on;
    InformedHow how = InformedHow::spoken;
    std::optional<std::string> clause;  ///< Which version of the clause.
};
BOOST_DESCRIBE_STRUCT(InformPerson, (), (person_id, activity, given_on, how, clause))

/// An entry was wrong: it stays, marked, with the reason.
struct WithdrawInformation {
    people::PersonId person_id;
    InformationId information_id;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawInformation, (), (person_id, information_id, reason))

/// What the person was told, and what they have to be told yet.
struct InformationRow {
    Activity activity = Activity::social_work;
    bool is_missing = false;  ///< The office works with them so, and nobody told them.
    std::optional<InformationId> information_id;
    std::optional<Day> given_on;
    std::optional<InformedHow> how;
    std::optional<std::string> clause;
    std::optional<std::string> recorded_by;
    std::optional<Instant> withdrawn_at;
    std::optional<std::string> withdrawn_by;
    std::optional<LongText> withdrawal_reason;
};
BOOST_DESCRIBE_STRUCT(InformationRow, (),
                      (activity, is_missing, information_id, given_on, how, clause, recorded_by,
                       withdrawn_at, withdrawn_by, withdrawal_reason))

struct InformationOf {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(InformationOf, (), (person_id))
Result<Page<InformationRow>> list_information(Query& query, const InformationOf& request);
struct InformationKept {
    InformationId information_id;
};
BOOST_DESCRIBE_STRUCT(InformationKept, (), (information_id))
Result<InformationKept> inform_person(Transaction& transaction, const InformPerson& request);
Result<Done> withdraw_information(Transaction& transaction, const WithdrawInformation& request);

}  // namespace wedka::access
