#include "platform/tls.hpp"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace wedka::inline platform {

namespace {

/// Longer than any chain of certificates.
constexpr std::size_t max_file_bytes = 256 * 1024;
constexpr int strength_of_112_bits = 2;

template <auto Free>
struct FreeBy {
    void operator()(auto* one) const { Free(one); }
};
using Certificate = std::unique_ptr<X509, FreeBy<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, FreeBy<BIO_free>>;

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view why) {
    throw std::runtime_error(fmt::format("TLS file {}: {}", file.string(), why));
}

[[noreturn]] void refuse_by_errno(const std::filesystem::path& file, std::string_view what) {
    const auto why = std::generic_category().message(errno);
    refuse(file, fmt::format("{}: {}", what, why));
}

[[noreturn]] void refuse_by_openssl(const std::filesystem::path& file, std::string_view what) {
    const auto* why = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    refuse(file, fmt::format("{}: {}", what, why ? why : "no reason given"));
}

/// The bytes of a file, wiped at the end.
class Content {
  public:
    Content(const std::filesystem::path& file, bool is_secret) : bytes_(max_file_bytes + 1, '\0') {
        const int number = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (number < 0) refuse_by_errno(file, "cannot be opened");
        const std::unique_ptr<const int, void (*)(const int*)> closing(
            &number, [](const int* one) { close(*one); });
        struct stat status{};
        if (fstat(number, &status) != 0) refuse_by_errno(file, "cannot be looked at");
        if (!S_ISREG(status.st_mode)) refuse(file, "is not a file");
        if (is_secret && (status.st_mode & 077U) != 0)
            refuse(file, "is open to others; only its owner may have access (chmod 600)");
        while (filled_ < bytes_.size()) {
            const auto count = read(number, bytes_.data() + filled_, bytes_.size() - filled_);
            if (count < 0) refuse_by_errno(file, "cannot be read");
            if (count == 0) break;
            filled_ += static_cast<std::size_t>(count);
        }
        if (filled_ > max_file_bytes) refuse(file, "is too long");
    }
    ~Content() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;

    Memory memory() const {
        Memory memory(BIO_new_mem_buf(bytes_.data(), static_cast<int>(filled_)));
        if (!memory) throw std::bad_alloc();
        return memory;
    }

  private:
    std::string bytes_;
    std::size_t filled_ = 0;
};

/// Asked for a password, OpenSSL would stop the start of a server at a terminal.
int has_no_password(char*, int, int, void* was_asked) {
    *static_cast<bool*>(was_asked) = true;
    return -1;
}

Moment moment_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) throw std::runtime_error("a certificate without days");
    return Moment{std::chrono::seconds{timegm(&parts)}};
}

std::string day_of(Moment moment) {
    return fmt::format("{:%Y-%m-%d}",
                       fmt::gmtime(std::chrono::floor<std::chrono::seconds>(moment)));
}

Certificate next_certificate(BIO* memory) {
    bool was_asked = false;
    return Certificate(PEM_read_bio_X509(memory, nullptr, has_no_password, &was_asked));
}

/// Gives the context the chain of the file, and answers the server's own certificate.
Certificate use_certificates(SSL_CTX* context, const std::filesystem::path& file) {
    const Content content(file, false);
    const auto memory = content.memory();
    auto own = next_certificate(memory.get());
    if (!own) refuse_by_openssl(file, "holds no certificate as PEM");
    if (SSL_CTX_use_certificate(context, own.get()) != 1)
        refuse_by_openssl(file, "its certificate cannot be used");
    while (auto next = next_certificate(memory.get()))
        if (SSL_CTX_add1_chain_cert(context, next.get()) != 1)
            refuse_by_openssl(file, "its chain cannot be used");
    if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        refuse_by_openssl(file, "its chain cannot be read");
    ERR_clear_error();
    return own;
}

void use_key(SSL_CTX* context, const std::filesystem::path& file) {
    const Content content(file, true);
    bool was_asked = false;
    const PrivateKey key(
        PEM_read_bio_PrivateKey(content.memory().get(), nullptr, has_no_password, &was_asked));
    if (was_asked) refuse(file, "is locked by a password, which nobody can type at a start");
    if (!key) refuse_by_openssl(file, "holds no private key as PEM");
    // The first does not see a key of another kind.
    if (SSL_CTX_use_PrivateKey(context, key.get()) != 1 || SSL_CTX_check_private_key(context) != 1)
        refuse_by_openssl(file, "is not the key of the certificate");
}

void set_how_to_speak(SSL_CTX* context) {
    SSL_CTX_set_security_level(context, strength_of_112_bits);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET);
    // A session kept to be resumed is a key kept: whoever reads it later, reads what was said.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    // Left to itself a client may ask for groups that keep the server counting for a tenth of a
    // second.
    const bool is_done = SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
                         SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1 &&
                         SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1 &&
                         SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1 &&
                         SSL_CTX_set_num_tickets(context, 0) == 1;
    if (!is_done) throw std::runtime_error("OpenSSL does not know TLS 1.2 and 1.3");
}

}  // namespace

TlsIdentity::TlsIdentity(const TlsFiles& files, Moment now)
    : context_(SSL_CTX_new(TLS_server_method()), SSL_CTX_free) {
    if (!context_) throw std::bad_alloc();
    ERR_clear_error();
    set_how_to_speak(context_.get());
    const auto own = use_certificates(context_.get(), files.certificate);
    use_key(context_.get(), files.key);
    ends_at_ = moment_of(X509_get0_notAfter(own.get()));
    const auto begins_at = moment_of(X509_get0_notBefore(own.get()));
    if (ends_at_ < now) refuse(files.certificate, "ended on " + day_of(ends_at_));
    if (now < begins_at) refuse(files.certificate, "begins only on " + day_of(begins_at));
}

}  // namespace wedka::inline platform
