#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "placements/placements.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/sex.hpp"

/// What funders ask of each participant (monitorowanie uczestników): the data set of the day of
/// joining, and what came of taking part, as dated facts with their papers. Indicators are counted of
/// these facts by results; nothing counted is kept here. None of these functions asks whether the
/// asker may know the person.
namespace wedka::monitoring {

using people::PersonId;
using programmes::ParticipationId;
using programmes::ProjectId;
using EffectId = Id<struct EffectIdKind>;

/// Position on the labour market on joining (status na rynku pracy w chwili przystąpienia): osoba
/// bezrobotna, bierna zawodowo, pracująca.
enum class JoiningStatus { unemployed, inactive, employed };
BOOST_DESCRIBE_ENUM(JoiningStatus, unemployed, inactive, employed)

/// Where somebody who works does so ("w tym"), in the words of SM EFS 2021-2027; a farmer is told
/// apart for PO KL.
enum class EmployedIn {
    own_business,
    farm,
    government,
    local_government,
    ngo,
    small_enterprise,
    large_enterprise,
    health_care,
    teaching_staff,
    school_staff,
    university,
    research,
    other
};
BOOST_DESCRIBE_ENUM(EmployedIn, own_business, farm, government, local_government, ngo,
                    small_enterprise, large_enterprise, health_care, teaching_staff, school_staff,
                    university, research, other)

/// Obywatelstwo: polskie, innego kraju Unii, kraju trzeciego albo bezpaństwowiec.
enum class Citizenship { polish, eu, third_country };
BOOST_DESCRIBE_ENUM(Citizenship, polish, eu, third_country)

/// What somebody said of a sensitive matter: tak, nie, odmowa podania informacji, nie pytano. Only
/// yes counts in an indicator; a refusal excludes nobody from support.
enum class Declared { yes, no, refused, not_asked };
BOOST_DESCRIBE_ENUM(Declared, yes, no, refused, not_asked)

/// Why somebody is at risk of poverty or social exclusion (przesłanka), after the guidelines of
/// 2014-2020 and 2021-2027.
enum class Premise {
    social_assistance,
    social_employment,
    foster_care,
    crime_or_prison,
    homelessness,
    dependent_person,
    disability,
    care_of_disabled,
    youth_centre,
    food_aid,
    leaving_institution,
    multiple_exclusion
};
BOOST_DESCRIBE_ENUM(Premise, social_assistance, social_employment, foster_care, crime_or_prison,
                    homelessness, dependent_person, disability, care_of_disabled, youth_centre,
                    food_aid, leaving_institution, multiple_exclusion)

/// The data of one participant as of the day of joining (zakres danych uczestnika). They are fixed
/// then and never follow later changes; a mistake is corrected by a further version.
struct DataSheet {
    Day told_on;  ///< When the participant signed it.
    JoiningStatus status = JoiningStatus::unemployed;
    bool is_registered = false;  ///< In the labour office (PUP).
    std::optional<Day> unemployed_since;
    bool is_in_education = false;
    std::optional<EmployedIn> employed_in;
    std::int64_t isced = 0;  ///< Highest completed level of education, 0 to 8.
    Citizenship citizenship = Citizenship::polish;
    Declared foreign_background = Declared::not_asked;
    Declared minority = Declared::not_asked;
    Declared homeless = Declared::not_asked;
    Declared disability = Declared::not_asked;
    /// Znaczny stopień, niepełnosprawność intelektualna albo sprzężona: a group of its own.
    bool is_severe_disability = false;
    std::vector<Premise> premises;
    std::string voivodeship;
    std::string county;
    std::string commune;
    std::int64_t degurba = 0;  ///< 1 cities, 2 towns and suburbs, 3 rural areas; 0: not told.
    std::optional<Day> education_ends_on;
};
BOOST_DESCRIBE_STRUCT(DataSheet, (),
                      (told_on, status, is_registered, unemployed_since, is_in_education,
                       employed_in, isced, citizenship, foreign_background, minority, homeless,
                       disability, is_severe_disability, premises, voivodeship, county, commune,
                       degurba, education_ends_on))

/// What came of taking part, besides work, which placements knows: poszukiwanie pracy, kształcenie
/// lub szkolenie, kwalifikacje, kompetencje, poprawa sytuacji społecznej, lepsza sytuacja w pracy,
/// żadna nowa aktywność; six months after leaving: bez pracy, nie ustalono.
enum class EffectKind {
    job_search,
    education,
    qualification,
    competence,
    social_improvement,
    better_work,
    nothing_new,
    half_year_without_work,
    half_year_unknown
};
BOOST_DESCRIBE_ENUM(EffectKind, job_search, education, qualification, competence,
                    social_improvement, better_work, nothing_new, half_year_without_work,
                    half_year_unknown)

/// The paper that proves an effect: oświadczenie, zaświadczenie urzędu pracy, zaświadczenie szkoły
/// lub organizatora, dyplom lub certyfikat po walidacji, opinia pracownika socjalnego.
enum class EffectProof { statement, labour_office, school, qualification_paper, opinion };
BOOST_DESCRIBE_ENUM(EffectProof, statement, labour_office, school, qualification_paper, opinion)

/// One thing that came of one participation, and stands.
struct EffectFact {
    EffectId effect_id;
    ParticipationId participation_id;
    EffectKind kind = EffectKind::job_search;
    Day on;
    EffectProof proof = EffectProof::statement;
    Day proven_on;  ///< The day that the paper bears.
};
BOOST_DESCRIBE_STRUCT(EffectFact, (), (effect_id, participation_id, kind, on, proof, proven_on))

/// Everything that indicators ask of one participant.
struct ParticipantRecord {
    ParticipationId participation_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Sex sex = Sex::female;
    Day birth_on;
    Day enrolled_on;
    std::optional<Day> contract_on;
    std::optional<Day> joined_on;  ///< The day of the first support; none: no participant yet.
    /// The last day of taking part: of leaving, or the end of the project.
    Day left_on;
    std::optional<programmes::LeavingReason> left_because;  ///< None: stayed to the end.
    std::vector<programmes::InterruptionFact> interruptions = {};  ///< Earliest first.
    std::optional<DataSheet> sheet;
    bool had_social_support = false;
    bool had_vocational_support = false;
    std::vector<EffectFact> effects;
    std::vector<placements::JobFact> jobs;  ///< That stand, whether they follow the project or not.
};

/// Everybody enrolled in the project, in alphabetical order.
std::vector<ParticipantRecord> records_of(const Operation& operation, ProjectId project_id);
/// The record of one participation that exists.
ParticipantRecord record_of(const Operation& operation, ParticipationId participation_id);

/// Whether the unemployment counts as long-term on the day under the rules of the fund: uninterrupted
/// for more than 12 months, in 2014-2020 for more than 6 below the age of 25.
bool is_long_term(const DataSheet& sheet, Day on, Day birth_on, programmes::RuleSet rule_set);

/// Whether the reason is an end as the path had planned: completed, or earlier by taking up work;
/// without one the participation lasted to the end of the project.
bool is_planned_end(const std::optional<programmes::LeavingReason>& left_because);
/// Whether the participation ended so.
bool ended_as_planned(const ParticipantRecord& record);

/// The last day on which what comes of taking part is still counted: four weeks after leaving, that
/// day included.
Day window_ends_on(const ParticipantRecord& record);
/// Six months after leaving, or the last day of that month.
Day half_year_after(const ParticipantRecord& record);

/// What jobs say of the situation at one point; the later, the more. Work that *lasted* was there and
/// has its paper.
enum class WorkFound { none, came_later, ended_before, unproven, lasted };
/// What the jobs taken up by the day say of the situation on leaving: work counts when it was taken
/// up by the end of the window and had not ended before leaving.
WorkFound work_on_leaving(const ParticipantRecord& record, Day on);
/// What they say of the situation half a year after leaving: work counts when it lasted on that day.
WorkFound work_after_half_year(const ParticipantRecord& record);

/// What a project gave besides support to people: podmiot administracji lub służb publicznych, mikro-,
/// małe lub średnie przedsiębiorstwo (w tym spółdzielnia i przedsiębiorstwo społeczne), racjonalne
/// usprawnienie dla osób z niepełnosprawnościami, obiekt dostosowany do ich potrzeb.
enum class OutputKind { public_entity, small_enterprise, reasonable_adjustment, adapted_object };
BOOST_DESCRIBE_ENUM(OutputKind, public_entity, small_enterprise, reasonable_adjustment,
                    adapted_object)

using OutputId = Id<struct OutputIdKind>;

/// One of them that was not withdrawn.
struct OutputFact {
    OutputId output_id;
    OutputKind kind = OutputKind::public_entity;
    std::string name;
    Day given_on;
};
BOOST_DESCRIBE_STRUCT(OutputFact, (), (output_id, kind, name, given_on))

/// The project's, earliest first.
std::vector<OutputFact> outputs_of(const Operation& operation, ProjectId project_id);

/// What is still to be asked of somebody who has left: the situation up to four weeks after it, or
/// that of six months after it.
enum class FollowUpKind { after_leaving, after_half_year };
BOOST_DESCRIBE_ENUM(FollowUpKind, after_leaving, after_half_year)

struct FollowUpDue {
    FollowUpKind kind = FollowUpKind::after_leaving;
    ParticipationId participation_id;
    ProjectId project_id;
    PersonId person_id;
    std::string person_name;
    std::string project_name;
    Day due_on;
};
BOOST_DESCRIBE_STRUCT(FollowUpDue, (),
                      (kind, participation_id, project_id, person_id, person_name, project_name,
                       due_on))

/// What projects of the European Social Fund of 2014-2020 and 2021-2027 still have to ask by the day
/// of those within reach, the earliest first. A question is left half a year after its day.
std::vector<FollowUpDue> follow_ups_due(const Operation& operation, Day today, Day until,
                                        const ReachFilter& reach);

void add_routes(Routes& routes);

}  // namespace wedka::monitoring
