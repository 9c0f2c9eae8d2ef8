#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/database.hpp"
#include "platform/uuid.hpp"

/// Keys and what is done with them. The root key stands in a file outside the database (mode 0600);
/// every other key is derived from it by purpose and office, so that nothing is ever encrypted or
/// indexed with the same key for two ends.
namespace wedka::inline platform {

/// Where a ciphertext belongs. It is bound into the ciphertext, so that a value moved to another
/// row, column or office does not decrypt.
struct FieldPlace {
    OfficeId office;
    std::string_view table;
    std::string_view column;
    Uuid row;
};

class Keys {
  public:
    /// Reads the key file (64 hexadecimal digits alone on the first line), or makes one (mode 0600)
    /// when there is none. Throws std::runtime_error with one clear line when it cannot be read,
    /// has the wrong length, or is open to others.
    static Keys open_or_create(const std::filesystem::path& file);
    /// Keys for tests and demos: derived from a text, the same on every run.
    static Keys from_passphrase(std::string_view text);

    ~Keys();
    Keys(Keys&&) noexcept;
    Keys& operator=(Keys&&) noexcept;

    /// One field, as FieldCipher does it.
    Bytes encrypt(const FieldPlace& place, std::string_view plain) const;
    std::string decrypt(const FieldPlace& place, const Bytes& cipher) const;
    /// A keyed 16-byte tag of a normalised value, for finding it without reading it. `purpose`
    /// keeps two indexes apart ("pesel", "pesel_tail").
    Bytes blind_index(OfficeId office, std::string_view purpose, std::string_view value) const;
    /// The keyed 32-byte link of an office's audit chain: over the link before and this entry's
    /// bytes.
    Bytes audit_link(OfficeId office, const Bytes& before, std::string_view entry) const;
    /// Adds up, whatever the order, which ids stand with which numbers: two lists have the same sum
    /// only if they hold the same, or by a chance of 2^-64. Made once and used often.
    class Tally {
      public:
        std::uint64_t operator()(const std::array<std::uint8_t, 16>& id, std::int64_t number) const;

      private:
        friend class Keys;
        std::array<unsigned char, 16> key_{};
    };
    Tally tally(std::string_view purpose) const;

    /// The 64-byte Ed25519 signature of a text by this installation, and the 32 bytes by which
    /// anybody can check it. The pair is used for checkpoints of the trace and for nothing else.
    std::string sign(std::string_view text) const;
    std::string public_key() const;

    /// A keyed 32-byte hash of a secret that the database may keep (session tokens, reasons).
    Bytes keyed_hash(std::string_view purpose, std::string_view value) const;

  private:
    friend class FieldCipher;
    struct Secret;
    explicit Keys(std::unique_ptr<Secret> secret);
    std::unique_ptr<Secret> secret_;
};

/// The cipher of one office's fields: its keys are derived once, however many fields are read, and
/// wiped at its end.
class FieldCipher {
  public:
    FieldCipher(const Keys& keys, OfficeId office);
    ~FieldCipher();
    FieldCipher(const FieldCipher&) = delete;
    FieldCipher& operator=(const FieldCipher&) = delete;

    /// XChaCha20-Poly1305 with a random nonce; carries a key id and a key commitment.
    Bytes encrypt(std::string_view table, std::string_view column, const Uuid& row,
                  std::string_view plain) const;
    /// The plain text; throws std::runtime_error when the ciphertext was changed or moved.
    std::string decrypt(std::string_view table, std::string_view column, const Uuid& row,
                        const Bytes& cipher) const;

  private:
    struct OfficeKeys;
    std::string bound_to(std::string_view table, std::string_view column, const Uuid& row) const;
    std::unique_ptr<OfficeKeys> keys_;
};

/// Whether the Ed25519 signature of the text was made by the owner of the public key.
bool signature_fits(std::string_view public_key, std::string_view text, std::string_view signature);
/// The first 8 bytes of the SHA-256 of a public key, as 16 hexadecimal digits.
std::string public_key_id(std::string_view public_key);
/// The public key as other tools read it (SubjectPublicKeyInfo, PEM, RFC 8410).
std::string public_key_pem(std::string_view public_key);

/// Starts libsodium; call once before anything else. Throws when it cannot.
void start_crypto();
/// Random bytes.
std::string random_bytes(std::size_t count);
std::string base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);
std::string hex(std::string_view bytes);

/// How dear a password hash is. `office` is Argon2id with 64 MiB and 3 passes (about 120 ms here).
enum class PasswordCost { office, test };
/// Argon2id hash, with its parameters inside. Throws std::runtime_error when memory is short.
std::string hash_password(std::string_view password, PasswordCost cost);
/// The same at the cost that this process was set to; `office` unless told.
std::string hash_password(std::string_view password);
void set_password_cost(PasswordCost cost);
/// Whether the password fits; a hash of unknown form does not, and takes as long as one of this
/// process's cost. Throws std::runtime_error when memory is short, since that is no wrong password.
bool password_fits(std::string_view password, const std::string& hash);
/// Whether the hash was made at another cost than this process's, and is to be made anew while the
/// password is at hand.
bool password_hash_is_outdated(const std::string& hash);

}  // namespace wedka::inline platform
