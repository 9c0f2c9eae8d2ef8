#pragma once

#include "access/account.hpp"

namespace wedka::access {

/// POST /api/session: opens a session and sets its cookie. Known and unknown logins are answered
/// alike.
void sign_in(const SignInSettings& settings, const HttpRequest& request, const Respond& respond);
/// DELETE /api/session: ends it.
void sign_out(const SignInSettings& settings, const HttpRequest& request, const Respond& respond);

}  // namespace wedka::access
