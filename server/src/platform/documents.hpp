#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/operation.hpp"

/// Documents (generated papers, templates, attachments) are files beside the database. Each is
/// encrypted with a key of its own, which stands sealed in its row, and is called by the hash of
/// its ciphertext: a name that tells nothing of the content, nor who else has the same. Destroying
/// the key in the row is erasing the document; the row stays.
namespace wedka::inline platform {

using DocumentId = Id<struct DocumentKind>;

/// A document that stands in the folder and is in no row yet. Without its row nobody can read it,
/// for its key is nowhere else.
struct WrittenDocument {
    std::string hash;  ///< BLAKE2b-256 of the ciphertext, hexadecimal.
    std::string key;   ///< 32 bytes.
    std::int64_t size_bytes = 0;
};

/// What a document's row tells.
struct DocumentRow {
    DocumentId document_id;
    std::string hash;
    std::int64_t size_bytes = 0;
    std::optional<Bytes> sealed_key;  ///< None: the document was erased.
};
BOOST_DESCRIBE_STRUCT(DocumentRow, (), (document_id, hash, size_bytes, sealed_key))

/// The folder of documents of one installation. Any number of threads may use it.
class DocumentFolder {
  public:
    /// The folder is made with the first document.
    explicit DocumentFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Encrypts the content and keeps it durably (mode 0600). Takes as long as a disk does: not to
    /// be called inside a change. Throws std::system_error when it cannot.
    WrittenDocument write(OfficeId office, std::string_view content) const;
    /// The content of a document that was not erased. Throws std::runtime_error when the file is
    /// missing or was changed.
    std::string read(const Operation& operation, const DocumentRow& row) const;

  private:
    std::filesystem::path place_of(OfficeId office, const std::string& hash) const;

    std::filesystem::path folder_;
};

/// Binds a written document into the database; `subject` is whose erasure erases it (a person), nil
/// for none.
DocumentId insert_document(Transaction& transaction, const WrittenDocument& written,
                           const Uuid& subject);
/// The document's row, if the office has it.
std::optional<DocumentRow> find_document(const Operation& operation, DocumentId document_id);

}  // namespace wedka::inline platform
