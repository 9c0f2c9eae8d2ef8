#include "access/password_link.hpp"

#include "access/account_store.hpp"
#include "access/password_rules.hpp"
#include "access/read_raw.hpp"
#include "access/session_store.hpp"
#include "access/sign_in_guard.hpp"

namespace wedka::access {

namespace {

constexpr auto link_lasts = std::chrono::hours{48};

constexpr std::string_view close_links = R"sql(
    UPDATE access_password_links
    SET closed_at = $3
    WHERE office_id = $1
      AND account_id = $2
      AND closed_at IS NULL)sql";

constexpr std::string_view insert_link = R"sql(
    INSERT INTO access_password_links
      (office_id, word_hash, account_id, made_by, made_at, ends_at)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view select_link = R"sql(
    SELECT account_id
    FROM access_password_links
    WHERE office_id = $1
      AND word_hash = $2
      AND closed_at IS NULL
      AND ends_at > $3)sql";

constexpr std::string_view use_link = R"sql(
    UPDATE access_password_links
    SET closed_at = $3
    WHERE office_id = $1
      AND word_hash = $2
      AND closed_at IS NULL)sql";

Bytes word_hash(const Keys& keys, const Credential& word) {
    return keys.keyed_hash("password link", word.secret);
}

HttpResponse no_such_link() {
    return problem(422, {{.rule = "R0-24", .field = "word", .code = "not_valid"}});
}

}  // namespace

PasswordLink new_password_link(Transaction& transaction, AccountId account) {
    // In the form of a credential, since whoever brings it must be found in their office.
    const Credential word{transaction.office(), random_bytes(32)};
    const auto at = Instant::at(transaction.now);
    close_password_links(transaction, account);
    transaction.database.execute(insert_link, transaction.office(),
                                 word_hash(transaction.keys, word), account,
                                 transaction.actor.account, at, at.plus(link_lasts));
    return {credential_text(word), at.plus(link_lasts)};
}

void close_password_links(Transaction& transaction, AccountId account) {
    transaction.database.execute(close_links, transaction.office(), account,
                                 Instant::at(transaction.now));
}

void set_password(const SignInSettings& settings, const HttpRequest& request,
                  const Respond& respond) {
    const auto asked = read_raw<SetPassword>(request, respond);
    if (!asked) return;
    const auto word = read_credential(asked->word);
    if (!word) return respond(no_such_link());
    const auto at = Instant::at(settings.clock());
    const auto hash = word_hash(settings.keys, *word);
    std::optional<AccountId> account;
    std::vector<std::string> words;
    settings.store.read(word->office, [&](Connection& connection) {
        if (const auto row =
                connection.find<std::tuple<AccountId>>(select_link, word->office, hash, at)) {
            account = std::get<0>(*row);
            words = own_words(connection, word->office, *account);
        }
    });
    if (!account) return respond(no_such_link());
    if (const auto findings = check_password("password", asked->password, words); !findings.empty())
        return respond(problem(422, findings));

    const bool taken = settings.guard->hashing.try_run([&store = settings.store, respond, at, hash,
                                                        account = *account, office = word->office,
                                                        password = asked->password] {
        try {
            const auto kept = hash_password(password);
            const auto is_used = std::make_shared<bool>(false);
            store.change({.office = office,
                          .work =
                              [=](Connection& connection) {
                                  *is_used = connection.execute(use_link, office, hash, at) == 1;
                                  if (!*is_used) return false;
                                  set_password_hash(connection, office, account, kept);
                                  end_sessions(connection, office, account);
                                  return true;
                              },
                          .trail =
                              [=] {
                                  return std::vector<AuditEntry>{
                                      {.account = account,
                                       .action = "access.set_password",
                                       .outcome = *is_used ? "done" : "refused",
                                       .subjects = account.text(),
                                       .detail = {}}};
                              },
                          .done =
                              [=](std::exception_ptr trouble) {
                                  if (trouble) return respond(problem(503));
                                  respond(*is_used ? HttpResponse{.status = 204} : no_such_link());
                              }});
        } catch (const std::exception&) {
            respond(problem(503));
        }
    });
    if (!taken) respond(too_busy());
}

}  // namespace wedka::access
