#pragma once

#include <string_view>

/// Values of the fund's dictionaries that the rules of a file speak of.
namespace wedka::monitoring::fund {

inline constexpr std::string_view yes = "Tak";
inline constexpr std::string_view no = "Nie";
inline constexpr std::string_view refused = "Odmowa podania informacji";

inline constexpr std::string_view female = "Kobieta";
inline constexpr std::string_view male = "Mężczyzna";

inline constexpr std::string_view unemployed = "Osoba bezrobotna";
inline constexpr std::string_view inactive = "Osoba bierna zawodowo";
inline constexpr std::string_view employed = "Osoba pracująca";

inline constexpr std::string_view polish = "Obywatelstwo polskie";
inline constexpr std::string_view of_union = "Brak polskiego obywatelstwa – obywatel kraju UE";
inline constexpr std::string_view of_third_country =
    "Brak polskiego obywatelstwa lub UE – obywatel kraju spoza UE/ bezpaństwowiec";

inline constexpr std::string_view long_term = "osoba długotrwale bezrobotna";
inline constexpr std::string_view other = "inne";

inline constexpr std::string_view took_up_work =
    "osoba pracująca, łącznie z prowadzącymi działalność na własny rachunek";
inline constexpr std::string_view continues_work = "osoba kontynuuje zatrudnienie";
inline constexpr std::string_view searches_for_work = "osoba poszukująca pracy";
inline constexpr std::string_view in_education = "osoba uczestnicząca w kształceniu lub szkoleniu";
inline constexpr std::string_view qualified = "osoba uzyskała kwalifikacje";
inline constexpr std::string_view competent = "osoba nabyła kompetencje";
inline constexpr std::string_view better_socially = "sytuacja społeczna osoby uległa poprawie";
inline constexpr std::string_view nothing_new = "osoba nie podjęła żadnej nowej aktywności";

}  // namespace wedka::monitoring::fund
