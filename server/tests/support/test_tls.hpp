#pragma once

#include <openssl/types.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

#include "platform/tls.hpp"

namespace wedka::inline test_support {

/// A new certificate made out to `name`, with its key.
std::shared_ptr<const TlsIdentity> test_identity(const std::string& name = "wedka");

/// A client's end of TLS over a connected socket; one thread may send while another receives. It
/// believes every certificate.
class TlsClient {
  public:
    explicit TlsClient(int socket);

    long send(const void* bytes, std::size_t count);
    long receive(void* bytes, std::size_t count);
    /// Whether the handshake or the last receive() failed for another reason than time.
    bool is_over() const;
    /// What the server's certificate is made out to; empty without one.
    std::string server_name() const;

  private:
    int note(int result);

    int socket_;
    std::mutex mutex_;
    std::shared_ptr<SSL> session_;
    bool is_begun_ = false;
    int trouble_ = 0;
};

}  // namespace wedka::inline test_support
