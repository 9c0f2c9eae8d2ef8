#pragma once

#include <boost/describe.hpp>

#include "papers/papers.hpp"
#include "staff/staff.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::papers {

/// A template that the office has sent (wersja szablonu).
struct TemplateVersion {
    std::int64_t number = 0;
    std::string file_name;
    std::optional<std::string> remark;
    std::string sent_by;
    Instant sent_at;
    bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(TemplateVersion, (),
                      (number, file_name, remark, sent_by, sent_at, is_current))

/// What may stand between the braces, as the screen lists it; what it means, the screen says.
struct TemplateField {
    std::string name;
    std::optional<std::string> list;  ///< Where it stands in a list.
    std::string example;
    bool is_obligatory = false;
    bool is_common = false;  ///< Of the letterhead, which every kind has.
};
BOOST_DESCRIBE_STRUCT(TemplateField, (), (name, list, example, is_obligatory, is_common))

/// A kind of papers with its templates (szablon pisma); number 0 is the delivered one.
struct PaperTemplate {
    std::string kind;
    std::int64_t version = 0;
    std::int64_t current_number = 0;
    std::vector<TemplateField> fields;
    std::vector<TemplateVersion> versions;  ///< The latest first, without the delivered one.
};
BOOST_DESCRIBE_STRUCT(PaperTemplate, (), (kind, version, current_number, fields, versions))

/// A row of the list of templates.
struct TemplateRow {
    std::string kind;
    std::int64_t current_number = 0;
    std::int64_t versions = 0;
    std::int64_t papers = 0;  ///< How many were made, of which the asker need not know.
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (), (kind, current_number, versions, papers))

}  // namespace wedka::papers
