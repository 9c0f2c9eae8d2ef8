#include "papers/docx_package.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>

#include "platform/text.hpp"

namespace wedka::papers {

namespace {

constexpr std::size_t ratio_counts_from = 100 * 1024;
constexpr std::size_t piece = 64 * 1024;
constexpr std::string_view zip_mark = "PK\x03\x04";
/// UNIX file types as ZIP keeps them in the upper half of the external attributes.
constexpr zip_uint32_t type_mask = 0170000U << 16U;
constexpr zip_uint32_t regular_file = 0100000U << 16U;

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// An archive over bytes in memory that it does not own; nothing when they are none.
Archive open_archive(std::string_view bytes, int flags) {
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source) throw std::bad_alloc();
    Archive archive(zip_open_from_source(source, flags, nullptr));
    if (!archive) zip_source_free(source);
    return archive;
}

/// A name that could lead out of the folder it is unpacked to, or hides where it leads.
bool leads_outside(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.back() == '/') return true;
    if (name.find_first_of("\\:") != std::string_view::npos || !is_clean_utf8(name)) return true;
    if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; }))
        return true;
    while (!name.empty()) {
        const auto end = std::min(name.find('/'), name.size());
        const auto step = name.substr(0, end);
        if (step.empty() || step == "." || step == "..") return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string shown(std::string_view name) {
    return is_clean_utf8(name) ? std::string(name.substr(0, 100)) : std::string{};
}

bool is_link(zip_t* archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return false;
    const auto type = attributes & type_mask;
    return system == ZIP_OPSYS_UNIX && type != 0 && type != regular_file;
}

class Unpacker {
  public:
    Unpacker(zip_t* archive, std::size_t file_bytes) : archive_(archive), file_bytes_(file_bytes) {}

    std::variant<DocxPackage, PackageFault> unpack() {
        const auto count = zip_get_num_entries(archive_, 0);
        if (count <= 0) return PackageFault{"damaged"};
        if (static_cast<std::size_t>(count) > max_parts) return PackageFault{"too_many_parts"};
        for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i)
            if (auto fault = take(i)) return *std::move(fault);
        return std::move(package_);
    }

  private:
    std::optional<PackageFault> take(zip_uint64_t index) {
        const char* raw_name = zip_get_name(archive_, index, ZIP_FL_ENC_RAW);
        const std::string name = raw_name ? raw_name : "";
        if (leads_outside(name)) return PackageFault{"path_outside", shown(name)};
        if (!names_.insert(lower(name)).second) return PackageFault{"duplicate_part", name};
        if (is_link(archive_, index)) return PackageFault{"link_inside", name};

        zip_stat_t told{};
        if (zip_stat_index(archive_, index, 0, &told) != 0) return PackageFault{"damaged", name};
        if (told.encryption_method != ZIP_EM_NONE) return PackageFault{"encrypted", name};
        if (told.comp_method != ZIP_CM_STORE && told.comp_method != ZIP_CM_DEFLATE)
            return PackageFault{"damaged", name};
        // Parts that share their packed bytes are together longer than the file.
        packed_ += told.comp_size;
        if (told.comp_size > file_bytes_ || packed_ > file_bytes_)
            return PackageFault{"too_much_inside", name};
        return inflate(index, name, told);
    }

    std::optional<PackageFault> inflate(zip_uint64_t index, const std::string& name,
                                        const zip_stat_t& told) {
        const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_, index, 0));
        if (!file) return PackageFault{"damaged", name};
        std::string content;
        std::string buffer(piece, '\0');
        while (true) {
            const auto count = zip_fread(file.get(), buffer.data(), buffer.size());
            if (count < 0) return PackageFault{"damaged", name};
            if (count == 0) break;
            content.append(buffer, 0, static_cast<std::size_t>(count));
            const bool is_bomb =
                content.size() > ratio_counts_from && content.size() / max_ratio > told.comp_size;
            if (is_bomb || content.size() > max_part_bytes ||
                unpacked_ + content.size() > max_unpacked_bytes)
                return PackageFault{"too_much_inside", name};
        }
        if (content.size() != told.size) return PackageFault{"damaged", name};
        unpacked_ += content.size();
        package_.parts.push_back({name, std::move(content)});
        return std::nullopt;
    }

    zip_t* archive_;
    std::size_t file_bytes_;
    std::uint64_t packed_ = 0;
    std::size_t unpacked_ = 0;
    std::set<std::string> names_;
    DocxPackage package_;
};

}  // namespace

const DocxPart* DocxPackage::find(std::string_view name) const {
    const auto place = std::ranges::find(parts, name, &DocxPart::name);
    return place == parts.end() ? nullptr : &*place;
}

DocxPart* DocxPackage::find(std::string_view name) {
    const auto place = std::ranges::find(parts, name, &DocxPart::name);
    return place == parts.end() ? nullptr : &*place;
}

std::variant<DocxPackage, PackageFault> unpack(std::string_view file) {
    if (file.size() > max_docx_bytes) return PackageFault{"file_too_large"};
    if (!file.starts_with(zip_mark)) return PackageFault{"not_docx"};
    const auto archive = open_archive(file, ZIP_RDONLY | ZIP_CHECKCONS);
    if (!archive) return PackageFault{"damaged"};
    return Unpacker(archive.get(), file.size()).unpack();
}

std::string pack(const DocxPackage& package) {
    zip_error_t error;
    zip_error_init(&error);
    auto* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target) throw std::bad_alloc();
    // One more owner: closing the archive would take the bytes with it.
    zip_source_keep(target);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> bytes(target, zip_source_free);
    auto* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) throw std::runtime_error("a document cannot be packed");
    for (const auto& part : package.parts) {
        auto* source =
            zip_source_buffer(archive, part.content.data(), part.content.size(), /*freep=*/0);
        const auto index = source
                               ? zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8)
                               : zip_int64_t{-1};
        if (index < 0) {
            zip_discard(archive);
            throw std::runtime_error("a part of a document cannot be packed");
        }
        const auto at = static_cast<zip_uint64_t>(index);
        // 1.01.1980, the first day that ZIP knows: when a paper was made, its row tells.
        zip_file_set_dostime(archive, at, 0, 0x21, 0);
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        throw std::runtime_error("a document cannot be packed");
    }
    zip_stat_t told{};
    if (zip_source_stat(target, &told) != 0 || zip_source_open(target) != 0)
        throw std::runtime_error("a packed document cannot be read");
    std::string packed(told.size, '\0');
    const auto count = zip_source_read(target, packed.data(), packed.size());
    zip_source_close(target);
    if (count != static_cast<zip_int64_t>(packed.size()))
        throw std::runtime_error("a packed document cannot be read");
    return packed;
}

}  // namespace wedka::papers
