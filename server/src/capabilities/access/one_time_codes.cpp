#include "access/one_time_codes.hpp"

#include <fmt/format.h>
#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "platform/keys.hpp"

namespace wedka::access {

namespace {

constexpr int digits = 6;
constexpr std::int64_t step_seconds = 30;
constexpr std::size_t secret_bytes = 20;
constexpr int recovery_codes = 10;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        if (is_plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace

std::string new_factor_secret() {
    return random_bytes(secret_bytes);
}

std::string secret_text(const std::string& secret) {
    char* text = nullptr;
    std::size_t length = 0;
    if (oath_base32_encode(secret.data(), secret.size(), &text, &length) != OATH_OK)
        throw std::runtime_error("a secret could not be written");
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    return {text, length};
}

std::string factor_address(const std::string& secret, const std::string& login,
                           const std::string& office) {
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", escaped(office), escaped(login),
                       secret_text(secret), escaped(office));
}

std::string code_of_step(const std::string& secret, std::int64_t step) {
    std::array<char, digits + 1> code{};
    if (oath_totp_generate(secret.data(), secret.size(), static_cast<time_t>(step * step_seconds),
                           step_seconds, 0, digits, code.data()) != OATH_OK)
        throw std::runtime_error("a one-time code could not be made");
    return code.data();
}

std::optional<std::int64_t> step_of(const std::string& secret, std::string_view code,
                                    std::int64_t now_seconds) {
    if (code.size() != digits) return std::nullopt;
    const auto now_step = now_seconds / step_seconds;
    std::optional<std::int64_t> found;
    for (const auto step : {now_step - 1, now_step + 1, now_step})
        if (const auto right = code_of_step(secret, step);
            sodium_memcmp(right.data(), code.data(), digits) == 0)
            found = step;
    return found;
}

std::vector<std::string> new_recovery_codes() {
    // No letters that look like others.
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz234567890";
    static_assert(letters.size() == 32);
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes; ++i) {
        std::string code;
        const auto random = random_bytes(16);
        for (std::size_t at = 0; at < random.size(); ++at) {
            if (at > 0 && at % 4 == 0) code += '-';
            code += letters[static_cast<unsigned char>(random[at]) % letters.size()];
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::string bare_code(std::string_view typed) {
    std::string bare;
    for (char c : typed) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) bare += c;
    }
    return bare;
}

}  // namespace wedka::access
