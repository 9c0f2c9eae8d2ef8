#include "platform/documents.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "platform/keys.hpp"

namespace wedka::inline platform {

namespace {

constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t hash_size = 32;

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO platform_documents
      (office_id, document_id, hash, size_bytes, subject_id, sealed_key, kept_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view select_document = R"sql(
    SELECT document_id, hash, size_bytes, sealed_key
    FROM platform_documents
    WHERE office_id = $1
      AND document_id = $2)sql";

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
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

std::string encrypted(std::string_view content, const std::string& key) {
    std::string cipher = random_bytes(nonce_size);
    cipher.resize(nonce_size + content.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(cipher) + nonce_size, nullptr, raw(content),
                                               content.size(), nullptr, 0, nullptr, raw(cipher),
                                               raw(key));
    return cipher;
}

std::string hash_of(std::string_view cipher) {
    std::string hash(hash_size, '\0');
    crypto_generichash(raw(hash), hash.size(), raw(cipher), cipher.size(), nullptr, 0);
    return hex(hash);
}

void keep_entries_of(const std::filesystem::path& folder) {
    const OpenFile opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number < 0 || fsync(opened.number) != 0)
        fail("the folder of documents is not durable");
}

/// Makes the folder and those above it, each readable by nobody else, each durable.
void make_folder(const std::filesystem::path& folder) {
    if (std::filesystem::is_directory(folder)) return;
    make_folder(folder.parent_path());
    if (mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        fail("a folder of documents cannot be made");
    keep_entries_of(folder.parent_path());
}

void write_durably(const std::filesystem::path& file, std::string_view bytes) {
    auto unfinished = file;
    unfinished += ".new";
    {
        const OpenFile opened(
            open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
        if (opened.number < 0) fail("a document cannot be written");
        while (!bytes.empty()) {
            const auto count = ::write(opened.number, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail("a document cannot be written");
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        if (fsync(opened.number) != 0) fail("a document cannot be made durable");
    }
    std::filesystem::rename(unfinished, file);
    keep_entries_of(file.parent_path());
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("the file of a document is missing");
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::filesystem::path DocumentFolder::place_of(OfficeId office, const std::string& hash) const {
    return folder_ / office.text() / hash.substr(0, 2) / hash;
}

WrittenDocument DocumentFolder::write(OfficeId office, std::string_view content) const {
    WrittenDocument written{.hash = {},
                            .key = random_bytes(key_size),
                            .size_bytes = static_cast<std::int64_t>(content.size())};
    const auto cipher = encrypted(content, written.key);
    written.hash = hash_of(cipher);
    const auto file = place_of(office, written.hash);
    make_folder(std::filesystem::absolute(file).parent_path());
    write_durably(file, cipher);
    return written;
}

std::string DocumentFolder::read(const Operation& operation, const DocumentRow& row) const {
    const auto cipher = content_of(place_of(operation.office(), row.hash));
    if (hash_of(cipher) != row.hash) throw std::runtime_error("the file of a document was changed");
    const auto key = operation.unseal("platform_documents", "sealed_key", row.document_id.uuid(),
                                      row.sealed_key.value());
    if (key.size() != key_size || cipher.size() < nonce_size + tag_size)
        throw std::runtime_error("a document is no document");
    std::string content(cipher.size() - nonce_size - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(content), nullptr, nullptr, raw(cipher) + nonce_size, cipher.size() - nonce_size,
            nullptr, 0, raw(cipher), raw(key)) != 0)
        throw std::runtime_error("a document does not open with its key");
    return content;
}

DocumentId insert_document(Transaction& transaction, const WrittenDocument& written,
                           const Uuid& subject) {
    const auto id = DocumentId::make();
    const auto subject_id = subject.is_nil() ? std::nullopt : std::optional{subject};
    transaction.database.execute(
        insert_sql, transaction.office(), id, written.hash, written.size_bytes, subject_id,
        transaction.seal("platform_documents", "sealed_key", id.uuid(), written.key),
        transaction.now.time_since_epoch().count());
    return id;
}

std::optional<DocumentRow> find_document(const Operation& operation, DocumentId document_id) {
    return operation.database.find<DocumentRow>(select_document, operation.office(), document_id);
}

}  // namespace wedka::inline platform
