#pragma once

#include "monitoring/monitoring.hpp"
#include "vocabulary/percent.hpp"

/// The indicators of the European Social Fund by its three rule sets, as pure rules over the record of
/// one participant. The names are those of Annex I of Reg. (EU) 2021/1057 and of the Polish lists of key
/// indicators; docs/capabilities/results.md has each with its source.
namespace wedka::results {

using monitoring::ParticipantRecord;
using programmes::RuleSet;

enum class Indicator {
    EECO01,                      ///< Everybody who got support.
    EECO02,                      ///< Unemployed.
    EECO03,                      ///< Long-term unemployed.
    EECO04,                      ///< Inactive.
    EECO02_04,                   ///< Unemployed or inactive.
    EECO05,                      ///< Employed.
    EECO06,                      ///< Below 18.
    EECO07,                      ///< 18 to 29.
    EECO08,                      ///< 55 and above.
    EECO09,                      ///< ISCED 0 to 2; in 2014-2020 1 and 2.
    EECO10,                      ///< ISCED 3 and 4.
    EECO11,                      ///< ISCED 5 to 8.
    EECO12,                      ///< With disabilities.
    EECO13,                      ///< Third-country nationals.
    EECO14,                      ///< Of foreign background.
    EECO15,                      ///< Minorities.
    EECO16,                      ///< Homeless or excluded from housing.
    EECO17,                      ///< From rural areas.
    EECO18,                      ///< Public administrations and services supported.
    EECO19,                      ///< Micro, small and medium enterprises supported.
    PL0CO01,                     ///< Whether reasonable adjustments were financed.
    PL0CO02,                     ///< Objects adapted to people with disabilities.
    EECR01,                      ///< Searching for a job upon leaving.
    EECR02,                      ///< In education or training upon leaving.
    EECR03,                      ///< With a qualification upon leaving.
    EECR04,                      ///< In employment upon leaving.
    EECR05,                      ///< In employment six months after leaving.
    EECR06,                      ///< In a better position at work six months after leaving.
    PLHILCR02,                   ///< Whose social situation improved.
    at_risk,                     ///< 2014-2020: at risk of poverty or social exclusion.
    at_risk_qualified,           ///< Of them with a qualification.
    at_risk_searching,           ///< Of them searching for a job.
    at_risk_employed,            ///< Of them in employment.
    social_effectiveness,        ///< 2014-2020: efektywność społeczna, a share.
    employment_effectiveness,    ///< 2014-2020: efektywność zatrudnieniowa, a share.
    employment_severe,           ///< The same of those with severe disabilities.
    contracts,                   ///< PO KL: under a social contract.
    returned,                    ///< PO KL: powrócili do projektu.
    finished,                    ///< PO KL: zakończyli udział, as planned.
    interrupted,                 ///< PO KL: przerwali udział.
    continuing,                  ///< PO KL: kontynuują udział.
    learning,                    ///< PO KL: inactive who learn.
    aged_15_24,                  ///< PO KL.
    aged_55_64,                  ///< PO KL.
    took_up_work                 ///< PO KL: took up work while taking part or by its end.
};
BOOST_DESCRIBE_ENUM(Indicator, EECO01, EECO02, EECO03, EECO04, EECO02_04, EECO05, EECO06, EECO07,
                    EECO08, EECO09, EECO10, EECO11, EECO12, EECO13, EECO14, EECO15, EECO16, EECO17,
                    EECO18, EECO19, PL0CO01, PL0CO02, EECR01, EECR02, EECR03, EECR04, EECR05, EECR06, PLHILCR02, at_risk,
                    at_risk_qualified, at_risk_searching, at_risk_employed, social_effectiveness,
                    employment_effectiveness, employment_severe, contracts, returned, finished, interrupted,
                    continuing, learning, aged_15_24, aged_55_64, took_up_work)

/// What a rule set counts, in the order of its list.
std::vector<Indicator> indicators_of(RuleSet rule_set);

/// Why one participant counts or not.
struct Verdict {
    bool counts = false;
    /// A short word: "fits", "other_status", "window_open" ...
    const char* why = "fits";
    /// Until when it may still come to count; none where it cannot.
    std::optional<Day> until = {};
    /// Of a share: whether the participant is among those of whom it is a share.
    bool is_in_base = true;
};

/// The verdict as of the day: what came later does not count yet.
Verdict judge(Indicator indicator, const ParticipantRecord& record, RuleSet rule_set, Day on);

/// Whether the indicator is a share of those in its base, not a number of people.
bool is_share(Indicator indicator);
/// Whether it counts what the project gave besides support to people; nobody is judged by it.
bool is_of_outputs(Indicator indicator);

/// One verdict of an indicator's list, by the place of the record in the list that was counted.
struct JudgedRecord {
    std::size_t place = 0;
    Verdict verdict;
};

/// An indicator with every record behind it.
struct CountedIndicator {
    Indicator indicator = Indicator::EECO01;
    std::int64_t women = 0;
    std::int64_t men = 0;
    std::int64_t things = 0;  ///< Of an indicator that counts no people.
    std::int64_t base = 0;    ///< Of a share.
    std::vector<JudgedRecord> records;

    std::int64_t total() const { return women + men + things; }
    /// Of a share: how many of the base count, in hundredths of a percent, halves up.
    std::optional<Percent> share() const;
};

CountedIndicator count(Indicator indicator, const std::vector<ParticipantRecord>& records,
                       RuleSet rule_set, Day on);

/// One that counts outputs: entities and objects each once; adjustments make one project, however many
/// there were.
CountedIndicator count(Indicator indicator, const std::vector<monitoring::OutputFact>& outputs,
                       Day on);

/// How many of so many people a share asks for: the next whole person.
std::int64_t people_needed(std::int64_t people, Percent share);

}  // namespace wedka::results
