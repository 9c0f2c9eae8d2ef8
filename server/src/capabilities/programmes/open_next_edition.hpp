#pragma once

#include "programmes/project.hpp"

namespace wedka::programmes {

/// The days of the next recruitment, and its targets where they differ from the last ones.
struct NextRegulations {
    Day adopted_on;
    Day opens_on;
    Day closes_on;
    std::optional<std::int64_t> women_target;
    std::optional<std::int64_t> men_target;
};
BOOST_DESCRIBE_STRUCT(NextRegulations, (),
                      (adopted_on, opens_on, closes_on, women_target, men_target))

/// The next edition of the programme of a project, or an edition of another programme of which the
/// project is the template (wzór); and what it takes over from that project. The rule set is always
/// the same, and the aim within one programme; another programme gives its own.
struct OpenNextEdition {
    ProjectId project_id;
    std::optional<ProgrammeId> programme_id;  ///< None: the project's own.
    std::string edition;
    std::string name;
    std::optional<std::string> number;
    Day from_on;
    Day to_on;
    PlannedParticipants planned;
    bool with_partners = false;
    std::optional<NextRegulations> regulations;  ///< None: they are not taken over.
    bool with_questions = false;                 ///< Those that families are asked.
    bool with_support = false;                   ///< Forms of support and their series.
    bool with_figures = false;                   ///< Figures that the office composed.
};
BOOST_DESCRIBE_STRUCT(OpenNextEdition, (),
                      (project_id, programme_id, edition, name, number, from_on, to_on, planned,
                       with_partners, regulations, with_questions, with_support, with_figures))

/// Opens it with all that is taken over, or not at all. Each part is changed and withdrawn as if it
/// had been entered by hand.
Result<Project> open_next_edition(Transaction& transaction, const OpenNextEdition& request,
                                  const TakeOvers& take_overs);

/// The regulations as the next edition takes them over.
struct AdoptRegulations;
struct Regulations;
AdoptRegulations next_regulations(const Regulations& last, const NextRegulations& next,
                                  ProjectId project_id);

}  // namespace wedka::programmes
