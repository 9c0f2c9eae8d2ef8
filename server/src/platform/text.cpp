#include "platform/text.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace wedka::inline platform {

namespace {

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

using Form = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& form(Form get) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = get(status);
    check(status);
    return *found;
}

icu::UnicodeString in_form(Form get, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    auto result = form(get).normalize(text, status);
    check(status);
    return result;
}

/// Letters that no decomposition takes apart, yet a keyboard without them writes plainly.
std::string_view plain_letter(UChar32 letter) {
    switch (letter) {
        case U'ł':
            return "l";
        case U'đ':
            return "d";
        case U'ð':
            return "d";
        case U'ø':
            return "o";
        case U'æ':
            return "ae";
        case U'œ':
            return "oe";
        case U'þ':
            return "th";
        case U'ı':
            return "i";
        case U'ħ':
            return "h";
        case U'ŧ':
            return "t";
        case U'ŋ':
            return "n";
        case U'ĸ':
            return "k";
        case U'ƶ':
            return "z";
        default:
            return {};
    }
}

// The apostrophe of Ukrainian names is typed as ' or ’ (punctuation) or as this "letter".
bool is_apostrophe_letter(UChar32 letter) {
    return letter == U'ʼ' || letter == U'ʹ';
}

bool is_mark(UChar32 letter) {
    return (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0;
}

bool is_word_part(UChar32 letter) {
    return u_isalnum(letter) && !is_apostrophe_letter(letter);
}

void append_utf8(std::string& text, UChar32 letter) {
    icu::UnicodeString(letter).toUTF8String(text);
}

std::unique_ptr<icu::Collator> polish_collator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("pl", "PL"), status));
    check(status);
    collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    check(status);
    return collator;
}

}  // namespace

std::string fold(std::string_view text) {
    const auto folded =
        in_form(icu::Normalizer2::getNFKDInstance,
                in_form(icu::Normalizer2::getNFKCCasefoldInstance, from_utf8(text)));
    std::string result;
    result.reserve(text.size());
    bool is_gap = false;
    for (std::int32_t place = 0; place < folded.length(); place = folded.moveIndex32(place, 1)) {
        const UChar32 letter = folded.char32At(place);
        if (is_mark(letter)) continue;
        if (!is_word_part(letter)) {
            is_gap = true;
            continue;
        }
        if (is_gap && !result.empty()) result += ' ';
        is_gap = false;
        if (const auto plain = plain_letter(letter); !plain.empty())
            result += plain;
        else
            append_utf8(result, letter);
    }
    return result;
}

std::vector<std::string> folded_words(std::string_view text) {
    const auto folded = fold(text);
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = std::min(folded.find(' ', begin), folded.size());
        words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

Bytes sort_key(std::string_view text) {
    // Opening a collator costs a thousand times a key, and one is not to be shared between threads.
    thread_local const auto collator = polish_collator();
    const auto wide = from_utf8(text);
    Bytes key;
    key.data.resize(4 * text.size() + 16);
    const auto fill = [&] {
        return collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data.data()),
                                    static_cast<std::int32_t>(key.data.size()));
    };
    auto size = fill();
    if (static_cast<std::size_t>(size) > key.data.size()) {
        key.data.resize(static_cast<std::size_t>(size));
        size = fill();
    }
    if (size <= 0) throw std::runtime_error("ICU: no sort key");
    // Without ICU's closing zero byte.
    key.data.resize(static_cast<std::size_t>(size) - 1);
    return key;
}

std::u32string letters_of(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::u32string letters;
    for (std::size_t place = 0; place < text.size();) {
        UChar32 letter = 0;
        U8_NEXT_OR_FFFD(bytes, place, text.size(), letter);
        letters += static_cast<char32_t>(letter);
    }
    return letters;
}

std::string text_of(std::u32string_view letters) {
    std::string text;
    for (const auto letter : letters) append_utf8(text, static_cast<UChar32>(letter));
    return text;
}

bool is_clean_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t place = 0; place < text.size();) {
        UChar32 letter = 0;
        U8_NEXT(bytes, place, text.size(), letter);
        if (letter <= 0) return false;
    }
    return true;
}

std::string trimmed(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        UChar32 letter = 0;
        U8_NEXT(bytes, next, text.size(), letter);
        if (letter < 0 || !u_isUWhiteSpace(letter)) break;
        begin = next;
    }
    auto end = static_cast<std::int32_t>(text.size());
    const auto first = static_cast<std::int32_t>(begin);
    while (end > first) {
        std::int32_t before = end;
        UChar32 letter = 0;
        U8_PREV(bytes, first, before, letter);
        if (letter < 0 || !u_isUWhiteSpace(letter)) break;
        end = before;
    }
    return std::string(text.substr(begin, static_cast<std::size_t>(end) - begin));
}

std::string composed(std::string_view text) {
    std::string result;
    in_form(icu::Normalizer2::getNFCInstance, from_utf8(text)).toUTF8String(result);
    return result;
}

}  // namespace wedka::inline platform
