#include "casework/contract_papers.hpp"

#include "casework/contract_store.hpp"

namespace wedka::casework {

namespace {

using papers::day_in_words;
using papers::FieldValues;

std::vector<papers::PaperField> contract_fields(ContractVariant variant) {
    std::vector<papers::PaperField> fields{
        {.name = "numer", .example = "K/7/2011", .is_obligatory = true},
        {.name = "dzien_zawarcia", .example = "4 maja 2011 r.", .is_obligatory = true},
        {.name = "od", .example = "4 maja 2011 r.", .is_obligatory = true},
        {.name = "do", .example = "31 grudnia 2011 r.", .is_obligatory = true},
        {.name = "imie_i_nazwisko", .example = "Jan Przykładowy", .is_obligatory = true},
        {.name = "imie", .example = "Jan"},
        {.name = "nazwisko", .example = "Przykładowy"},
        {.name = "adres", .example = "ul. Przykładowa 2/3, 00-001 Przykładów"},
        {.name = "pracownik", .example = "Anna Przykładowa", .is_obligatory = true},
        {.name = "przyczyny", .example = "Brak pracy od dwóch lat (przykład)."},
        {.name = "zasoby", .example = "Chęć do nauki, pomoc rodziny (przykład)."},
        {.name = "ograniczenia", .example = "Brak zawodu (przykład)."},
        {.name = "lp", .example = "1", .list = "cele"},
        {.name = "cel", .example = "Zdobycie zawodu", .list = "cele", .is_obligatory = true},
        {.name = "lp", .example = "1", .list = "dzialania_osoby"},
        {.name = "dzialanie",
         .example = "Udział w kursie",
         .list = "dzialania_osoby",
         .is_obligatory = true},
        {.name = "termin", .example = "30 września 2011 r.", .list = "dzialania_osoby"},
        {.name = "miernik", .example = "zaświadczenie", .list = "dzialania_osoby"},
        {.name = "lp", .example = "1", .list = "dzialania_wspierajace"},
        {.name = "kto", .example = "pracownik socjalny", .list = "dzialania_wspierajace"},
        {.name = "dzialanie",
         .example = "Skierowanie na kurs",
         .list = "dzialania_wspierajace",
         .is_obligatory = true},
        {.name = "termin", .example = "31 maja 2011 r.", .list = "dzialania_wspierajace"},
        {.name = "miernik", .example = "skierowanie", .list = "dzialania_wspierajace"},
    };
    if (variant == ContractVariant::b)
        fields.push_back({.name = "wczesniejsza_aktywizacja",
                          .example = "Staż w 2009 r., przerwany z powodu choroby (przykład)."});
    return fields;
}

std::optional<ContractFact> fact_of(const Operation& operation, papers::RecordId record_id) {
    return find_contract(operation, ContractId{record_id.uuid()});
}

std::string doer(ActionSide side) {
    return side == ActionSide::centre ? "pracownik socjalny, ośrodek" : "inny podmiot";
}

/// One row of a table of part II; `side` decides the table.
FieldValues action_row(const ContractAction& action, std::size_t position) {
    return {{"lp", std::to_string(position)},
            {"kto", doer(action.side)},
            {"dzialanie", action.description.text},
            {"termin", day_in_words(action.due_on)},
            {"miernik", action.measure ? action.measure->text : ""}};
}

papers::PaperContent content_of(const Operation& operation, const Contract& contract) {
    const auto person = people::person_on_record(operation, contract.person_id);
    const auto address = people::address_on(operation, contract.person_id, contract.concluded_on);
    papers::PaperContent content;
    content.number = contract.number;
    content.values = {
        {"numer", contract.number},
        {"dzien_zawarcia", day_in_words(contract.concluded_on)},
        {"od", day_in_words(contract.from_on)},
        {"do", day_in_words(contract.to_on)},
        {"imie", person.first_name},
        {"nazwisko", person.last_name},
        {"imie_i_nazwisko", person.first_name + ' ' + person.last_name},
        {"adres", address ? papers::address_in_line(*address) : ""},
        {"pracownik", contract.worker_name},
        {"przyczyny", contract.causes.text},
        {"zasoby", contract.resources.text},
        {"ograniczenia", contract.limits.text},
        {"wczesniejsza_aktywizacja",
         contract.earlier_activation ? contract.earlier_activation->text : ""},
    };
    auto& goals = content.lists["cele"];
    for (const auto& goal : contract.goals)
        goals.push_back({{"lp", std::to_string(goals.size() + 1)}, {"cel", goal.text}});
    auto& of_person = content.lists["dzialania_osoby"];
    auto& of_others = content.lists["dzialania_wspierajace"];
    for (const auto& action : contract.actions) {
        auto& rows = action.side == ActionSide::person ? of_person : of_others;
        rows.push_back(action_row(action, rows.size() + 1));
    }
    return content;
}

papers::PaperKind contract_kind(const std::string& code, ContractVariant variant) {
    return {.code = code,
            .file_name = "kontrakt-socjalny",
            .make = "casework.conclude_contract",
            .read = "casework.read",
            .fields = contract_fields(variant),
            .people_of = [variant](const Operation& operation, papers::RecordId record_id)
                -> std::optional<std::vector<papers::PersonId>> {
                const auto contract = fact_of(operation, record_id);
                if (!contract || contract->variant != variant) return std::nullopt;
                return std::vector{contract->person_id};
            },
            .collect = [](const Operation& operation,
                          papers::RecordId record_id) -> Result<papers::PaperContent> {
                return content_of(operation, contract(operation, ContractId{record_id.uuid()}));
            }};
}

}  // namespace

void add_contract_papers(papers::PaperKinds& kinds) {
    kinds.add(contract_kind("contract_a", ContractVariant::a));
    kinds.add(contract_kind("contract_b", ContractVariant::b));
}

}  // namespace wedka::casework
