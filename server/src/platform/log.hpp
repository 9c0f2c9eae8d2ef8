#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace wedka::inline platform {

/// One JSON line on standard error: {"at":"...","level":"info","event":"request","status":"200"}.
/// Values are ids, codes and numbers; never names, PESELs or free text of people. Control
/// characters are escaped, so one event is one line.
using LogValues = std::initializer_list<std::pair<std::string_view, std::string>>;
void log_info(std::string_view event, LogValues values = {});
void log_warning(std::string_view event, LogValues values = {});
void log_error(std::string_view event, LogValues values = {});
/// Off in tests and command-line use.
void set_logging(bool on);
/// Hands every line (without its end) to a function instead of standard error; an empty one brings
/// standard error back. For tests.
using LogTaker = std::function<void(std::string_view line)>;
void send_log_to(LogTaker taker);

}  // namespace wedka::inline platform
