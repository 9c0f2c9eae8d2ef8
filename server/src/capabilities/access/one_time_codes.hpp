#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One-time codes of a telephone (TOTP, RFC 6238: SHA-1, six digits, steps of 30 s), by liboath.
namespace wedka::access {

/// 160 random bits.
std::string new_factor_secret();
/// What the telephone takes by hand: base32.
std::string secret_text(const std::string& secret);
/// What the telephone takes by its camera: otpauth://totp/…
std::string factor_address(const std::string& secret, const std::string& login,
                           const std::string& office);
/// The code of a step, for tests.
std::string code_of_step(const std::string& secret, std::int64_t step);
/// The step that the code belongs to: the present one, or its neighbour on either side, since
/// clocks differ.
std::optional<std::int64_t> step_of(const std::string& secret, std::string_view code,
                                    std::int64_t now_seconds);

/// Ten codes for the day when the telephone is lost: "abcd-efgh-jkmn-pqrs".
std::vector<std::string> new_recovery_codes();
/// The code as it is hashed: small letters and digits only.
std::string bare_code(std::string_view typed);

}  // namespace wedka::access
