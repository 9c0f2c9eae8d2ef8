#pragma once

#include "programmes/programmes.hpp"

namespace wedka::programmes {

/// The application for money that a project came of.
struct LinkFunding {
    ProjectId project_id;
    finance::FundingId funding_id;
};
BOOST_DESCRIBE_STRUCT(LinkFunding, (), (project_id, funding_id))

/// A project with the application whose money made it possible.
struct FundedProject {
    finance::FundingId funding_id;
    ProjectId project_id;
    std::string project_name;
};
BOOST_DESCRIBE_STRUCT(FundedProject, (), (funding_id, project_id, project_name))

/// Links the application, in place of an earlier one. R5-60.
Result<FundedProject> link_funding(Transaction& transaction, const LinkFunding& request);

struct ListFundedProjects {};
BOOST_DESCRIBE_STRUCT(ListFundedProjects, (), ())
/// Every project that came of an application for money.
Result<Page<FundedProject>> list_funded_projects(Query& query, const ListFundedProjects& request);

}  // namespace wedka::programmes
