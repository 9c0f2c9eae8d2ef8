#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "platform/http_message.hpp"

namespace wedka::app {

/// The built web application, read once into memory and served with it.
class StaticFiles {
  public:
    /// An absent folder serves a page that says how to build it.
    explicit StaticFiles(const std::filesystem::path& folder);
    /// The file of the path; the start page for every path of the application itself. Each load of
    /// the start page gets a style nonce of its own.
    HttpResponse answer(const HttpRequest& request) const;

  private:
    struct File {
        std::string type;
        std::string body;
        bool is_immutable = false;
    };
    std::map<std::string, File> files_;
};

/// The security headers of every answer; the start page brings its own policy with its nonce.
void add_security_headers(HttpResponse& response, bool is_secure);

}  // namespace wedka::app
