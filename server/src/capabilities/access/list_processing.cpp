#include <algorithm>
#include <array>

#include "access/register_store.hpp"
#include "access/registers.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

constexpr std::string_view to_fill = "to_fill";

/// An activity as the program knows it: whose words stand in the texts, and by which permission one
/// looks into it. Terms of erasure come from the office's own schedule (JRWA), recipients from what
/// it does.
struct Declared {
    Activity activity;
    std::string_view permission;
    bool has_legal_basis;
};
constexpr std::array declared{
    Declared{Activity::social_work, "casework.read", true},
    Declared{Activity::benefits, "finance.read", true},
    Declared{Activity::family_support, "casework.read", true},
    Declared{Activity::projects, "programmes.read", true},
    Declared{Activity::events, "events.read", false},
    Declared{Activity::staff, "staff.read", false},
    Declared{Activity::accounts, "access.read_accounts", true},
};

std::vector<Role> roles_with(const Query& query, std::string_view permission) {
    std::vector<Role> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        const Actor holder{.office = query.office(),
                           .account = {},
                           .worker = {},
                           .name = {},
                           .roles = {role.name}};
        if (query.policy.reach(holder, permission) != Reach::nothing) roles.push_back(role.value);
    });
    return roles;
}

}  // namespace

Result<Page<ProcessingRow>> list_processing(Query& query, const ListProcessing& request) {
    const auto on = request.on.value_or(today_in(query));
    const auto written = texts_on(query, on);
    Page<ProcessingRow> page;
    for (const auto& one : declared) {
        const auto own = std::ranges::find(written, one.activity, &WrittenTexts::activity);
        WrittenTexts words;
        if (own != written.end()) words = *own;
        const std::string code = boost::describe::enum_to_string(one.activity, "");
        const std::string basis = one.has_legal_basis ? code : std::string(to_fill);
        page.items.push_back(
            {.activity = one.activity,
             .purposes = words.purposes.value_or(code),
             .people_categories = words.people_categories.value_or(code),
             .data_categories = words.data_categories.value_or(code),
             .legal_basis = words.legal_basis.value_or(basis),
             .recipients = words.recipients.value_or(std::string(to_fill)),
             .erasure_term = words.erasure_term.value_or(std::string(to_fill)),
             .security_measures = "all",
             .roles = roles_with(query, one.permission),
             .people = people_in(query, one.activity, on),
             .written_on = own == written.end() ? std::nullopt : std::optional{own->from_on}});
    }
    return page;
}

Result<Done> write_processing(Transaction& transaction, const WriteProcessing& request) {
    put_texts(transaction, request, today_in(transaction));
    transaction.record("access.keep_register");
    return Done{};
}

}  // namespace wedka::access
