#include "access/account_store.hpp"
#include "access/registers.hpp"
#include "vocabulary/period.hpp"
#include "vocabulary/today.hpp"

namespace wedka::access {

namespace {

bool holds_on(Day from, const std::optional<Day>& to, Day on) {
    const auto days = Period::make(from, to);
    return days && days->contains(on);
}

}  // namespace

Result<Page<AuthorisationRow>> list_authorisations(Query& query,
                                                   const ListAuthorisations& request) {
    const auto on = request.on.value_or(today_in(query));
    Page<AuthorisationRow> page;
    for (const auto& account : accounts(query.database, query.office())) {
        if (!holds_on(account.authorised_from, account.authorised_to, on)) continue;
        AuthorisationRow row{.name = account.name,
                             .login = account.login,
                             .authorised_from = account.authorised_from,
                             .authorised_to = account.authorised_to,
                             .oath_on = account.oath_on,
                             .roles = {},
                             .is_active = on == today_in(query)
                                              ? std::optional{account.is_active}
                                              : std::nullopt};
        for (const auto& role : account.roles)
            if (holds_on(role.from_on, role.to_on, on))
                row.roles.push_back({role.role, role.from_on, role.to_on});
        page.items.push_back(std::move(row));
    }
    return page;
}

}  // namespace wedka::access
