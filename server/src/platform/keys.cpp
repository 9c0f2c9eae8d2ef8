#include "platform/keys.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "platform/checksum.hpp"

namespace wedka::inline platform {

namespace {

constexpr std::size_t key_size = 32;
constexpr std::size_t tag_size = 16;
constexpr std::size_t key_id_size = 4;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t seal_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr char cipher_version = 1;
constexpr std::size_t key_id_at = 1;
constexpr std::size_t nonce_at = key_id_at + key_id_size;
constexpr std::size_t commitment_at = nonce_at + nonce_size;
constexpr std::size_t cipher_at = commitment_at + tag_size;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == key_size);

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

/// A key on the stack that does not outlive its use.
struct Key {
    Key() = default;
    ~Key() { sodium_memzero(bytes.data(), bytes.size()); }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    std::array<unsigned char, key_size> bytes{};
};

/// Text that held a key and is wiped at the end.
struct WipedText {
    ~WipedText() { sodium_memzero(text.data(), text.size()); }
    std::string text;
};

/// Eight bytes of length, then the part: "ab"+"c" and "a"+"bc" never give the same bytes.
void append_part(std::string& message, std::string_view part) {
    std::array<char, 8> length{};
    for (unsigned place = 0; place < length.size(); ++place)
        length[place] = static_cast<char>(std::uint64_t{part.size()} >> 8 * place & 0xFFU);
    message.append(length.data(), length.size());
    message += part;
}

std::string_view bytes_of(const Uuid& uuid) {
    return {reinterpret_cast<const char*>(uuid.bytes().data()), uuid.bytes().size()};
}

void hash_into(unsigned char* out, std::size_t size, const unsigned char* key,
               std::string_view message) {
    if (crypto_generichash(out, size, raw(message), message.size(), key, key_size) != 0)
        throw std::runtime_error("BLAKE2b refused its arguments");
}

std::string hash(std::size_t size, const Key& key, std::string_view message) {
    std::string out(size, '\0');
    hash_into(raw(out), size, key.bytes.data(), message);
    return out;
}

struct OpenFile {
    explicit OpenFile(int opened) : number(opened) {}
    ~OpenFile() {
        if (number >= 0) close(number);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int number;
};

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view why) {
    throw std::runtime_error(fmt::format("key file {}: {}", file.string(), why));
}

[[noreturn]] void refuse_by_errno(const std::filesystem::path& file, std::string_view what) {
    const auto why = std::generic_category().message(errno);
    refuse(file, fmt::format("{}: {}", what, why));
}

void check_mode(const std::filesystem::path& file, int number) {
    struct stat status{};
    if (fstat(number, &status) != 0) refuse_by_errno(file, "cannot be looked at");
    if (!S_ISREG(status.st_mode)) refuse(file, "is not a file");
    if ((status.st_mode & 077U) != 0)
        refuse(file, "is open to others; only its owner may have access (chmod 600)");
    if (status.st_uid != geteuid() && status.st_uid != 0)
        refuse(file, "belongs to another account");
}

void read_all(const std::filesystem::path& file, int number, std::string& text) {
    // The right length plus a remark; whatever is longer is no key file.
    text.assign(4096, '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const auto count = read(number, text.data() + filled, text.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse_by_errno(file, "cannot be read");
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    text.resize(filled);
}

/// Reads the root key; false when there is no such file.
bool read_key(const std::filesystem::path& file, unsigned char* root) {
    const OpenFile open_file(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (open_file.number < 0) {
        if (errno == ENOENT) return false;
        refuse_by_errno(file, "cannot be opened");
    }
    check_mode(file, open_file.number);
    WipedText content;
    read_all(file, open_file.number, content.text);
    std::string_view line = content.text;
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() != 2 * key_size)
        refuse(file, fmt::format("its first line has {} characters where a key has {}", line.size(),
                                 2 * key_size));
    std::size_t count = 0;
    if (sodium_hex2bin(root, key_size, line.data(), line.size(), nullptr, &count, nullptr) != 0 ||
        count != key_size)
        refuse(file, "its first line is not hexadecimal");
    return true;
}

void write_all(const std::filesystem::path& file, int number, std::string_view text) {
    while (!text.empty()) {
        const auto count = write(number, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse_by_errno(file, "cannot be written");
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

void keep_folder_entry(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const OpenFile open_folder(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open_folder.number < 0 || fsync(open_folder.number) != 0)
        refuse_by_errno(file, "its folder cannot be made durable");
}

/// Makes a new root key and its file; false when somebody else was first.
bool create_key(const std::filesystem::path& file, unsigned char* root) {
    const OpenFile open_file(
        open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (open_file.number < 0) {
        if (errno == EEXIST) return false;
        refuse_by_errno(file, "cannot be made");
    }
    try {
        // A strict umask may have taken the owner's own rights away.
        if (fchmod(open_file.number, S_IRUSR | S_IWUSR) != 0)
            refuse_by_errno(file, "cannot be protected");
        randombytes_buf(root, key_size);
        WipedText content;
        content.text.assign(2 * key_size + 1, '\0');
        sodium_bin2hex(content.text.data(), content.text.size(), root, key_size);
        content.text.back() = '\n';
        write_all(file, open_file.number, content.text);
        write_all(file, open_file.number,
                  "# The root key. Without this line no backup can be read; keep a copy apart.\n");
        if (fsync(open_file.number) != 0) refuse_by_errno(file, "cannot be made durable");
        keep_folder_entry(file);
    } catch (...) {
        // Half a key file would refuse every later start, and nothing is encrypted with it yet.
        unlink(file.c_str());
        throw;
    }
    return true;
}

struct FreeGuarded {
    void operator()(unsigned char* memory) const { sodium_free(memory); }
};

}  // namespace

struct Keys::Secret {
    Secret() : root(static_cast<unsigned char*>(sodium_malloc(key_size))) {
        if (!root) throw std::bad_alloc();
    }
    void protect() {
        if (sodium_mprotect_readonly(root.get()) != 0)
            throw std::runtime_error("key memory cannot be protected");
    }

    // crypto_kdf has only 8 bytes of context and no place for an office; keyed BLAKE2b over purpose
    // and office is the same construction with room. The root key is used for nothing else.
    void derive(Key& key, std::string_view purpose, const OfficeId& office) const {
        std::string message;
        append_part(message, purpose);
        message += bytes_of(office.uuid());
        hash_into(key.bytes.data(), key.bytes.size(), root.get(), message);
    }

    /// Tells which root key a ciphertext needs, when keys are changed one day.
    std::string key_id() const {
        Key key;
        derive(key, "key id", OfficeId{});
        return hash(tag_size, key, {}).substr(0, key_id_size);
    }

    std::unique_ptr<unsigned char, FreeGuarded> root;
};

namespace {

/// The pair of Ed25519 that signs checkpoints, grown from a key of its own.
template <class Secret>
struct SigningPairOf {
    explicit SigningPairOf(const Secret& secret) {
        static_assert(crypto_sign_SEEDBYTES == key_size);
        Key seed;
        secret.derive(seed, "audit checkpoints", OfficeId{});
        if (crypto_sign_seed_keypair(public_key.data(), secret_key.data(), seed.bytes.data()) != 0)
            throw std::runtime_error("Ed25519 refused its arguments");
    }
    ~SigningPairOf() { sodium_memzero(secret_key.data(), secret_key.size()); }
    SigningPairOf(const SigningPairOf&) = delete;
    SigningPairOf& operator=(const SigningPairOf&) = delete;
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_key{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key{};
};

[[noreturn]] void refuse_cipher(std::string_view table, std::string_view column,
                                std::string_view why) {
    throw std::runtime_error(fmt::format("{}.{} cannot be decrypted: {}", table, column, why));
}

}  // namespace

Keys::Keys(std::unique_ptr<Secret> secret) : secret_(std::move(secret)) {}
Keys::~Keys() = default;
Keys::Keys(Keys&&) noexcept = default;
Keys& Keys::operator=(Keys&&) noexcept = default;

Keys Keys::open_or_create(const std::filesystem::path& file) {
    start_crypto();
    auto secret = std::make_unique<Secret>();
    if (!read_key(file, secret->root.get()) && !create_key(file, secret->root.get()) &&
        !read_key(file, secret->root.get()))
        refuse(file, "came and went while it was opened");
    secret->protect();
    return Keys(std::move(secret));
}

Keys Keys::from_passphrase(std::string_view text) {
    start_crypto();
    auto secret = std::make_unique<Secret>();
    if (crypto_generichash(secret->root.get(), key_size, raw(text), text.size(), nullptr, 0) != 0)
        throw std::runtime_error("BLAKE2b refused its arguments");
    secret->protect();
    return Keys(std::move(secret));
}

struct FieldCipher::OfficeKeys {
    OfficeKeys(const Keys::Secret& secret, const OfficeId& its_office)
        : office(its_office), key_id(secret.key_id()) {
        secret.derive(encryption, "field encryption", office);
        secret.derive(commitment, "field commitment", office);
    }
    // XChaCha20-Poly1305 alone does not commit to its key: without this tag one ciphertext could be
    // made that opens to two texts under two keys.
    std::array<char, tag_size> commit_to(std::string_view nonce) const {
        std::array<char, tag_size> tag{};
        hash_into(reinterpret_cast<unsigned char*>(tag.data()), tag.size(), commitment.bytes.data(),
                  nonce);
        return tag;
    }

    OfficeId office;
    std::string key_id;
    Key encryption;
    Key commitment;
};

FieldCipher::FieldCipher(const Keys& keys, OfficeId office)
    : keys_(std::make_unique<OfficeKeys>(*keys.secret_, office)) {}
FieldCipher::~FieldCipher() = default;

std::string FieldCipher::bound_to(std::string_view table, std::string_view column,
                                  const Uuid& row) const {
    constexpr std::size_t usual_size = 160;
    std::string message;
    message.reserve(usual_size);
    for (const auto part : {bytes_of(keys_->office.uuid()), table, column, bytes_of(row),
                            std::string_view(keys_->key_id)})
        append_part(message, part);
    return message;
}

Bytes FieldCipher::encrypt(std::string_view table, std::string_view column, const Uuid& row,
                           std::string_view plain) const {
    const auto nonce = random_bytes(nonce_size);
    const auto bound = bound_to(table, column, row);
    const auto commitment = keys_->commit_to(nonce);
    Bytes cipher{cipher_version + keys_->key_id + nonce};
    cipher.data.append(commitment.data(), commitment.size());
    cipher.data.resize(cipher_at + plain.size() + seal_size);
    if (crypto_aead_xchacha20poly1305_ietf_encrypt(
            raw(cipher.data) + cipher_at, nullptr, raw(plain), plain.size(), raw(bound),
            bound.size(), nullptr, raw(nonce), keys_->encryption.bytes.data()) != 0)
        throw std::runtime_error("encryption failed");
    return cipher;
}

std::string FieldCipher::decrypt(std::string_view table, std::string_view column, const Uuid& row,
                                 const Bytes& cipher) const {
    const auto refuse = [&](std::string_view why) { refuse_cipher(table, column, why); };
    const std::string_view data = cipher.data;
    if (data.size() < cipher_at + seal_size) refuse("it is too short");
    if (data[0] != cipher_version) refuse("its version is unknown");
    if (data.substr(key_id_at, key_id_size) != keys_->key_id) refuse("it belongs to another key");
    const auto nonce = data.substr(nonce_at, nonce_size);
    const auto commitment = keys_->commit_to(nonce);
    if (sodium_memcmp(commitment.data(), data.data() + commitment_at, tag_size) != 0)
        refuse("it was changed or moved");
    const auto sealed = data.substr(cipher_at);
    const auto bound = bound_to(table, column, row);
    std::string plain(sealed.size() - seal_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(plain), nullptr, nullptr, raw(sealed), sealed.size(), raw(bound), bound.size(),
            raw(nonce), keys_->encryption.bytes.data()) != 0)
        refuse("it was changed or moved");
    return plain;
}

Bytes Keys::encrypt(const FieldPlace& place, std::string_view plain) const {
    return FieldCipher(*this, place.office).encrypt(place.table, place.column, place.row, plain);
}

std::string Keys::decrypt(const FieldPlace& place, const Bytes& cipher) const {
    return FieldCipher(*this, place.office).decrypt(place.table, place.column, place.row, cipher);
}

Bytes Keys::blind_index(OfficeId office, std::string_view purpose, std::string_view value) const {
    Key key;
    secret_->derive(key, fmt::format("blind index {}", purpose), office);
    return {hash(tag_size, key, value)};
}

Bytes Keys::audit_link(OfficeId office, const Bytes& before, std::string_view entry) const {
    Key key;
    secret_->derive(key, "audit chain", office);
    std::string message;
    append_part(message, before.data);
    append_part(message, entry);
    return {hash(key_size, key, message)};
}

std::uint64_t Keys::Tally::operator()(const std::array<std::uint8_t, 16>& id,
                                      std::int64_t number) const {
    std::array<unsigned char, 24> message{};
    std::memcpy(message.data(), id.data(), id.size());
    std::memcpy(message.data() + id.size(), &number, sizeof number);
    std::array<unsigned char, crypto_shorthash_BYTES> sum{};
    if (crypto_shorthash(sum.data(), message.data(), message.size(), key_.data()) != 0)
        throw std::runtime_error("SipHash refused its arguments");
    std::uint64_t result = 0;
    std::memcpy(&result, sum.data(), sizeof result);
    return result;
}

Keys::Tally Keys::tally(std::string_view purpose) const {
    static_assert(crypto_shorthash_KEYBYTES == 16);
    Key key;
    secret_->derive(key, fmt::format("tally {}", purpose), OfficeId{});
    Tally tally;
    std::memcpy(tally.key_.data(), key.bytes.data(), tally.key_.size());
    return tally;
}

std::string Keys::sign(std::string_view text) const {
    const SigningPairOf pair(*secret_);
    std::string signature(crypto_sign_BYTES, '\0');
    if (crypto_sign_detached(raw(signature), nullptr, raw(text), text.size(),
                             pair.secret_key.data()) != 0)
        throw std::runtime_error("Ed25519 refused its arguments");
    return signature;
}

std::string Keys::public_key() const {
    const SigningPairOf pair(*secret_);
    return {reinterpret_cast<const char*>(pair.public_key.data()), pair.public_key.size()};
}

Bytes Keys::keyed_hash(std::string_view purpose, std::string_view value) const {
    Key key;
    secret_->derive(key, fmt::format("keyed hash {}", purpose), OfficeId{});
    return {hash(key_size, key, value)};
}

bool signature_fits(std::string_view public_key, std::string_view text,
                    std::string_view signature) {
    return public_key.size() == crypto_sign_PUBLICKEYBYTES &&
           signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(text), text.size(), raw(public_key)) ==
               0;
}

std::string public_key_id(std::string_view public_key) {
    constexpr std::size_t digits = 16;
    return sha256(public_key).substr(0, digits);
}

std::string public_key_pem(std::string_view public_key) {
    // The fixed beginning of an Ed25519 key in RFC 8410.
    std::string der{"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12};
    der += public_key;
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(der.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(der), der.size(), variant);
    text.pop_back();
    return "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";
}

void start_crypto() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be started");
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

std::string base64url(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t count = 0;
    if (sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &count,
                          nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return std::nullopt;
    bytes.resize(count);
    return bytes;
}

std::string hex(std::string_view bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

}  // namespace wedka::inline platform
