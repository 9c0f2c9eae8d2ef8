#include "casework/family_plan_papers.hpp"

#include "casework/assistance_store.hpp"

namespace wedka::casework {

namespace {

using papers::day_in_words;

std::vector<papers::PaperField> fields() {
    return {
        {.name = "numer", .example = "A/1/2011", .is_obligatory = true},
        {.name = "wersja", .example = "1"},
        {.name = "dzien_planu", .example = "2 czerwca 2011 r.", .is_obligatory = true},
        {.name = "rodzina", .example = "Anna Przykładowa, Jan Przykładowy", .is_obligatory = true},
        {.name = "uczestniczyli", .example = "Anna Przykładowa"},
        {.name = "asystent", .example = "Ewa Przykładowa", .is_obligatory = true},
        {.name = "uzgodniono_z", .example = "Maria Przykładowa"},
        {.name = "dzien_uzgodnienia", .example = "1 czerwca 2011 r."},
        {.name = "sytuacja", .example = "Trudności z opieką nad dziećmi (przykład)."},
        {.name = "lp", .example = "1", .list = "cele"},
        {.name = "cel", .example = "Spokojne poranki", .list = "cele", .is_obligatory = true},
        {.name = "lp", .example = "1", .list = "dzialania"},
        {.name = "dzialanie",
         .example = "Wspólne układanie planu dnia",
         .list = "dzialania",
         .is_obligatory = true},
        {.name = "kto", .example = "rodzina", .list = "dzialania", .is_obligatory = true},
        {.name = "termin",
         .example = "30 czerwca 2011 r.",
         .list = "dzialania",
         .is_obligatory = true},
        {.name = "efekt",
         .example = "dzieci są w szkole na czas",
         .list = "dzialania",
         .is_obligatory = true},
    };
}

std::string names_of(const std::vector<AssistedPerson>& people) {
    std::string names;
    for (const auto& person : people)
        names += (names.empty() ? "" : ", ") + person.first_name + ' ' + person.last_name;
    return names;
}

std::string doer(PlanSide side) {
    switch (side) {
        case PlanSide::family:
            return "rodzina";
        case PlanSide::assistant:
            return "asystent";
        case PlanSide::other:
            break;
    }
    return "inny podmiot";
}

papers::PaperContent content_of(const Assistance& assistance, const FamilyPlan& plan) {
    papers::PaperContent content;
    content.number = assistance.number + ' ' + std::to_string(plan.version_no);
    content.values = {{"numer", assistance.number},
                      {"wersja", std::to_string(plan.version_no)},
                      {"dzien_planu", day_in_words(plan.made_on)},
                      {"rodzina", names_of(assistance.family)},
                      {"uczestniczyli", names_of(plan.made_with)},
                      {"asystent", assistance.worker_name},
                      {"uzgodniono_z", plan.consulted_with_name},
                      {"dzien_uzgodnienia", day_in_words(plan.consulted_on)},
                      {"sytuacja", plan.situation.text}};
    auto& aims = content.lists["cele"];
    for (const auto& aim : plan.aims)
        aims.push_back({{"lp", std::to_string(aims.size() + 1)}, {"cel", aim.text}});
    auto& actions = content.lists["dzialania"];
    for (const auto& action : plan.actions)
        actions.push_back({{"lp", std::to_string(actions.size() + 1)},
                           {"dzialanie", action.description.text},
                           {"kto", doer(action.side)},
                           {"termin", day_in_words(action.due_on)},
                           {"efekt", action.expected_effect.text}});
    return content;
}

}  // namespace

void add_family_plan_papers(papers::PaperKinds& kinds) {
    kinds.add({.code = "family_plan",
               .file_name = "plan-pracy-z-rodzina",
               .make = "casework.assist_family",
               .read = "casework.read",
               .one_is_enough = true,
               .fields = fields(),
               .people_of = [](const Operation& operation, papers::RecordId record_id)
                   -> std::optional<std::vector<papers::PersonId>> {
                   std::vector<papers::PersonId> people;
                   for (const auto& person : family_of(operation, AssistanceId{record_id.uuid()}))
                       people.push_back(person.person_id);
                   if (people.empty()) return std::nullopt;
                   return people;
               },
               .collect = [](const Operation& operation,
                             papers::RecordId record_id) -> Result<papers::PaperContent> {
                   const auto found = assistance(operation, AssistanceId{record_id.uuid()});
                   if (found.plans.empty())
                       return refused(
                           {.rule = "P-05", .field = "record_id", .code = "no_help_plan"});
                   return content_of(found, found.plans.front());
               }});
}

}  // namespace wedka::casework
