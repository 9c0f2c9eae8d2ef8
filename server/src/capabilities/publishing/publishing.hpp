#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "papers/papers.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "results/results.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/instant.hpp"

/// What the office tells residents of its work: texts whose numbers are figures of results. A
/// version that was approved keeps the figures it was approved with, and says which of them the
/// records have moved away from since.
namespace wedka::publishing {

using PublicationId = Id<struct PublicationKind>;
using programmes::ProjectId;

/// The languages that a publication can be written in; Polish always is.
enum class TextLanguage { pl, en };
BOOST_DESCRIBE_ENUM(TextLanguage, pl, en)

/// One language of a version.
struct PublicationText {
    TextLanguage language = TextLanguage::pl;
    std::string title;
    /// Paragraphs apart by an empty line, headings behind "# ", figures as {{w10.selected}}.
    LongText body;
};
BOOST_DESCRIBE_STRUCT(PublicationText, (), (language, title, body))

/// By how much a figure may move before it is marked.
struct FigureTolerance {
    std::string code;
    std::string tolerance;  ///< In the figure's unit, at most two decimals: "2", "100.00".
};
BOOST_DESCRIBE_STRUCT(FigureTolerance, (), (code, tolerance))

enum class VersionState {
    draft,      ///< Being written; only the last version can be.
    approved,   ///< The newest that was approved: what the office says.
    superseded  ///< Approved, and later replaced.
};
BOOST_DESCRIBE_ENUM(VersionState, draft, approved, superseded)

/// A figure that a version tells, beside what the records say today.
struct PublicationFigure {
    std::string code;
    std::string sentence_pl;
    std::string sentence_en;
    results::Definition definition = results::Definition::people_selected;
    results::Unit unit = results::Unit::people;
    results::Word word = results::Word::exactly;
    Day as_of;
    std::string tolerance;           ///< "0" unless the version says otherwise.
    std::string value;               ///< As approved; of a draft as today, "" when not computable.
    std::int64_t records = 0;        ///< How many records counted for `value`.
    std::string value_today;         ///< "" when it cannot be computed any more.
    std::int64_t records_today = 0;  ///< How many records count for `value_today`.
    bool has_moved = false;          ///< Today's value differs by more than the tolerance.
    std::optional<std::string> missing;  ///< The rule by which it cannot be computed today.
};
BOOST_DESCRIBE_STRUCT(PublicationFigure, (),
                      (code, sentence_pl, sentence_en, definition, unit, word, as_of, tolerance,
                       value, records, value_today, records_today, has_moved, missing))

struct VersionBrief {
    std::int64_t version_no = 0;
    VersionState state = VersionState::draft;
    std::string title;  ///< In Polish.
    std::string written_by;
    Instant written_at;
    std::optional<std::string> approved_by;
    std::optional<Instant> approved_at;
};
BOOST_DESCRIBE_STRUCT(VersionBrief, (),
                      (version_no, state, title, written_by, written_at, approved_by, approved_at))

struct PublicationVersion {
    std::int64_t version_no = 0;
    VersionState state = VersionState::draft;
    std::vector<PublicationText> texts;
    std::vector<PublicationFigure> figures;  ///< In the order of the Polish text.
    std::vector<std::string> unknown;        ///< Marks of figures that the office does not publish.
};
BOOST_DESCRIBE_STRUCT(PublicationVersion, (), (version_no, state, texts, figures, unknown))

/// A publication with one of its versions, and all others by name.
struct Publication {
    PublicationId publication_id;
    std::int64_t version = 1;  ///< Of the record, for the next change; not of the text.
    std::int64_t year = 0;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
    std::vector<VersionBrief> versions;  ///< The latest first.
    PublicationVersion shown;
};
BOOST_DESCRIBE_STRUCT(Publication, (),
                      (publication_id, version, year, project_id, project_name, versions, shown))

void add_routes(Routes& routes);
/// The approved version as a document, in Polish and in English.
void add_papers(papers::PaperKinds& kinds);

}  // namespace wedka::publishing
