#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "papers/delivered_templates.hpp"
#include "papers/papers.hpp"
#include "platform/text.hpp"

namespace wedka::papers {

void PaperKinds::add(PaperKind kind) {
    if (find(kind.code)) throw std::logic_error("a kind of papers declared twice: " + kind.code);
    if (!kind.people_of || !kind.collect || kind.make.empty() || kind.read.empty())
        throw std::logic_error("a kind of papers half declared: " + kind.code);
    if (!delivered_text(kind.code))
        throw std::logic_error("a kind of papers without a template: " + kind.code);
    kinds_.push_back(std::move(kind));
}

const PaperKind* PaperKinds::find(std::string_view code) const {
    const auto place = std::ranges::find(kinds_, code, &PaperKind::code);
    return place == kinds_.end() ? nullptr : &*place;
}

const std::vector<PaperField>& common_fields() {
    static const std::vector<PaperField> fields{
        {"osrodek", "Miejski Ośrodek Pomocy Społecznej w Przykładowie"},
        {"osrodek_adres", "ul. Przykładowa 1, 00-001 Przykładów"},
        {"osrodek_kontakt", "tel. 00 000 00 00"},
        {"miejscowosc", "Przykładów"},
        {"dzien", "12 grudnia 2011 r."},
        {"sporzadzil", "Anna Przykładowa"},
    };
    return fields;
}

std::string address_in_line(const people::AddressBrief& address) {
    auto street = address.street.value_or(address.city);
    constexpr std::array prefixes{"ul.", "al.", "pl.", "os.", "rynek", "aleja", "plac", "osiedle"};
    const auto words = folded_words(street);
    const bool has_prefix =
        !words.empty() && std::ranges::any_of(prefixes, [&words](std::string_view prefix) {
            return words.front() == prefix.substr(0, prefix.find('.'));
        });
    if (address.street && !has_prefix) street = "ul. " + street;
    return fmt::format("{} {}{}, {} {}", street, address.building,
                       address.flat ? "/" + *address.flat : std::string{},
                       address.postal_code.text(), address.city);
}

std::string day_in_words(Day day) {
    constexpr std::array months{"stycznia", "lutego",       "marca",     "kwietnia",
                                "maja",     "czerwca",      "lipca",     "sierpnia",
                                "września", "października", "listopada", "grudnia"};
    return fmt::format("{} {} {} r.", day.day(),
                       months.at(static_cast<std::size_t>(day.month() - 1)), day.year());
}

std::string day_in_words(const std::optional<Day>& day) {
    return day ? day_in_words(*day) : std::string{};
}

}  // namespace wedka::papers
