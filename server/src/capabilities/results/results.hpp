#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/money.hpp"

/// The figures behind what the office says of its work. Facts are asked, dated and counted; nothing
/// but the statements is kept.
namespace wedka::results {

using programmes::ProjectId;
using CompositionId = Id<struct CompositionIdKind>;

/// How a figure is computed. Each is explained in docs/capabilities/results.md.
enum class Definition {
    people_selected,             ///< People on the basic and reserve list in force.
    contracts_concluded,         ///< Participants covered by a social contract.
    participants_planned_first,  ///< Planned participants by the first decision.
    participants_planned,        ///< Planned participants by the decision in force on the day.
    budget_total,                ///< Sum of all budget lines.
    budget_from_efs,             ///< Sum of the budget lines of the European Social Fund.
    own_contribution,            ///< Sum of the participants' benefits that count.
    employed_before_end,         ///< Participants who took up proven work before the project ended.
    not_employed_before_end,     ///< The other participants, and with what they left.
    conference_held_on,          ///< The day of the project's last conference.
    families_with_assistant,     ///< Families of participants who had a family assistant.
    staffing_standard_met,       ///< Whether there are enough social workers for the residents.
    study_visit_days,            ///< Days of the project's study visits at which somebody was.
    share_on_assistance,         ///< Residents on social assistance in the day's year, in percent.
    awards_received,             ///< Awards of the office that something proves.
    composed                     ///< As the office put it together itself.
};
BOOST_DESCRIBE_ENUM(Definition, people_selected, contracts_concluded, participants_planned_first,
                    participants_planned, budget_total, budget_from_efs, own_contribution,
                    employed_before_end, not_employed_before_end, conference_held_on,
                    families_with_assistant, staffing_standard_met, study_visit_days,
                    share_on_assistance, awards_received, composed)

/// The kinds of fact that an office may put a figure together from; see facts.hpp.
enum class FactKind {
    applications,     ///< Applications received, by whether somebody withdrew.
    certificates,     ///< What happened to certificates of qualifying: asked for, issued, refused.
    ranking_places,   ///< Places on the ranking list in force, by their lists.
    participants,     ///< People enrolled.
    first_supports,   ///< The beginnings of taking part.
    joinings,         ///< The same, by the position on the labour market on that day.
    contracts,        ///< Social contracts of participants.
    consultations,    ///< Talks, by who leads them.
    attendances,      ///< Participants at sessions of courses and trainings, by attendance.
    courses,          ///< Courses completed, each with its certificate.
    action_plans,     ///< Individual action plans that both sides signed.
    jobs,             ///< Work taken up and internships begun, by whether a paper proves them.
    left_with,        ///< What participants left with, each thing apart.
    benefits,         ///< Benefits paid to participants, by kind.
    own_contribution, ///< The same, by whether they count as own contribution.
    family_members,   ///< Relatives of participants who joined the programme, by kinship.
    family_relations, ///< Families of participants, by how their relations changed.
    sessions          ///< Meetings of courses, trainings and workshops, by shape; about nobody.
};
BOOST_DESCRIBE_ENUM(FactKind, applications, certificates, ranking_places, participants,
                    first_supports, joinings, contracts, consultations, attendances, courses,
                    action_plans, jobs, left_with, benefits, own_contribution, family_members,
                    family_relations, sessions)

/// The word that a published figure carries: dokładnie, około, ponad, obecnie.
enum class Word { exactly, about, over, now };
BOOST_DESCRIBE_ENUM(Word, exactly, about, over, now)

enum class Unit { people, families, pieces, pln, yes_no, day, percent };
BOOST_DESCRIBE_ENUM(Unit, people, families, pieces, pln, yes_no, day, percent)

/// A record that the figure looked at, and why it counts or not.
struct FigureRecord {
    /// person, contract, planned_version, budget_line, payment, job, event, assistance, post,
    /// count, award
    std::string subject_kind;
    std::string subject_id;
    std::optional<std::string> person_id;
    std::string label;
    std::optional<Day> on;
    std::optional<Money> amount;
    bool counts = false;
    std::string why;  ///< "basic", "reserve", "outside_participation" ...
    /// It is about somebody whom the asker may not find: of the above only the kind and why it
    /// counts.
    bool is_hidden = false;
};
BOOST_DESCRIBE_STRUCT(FigureRecord, (),
                      (subject_kind, subject_id, person_id, label, on, amount, counts, why,
                       is_hidden))

/// What a figure may be compared with: the own contribution stands beside its budget line.
struct Beside {
    std::string label;
    std::string value;
    std::string difference;
};
BOOST_DESCRIBE_STRUCT(Beside, (), (label, value, difference))

/// A published statement with its figure, computed now from the records.
struct Figure {
    std::string code;
    std::int64_t position = 0;
    std::string sentence_pl;
    std::string sentence_en;
    Word word = Word::exactly;
    /// Of the statement; none: it is told as of today.
    std::optional<Day> on_day = {};
    Day as_of;
    Definition definition = Definition::people_selected;
    Unit unit = Unit::people;
    std::optional<ProjectId> project_id;
    /// What the office put together itself, and the version that it was published with.
    std::optional<CompositionId> composition_id = {};
    std::optional<std::int64_t> composition_version = {};
    /// "29", "385365.31", "2011-12-12", "true", "9.41"; "" when not computable.
    std::string value;
    std::int64_t records = 0;  ///< How many records count.
    std::optional<std::string>
        missing;  ///< The rule by which it cannot be computed: R0-03, R18-05.
};
BOOST_DESCRIBE_STRUCT(Figure, (),
                      (code, position, sentence_pl, sentence_en, word, on_day, as_of, definition,
                       unit, project_id, composition_id, composition_version, value, records,
                       missing))

/// The figure with every record behind it.
struct FigureDetail {
    Figure figure;
    std::vector<FigureRecord> records_list;
    std::optional<Beside> beside;
    std::optional<std::string> composition_name = {};
};
BOOST_DESCRIBE_STRUCT(FigureDetail, (), (figure, records_list, beside, composition_name))

/// Every statement of the office in its order, with its figure.
std::vector<FigureDetail> all_figures(const Operation& operation,
                                      const std::optional<ProjectId>& only = {},
                                      const std::optional<Day>& on = {});

/// The figures of these statements as they are told today, in the office's order; a code that the
/// office does not publish has none.
std::vector<Figure> figures_of(const Operation& operation, const std::set<std::string>& codes);

/// The Polish sentence as it is published: with its word, its figure as people write it, and its
/// day.
std::string published_sentence(const Figure& figure);

/// Composes for the one project the figures that the office composed for the other, and for its
/// programme those of the other's programme where the two differ: under the name of the new one, of
/// all days.
void take_figures_over(Transaction& transaction, const programmes::ProjectFact& from,
                       const programmes::ProjectFact& to);

void add_routes(Routes& routes);

}  // namespace wedka::results
