#pragma once

#include <boost/describe/enum.hpp>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "vocabulary/day.hpp"
#include "vocabulary/sex.hpp"

namespace wedka::inline vocabulary {

/// What is wrong with a text that should be a PESEL, in the order of looking: the first one counts.
enum class PeselFault {
    length,    ///< Not eleven characters.
    digits,    ///< Something other than digits.
    checksum,  ///< The last digit does not fit: most often a slip of the finger.
    date,      ///< No such day of birth. A checksum alone lets 00000000000 pass.
};
BOOST_DESCRIBE_ENUM(PeselFault, length, digits, checksum, date)

/// The number of the register of residents (Powszechny Elektroniczny System Ewidencji Ludności),
/// known to be well formed. The few numbers that are formally wrong yet officially in use are not
/// of this type. It has no operator<<, so that it does not slip into a log.
class Pesel {
  public:
    static constexpr std::string_view json_format = "pesel";

    /// No number at all, only so that structs can be filled later; it has no birth and no sex
    /// (std::logic_error).
    Pesel() = default;
    /// Why the text is not a PESEL; nothing when it is one.
    static std::optional<PeselFault> check(std::string_view text);
    static std::optional<Pesel> parse(std::string_view text);

    const std::string& text() const { return digits_; }
    /// "•••••••1359": what may stand on a screen until somebody asks for more.
    std::string masked() const;
    std::string last_four() const;
    /// The century stands in the month: +80 for the 1800s, +0 for the 1900s, +20, +40, +60 from
    /// 2000 on.
    Day birth_on() const;
    /// The tenth digit: odd for a man, even for a woman.
    Sex sex() const;

    auto operator<=>(const Pesel&) const = default;

  private:
    explicit Pesel(std::string_view digits) : digits_(digits) {}

    std::string digits_;
};

}  // namespace wedka::inline vocabulary
