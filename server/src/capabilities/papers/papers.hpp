#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.hpp"
#include "platform/documents.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "vocabulary/day.hpp"

/// Papers (pisma) that are made of records by templates which the office edits in Word. Papers
/// knows no contract and no course: the capabilities that do declare their kinds of papers here,
/// and papers fills them.
namespace wedka::papers {

using people::PersonId;
using PaperId = Id<struct PaperIdKind>;
/// The record that a paper is made of: which kind of record it is, the kind of paper says.
using RecordId = Id<struct RecordIdKind>;

/// What a template may name as {{name}}, with an example for trying it out.
struct PaperField {
    std::string name;     ///< Plain letters: "imie_i_nazwisko". Templates may write it with marks.
    std::string example;  ///< What a trial prints in its place.
    /// The list whose rows repeat it: {{#dzialania}}{{opis}}{{/dzialania}}; empty for a field that
    /// stands alone.
    std::string list = {};
    /// A template without it is refused; of a field in a list, the list may be left out.
    bool is_obligatory = false;
};

using FieldValues = std::map<std::string, std::string>;

/// What one paper says.
struct PaperContent {
    FieldValues values = {};
    std::map<std::string, std::vector<FieldValues>> lists = {};
    std::string number = {};  ///< By which the file is called: "K/7/2011".
};

/// A kind of papers, as a capability declares it.
struct PaperKind {
    std::string code;       ///< "contract_b": names its texts and its delivered template.
    std::string file_name;  ///< How its files begin: "kontrakt-socjalny".
    std::string make;       ///< The permission to make one,
    std::string read;       ///< and to read those made; both of each person it tells of.
    /// Of several people it is enough to know one, as with a family.
    bool one_is_enough = false;
    std::vector<PaperField> fields;  ///< Without those of the letterhead, which every kind has.
    /// Whom a record of this kind concerns, nobody for a list of numbers; nothing when there is no
    /// such record.
    std::function<std::optional<std::vector<PersonId>>(const Operation&, RecordId)> people_of;
    /// What the paper says, or why the record gives none. Asked only of those who may make it.
    std::function<Result<PaperContent>(const Operation&, RecordId)> collect;
};

/// Every kind of papers that the program knows, in the order of declaration.
class PaperKinds {
  public:
    /// Throws std::logic_error for a kind declared twice, without functions, or without a delivered
    /// template.
    void add(PaperKind kind);
    const PaperKind* find(std::string_view code) const;
    const std::vector<PaperKind>& all() const { return kinds_; }

  private:
    std::vector<PaperKind> kinds_;
};

/// The fields of the letterhead, which every template may name.
const std::vector<PaperField>& common_fields();

/// "ul. Leśna 3/4, 37-300 Leżajsk"; a village has no streets.
std::string address_in_line(const people::AddressBrief& address);
/// "12 grudnia 2011 r.", as official papers write a day.
std::string day_in_words(Day day);
/// The same when there is a day, nothing otherwise.
std::string day_in_words(const std::optional<Day>& day);

/// Turns documents into PDF by LibreOffice where it is installed: one at a time, in a folder and
/// with a profile of its own, for at most so many seconds.
class PdfPrinter {
  public:
    /// `program` is looked up in PATH unless it is a path; tests give one that is not there.
    explicit PdfPrinter(std::string program = "soffice", int limit_seconds = 40);
    ~PdfPrinter();
    PdfPrinter(const PdfPrinter&) = delete;
    PdfPrinter& operator=(const PdfPrinter&) = delete;

    bool is_available() const;
    /// Hands the PDF over later, from a thread of its own. Refused when LibreOffice is missing,
    /// when too many wait, when it fails or takes too long.
    void print(std::string docx, FileAnswer::Take take) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// What papers need beside the store.
struct PaperTools {
    const DocumentFolder& folder;
    const PaperKinds& kinds;
    const PdfPrinter& printer;
};
void add_routes(Routes& routes, const PaperTools& tools);

}  // namespace wedka::papers
