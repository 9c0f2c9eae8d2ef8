#include "platform/log.hpp"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <cctype>
#include <thread>
#include <vector>

namespace wedka {
namespace {

/// Takes the lines while a test runs, then brings standard error back.
class TakenLines {
  public:
    TakenLines() {
        set_logging(true);
        send_log_to([this](std::string_view line) { lines.emplace_back(line); });
    }
    ~TakenLines() {
        send_log_to({});
        set_logging(true);
    }
    TakenLines(const TakenLines&) = delete;
    TakenLines& operator=(const TakenLines&) = delete;
    std::vector<std::string> lines;
};

std::string value_of(const std::string& line, std::string_view name) {
    return std::string(boost::json::parse(line).at(name).as_string());
}

TEST_CASE("nothing is written while logging is off") {
    const TakenLines taken;
    set_logging(false);
    log_info("request");
    log_error("request");
    CHECK(taken.lines.empty());
    set_logging(true);
    log_info("request");
    CHECK(taken.lines.size() == 1);
}

TEST_CASE("an event is one JSON object with time, level, event and values in order") {
    const TakenLines taken;
    log_info("request", {{"status", "200"}, {"path", "/api/people"}});
    log_warning("slow");
    log_error("fault");
    REQUIRE(taken.lines.size() == 3);
    auto shape = taken.lines[0];
    for (auto& letter : shape)
        if (std::isdigit(static_cast<unsigned char>(letter))) letter = '0';
    CHECK(shape ==
          R"({"at":"0000-00-00T00:00:00.000Z","level":"info","event":"request","status":"000",)"
          R"("path":"/api/people"})");
    CHECK(value_of(taken.lines[1], "level") == "warning");
    CHECK(value_of(taken.lines[2], "level") == "error");
}

TEST_CASE("no value can break the line or look like another event") {
    const TakenLines taken;
    const std::string hostile =
        "a\r\n{\"level\":\"info\"}\x1B[31m\t\"\\ \u0085 \u2028 \u2029 \u202E \u009B \x7F ł 🙂 {}%v";
    log_info("request", {{"path", hostile}, {hostile, "x"}});
    REQUIRE(taken.lines.size() == 1);
    const auto& line = taken.lines[0];
    for (const char byte : line) {
        CHECK(static_cast<unsigned char>(byte) >= 0x20);
        CHECK(byte != 0x7F);
    }
    for (const auto* hidden : {"\u0085", "\u2028", "\u2029", "\u202E", "\u009B"})
        CHECK(line.find(hidden) == std::string::npos);
    CHECK(line.find("\\u000d\\u000a{\\u0022level") != std::string::npos);
    CHECK(line.find("ł 🙂") != std::string::npos);
    CHECK(value_of(line, "path") == hostile);
    CHECK(value_of(line, hostile) == "x");
}

TEST_CASE("every code point from NUL to U+2FFF comes back out of its line") {
    const TakenLines taken;
    std::string all;
    for (unsigned letter = 0; letter < 0x3000; ++letter) {
        if (letter < 0x80) {
            all += static_cast<char>(letter);
        } else if (letter < 0x800) {
            all += static_cast<char>(0xC0U | letter >> 6);
            all += static_cast<char>(0x80U | (letter & 0x3FU));
        } else {
            all += static_cast<char>(0xE0U | letter >> 12);
            all += static_cast<char>(0x80U | (letter >> 6 & 0x3FU));
            all += static_cast<char>(0x80U | (letter & 0x3FU));
        }
    }
    log_info("all", {{"text", all}, {"above", "\U000E0041\U0010FFFD"}});
    REQUIRE(taken.lines.size() == 1);
    CHECK(value_of(taken.lines[0], "text") == all);
    CHECK(value_of(taken.lines[0], "above") == "\U000E0041\U0010FFFD");
    CHECK(taken.lines[0].find("\\udb40\\udc41") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 do not make a line unreadable") {
    const TakenLines taken;
    log_info("request", {{"path", "\xFF\xC3(\xED\xA0\x80"}});
    REQUIRE(taken.lines.size() == 1);
    CHECK(value_of(taken.lines[0], "path").starts_with("\uFFFD\uFFFD("));
}

TEST_CASE("threads that write together keep their lines whole") {
    const TakenLines taken;
    std::vector<std::thread> threads;
    for (int worker = 0; worker < 4; ++worker)
        threads.emplace_back([worker] {
            for (int round = 0; round < 500; ++round)
                log_info("work", {{"worker", std::to_string(worker)},
                                  {"text", std::string(200, static_cast<char>('a' + worker))}});
        });
    for (auto& thread : threads) thread.join();
    REQUIRE(taken.lines.size() == 2000);
    for (const auto& line : taken.lines) {
        const auto worker = value_of(line, "worker")[0] - '0';
        CHECK(value_of(line, "text") == std::string(200, static_cast<char>('a' + worker)));
    }
}

}  // namespace
}  // namespace wedka
