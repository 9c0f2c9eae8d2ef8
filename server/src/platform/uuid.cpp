#include "platform/uuid.hpp"

#include <sodium.h>

#include <atomic>
#include <chrono>

#include "platform/keys.hpp"

namespace wedka::inline platform {

namespace {

constexpr int counter_bits = 12;

std::uint64_t now_ms() {
    using namespace std::chrono;
    return static_cast<std::uint64_t>(
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

/// The next 60 bits of millisecond and counter. A full counter runs over into the millisecond, and
/// a clock set back is waited out by counting on, both as RFC 9562 section 6.2 allows.
std::uint64_t next_moment(std::uint16_t random) {
    static std::atomic<std::uint64_t> last{0};
    // Half of the counter stays free, so that a new millisecond rarely begins near its end.
    const std::uint64_t fresh = now_ms() << counter_bits | (random & 0x7FFU);
    std::uint64_t before = last.load();
    std::uint64_t next = 0;
    do {
        next = fresh > before ? fresh : before + 1;
    } while (!last.compare_exchange_weak(before, next));
    return next;
}

void stamp(std::array<std::uint8_t, 16>& bytes, unsigned version) {
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | version << 4);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
}

bool is_hyphen_place(std::size_t place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
}

constexpr std::size_t text_length = 36;
constexpr std::uint8_t no_digit = 0xF0;

/// The value of each letter as a hexadecimal digit, or no_digit. Ids are read by the thousand.
constexpr std::array<std::uint8_t, 256> values_of_digits() {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (unsigned char digit = 0; digit < 10; ++digit) values['0' + digit] = digit;
    for (unsigned char letter = 0; letter < 6; ++letter) {
        values['a' + letter] = static_cast<std::uint8_t>(10 + letter);
        values['A' + letter] = static_cast<std::uint8_t>(10 + letter);
    }
    return values;
}
constexpr auto digit_values = values_of_digits();

}  // namespace

Uuid Uuid::make() {
    static const bool started = (start_crypto(), true);
    static_cast<void>(started);
    Uuid uuid;
    auto& bytes = uuid.bytes_;
    std::uint16_t counter_seed = 0;
    randombytes_buf(&counter_seed, sizeof counter_seed);
    randombytes_buf(bytes.data() + 8, 8);
    const std::uint64_t moment = next_moment(counter_seed);
    const std::uint64_t millisecond = moment >> counter_bits;
    for (unsigned place = 0; place < 6; ++place)
        bytes[place] = static_cast<std::uint8_t>(millisecond >> (40 - 8 * place));
    bytes[6] = static_cast<std::uint8_t>(moment >> 8 & 0x0FU);
    bytes[7] = static_cast<std::uint8_t>(moment);
    stamp(bytes, 7);
    return uuid;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != text_length) return std::nullopt;
    Uuid uuid;
    std::size_t place = 0;
    unsigned wrong = 0;
    for (auto& byte : uuid.bytes_) {
        if (is_hyphen_place(place)) wrong |= static_cast<unsigned>(text[place++] != '-');
        const auto high = digit_values[static_cast<unsigned char>(text[place++])];
        const auto low = digit_values[static_cast<unsigned char>(text[place++])];
        byte = static_cast<std::uint8_t>(high << 4U | low);
        wrong |= (high | low) & no_digit;
    }
    if (wrong != 0) return std::nullopt;
    return uuid;
}

Uuid Uuid::from_bytes(const std::array<std::uint8_t, 16>& bytes) {
    Uuid uuid;
    uuid.bytes_ = bytes;
    return uuid;
}

Uuid Uuid::named(std::string_view text) {
    Uuid uuid;
    crypto_generichash(uuid.bytes_.data(), uuid.bytes_.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    stamp(uuid.bytes_, 8);
    return uuid;
}

std::string Uuid::text() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(text_length, '-');
    std::size_t place = 0;
    for (const auto byte : bytes_) {
        if (is_hyphen_place(place)) ++place;
        text[place++] = digits[byte >> 4];
        text[place++] = digits[byte & 0x0FU];
    }
    return text;
}

}  // namespace wedka::inline platform
