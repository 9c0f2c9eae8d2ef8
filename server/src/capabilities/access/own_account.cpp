#include "access/own_account.hpp"

#include "access/account_store.hpp"
#include "access/deputies.hpp"
#include "access/password_rules.hpp"

namespace wedka::access {

Result<Session> show_session(Query& query, const Nothing&, const SignInSettings& settings) {
    const auto account = accounts(query.database, query.office(), query.actor.account).front();
    Session session{.office_id = query.office(),
                    .office_slug = {},
                    .office_name = {},
                    .account_id = account.account_id,
                    .member_id = account.member_id,
                    .login = account.login,
                    .name = account.name,
                    .roles = query.actor.roles,
                    .permissions = query.policy.permissions(query.actor),
                    .has_second_factor = account.has_second_factor,
                    .idle_minutes = settings.idle.count(),
                    .stands_in_for = stands_in_for(query)};
    for (const auto& office : all_offices(query.database))
        if (office.office_id == query.office()) {
            session.office_slug = office.slug;
            session.office_name = office.name;
        }
    return session;
}

Result<Done> lock_own_session(Transaction& transaction, const Nothing&) {
    lock_session(transaction.database, transaction.office(), SessionId{transaction.actor.session},
                 Instant::at(transaction.now));
    transaction.record("access.lock", transaction.actor.account);
    return Done{};
}

Result<NewPassword> read_new_password(Query& query, const ChangePassword& request,
                                      const SignInSettings& settings) {
    const auto words = own_words(query.database, query.office(), query.actor.account);
    if (const auto findings = check_password("new_password", request.new_password, words);
        !findings.empty())
        return Refusal{RefusalKind::refused_by_rule, findings};
    if (const auto refusal = check_own_password(query, request.password, settings)) return *refusal;
    return NewPassword{hash_password(request.new_password)};
}

Result<Done> change_password(Transaction& transaction, const ChangePassword&,
                             const NewPassword& made) {
    const auto account = transaction.actor.account;
    set_password_hash(transaction.database, transaction.office(), account, made.hash);
    end_sessions(transaction.database, transaction.office(), account, transaction.actor.session);
    transaction.record("access.change_password", account);
    return Done{};
}

Result<Page<OpenSession>> list_own_sessions(Query& query, const Nothing&) {
    return Page<OpenSession>{sessions_of(query.database, query.office(), query.actor.account,
                                         Instant::at(query.now), query.actor.session),
                             {}};
}

Result<Done> end_own_session(Transaction& transaction, const EndOwnSession& request) {
    if (!end_session(transaction.database, transaction.office(), transaction.actor.account,
                     request.session_id))
        return not_found();
    transaction.record("access.end_session", transaction.actor.account, request.session_id);
    return Done{};
}

Result<Done> end_other_sessions(Transaction& transaction, const Nothing&) {
    end_sessions(transaction.database, transaction.office(), transaction.actor.account,
                 transaction.actor.session);
    transaction.record("access.end_sessions", transaction.actor.account);
    return Done{};
}

}  // namespace wedka::access
