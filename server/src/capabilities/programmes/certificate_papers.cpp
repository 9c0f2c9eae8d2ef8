#include "programmes/certificate_papers.hpp"

#include "programmes/certificate_store.hpp"
#include "programmes/find_certificates.hpp"
#include "programmes/hand_over_certificates.hpp"

namespace wedka::programmes {

namespace {

using papers::day_in_words;
using People = std::optional<std::vector<papers::PersonId>>;

Finding no_paper(const char* code) {
    return {.rule = "P-05", .field = "record_id", .code = code};
}

People person_of(const Operation& operation, papers::RecordId record_id) {
    const auto known = find_certificate(operation, QualifyingId{record_id.uuid()});
    if (!known) return std::nullopt;
    return std::vector{known->person_id};
}

/// What a certificate and its refusal have in common.
std::vector<papers::PaperField> fields_with(std::vector<papers::PaperField> further) {
    std::vector<papers::PaperField> all{
        {.name = "numer", .example = "ZK/7/2019", .is_obligatory = true},
        {.name = "dzien_wydania", .example = "15 marca 2019 r.", .is_obligatory = true},
        {.name = "imie_i_nazwisko", .example = "Anna Przykładowa", .is_obligatory = true},
        {.name = "dzien_urodzenia", .example = "14 maja 1979 r."},
        {.name = "dzien_wniosku", .example = "11 marca 2019 r."},
        {.name = "projekt", .example = "Projekt przykładowy"},
        {.name = "prowadzi", .example = "Stowarzyszenie Przykład"},
        {.name = "wydal", .example = "Ewa Przykładowa"},
        {.name = "upowaznienie", .example = "UP/2/2019"},
        {.name = "jest_upowaznienie", .example = "tak"},
    };
    all.insert(all.end(), further.begin(), further.end());
    return all;
}

papers::FieldValues common_values(const Operation& operation, const QualifyingCertificate& known) {
    const auto person = people::person_on_record(operation, known.person_id);
    return {{"numer", known.number.value()},
            {"dzien_wydania", day_in_words(known.decided_on)},
            {"imie_i_nazwisko", person.first_name + ' ' + person.last_name},
            {"dzien_urodzenia", day_in_words(person.birth_on)},
            {"dzien_wniosku", day_in_words(known.asked_on)},
            {"projekt", known.project_name},
            {"prowadzi", find_lead(operation, known.project_id).value_or("")},
            {"wydal", known.decided_by.value_or("")},
            {"upowaznienie", known.authorisation_number.value_or("")},
            {"jest_upowaznienie", known.authorisation_number ? "tak" : ""}};
}

/// The code's own words: no reason, no diagnosis.
std::string content_in_words(const CertificateRecord& certificate) {
    switch (certificate.content.value()) {
        case CertificateContent::uses_help:
            return "korzysta ze wsparcia pomocy społecznej";
        case CertificateContent::qualifies:
            return "kwalifikuje się do wsparcia pomocy społecznej";
        case CertificateContent::at_risk:
            break;
    }
    return std::string("jest osobą zagrożoną wykluczeniem społecznym w rozumieniu art. 2 pkt 6 "
                       "lit. ") +
           boost::describe::enum_to_string(certificate.ues_letter.value(), "") +
           " ustawy z dnia 5 sierpnia 2022 r. o ekonomii społecznej";
}

Result<papers::PaperContent> certificate_content(const Operation& operation,
                                                 papers::RecordId record_id) {
    const auto known = certificate(operation, QualifyingId{record_id.uuid()});
    if (known.decision != CertificateDecision::issued) return refused(no_paper("not_issued"));
    if (known.annulled_on) return refused(no_paper("certificate_annulled"));
    papers::PaperContent content;
    content.number = known.number.value();
    content.values = common_values(operation, known);
    content.values.merge(papers::FieldValues{
        {"tresc", content_in_words(known)},
        {"numer_wywiadu", known.interview_number.value_or("")},
        {"dzien_wywiadu", day_in_words(known.interviewed_on)},
        {"stan_na_dzien", day_in_words(known.state_on)},
        {"wazne_do", day_in_words(known.valid_until)},
        {"jest_uzasadnienie", known.texts.told_reason ? "tak" : ""},
        {"uzasadnienie", known.texts.told_reason ? known.texts.told_reason->text : ""}});
    return content;
}

papers::PaperKind certificate_kind() {
    return {.code = "qualifying_certificate",
            .file_name = "zaswiadczenie",
            .make = "programmes.certify",
            .read = "programmes.read_certificates",
            .fields = fields_with(
                {{.name = "tresc",
                  .example = "kwalifikuje się do wsparcia pomocy społecznej",
                  .is_obligatory = true},
                 {.name = "numer_wywiadu", .example = "W/12/2019"},
                 {.name = "dzien_wywiadu", .example = "13 marca 2019 r."},
                 {.name = "stan_na_dzien", .example = "15 marca 2019 r.", .is_obligatory = true},
                 {.name = "wazne_do", .example = "14 kwietnia 2019 r.", .is_obligatory = true},
                 {.name = "jest_uzasadnienie", .example = "tak"},
                 {.name = "uzasadnienie", .example = "Uzasadnienie (przykład)."}}),
            .people_of = person_of,
            .collect = certificate_content};
}

Result<papers::PaperContent> refusal_content(const Operation& operation,
                                             papers::RecordId record_id) {
    const auto known = certificate(operation, QualifyingId{record_id.uuid()});
    if (known.decision != CertificateDecision::refused) return refused(no_paper("not_refused"));
    papers::PaperContent content;
    content.number = known.number.value();
    content.values = common_values(operation, known);
    content.values["uzasadnienie"] = known.texts.refusal_reason.value().text;
    return content;
}

papers::PaperKind refusal_kind() {
    return {.code = "certificate_refusal",
            .file_name = "postanowienie",
            .make = "programmes.certify",
            .read = "programmes.read_certificates",
            .fields = fields_with({{.name = "uzasadnienie",
                                    .example = "Brak przesłanek (przykład).",
                                    .is_obligatory = true}}),
            .people_of = person_of,
            .collect = refusal_content};
}

std::vector<papers::PaperField> list_fields() {
    return {
        {.name = "projekt", .example = "Projekt przykładowy", .is_obligatory = true},
        {.name = "prowadzi", .example = "Stowarzyszenie Przykład"},
        {.name = "dzien_przekazania", .example = "29 marca 2019 r.", .is_obligatory = true},
        {.name = "sa_nazwiska", .example = "tak"},
        {.name = "podstawa", .example = "zgoda osoby (przykład)"},
        {.name = "lp", .example = "1", .list = "zaswiadczenia"},
        {.name = "numer",
         .example = "ZK/7/2019",
         .list = "zaswiadczenia",
         .is_obligatory = true},
        {.name = "nazwisko_i_imie", .example = "Przykładowa Anna", .list = "zaswiadczenia"},
        {.name = "wazne_do", .example = "14 kwietnia 2019 r.", .list = "zaswiadczenia"},
    };
}

Result<papers::PaperContent> list_content(const Operation& operation, papers::RecordId record_id) {
    const auto list =
        find_certificate_list(operation, CertificateListId{record_id.uuid()}).value();
    const auto rows = certificates_that_hold(operation, list.project_id, list.handed_on);
    if (rows.empty()) return refused(no_paper("no_certificates"));
    papers::PaperContent content;
    content.number = list.handed_on.text();
    content.values = {{"projekt", rows.front().project_name},
                      {"prowadzi", find_lead(operation, list.project_id).value_or("")},
                      {"dzien_przekazania", day_in_words(list.handed_on)},
                      {"sa_nazwiska", list.names_basis ? "tak" : ""},
                      {"podstawa", list.names_basis.value_or("")}};
    auto& lines = content.lists["zaswiadczenia"];
    for (const auto& row : rows)
        lines.push_back(
            {{"lp", std::to_string(lines.size() + 1)},
             {"numer", row.number.value()},
             {"nazwisko_i_imie", list.names_basis ? row.last_name + ' ' + row.first_name : ""},
             {"wazne_do", day_in_words(row.valid_until)}});
    return content;
}

/// With names it tells of everybody on it whom its maker may know; numbers alone tell of nobody.
People people_of_list(const Operation& operation, papers::RecordId record_id) {
    const auto list = find_certificate_list(operation, CertificateListId{record_id.uuid()});
    if (!list) return std::nullopt;
    std::vector<papers::PersonId> people;
    if (list->names_basis)
        for (const auto& row :
             certificates_that_hold(operation, list->project_id, list->handed_on))
            people.push_back(row.person_id);
    return people;
}

papers::PaperKind list_kind() {
    return {.code = "certificate_list",
            .file_name = "lista-zaswiadczen",
            .make = "programmes.hand_over_certificates",
            .read = "programmes.hand_over_certificates",
            .fields = list_fields(),
            .people_of = people_of_list,
            .collect = list_content};
}

}  // namespace

void add_certificate_papers(papers::PaperKinds& kinds) {
    kinds.add(certificate_kind());
    kinds.add(refusal_kind());
    kinds.add(list_kind());
}

}  // namespace wedka::programmes
