#pragma once

#include "programmes/application.hpp"
#include "programmes/selection.hpp"

namespace wedka::programmes {

/// What one member gave for a criterion, and whether the card was counted.
struct GivenByMember {
    std::string scorer;  ///< Empty where one worker assessed without a committee.
    bool is_counted = false;
    std::optional<bool> is_met;
    std::optional<std::int64_t> points;
};
BOOST_DESCRIBE_STRUCT(GivenByMember, (), (scorer, is_counted, is_met, points))

/// A criterion, what came out for it, and from whom.
struct ExplainedCriterion {
    std::string statement;
    /// Of all counted cards; none of a formal criterion.
    std::optional<std::int64_t> most_points;
    std::optional<bool> is_met;
    std::optional<Points> points;
    std::vector<GivenByMember> given;
};
BOOST_DESCRIBE_STRUCT(ExplainedCriterion, (), (statement, most_points, is_met, points, given))

/// What decided between equal points, and what the application had to show: points, a day or a
/// number.
struct ExplainedTie {
    TieKey key = TieKey::received;
    std::optional<std::string> statement;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(ExplainedTie, (), (key, statement, value))

/// Why an application stands where it stands (uzasadnienie wyniku). Nothing of a result is told
/// before every card is in.
struct Explanation {
    ApplicationId application_id;
    PersonId person_id;
    std::string number;
    std::string last_name;
    std::string first_name;
    ApplicationState state = ApplicationState::received;
    std::optional<Points> points;
    std::int64_t minimum_points = 0;
    std::vector<ExplainedCriterion> criteria;
    /// The place on the list in force, with the points of its day.
    std::optional<std::int64_t> version;
    std::optional<Day> drawn_on;
    std::optional<SelectionList> list;
    std::optional<std::int64_t> position;
    std::optional<PlaceReason> why;
    std::optional<Points> points_on_list;
    std::optional<Points> last_basic_points;  ///< The fewest with which somebody is on the basic list.
    std::vector<std::string> equal_numbers;   ///< Applications with as many points.
    std::vector<ExplainedTie> ties;
};
BOOST_DESCRIBE_STRUCT(Explanation, (),
                      (application_id, person_id, number, last_name, first_name, state, points,
                       minimum_points, criteria, version, drawn_on, list, position, why,
                       points_on_list, last_basic_points, equal_numbers, ties))

struct ExplainApplication {
    ApplicationId application_id;
};
BOOST_DESCRIBE_STRUCT(ExplainApplication, (), (application_id))
Result<Explanation> explain_application(Query& query, const ExplainApplication& request);

/// The explanation of an application that exists.
Explanation explanation(const Operation& operation, ApplicationId application_id);

}  // namespace wedka::programmes
