#include "platform/json.hpp"

#include <doctest/doctest.h>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <random>

namespace wedka {
namespace {

enum class Side { client, worker };
BOOST_DESCRIBE_ENUM(Side, client, worker)

struct Signed {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Signed, (), (version))

struct Step {
    std::string text;
    Side side = Side::client;
    std::optional<std::int32_t> days;
};
BOOST_DESCRIBE_STRUCT(Step, (), (text, side, days))

struct Plan : Signed {
    std::string title;
    std::optional<std::string> note;
    std::optional<Side> led_by;
    LongText story;
    bool is_open = false;
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Plan, (Signed), (title, note, led_by, story, is_open, steps))

/// The code and place of a refusal, "" for a text that is read.
std::string refusal(std::string_view text) {
    const auto read = read_json(text);
    const auto* fault = std::get_if<JsonFault>(&read);
    if (!fault) return {};
    return fault->field.empty() ? fault->code : fault->code + " " + fault->field;
}

template <class T>
std::vector<std::string> findings_of(std::string_view text, T& out) {
    const auto read = read_json(text);
    REQUIRE(std::holds_alternative<JsonValue>(read));
    Findings findings;
    const bool could = read_value(std::get<JsonValue>(read), out, {}, findings);
    CHECK(could == findings.empty());
    std::vector<std::string> lines;
    for (const auto& finding : findings) lines.push_back(finding.field + " " + finding.code);
    return lines;
}

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

std::string array_of(std::size_t count) {
    std::string text = "[";
    for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "1" : ",1";
    return text + ']';
}

TEST_CASE("a text that is no JSON is refused") {
    for (const auto* text : {"",
                             " ",
                             "{",
                             "[1,]",
                             "{\"a\":1,}",
                             "{a:1}",
                             "'a'",
                             "nul",
                             "NaN",
                             "Infinity",
                             "-",
                             "[01]",
                             "+1",
                             ".5",
                             "[1 2]",
                             "{\"a\" 1}",
                             "\"tab\there\"",
                             "\"\\x41\"",
                             "/* why */ 1",
                             "[1",
                             "\""})
        CHECK_MESSAGE(refusal(text).starts_with("syntax"), text);
    CHECK(refusal("01") == "trailing");
    CHECK(refusal("[1}") == "syntax [1]");
}

TEST_CASE("a floating-point number is refused, however it is written") {
    for (const auto* number : {"1.5", "1.0", "-0.0", "1e2", "1E-2", "1e400", "-1e400",
                               "18446744073709551616", "123456789012345678901234567890"})
        CHECK_MESSAGE(refusal(std::string("{\"amount\":") + number + '}') == "float amount",
                      number);
}

TEST_CASE("an integer beyond 64 bits is refused, the last one within is not") {
    CHECK(refusal("[9223372036854775808]") == "number_too_large [0]");
    CHECK(refusal("[-9223372036854775809]") != "");
    const auto read = read_json("[9223372036854775807,-9223372036854775808]");
    const auto* value = std::get_if<JsonValue>(&read);
    REQUIRE(value);
    CHECK(*value->at("[0]")->as<std::int64_t>() == std::numeric_limits<std::int64_t>::max());
    CHECK(*value->at("[1]")->as<std::int64_t>() == std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("a key given twice is refused and named, also when it is escaped once") {
    CHECK(refusal(R"({"name":"Anna","name":"Ewa"})") == "duplicate_key name");
    CHECK(refusal(R"({"name":"Anna","n\u0061me":"Ewa"})") == "duplicate_key name");
    CHECK(refusal(R"({"people":[{"a":1},{"a":1,"a":1}]})") == "duplicate_key people[1].a");
    CHECK(refusal(R"({"a":{"a":{"a":1}},"b":{"a":1}})") == "");
}

TEST_CASE("a value nested deeper than 32 is refused") {
    CHECK(refusal(nested(33)).starts_with("too_deep"));
    CHECK(refusal(nested(100'000)).starts_with("too_deep"));
    CHECK(refusal(nested(32)) == "");
}

TEST_CASE("a NUL is refused in a string and in a key") {
    CHECK(refusal(R"({"name":"An\u0000na"})") == "nul name");
    CHECK(refusal(R"({"name":"\u0000"})") == "nul name");
    CHECK(refusal(R"({"na\u0000me":1})") == "nul");
    CHECK(refusal(R"({"\u0000":1})") == "nul");
    CHECK(refusal(R"({"na\u0000\u0105me":1})") == "nul");
    CHECK(refusal("{\"name\":\"" + std::string(40'000, 'a') + R"(\u0000"})") == "nul name");
    CHECK(refusal(std::string("\"a\0b\"", 5)) == "syntax");
}

TEST_CASE("a lone surrogate is refused, a pair is not") {
    for (const auto* text : {R"("\ud83d")", R"("\udc4b")", R"("\ud83d\ud83d")", R"("\ud83da")",
                             R"("\udc4b\ud83d")", R"({"\ud83d":1})"})
        CHECK_MESSAGE(refusal(text) == "syntax", text);
    const auto read = read_json(R"("\ud83d\udc4b")");
    REQUIRE(std::holds_alternative<JsonValue>(read));
    CHECK(*std::get<JsonValue>(read).as<std::string>() == "👋");
}

TEST_CASE("bytes that are not UTF-8 are refused") {
    for (const std::string bytes : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                                    "\xF4\x90\x80\x80", "\xFF", "\xF0\x9F\x91", "\xB9\xF3"}) {
        CHECK(refusal('"' + bytes + '"') == "syntax");
        CHECK(refusal("{\"" + bytes + "\":1}") == "syntax");
    }
    CHECK(refusal("\"Zażółć gęślą jaźń\"") == "");
}

TEST_CASE("a byte-order mark before the value is refused") {
    CHECK(refusal("\xEF\xBB\xBF{}") == "syntax");
    CHECK(refusal("\"\xEF\xBB\xBF\"") == "");
}

TEST_CASE("anything after the value is refused, save white space") {
    for (const auto* text : {"{}{}", "{} x", "1 2", "[],", "{}]"})
        CHECK_MESSAGE(refusal(text) == "trailing", text);
    CHECK(refusal(std::string("{}\0", 3)) == "trailing");
    CHECK(refusal(" {} \r\n\t") == "");
}

TEST_CASE("strings over 64 KB, keys over 256 bytes and lists over 10 000 are refused") {
    const auto text_of = [](std::size_t bytes) { return '"' + std::string(bytes, 'a') + '"'; };
    CHECK(refusal(text_of(64 * 1024 + 1)) == "too_large");
    CHECK(refusal(text_of(64 * 1024)) == "");
    CHECK(refusal("{\"" + std::string(257, 'k') + "\":1}") == "too_large");
    CHECK(refusal("{\"" + std::string(256, 'k') + "\":1}") == "");
    CHECK(refusal(array_of(10'001)) == "too_large [10000]");
    CHECK(refusal(array_of(10'000)) == "");
    const auto file = text_of(1024 * 1024);
    CHECK(std::holds_alternative<JsonValue>(read_json(file, file_string_bytes)));
    CHECK(
        std::holds_alternative<JsonFault>(read_json(text_of(1024 * 1024 + 1), file_string_bytes)));
}

TEST_CASE("a form with many faults is told all of them at once, each with its path") {
    Plan plan;
    CHECK(findings_of(R"({"version":"one","title":"  ","note":7,"led_by":"nobody","is_open":1,
                          "steps":[{"text":"a","side":"client"},
                                   {"side":"both","days":"3","colour":"red"},
                                   7],
                          "surname":"Kot"})",
                      plan) ==
          std::vector<std::string>{"version not_integer", "title required", "note wrong_type",
                                   "led_by unknown_choice", "story required", "is_open not_boolean",
                                   "steps[1].text required", "steps[1].side unknown_choice",
                                   "steps[1].days not_integer", "steps[1].colour unknown_field",
                                   "steps[2] wrong_type", "surname unknown_field"});
}

TEST_CASE("what is not given, null or blank is one and the same to an optional field") {
    for (const auto* given : {R"()", R"(,"note":null,"led_by":null)", R"(,"note":"","led_by":"")",
                              R"(,"note":" \t","led_by":"  ")"}) {
        Plan plan;
        CHECK(findings_of(R"({"version":1,"title":"t","story":"s","is_open":true)" +
                              std::string(given) + '}',
                          plan)
                  .empty());
        CHECK_FALSE(plan.note.has_value());
        CHECK_FALSE(plan.led_by.has_value());
        CHECK(plan.steps.empty());
    }
}

TEST_CASE("what is not given, null or blank is missing from a required field") {
    for (const auto* given : {R"({})", R"({"text":null,"side":null})", R"({"text":"","side":""})",
                              R"({"text":" \n "})"}) {
        Step step;
        CHECK(findings_of(given, step) ==
              std::vector<std::string>{"text required", "side required"});
    }
}

TEST_CASE("a form that is no object is refused as a whole") {
    for (const auto* text : {"[]", "\"a\"", "7", "true"}) {
        Step step;
        CHECK(findings_of(text, step) == std::vector<std::string>{" wrong_type"});
    }
}

TEST_CASE("an enumeration is read by its exact word") {
    for (const auto* word : {"Client", "client ", "0", "clientele"}) {
        Step step;
        CHECK(findings_of(R"({"text":"a","side":")" + std::string(word) + "\"}", step) ==
              std::vector<std::string>{"side unknown_choice"});
    }
    Step step;
    CHECK(findings_of(R"({"text":"a","side":"worker"})", step).empty());
    CHECK(step.side == Side::worker);
}

TEST_CASE("an integer that does not fit its field is refused") {
    Step step;
    CHECK(findings_of(R"({"text":"a","side":"client","days":2147483648})", step) ==
          std::vector<std::string>{"days out_of_range"});
    CHECK(findings_of(R"({"text":"a","side":"client","days":-2147483648})", step).empty());
    CHECK(step.days == std::numeric_limits<std::int32_t>::min());
}

TEST_CASE("a text is trimmed and composed; too long or with control characters it is refused") {
    const auto with_text = [](const std::string& text) {
        return R"({"side":"client","text":")" + text + "\"}";
    };
    Step step;
    CHECK(findings_of(with_text("  z\u0307\\n"), step).empty());
    CHECK(step.text == "ż");
    std::string letters;
    for (int i = 0; i < 300; ++i) letters += "ż";
    CHECK(findings_of(with_text(letters), step).empty());
    CHECK(findings_of(with_text(letters + "x"), step) == std::vector<std::string>{"text too_long"});
    CHECK(findings_of(with_text("a\\u001bb"), step) ==
          std::vector<std::string>{"text control_character"});
}

TEST_CASE("a page holds 1 to 200 rows") {
    struct {
        const char* rows;
        bool is_read;
    } const cases[] = {{"0", false},  {"1", true},    {"200", true}, {"201", false},
                       {"-1", false}, {"ten", false}, {"", false},   {"1 ", false}};
    for (const auto& each : cases) {
        PageLimit limit;
        Findings findings;
        CHECK_MESSAGE(read_value(JsonValue{JsonValue::AddressText{each.rows}}, limit, "limit",
                                 findings) == each.is_read,
                      each.rows);
    }
}

TEST_CASE("members of a described base stand among the others") {
    Plan plan;
    CHECK(findings_of(R"({"version":7,"title":"t","story":"s"})", plan).empty());
    CHECK(plan.version == 7);
    CHECK(
        to_json(plan) ==
        R"({"version":7,"title":"t","note":null,"led_by":null,"story":"s","is_open":false,"steps":[]})");
}

TEST_CASE("whatever is written is read back the same") {
    std::mt19937_64 random(20261121);
    const std::vector<std::string> pieces{"a", "Ż", "ó", "\"", "\\", "/",      "\n", "\t", "👋",
                                          " ", "{", "]", "'",  "<",  "\u2028", "é",  "0",  "\r"};
    const auto text = [&](std::size_t longest) {
        std::string made = "x";
        for (auto left = random() % longest; left > 0; --left)
            made += pieces[random() % pieces.size()];
        return made + "x";
    };
    for (int round = 0; round < 2'000; ++round) {
        Plan plan;
        plan.version = static_cast<std::int64_t>(random());
        plan.title = text(40);
        if (random() % 2) plan.note = text(40);
        if (random() % 2) plan.led_by = random() % 2 ? Side::client : Side::worker;
        plan.story.text = text(400);
        plan.is_open = random() % 2 != 0;
        for (auto left = random() % 5; left > 0; --left) {
            Step step{.text = text(20), .side = Side::worker, .days = {}};
            if (random() % 2) step.days = static_cast<std::int32_t>(random());
            plan.steps.push_back(step);
        }
        const auto written = to_json(plan);
        Plan again;
        REQUIRE_MESSAGE(findings_of(written, again).empty(), written);
        REQUIRE(to_json(again) == written);
    }
}

TEST_CASE("random bytes never do more than be refused") {
    std::mt19937_64 random(4242);
    const std::string_view letters = "{}[]\",:0123456789eE+-.truefalsn\\u \n\x80\xC5\xBC";
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (auto left = random() % 24; left > 0; --left)
            text += letters[random() % letters.size()];
        const auto read = read_json(text);
        if (const auto* fault = std::get_if<JsonFault>(&read)) CHECK_FALSE(fault->code.empty());
    }
}

}  // namespace
}  // namespace wedka
