#pragma once

#include "access/second_factor.hpp"
#include "access/session_store.hpp"

/// What everybody does with an account of their own.
namespace wedka::access {

struct ChangePassword {
    std::string password;
    std::string new_password;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (password, new_password))

/// The hash of a password that may be one, made before the transaction.
struct NewPassword {
    std::string hash;
};

struct EndOwnSession {
    SessionId session_id;
};
BOOST_DESCRIBE_STRUCT(EndOwnSession, (), (session_id))

Result<Session> show_session(Query& query, const Nothing& request, const SignInSettings& settings);
Result<Done> lock_own_session(Transaction& transaction, const Nothing& request);
Result<NewPassword> read_new_password(Query& query, const ChangePassword& request,
                                      const SignInSettings& settings);
/// Every other session of the account ends.
Result<Done> change_password(Transaction& transaction, const ChangePassword& request,
                             const NewPassword& made);
Result<Page<OpenSession>> list_own_sessions(Query& query, const Nothing& request);
Result<Done> end_own_session(Transaction& transaction, const EndOwnSession& request);
Result<Done> end_other_sessions(Transaction& transaction, const Nothing& request);

}  // namespace wedka::access
