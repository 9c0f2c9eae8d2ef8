#include "support/test_tls.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <stdexcept>

#include "support/test_store.hpp"

namespace wedka::inline test_support {

namespace {

SSL_CTX* client_context() {
    // OpenSSL cannot be asked to write without the signal.
    static const bool is_quiet = ::signal(SIGPIPE, SIG_IGN) != SIG_ERR;
    static SSL_CTX* const context = is_quiet ? ::SSL_CTX_new(::TLS_client_method()) : nullptr;
    return context;
}

}  // namespace

std::shared_ptr<const TlsIdentity> test_identity(const std::string& name) {
    const auto folder = fresh_folder();
    const TlsFiles files{folder / "certificate.pem", folder / "key.pem"};
    const auto make = fmt::format(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 60 -subj "
        "/CN={} "
        "-keyout {} -out {} 2>/dev/null",
        name, files.key.string(), files.certificate.string());
    if (std::system(make.c_str()) != 0) throw std::runtime_error("openssl makes no certificate");
    return std::make_shared<const TlsIdentity>(
        files, std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

TlsClient::TlsClient(int socket)
    : socket_(socket), session_(::SSL_new(client_context()), ::SSL_free) {
    ::SSL_set_fd(session_.get(), socket);
    is_begun_ = note(::SSL_connect(session_.get())) == 1;
}

int TlsClient::note(int result) {
    trouble_ = ::SSL_get_error(session_.get(), result);
    ::ERR_clear_error();
    return result;
}

long TlsClient::send(const void* bytes, std::size_t count) {
    if (!is_begun_) return -1;
    const std::lock_guard lock(mutex_);
    return ::SSL_write(session_.get(), bytes, static_cast<int>(count));
}

long TlsClient::receive(void* bytes, std::size_t count) {
    if (!is_begun_) return -1;
    // Waits outside the lock; the socket's own time limit is that of a record's rest.
    std::unique_lock lock(mutex_);
    if (!::SSL_has_pending(session_.get())) {
        lock.unlock();
        pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
        constexpr int patience_ms = 8'000;
        const bool is_there = ::poll(&waiting, 1, patience_ms) > 0;
        lock.lock();
        if (!is_there) {
            trouble_ = SSL_ERROR_WANT_READ;
            return -1;
        }
    }
    return note(::SSL_read(session_.get(), bytes, static_cast<int>(count)));
}

bool TlsClient::is_over() const {
    return trouble_ != SSL_ERROR_NONE && trouble_ != SSL_ERROR_WANT_READ &&
           trouble_ != SSL_ERROR_WANT_WRITE;
}

std::string TlsClient::server_name() const {
    char text[64] = "";
    if (const auto* certificate = ::SSL_get0_peer_certificate(session_.get()))
        ::X509_NAME_get_text_by_NID(::X509_get_subject_name(certificate), NID_commonName, text,
                                    sizeof text);
    return text;
}

}  // namespace wedka::inline test_support
