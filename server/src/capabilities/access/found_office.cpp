#include "access/account_store.hpp"
#include "access/session_store.hpp"
#include "staff/staff.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::access {

AccountId found_office(Store& store, OfficeId office, const std::string& slug,
                       const std::string& name, const FirstAccount& head) {
    const auto hash = hash_password(head.password);
    AccountId account;
    store.change_now(office,
                     [&](Connection& connection) {
                         insert_office(connection, {office, slug, name});
                         const auto member = staff::insert_first_member(
                             connection, office, head.first_name, head.last_name);
                         account = insert_account(connection, office, member, head.login, hash,
                                                  head.authorised_from, head.oath_on);
                         insert_role(connection, office, account,
                                     {.role = Role::head,
                                      .from_on = head.authorised_from,
                                      .to_on = {},
                                      .granted_by = {},
                                      .approved_by = {}});
                     },
                     {{.account = {},
                       .action = "access.found_office",
                       .outcome = "done",
                       .subjects = office.text(),
                       .detail = {}}});
    return account;
}

Credential open_session(Store& store, const Keys& keys, OfficeId office, AccountId account,
                        Moment now) {
    Credential credential{office, random_bytes(32)};
    store.change_now(office,
                     [&](Connection& connection) {
                         insert_session(connection, office,
                                        keys.keyed_hash("session", credential.secret),
                                        {.account = account,
                                         .device = "wedka",
                                         .began_at = Instant::at(now),
                                         .ends_at = Instant::at(now + std::chrono::hours{12})});
                     },
                     {{.account = account,
                       .action = "access.open_session",
                       .outcome = "done",
                       .subjects = {},
                       .detail = {}}});
    return credential;
}

}  // namespace wedka::access
