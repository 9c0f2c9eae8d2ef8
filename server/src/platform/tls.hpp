#pragma once

#include <openssl/types.h>

#include <filesystem>
#include <memory>

#include "platform/audit.hpp"

namespace wedka::inline platform {

/// PEM files.
struct TlsFiles {
    std::filesystem::path certificate;  ///< The server's own first, then those up to the authority.
    std::filesystem::path key;          ///< Private, without a password.
};

/// What a server proves itself with, and how it speaks: TLS 1.2 and 1.3, forward secrecy in every
/// suite, no compression, no renegotiation, nothing resumed.
class TlsIdentity {
  public:
    /// Throws std::runtime_error with one clear line when a file is missing or bad, the key is open
    /// to others or not the certificate's, or `now` is outside the certificate's days.
    TlsIdentity(const TlsFiles& files, Moment now);

    SSL_CTX* context() const { return context_.get(); }
    /// The last moment of the server's own certificate.
    Moment ends_at() const { return ends_at_; }

  private:
    std::shared_ptr<SSL_CTX> context_;
    Moment ends_at_;
};

}  // namespace wedka::inline platform
