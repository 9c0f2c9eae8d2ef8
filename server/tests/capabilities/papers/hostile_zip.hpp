#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// ZIP files as no honest program writes them: every number may lie.
namespace wedka::test {

struct ZipEntry {
    std::string name;
    std::string content;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::int64_t told_size = -1;   ///< In both headers, instead of the true one.
    std::int64_t local_at = -1;    ///< Where the central directory says it begins.
    std::uint32_t crc_change = 0;  ///< Added to the true checksum.
    std::uint32_t attributes = 0;  ///< External attributes, as UNIX keeps them.
    bool is_in_file = true;        ///< False: only the central directory names it.
};

inline std::uint32_t crc32_of(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline void put(std::string& out, std::uint64_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

inline std::string zip_of(const std::vector<ZipEntry>& entries) {
    std::string file;
    std::string directory;
    for (const auto& entry : entries) {
        const auto size = static_cast<std::uint64_t>(
            entry.told_size < 0 ? static_cast<std::int64_t>(entry.content.size())
                                : entry.told_size);
        std::string common;
        put(common, 20, 2);
        put(common, entry.flags, 2);
        put(common, entry.method, 2);
        put(common, 0x00210000, 4);
        put(common, crc32_of(entry.content) + entry.crc_change, 4);
        put(common, entry.content.size(), 4);
        put(common, size, 4);
        put(common, entry.name.size(), 2);
        put(common, 0, 2);
        const auto at = entry.local_at < 0 ? file.size() : static_cast<std::size_t>(entry.local_at);
        if (entry.is_in_file) file += "PK\x03\x04" + common + entry.name + entry.content;
        directory += "PK\x01\x02";
        put(directory, 3U << 8U | 20U, 2);
        directory += common;
        put(directory, 0, 2);
        put(directory, 0, 2);
        put(directory, 0, 2);
        put(directory, entry.attributes, 4);
        put(directory, at, 4);
        directory += entry.name;
    }
    const auto begins = file.size();
    file += directory + "PK\x05\x06";
    put(file, 0, 4);
    put(file, entries.size(), 2);
    put(file, entries.size(), 2);
    put(file, directory.size(), 4);
    put(file, begins, 4);
    put(file, 0, 2);
    return file;
}

}  // namespace wedka::test
