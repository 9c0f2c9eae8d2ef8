#include "platform/checksum.hpp"

#include <sodium.h>

#include <stdexcept>

#include "platform/keys.hpp"

namespace wedka::inline platform {

std::string sha256(std::string_view bytes) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    if (crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                           reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) != 0)
        throw std::runtime_error("SHA-256 refused its arguments");
    return hex(digest);
}

}  // namespace wedka::inline platform
