#pragma once

#include "monitoring/feedback_error.hpp"
#include "monitoring/monitoring.hpp"
#include "platform/json.hpp"

namespace wedka::monitoring {

/// The data of a participant, as they were told. A further sheet corrects the one before.
struct RecordDataSheet {
    ParticipationId participation_id;
    Day told_on;
    JoiningStatus status = JoiningStatus::unemployed;
    bool is_registered = false;
    std::optional<Day> unemployed_since;
    bool is_in_education = false;
    std::optional<EmployedIn> employed_in;
    std::int64_t isced = 0;
    Citizenship citizenship = Citizenship::polish;
    Declared foreign_background = Declared::not_asked;
    Declared minority = Declared::not_asked;
    Declared homeless = Declared::not_asked;
    Declared disability = Declared::not_asked;
    bool is_severe_disability = false;
    std::vector<Premise> premises;
    std::string voivodeship;
    std::string county;
    std::string commune;
    std::int64_t degurba = 0;
    std::optional<Day> education_ends_on;
};
BOOST_DESCRIBE_STRUCT(RecordDataSheet, (),
                      (participation_id, told_on, status, is_registered, unemployed_since,
                       is_in_education, employed_in, isced, citizenship, foreign_background,
                       minority, homeless, disability, is_severe_disability, premises, voivodeship,
                       county, commune, degurba, education_ends_on))

/// An effect of taking part as its participant's page shows it.
struct Effect {
    EffectId effect_id;
    EffectKind kind = EffectKind::job_search;
    Day on;
    EffectProof proof = EffectProof::statement;
    Day proven_on;
    std::optional<std::string> note;
    std::optional<Day> withdrawn_on;
    std::optional<std::string> withdrawn_because;
};
BOOST_DESCRIBE_STRUCT(Effect, (),
                      (effect_id, kind, on, proof, proven_on, note, withdrawn_on,
                       withdrawn_because))

/// What a funder's data set still asks of the participant, or holds against what was told.
struct DataGap {
    std::string rule;   ///< "V-13"
    std::string field;  ///< Where it is mended: "degurba", "phone", "address" ...
    std::string code;
    bool is_warning = false;  ///< The participant counts all the same.
};
BOOST_DESCRIBE_STRUCT(DataGap, (), (rule, field, code, is_warning))

/// One participant's data for the funder, with what is missing.
struct ParticipantData {
    ParticipationId participation_id;
    ProjectId project_id;
    std::string project_name;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Day enrolled_on;
    std::optional<Day> joined_on;
    std::optional<Day> left_on;  ///< None while the participation lasts.
    std::optional<std::int64_t> age;  ///< In full years on joining.
    /// 29 February near a bound: others may count the age differently.
    bool is_age_doubtful = false;
    std::int64_t version = 0;  ///< Of the sheet in force; 0: there is none.
    std::optional<DataSheet> sheet;
    /// What the register of people knows, to begin the first sheet with.
    DataSheet suggested;
    std::vector<DataGap> gaps;
    std::int64_t required = 0;
    std::int64_t filled = 0;
    std::vector<Effect> effects;
    std::optional<Day> window_ends_on;
    std::optional<Day> half_year_on;
    std::vector<FeedbackError> feedback;  ///< Of the fund's system, what waits first.
};
BOOST_DESCRIBE_STRUCT(ParticipantData, (),
                      (participation_id, project_id, project_name, person_id, first_name,
                       last_name, enrolled_on, joined_on, left_on, age, is_age_doubtful, version,
                       sheet, suggested, gaps, required, filled, effects, window_ends_on,
                       half_year_on, feedback))

/// Keeps a sheet. V-08, V-09, V-12, V-20; V-22, V-23 and V-25 go through with a reason.
Result<ParticipantData> record_data_sheet(Transaction& transaction, const RecordDataSheet& request);

}  // namespace wedka::monitoring
