#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline platform {

/// 128 bits that name a record. New ones are UUIDv7 (RFC 9562): ordered by time of creation, never
/// guessable, never reused.
class Uuid {
  public:
    Uuid() = default;
    /// A new UUIDv7. Within one process each is greater than the one before.
    static Uuid make();
    /// Reads the 36-character form, either case. Anything else: nothing.
    static std::optional<Uuid> parse(std::string_view text);
    static Uuid from_bytes(const std::array<std::uint8_t, 16>& bytes);
    /// A name that is the same on every run: keyed only by the text. For demo data.
    static Uuid named(std::string_view text);

    std::string text() const;
    const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }
    bool is_nil() const { return *this == Uuid{}; }
    auto operator<=>(const Uuid&) const = default;

  private:
    std::array<std::uint8_t, 16> bytes_{};
};

/// The id of one kind of record: ids of two kinds cannot be mixed up.
template <class Kind>
class Id {
  public:
    static constexpr std::string_view json_format = "uuid";

    Id() = default;
    explicit Id(Uuid uuid) : uuid_(uuid) {}
    static Id make() { return Id{Uuid::make()}; }
    static std::optional<Id> parse(std::string_view text) {
        const auto uuid = Uuid::parse(text);
        return uuid ? std::optional<Id>{Id{*uuid}} : std::nullopt;
    }
    std::string text() const { return uuid_.text(); }
    const Uuid& uuid() const { return uuid_; }
    bool is_nil() const { return uuid_.is_nil(); }
    auto operator<=>(const Id&) const = default;

  private:
    Uuid uuid_;
};

using OfficeId = Id<struct OfficeKind>;
using AccountId = Id<struct AccountKind>;

}  // namespace wedka::inline platform

template <class Kind>
struct std::hash<wedka::Id<Kind>> {
    std::size_t operator()(const wedka::Id<Kind>& id) const {
        std::size_t seed = 0;
        for (const auto byte : id.uuid().bytes()) seed = seed * 131 + byte;
        return seed;
    }
};
