#include "monitoring/file_words.hpp"

#include <algorithm>
#include <set>

#include "monitoring/file_words_store.hpp"
#include "monitoring/fund_participants.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::size_t levels_of_education = 9;

/// Parallel lists of a file are parted by bars.
bool breaks_lists(std::string_view text) { return text.find('|') != std::string_view::npos; }

/// Talks with a specialist, or meetings of a kind and shape; never both.
bool is_whole(const SupportSort& sort) {
    const bool is_meeting = sort.kind && sort.shape;
    return sort.talk_with ? !sort.kind && !sort.shape : is_meeting;
}

void check_text(const std::string& text, std::string field, Findings& findings) {
    if (breaks_lists(text))
        findings.push_back({.rule = "V-28", .field = std::move(field), .code = "has_bar"});
}

FileWords whole_words(const Operation& operation, ProjectId project_id) {
    auto words = file_words_of(operation, project_id);
    for (const auto& sort : support_sorts_in(operation, project_id))
        if (!words_for(words, sort)) words.missing.push_back(suggested_words(sort));
    return words;
}

}  // namespace

const std::vector<std::string>& delivered_educations() {
    // Ranges of ISCED are written with an en dash (U+2013).
    static const std::vector<std::string> words = [] {
        const std::string lower = "Podstawowe (ISCED 1) lub gimnazjalne (ISCED 2)";
        const std::string upper = "Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)";
        const std::string tertiary = "Wyższe (ISCED 5–8)";
        return std::vector<std::string>{"Brak lub niepełne podstawowe (ISCED 0)",
                                        lower, lower, upper, upper,
                                        tertiary, tertiary, tertiary, tertiary};
    }();
    return words;
}

const std::vector<OfferedSupport>& offered_supports() {
    static const std::vector<OfferedSupport> offered{
        {"usługa aktywnej integracji",
         {"usługa o charakterze społecznym", "usługa o charakterze zawodowym",
          "usługa o charakterze edukacyjnym", "usługa o charakterze zdrowotnym"}},
        {"doradztwo/konsultacje",
         {"pomoc psychologiczna", "doradztwo zawodowe", "doradztwo/ pomoc prawna"}},
        {"krajowe szkolenie/kurs", {}},
        {"staż/praktyka", {}},
        {"pośrednictwo pracy", {}},
        {"zatrudnienie subsydiowane/refundacja wynagrodzenia", {}},
        {"prace interwencyjne", {}},
        {"roboty publiczne", {}},
        {"przygotowanie zawodowe dorosłych", {}},
        {"dotacja", {}},
        {"doposażenie stanowiska", {}},
        {"studia/kształcenie podyplomowe", {}},
        {"usługa asystencka", {}},
        {"usługa opiekuńcza", {}},
        {"usługa wspierania rodziny i pieczy zastępczej", {}},
        {"usługa wsparcia ekonomii społecznej", {}},
        {"usługa zdrowotna/medyczna", {}},
        {"sfinansowanie kosztów dojazdu", {}},
        {"sfinansowanie opieki nad dzieckiem/osobą zależną", {}},
        {"stypendium", {}},
        {"zajęcia dodatkowe", {}},
        {"wizyta studyjna", {}},
        {"mediacja", {}},
        {"inne", {}}};
    return offered;
}

SupportWords suggested_words(const SupportSort& sort) {
    using support::ConsultationKind;
    using support::SupportKind;
    SupportWords words{.talk_with = sort.talk_with,
                       .kind = sort.kind,
                       .shape = sort.shape,
                       .scope = {},
                       .given = "usługa aktywnej integracji",
                       .detail = "usługa o charakterze społecznym"};
    if (sort.talk_with && *sort.talk_with != ConsultationKind::social_worker) {
        words.given = "doradztwo/konsultacje";
        words.detail = *sort.talk_with == ConsultationKind::counsellor ? "doradztwo zawodowe"
                                                                       : "pomoc psychologiczna";
    } else if (sort.shape == support::SupportShape::course) {
        words.given = "krajowe szkolenie/kurs";
        words.detail = {};
    } else if (sort.kind == SupportKind::vocational) {
        words.detail = "usługa o charakterze zawodowym";
    } else if (sort.kind == SupportKind::educational) {
        words.detail = "usługa o charakterze edukacyjnym";
    } else if (sort.kind == SupportKind::health) {
        words.detail = "usługa o charakterze zdrowotnym";
    }
    return words;
}

const SupportWords* words_for(const FileWords& words, const SupportSort& sort) {
    const auto found = std::ranges::find(words.supports, sort, &SupportWords::sort);
    return found == words.supports.end() ? nullptr : &*found;
}

Findings check_file_words(const SetFileWords& request) {
    Findings findings;
    std::set<SupportSort> seen;
    for (std::size_t i = 0; i < request.supports.size(); ++i) {
        const auto& one = request.supports[i];
        const auto at = "supports[" + std::to_string(i) + ']';
        if (!is_whole(one.sort()))
            findings.push_back({.rule = "V-28", .field = at + ".kind", .code = "no_such_support"});
        if (!seen.insert(one.sort()).second)
            findings.push_back({.rule = "V-28", .field = at + ".kind", .code = "twice"});
        check_text(one.scope, at + ".scope", findings);
        check_text(one.given, at + ".given", findings);
        if (one.detail) check_text(*one.detail, at + ".detail", findings);
    }
    if (request.educations.size() != levels_of_education)
        findings.push_back({.rule = "V-28", .field = "educations", .code = "not_nine"});
    for (std::size_t isced = 0; isced < request.educations.size(); ++isced)
        check_text(request.educations[isced], "educations[" + std::to_string(isced) + ']',
                   findings);
    return findings;
}

Result<FileWords> show_file_words(Query& query, const ShowFileWords& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    return whole_words(query, request.project_id);
}

Result<FileWords> set_file_words(Transaction& transaction, const SetFileWords& request) {
    if (!programmes::find_project(transaction, request.project_id)) return not_found("project_id");
    const auto known = file_words_of(transaction, request.project_id);
    if (known.version != request.if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    if (const auto refusal = transaction.verdict(check_file_words(request))) return *refusal;

    insert_file_words(transaction, known.version + 1, request);
    transaction.record("monitoring.report", request.project_id);
    return whole_words(transaction, request.project_id);
}

}  // namespace wedka::monitoring
