#pragma once

#include <boost/describe/enum.hpp>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wedka::inline vocabulary {

/// The kind of a commune or of its part, as the last digit of its TERC tells.
enum class CommuneKind {
    urban,            ///< 1, gmina miejska
    rural,            ///< 2, gmina wiejska
    urban_rural,      ///< 3, gmina miejsko-wiejska
    town,             ///< 4, miasto w gminie miejsko-wiejskiej
    rural_area,       ///< 5, obszar wiejski w gminie miejsko-wiejskiej
    warsaw_district,  ///< 8, dzielnica m.st. Warszawy
    city_delegation,  ///< 9, delegatura
};
BOOST_DESCRIBE_ENUM(CommuneKind, urban, rural, urban_rural, town, rural_area, warsaw_district,
                    city_delegation)

/// A TERC code of the register of territorial division (TERYT): voivodeship WW, county PP, commune
/// GG and kind R, seven digits. Only its shape is known here; whether it was in force on a day is
/// for the dictionary.
class Teryt {
  public:
    static constexpr std::string_view json_format = "teryt";

    /// None, only so that structs can be filled later; it has no kind (std::logic_error).
    Teryt() = default;
    static std::optional<Teryt> parse(std::string_view text);

    const std::string& text() const { return digits_; }
    /// The codes of the voivodeship (WW), of the county (WWPP) and of the commune without its kind
    /// (WWPPGG).
    std::string voivodeship() const { return digits_.substr(0, 2); }
    std::string county() const { return digits_.substr(0, 4); }
    std::string commune() const { return digits_.substr(0, 6); }
    CommuneKind kind() const;
    auto operator<=>(const Teryt&) const = default;

  private:
    explicit Teryt(std::string_view digits) : digits_(digits) {}

    std::string digits_;
};

}  // namespace wedka::inline vocabulary
