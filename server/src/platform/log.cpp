#include "platform/log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <chrono>
#include <memory>
#include <mutex>

namespace wedka::inline platform {

namespace {

/// Hands each line to a function instead of standard error.
class TakerSink : public spdlog::sinks::base_sink<std::mutex> {
  public:
    explicit TakerSink(LogTaker taker) : taker_(std::move(taker)) {}

  private:
    void sink_it_(const spdlog::details::log_msg& message) override {
        taker_({message.payload.data(), message.payload.size()});
    }
    void flush_() override {}

    LogTaker taker_;
};

class Log {
  public:
    Log() : outlets_(std::make_shared<spdlog::sinks::dist_sink_mt>()), logger_("wedka", outlets_) {
        send_to({});
        logger_.set_pattern("%v");
        logger_.flush_on(spdlog::level::trace);
    }

    void send_to(LogTaker taker) {
        spdlog::sink_ptr outlet;
        if (taker)
            outlet = std::make_shared<TakerSink>(std::move(taker));
        else
            outlet = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        outlet->set_pattern("%v");
        outlets_->set_sinks({outlet});
    }

    spdlog::logger& logger() { return logger_; }

  private:
    std::shared_ptr<spdlog::sinks::dist_sink_mt> outlets_;
    spdlog::logger logger_;
};

Log& log() {
    static Log log;
    return log;
}

// Besides control characters, line separators and invisible format characters (text direction,
// escape sequences of terminals) could make a line look like another.
bool is_shown_escaped(UChar32 letter) {
    constexpr std::uint32_t hidden =
        U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK | U_GC_CN_MASK | U_GC_CO_MASK;
    return letter == '"' || letter == '\\' || (U_GET_GC_MASK(letter) & hidden) != 0;
}

void append_escaped(std::string& line, UChar32 letter) {
    if (letter > 0xFFFF)
        line += fmt::format("\\u{:04x}\\u{:04x}", static_cast<unsigned>(U16_LEAD(letter)),
                            static_cast<unsigned>(U16_TRAIL(letter)));
    else
        line += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
}

void append_quoted(std::string& line, std::string_view text) {
    line += '"';
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t place = 0; place < text.size();) {
        const auto begin = place;
        UChar32 letter = 0;
        U8_NEXT(bytes, place, text.size(), letter);
        if (letter < 0)
            line += "\\ufffd";
        else if (is_shown_escaped(letter))
            append_escaped(line, letter);
        else
            line += text.substr(begin, place - begin);
    }
    line += '"';
}

void append_pair(std::string& line, std::string_view name, std::string_view value) {
    line += line.empty() ? '{' : ',';
    append_quoted(line, name);
    line += ':';
    append_quoted(line, value);
}

std::string now_text() {
    using namespace std::chrono;
    const auto now = floor<milliseconds>(system_clock::now());
    const auto second = floor<seconds>(now);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(second), (now - second).count());
}

void write(spdlog::level::level_enum level, std::string_view name, std::string_view event,
           LogValues values) {
    auto& logger = log().logger();
    if (!logger.should_log(level)) return;
    std::string line;
    append_pair(line, "at", now_text());
    append_pair(line, "level", name);
    append_pair(line, "event", event);
    for (const auto& [key, value] : values) append_pair(line, key, value);
    line += '}';
    logger.log(level, spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace

void log_info(std::string_view event, LogValues values) {
    write(spdlog::level::info, "info", event, values);
}

void log_warning(std::string_view event, LogValues values) {
    write(spdlog::level::warn, "warning", event, values);
}

void log_error(std::string_view event, LogValues values) {
    write(spdlog::level::err, "error", event, values);
}

void set_logging(bool on) {
    log().logger().set_level(on ? spdlog::level::trace : spdlog::level::off);
}

void send_log_to(LogTaker taker) {
    log().send_to(std::move(taker));
}

}  // namespace wedka::inline platform
