#include "platform/words.hpp"

#include <stdexcept>

#include "platform/http_message.hpp"
#include "platform/json_value.hpp"
#include "platform/text.hpp"

namespace wedka::inline platform {

namespace {

void gather(std::map<std::string, std::string, std::less<>>& texts, const std::string& at,
            const JsonValue& value) {
    if (const auto* text = value.as<std::string>()) {
        texts[at] = *text;
        return;
    }
    const auto* object = value.as<JsonValue::Object>();
    if (!object) throw std::invalid_argument("neither a text nor an object: " + at);
    const bool is_top = at.ends_with(':');
    for (const auto& [name, content] : *object)
        gather(texts, at + (is_top ? "" : ".") + name, content);
}

/// "q=0.8" as 800; 1000 when it is not given, 0 when it is not readable.
int weight_of(std::string_view parameters) {
    const auto place = parameters.find("q=");
    if (place == std::string_view::npos) return 1000;
    const auto number = parameters.substr(place + 2);
    if (number.empty() || (number[0] != '0' && number[0] != '1')) return 0;
    int weight = number[0] == '1' ? 1000 : 0;
    int worth = 100;
    for (std::size_t i = 2; i < number.size() && number[1] == '.' && worth > 0; ++i, worth /= 10) {
        if (number[i] < '0' || number[i] > '9') break;
        weight += (number[i] - '0') * worth;
    }
    return weight;
}

const std::string& no_text() {
    static const std::string nothing;
    return nothing;
}

}  // namespace

void Words::add(const std::string& home, std::string_view json) {
    const auto read = read_json(json);
    const auto* value = std::get_if<JsonValue>(&read);
    if (!value || !value->as<JsonValue::Object>())
        throw std::invalid_argument("the texts of " + home + " are no JSON object");
    gather(texts_, home + ':', *value);
}

std::optional<std::string_view> Words::find(const WordKey& key) const {
    for (const auto& home : {std::cref(key.home), std::cref(no_text())})
        if (const auto found = texts_.find(home.get() + ':' + key.key); found != texts_.end())
            return found->second;
    return std::nullopt;
}

std::string Words::of(const WordKey& key) const {
    if (const auto text = find(key)) return std::string(*text);
    return key.key.substr(key.key.rfind('.') + 1);
}

bool Words::has_below(const WordKey& key) const {
    for (const auto& home : {std::cref(key.home), std::cref(no_text())}) {
        const auto begin = home.get() + ':' + key.key + '.';
        const auto found = texts_.lower_bound(begin);
        if (found != texts_.end() && found->first.starts_with(begin)) return true;
    }
    return false;
}

const Words& wanted_words(const Languages& languages, std::string_view accept_language) {
    static const Words none;
    if (languages.empty()) return none;
    const Language* wanted = &languages.front();
    int most = 0;
    while (!accept_language.empty()) {
        const auto end = std::min(accept_language.find(','), accept_language.size());
        const auto range = trimmed(accept_language.substr(0, end));
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
        const auto semicolon = std::min(range.find(';'), range.size());
        const auto tag = ascii_lower(std::string_view(range).substr(0, range.find_first_of("-; ")));
        const auto weight = weight_of(std::string_view(range).substr(semicolon));
        for (const auto& language : languages)
            if (language.tag == tag && weight > most) {
                wanted = &language;
                most = weight;
            }
    }
    return wanted->words;
}

}  // namespace wedka::inline platform
