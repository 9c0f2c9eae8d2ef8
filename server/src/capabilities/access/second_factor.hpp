#pragma once

#include "access/account.hpp"
#include "access/sign_in_guard.hpp"

namespace wedka::access {

/// What a code turned out to be when somebody signs in.
enum class CodeOutcome { not_needed, missing, wrong, right };

/// Looks at the code of an account and uses it up, in the transaction that opens the session: a
/// step, like a recovery code, works once, and of many at the same time one.
CodeOutcome use_code(Connection& connection, const Keys& keys, OfficeId office, AccountId account,
                     const std::optional<std::string>& code, Moment now);
/// Whether signing in to the account asks for a code.
bool has_second_factor(Connection& connection, OfficeId office, AccountId account);

struct BeginFactor {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(BeginFactor, (), (password))

/// Shown once; the telephone keeps it.
struct FactorSecret {
    std::string secret;
    std::string address;  ///< otpauth://totp/…, for the QR code.
};
BOOST_DESCRIBE_STRUCT(FactorSecret, (), (secret, address))

struct ConfirmFactor {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ConfirmFactor, (), (code))

/// Shown once.
struct RecoveryCodes {
    std::vector<std::string> codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

struct RemoveFactor {
    AccountId account_id;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(RemoveFactor, (), (account_id, reason))

/// That the password of whoever asks was given, and fits.
struct PasswordProven {};

Result<PasswordProven> prove_for_factor(Query& query, const BeginFactor& request,
                                        const SignInSettings& settings);
Result<FactorSecret> begin_factor(Transaction& transaction, const BeginFactor& request,
                                  const PasswordProven& proven);
Result<RecoveryCodes> confirm_factor(Transaction& transaction, const ConfirmFactor& request);
Result<Done> remove_factor(Transaction& transaction, const RemoveFactor& request);

/// Whether the password of whoever asks fits; tries are counted. Takes as long as hashing does.
std::optional<Refusal> check_own_password(Query& query, const std::string& password,
                                          const SignInSettings& settings);

}  // namespace wedka::access
