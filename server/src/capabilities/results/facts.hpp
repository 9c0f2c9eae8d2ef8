#pragma once

#include "results/results.hpp"

/// The facts that an office puts figures together from. Each capability that counts something
/// brings one source; nothing here knows what the facts mean.
namespace wedka::results {

/// One dated thing that happened in a project: somebody's place on a list, a talk, a payment.
struct Fact {
    std::string subject_kind;  ///< As in FigureRecord.
    std::string subject_id;
    std::optional<people::PersonId> person_id = {};
    std::string person_name = {};  ///< Last name first; empty when it is about nobody.
    std::optional<Day> on = {};
    std::string state = {};  ///< One of the states of its source; empty when it has none.
    std::string label = {};  ///< What it is called: a course, an employer, a decision.
    std::optional<Money> amount = {};
};

/// In the state of who was there in an earlier edition of the programme already.
inline constexpr const char* state_of_return = "again";

/// Where facts of one kind come from.
struct FactSource {
    FactKind fact = FactKind::participants;
    /// Every state that a fact may be in; empty where there are none.
    std::vector<std::string> states = {};
    /// Where the texts of the states stand: "programmes:words.SelectionList".
    std::string words = {};
    bool has_people = true;
    bool has_labels = false;
    bool has_amounts = false;
    /// A person's later fact in another edition of a programme is a return: state_of_return.
    bool begins_once = false;
    std::vector<Fact> (*facts_in)(const Operation& operation, ProjectId project_id) = nullptr;
};

/// All sources; a capability that comes adds one here.
const std::vector<FactSource>& fact_sources();
const FactSource& source_of(FactKind fact);

}  // namespace wedka::results
