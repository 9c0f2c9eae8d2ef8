#pragma once

#include "access/manage_account.hpp"

namespace wedka::access {

/// Makes the link's word and closes those before it.
PasswordLink new_password_link(Transaction& transaction, AccountId account);
void close_password_links(Transaction& transaction, AccountId account);

struct SetPassword {
    std::string word;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(SetPassword, (), (word, password))

/// POST /api/session/password: sets the password of the account that the word belongs to. Words
/// that never were, are used, or ended, are answered alike.
void set_password(const SignInSettings& settings, const HttpRequest& request,
                  const Respond& respond);

}  // namespace wedka::access
