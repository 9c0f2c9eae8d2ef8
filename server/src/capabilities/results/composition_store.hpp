#pragma once

#include "results/composition.hpp"

/// All SQL about compositions.
namespace wedka::results {

/// Keeps the first version.
void insert_composition(Transaction& transaction, const Composition& composition);
/// Makes `composition.version` the one in force, if the one before it still is; false when somebody
/// was faster.
bool add_version(Transaction& transaction, const Composition& composition);

/// The composition in its version in force.
std::optional<Composition> find_composition(const Operation& operation,
                                            CompositionId composition_id);
std::optional<Composition> find_composition(const Operation& operation,
                                            CompositionId composition_id, std::int64_t version);
/// All compositions in their version in force, by their names.
std::vector<Composition> compositions(const Operation& operation);

/// With which version the statement was published.
struct PublishedWith {
    std::string statement_code;
    CompositionId composition_id;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PublishedWith, (), (statement_code, composition_id, version))
/// Replaces what the statement was published with; nothing: it is no composition.
void link_statement(Transaction& transaction, const std::string& statement_code,
                    const std::optional<Composition>& composition);
std::vector<PublishedWith> published_compositions(const Operation& operation);

}  // namespace wedka::results
