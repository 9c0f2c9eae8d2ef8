#pragma once

#include "monitoring/monitoring.hpp"
#include "platform/json.hpp"
#include "support/support.hpp"

/// What a project's records are called in its file for the fund. The dictionaries of forms of support
/// depend on the call, so that each project has its own words (DEC-6).
namespace wedka::monitoring {

/// A kind of support as records know it: talks with one specialist, or meetings of a kind and shape.
struct SupportSort {
    std::optional<support::ConsultationKind> talk_with;
    std::optional<support::SupportKind> kind;
    std::optional<support::SupportShape> shape;
    auto operator<=>(const SupportSort&) const = default;
};
BOOST_DESCRIBE_STRUCT(SupportSort, (), (talk_with, kind, shape))

/// What the fund calls it: zakres wsparcia, rodzaj przyznanego wsparcia, w tym.
struct SupportWords {
    std::optional<support::ConsultationKind> talk_with;
    std::optional<support::SupportKind> kind;
    std::optional<support::SupportShape> shape;
    std::string scope;
    std::string given;
    std::optional<std::string> detail;

    SupportSort sort() const { return {talk_with, kind, shape}; }
};
BOOST_DESCRIBE_STRUCT(SupportWords, (), (talk_with, kind, shape, scope, given, detail))

/// One value of the fund's dictionary of support with those that stand below it ("w tym").
struct OfferedSupport {
    std::string given;
    std::vector<std::string> details;
};
BOOST_DESCRIBE_STRUCT(OfferedSupport, (), (given, details))

/// The words in force, and what they still lack.
struct FileWords {
    ProjectId project_id;
    std::int64_t version = 0;  ///< 0: nobody set any.
    std::vector<SupportWords> supports;
    /// Of education, by level of ISCED from 0 to 8.
    std::vector<std::string> educations;
    /// Kinds of support that participants got and that have no words yet, with what may fit.
    std::vector<SupportWords> missing;
    std::vector<OfferedSupport> offered;
};
BOOST_DESCRIBE_STRUCT(FileWords, (),
                      (project_id, version, supports, educations, missing, offered))

struct ShowFileWords {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowFileWords, (), (project_id))
Result<FileWords> show_file_words(Query& query, const ShowFileWords& request);

struct SetFileWords {
    ProjectId project_id;
    ExpectedVersion if_match;
    std::vector<SupportWords> supports;
    std::vector<std::string> educations;
};
BOOST_DESCRIBE_STRUCT(SetFileWords, (), (project_id, if_match, supports, educations))
/// A further version, in force from now on. V-28.
Result<FileWords> set_file_words(Transaction& transaction, const SetFileWords& request);

/// V-28: each kind of support once, with words that fit into a list; a word for each level.
Findings check_file_words(const SetFileWords& request);

/// The words of one kind of support, if it has any.
const SupportWords* words_for(const FileWords& words, const SupportSort& sort);

/// What SM EFS calls the levels of education, as seen in files of running projects.
const std::vector<std::string>& delivered_educations();

/// Of forms of support, the values of the fund that are known.
const std::vector<OfferedSupport>& offered_supports();

/// What may fit; the scope depends on the call.
SupportWords suggested_words(const SupportSort& sort);

}  // namespace wedka::monitoring
