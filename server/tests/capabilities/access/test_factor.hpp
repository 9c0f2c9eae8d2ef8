#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>
#include <vector>

#include "access/one_time_codes.hpp"
#include "support/test_office.hpp"

namespace wedka::test {

/// The step of codes at noon of the day on which tests begin.
inline std::int64_t step_now(const TestOffice&) {
    return std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}.time_since_epoch().count() *
               2880 +
           12 * 120;
}

inline std::string secret_of(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string bytes;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        held = (held << 5U) | static_cast<unsigned>(letters.find(c));
        if ((bits += 5) < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((held >> bits) & 0xFFU);
    }
    return bytes;
}

struct Factor {
    std::string secret;
    std::vector<std::string> recovery;
};

/// A second factor for Anna, confirmed with the code of the step before.
inline Factor give_factor(TestOffice& office) {
    const auto begun =
        office.post("/api/account/second-factor", R"({"password":"wierzba nad woda"})");
    REQUIRE(begun.status == 201);
    Factor factor{.secret = secret_of(begun.at("secret")), .recovery = {}};
    const auto code = access::code_of_step(factor.secret, step_now(office) - 1);
    const auto confirmed = office.post("/api/account/second-factor/confirmation",
                                       fmt::format(R"({{"code":"{}"}})", code));
    REQUIRE(confirmed.status == 201);
    for (int i = 0; i < 10; ++i)
        factor.recovery.push_back(confirmed.at(fmt::format("codes[{}]", i)));
    return factor;
}

}  // namespace wedka::test
