#pragma once

#include "access/account.hpp"

namespace wedka::access {

/// POST /api/session: opens a session and sets its cookie. Known and unknown logins are answered
/// alike.
void sign_in(const SignInSettings& settings, const HttpRequest& request, const Respond& respond);
/// DELETE /api/session: ends it, locked or not.
void sign_out(const SignInSettings& settings, const HttpRequest& request, const Respond& respond);

struct Unlock {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(Unlock, (), (password))
/// POST /api/session/unlock: goes on with a session that was locked, by its owner or by idleness.
void unlock(const SignInSettings& settings, const HttpRequest& request, const Respond& respond);

}  // namespace wedka::access
