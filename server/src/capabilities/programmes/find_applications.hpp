#pragma once

#include "programmes/application.hpp"

namespace wedka::programmes {

/// The applications of a project in the order of receipt.
struct ListApplications {
    ProjectId project_id;
    std::optional<ApplicationId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListApplications, (), (project_id, after, limit))

/// A row of the list. `formal_ok` and `points` are there once it is assessed, `list_position` once
/// it stands on the ranking list in force.
struct ApplicationRow {
    ApplicationId application_id;
    std::string number;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day received_on;
    ApplicationState state = ApplicationState::received;
    std::optional<bool> formal_ok;
    std::optional<Points> points;
    std::optional<std::int64_t> list_position;
};
BOOST_DESCRIBE_STRUCT(ApplicationRow, (),
                      (application_id, number, person_id, last_name, first_name, received_on, state,
                       formal_ok, points, list_position))
Result<Page<ApplicationRow>> list_applications(Query& query, const ListApplications& request);

struct ShowApplication {
    ApplicationId application_id;
};
BOOST_DESCRIBE_STRUCT(ShowApplication, (), (application_id))
Result<Application> show_application(Query& query, const ShowApplication& request);

/// The page of an application that exists.
Application application(const Operation& operation, ApplicationId application_id);

}  // namespace wedka::programmes
