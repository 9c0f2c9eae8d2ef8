#pragma once

#include "monitoring/monitoring.hpp"
#include "platform/json.hpp"
#include "vocabulary/nip.hpp"

namespace wedka::monitoring {

/// Something that the project gave besides support to people, with the paper that proves it.
struct RecordOutput {
    ProjectId project_id;
    OutputKind kind = OutputKind::public_entity;
    std::string name;
    std::optional<Nip> nip;
    Day given_on;
    std::string proof;
};
BOOST_DESCRIBE_STRUCT(RecordOutput, (), (project_id, kind, name, nip, given_on, proof))

struct Output {
    OutputId output_id;
    ProjectId project_id;
    OutputKind kind = OutputKind::public_entity;
    std::string name;
    std::optional<Nip> nip;
    Day given_on;
    std::string proof;
    std::optional<Day> withdrawn_on;
    std::optional<std::string> withdrawn_because;
};
BOOST_DESCRIBE_STRUCT(Output, (),
                      (output_id, project_id, kind, name, nip, given_on, proof, withdrawn_on,
                       withdrawn_because))

/// Keeps it; an entity counts in a project once (V-41).
Result<Output> record_output(Transaction& transaction, const RecordOutput& request);

struct WithdrawOutput {
    OutputId output_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawOutput, (), (output_id, reason))
/// One entered by mistake counts no more (V-42).
Result<Output> withdraw_output(Transaction& transaction, const WithdrawOutput& request);

struct ListOutputs {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListOutputs, (), (project_id))
/// All of the project, the latest first, also those withdrawn.
Result<Page<Output>> list_outputs(Query& query, const ListOutputs& request);

}  // namespace wedka::monitoring
