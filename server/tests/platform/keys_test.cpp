#include "platform/keys.hpp"

#include <doctest/doctest.h>
#include <sodium.h>
#include <sys/stat.h>

#include <array>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <unordered_set>

namespace wedka {
namespace {

namespace fs = std::filesystem;

const OfficeId lezajsk{Uuid::named("office of the first commune")};
const OfficeId olecko{Uuid::named("office of the second commune")};
const Uuid anna = Uuid::named("Anna");
const Uuid bogdan = Uuid::named("Bogdan");
const FieldPlace annas_pesel{lezajsk, "people", "pesel", anna};

class Folder {
  public:
    Folder() : path(fs::temp_directory_path() / ("wedka-keys-" + hex(random_bytes(8)))) {
        fs::create_directory(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

void write_file(const fs::path& file, const std::string& content, mode_t mode = 0600) {
    std::ofstream(file, std::ios::binary) << content;
    REQUIRE(chmod(file.c_str(), mode) == 0);
}

std::string read_file(const fs::path& file) {
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    return content.str();
}

std::string refusal_of(const fs::path& file) {
    try {
        static_cast<void>(Keys::open_or_create(file));
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "opened";
}

bool is_in(std::string_view part, std::string_view text) {
    return text.find(part) != std::string_view::npos;
}

/// What the ciphertext opens to, or nothing when it is refused.
std::optional<std::string> opened(const Keys& keys, const FieldPlace& place, const Bytes& cipher) {
    try {
        return keys.decrypt(place, cipher);
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

const std::string good_line(64, 'a');

TEST_CASE("a key file that others may read or write is refused") {
    const Folder folder;
    const auto file = folder.path / "key";
    for (const mode_t mode : {0640U, 0604U, 0620U, 0602U, 0610U, 0601U, 0644U, 0777U}) {
        CAPTURE(mode);
        write_file(file, good_line + "\n", mode);
        const auto refusal = refusal_of(file);
        CHECK(is_in("is open to others", refusal));
        CHECK(is_in(file.string(), refusal));
        CHECK_FALSE(is_in("\n", refusal));
        CHECK_FALSE(is_in("aaaa", refusal));
    }
    write_file(file, good_line + "\n", 0600);
    CHECK(refusal_of(file) == "opened");
    write_file(file, good_line + "\n", 0400);
    CHECK(refusal_of(file) == "opened");
}

TEST_CASE("a key file of the wrong length is refused in one clear line") {
    const Folder folder;
    const auto file = folder.path / "key";
    for (const auto& content :
         {std::string(), std::string("\n"), std::string(63, 'a'), std::string(65, 'a'),
          std::string(62, 'a') + "\n", "# remark first\n" + good_line, " " + good_line,
          good_line + " ", std::string(32, '\x01'), std::string(100'000, 'a')}) {
        CAPTURE(content.size());
        write_file(file, content);
        const auto refusal = refusal_of(file);
        CHECK(is_in("characters where a key has 64", refusal));
        CHECK_FALSE(is_in("\n", refusal));
        CHECK(read_file(file) == content);
    }
}

TEST_CASE("a key file that is not hexadecimal, or no file, is refused") {
    const Folder folder;
    const auto file = folder.path / "key";
    write_file(file, std::string(63, 'a') + "g\n");
    CHECK(is_in("not hexadecimal", refusal_of(file)));
    CHECK_FALSE(is_in("aaaa", refusal_of(file)));
    fs::create_directory(folder.path / "folder");
    CHECK(is_in("is not a file", refusal_of(folder.path / "folder")));
    REQUIRE(mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
    CHECK(is_in("is not a file", refusal_of(folder.path / "pipe")));
    const auto nowhere = folder.path / "missing" / "key";
    CHECK(is_in("cannot be made", refusal_of(nowhere)));
    CHECK_FALSE(fs::exists(nowhere));
}

TEST_CASE("a missing key file is made for its owner only and opens what it closed") {
    const Folder folder;
    const auto file = folder.path / "key";
    const auto before = umask(0);
    const auto cipher = Keys::open_or_create(file).encrypt(annas_pesel, "44051401359");
    umask(0277);
    static_cast<void>(Keys::open_or_create(folder.path / "under a strict umask"));
    umask(before);
    struct stat status{};
    REQUIRE(stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
    REQUIRE(stat((folder.path / "under a strict umask").c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
    const auto content = read_file(file);
    CHECK(Keys::open_or_create(file).decrypt(annas_pesel, cipher) == "44051401359");
    CHECK(read_file(file) == content);
    const auto other = Keys::open_or_create(folder.path / "other");
    CHECK_FALSE(opened(other, annas_pesel, cipher).has_value());
    CHECK(content.substr(0, 64) != read_file(folder.path / "other").substr(0, 64));
}

TEST_CASE("a key file may have CRLF ends and be without a remark") {
    const Folder folder;
    const auto file = folder.path / "key";
    write_file(file, good_line);
    const auto cipher = Keys::open_or_create(file).encrypt(annas_pesel, "x");
    write_file(file, std::string(64, 'A') + "\r\n# remark\r\n");
    CHECK(Keys::open_or_create(file).decrypt(annas_pesel, cipher) == "x");
}

TEST_CASE("a ciphertext with any bit changed is refused") {
    const auto keys = Keys::from_passphrase("test");
    const std::string plain = "Treść notatki o przemocy";
    const auto cipher = keys.encrypt(annas_pesel, plain);
    std::size_t opened_count = 0;
    for (std::size_t bit = 0; bit < cipher.data.size() * 8; ++bit) {
        auto changed = cipher;
        changed.data[bit / 8] = static_cast<char>(changed.data[bit / 8] ^ (1 << bit % 8));
        if (opened(keys, annas_pesel, changed)) ++opened_count;
    }
    std::mt19937 random(20111212);
    for (int round = 0; round < 1000; ++round) {
        auto changed = cipher;
        for (auto flips = 1 + random() % 8; flips > 0; --flips) {
            auto& byte = changed.data[random() % changed.data.size()];
            byte = static_cast<char>(byte ^ (1 << random() % 8));
        }
        if (changed != cipher && opened(keys, annas_pesel, changed)) ++opened_count;
    }
    CHECK(opened_count == 0);
    CHECK(keys.decrypt(annas_pesel, cipher) == plain);
}

TEST_CASE("a ciphertext cut short or made longer is refused") {
    const auto keys = Keys::from_passphrase("test");
    const auto cipher = keys.encrypt(annas_pesel, "Anna");
    for (std::size_t size = 0; size < cipher.data.size(); ++size)
        CHECK_FALSE(opened(keys, annas_pesel, {cipher.data.substr(0, size)}).has_value());
    CHECK_FALSE(opened(keys, annas_pesel, {cipher.data + '\0'}).has_value());
}

TEST_CASE("a ciphertext moved to another row, column, table or office is refused") {
    const auto keys = Keys::from_passphrase("test");
    std::mt19937 random(19891109);
    const std::vector<OfficeId> offices = {lezajsk, olecko};
    const std::vector<std::string> words = {"people", "pesel", "notes", "peoplep", "esel", ""};
    const std::vector<Uuid> rows = {anna, bogdan, lezajsk.uuid()};
    const auto any_place = [&] {
        return FieldPlace{offices[random() % offices.size()], words[random() % words.size()],
                          words[random() % words.size()], rows[random() % rows.size()]};
    };
    std::size_t moved = 0;
    std::size_t opened_count = 0;
    while (moved < 1000) {
        const auto home = any_place();
        const auto away = any_place();
        const bool is_same = home.office == away.office && home.table == away.table &&
                             home.column == away.column && home.row == away.row;
        if (is_same) continue;
        ++moved;
        if (opened(keys, away, keys.encrypt(home, "44051401359"))) ++opened_count;
    }
    CHECK(opened_count == 0);
}

TEST_CASE("the border between table and column cannot be shifted") {
    const auto keys = Keys::from_passphrase("test");
    const auto cipher = keys.encrypt({lezajsk, "people", "pesel", anna}, "x");
    CHECK_FALSE(opened(keys, {lezajsk, "peoplep", "esel", anna}, cipher).has_value());
    CHECK_FALSE(opened(keys, {lezajsk, "peoplepesel", "", anna}, cipher).has_value());
}

TEST_CASE("another key refuses, also when the key id is made to fit") {
    const auto keys = Keys::from_passphrase("test");
    const auto others = Keys::from_passphrase("test ");
    const auto cipher = keys.encrypt(annas_pesel, "44051401359");
    CHECK_FALSE(opened(others, annas_pesel, cipher).has_value());
    const auto their_id = others.encrypt(annas_pesel, "").data.substr(1, 4);
    CHECK(cipher.data.substr(1, 4) != their_id);
    auto forged = cipher;
    forged.data.replace(1, 4, their_id);
    CHECK_FALSE(opened(others, annas_pesel, forged).has_value());
    // Not even with their commitment to the same nonce's place taken from a ciphertext of theirs.
    const auto theirs = others.encrypt(annas_pesel, "44051401359");
    forged.data.replace(0, 45, theirs.data, 0, 45);
    CHECK_FALSE(opened(others, annas_pesel, forged).has_value());
}

TEST_CASE("a refusal names the place and never the text") {
    const auto keys = Keys::from_passphrase("test");
    CHECK_THROWS_WITH(static_cast<void>(Keys::from_passphrase("other").decrypt(
                          annas_pesel, keys.encrypt(annas_pesel, "44051401359"))),
                      "people.pesel cannot be decrypted: it belongs to another key");
    auto cipher = keys.encrypt(annas_pesel, "44051401359");
    cipher.data.back() = static_cast<char>(cipher.data.back() ^ 1);
    CHECK_THROWS_WITH(static_cast<void>(keys.decrypt(annas_pesel, cipher)),
                      "people.pesel cannot be decrypted: it was changed or moved");
}

TEST_CASE("what is encrypted comes back, bytes of any kind and length") {
    const auto keys = Keys::from_passphrase("test");
    for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 64U, 1000U, 1'000'000U}) {
        const auto plain = random_bytes(size);
        const auto cipher = keys.encrypt(annas_pesel, plain);
        CHECK(cipher.data.size() == size + 61);
        CHECK(cipher.data[0] == 1);
        CHECK(keys.decrypt(annas_pesel, cipher) == plain);
    }
    CHECK(Keys::from_passphrase("test").decrypt(annas_pesel, keys.encrypt(annas_pesel, "a\0b")) ==
          "a\0b");
}

TEST_CASE("no nonce comes twice in 100 000 encryptions and every one has the key id") {
    const auto keys = Keys::from_passphrase("test");
    std::unordered_set<std::string> nonces;
    std::unordered_set<std::string> key_ids;
    for (int round = 0; round < 100'000; ++round) {
        const auto cipher = keys.encrypt(annas_pesel, "44051401359");
        key_ids.insert(cipher.data.substr(1, 4));
        nonces.insert(cipher.data.substr(5, 24));
    }
    CHECK(nonces.size() == 100'000);
    CHECK(key_ids.size() == 1);
}

TEST_CASE("a blind index is equal only for the same office, purpose, value and key") {
    const auto keys = Keys::from_passphrase("test");
    const auto tag = keys.blind_index(lezajsk, "pesel", "44051401359");
    CHECK(tag.data.size() == 16);
    CHECK(tag == keys.blind_index(lezajsk, "pesel", "44051401359"));
    CHECK(tag != keys.blind_index(olecko, "pesel", "44051401359"));
    CHECK(tag != keys.blind_index(lezajsk, "pesel_tail", "44051401359"));
    CHECK(tag != keys.blind_index(lezajsk, "pesel", "44051401358"));
    CHECK(tag != Keys::from_passphrase("other").blind_index(lezajsk, "pesel", "44051401359"));
    CHECK(keys.blind_index(lezajsk, "a", "bc") != keys.blind_index(lezajsk, "ab", "c"));
    std::string unkeyed(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(unkeyed.data()), unkeyed.size(),
                       reinterpret_cast<const unsigned char*>("44051401359"), 11, nullptr, 0);
    CHECK(tag.data != unkeyed);
}

TEST_CASE("an audit link holds fast the office, the link before and the entry") {
    const auto keys = Keys::from_passphrase("test");
    const auto first = keys.audit_link(lezajsk, {}, "entry 1");
    CHECK(first.data.size() == 32);
    CHECK(first == keys.audit_link(lezajsk, {}, "entry 1"));
    CHECK(first != keys.audit_link(olecko, {}, "entry 1"));
    CHECK(first != keys.audit_link(lezajsk, first, "entry 1"));
    CHECK(first != keys.audit_link(lezajsk, {}, "entry 2"));
    CHECK(first != Keys::from_passphrase("other").audit_link(lezajsk, {}, "entry 1"));
    CHECK(keys.audit_link(lezajsk, {"ab"}, "c") != keys.audit_link(lezajsk, {"a"}, "bc"));
}

TEST_CASE("keyed hashes, indexes and links of the same value have nothing in common") {
    const auto keys = Keys::from_passphrase("test");
    const auto hashed = keys.keyed_hash("session", "token");
    CHECK(hashed.data.size() == 32);
    CHECK(hashed == keys.keyed_hash("session", "token"));
    CHECK(hashed != keys.keyed_hash("reason", "token"));
    CHECK(hashed != keys.keyed_hash("session", "token "));
    CHECK(hashed != Keys::from_passphrase("other").keyed_hash("session", "token"));
    const auto index = keys.blind_index(OfficeId{}, "session", "token");
    CHECK(hashed.data.substr(0, 16) != index.data);
    CHECK(hashed != keys.audit_link(OfficeId{}, {}, "token"));
}

TEST_CASE("keys may be moved") {
    auto keys = Keys::from_passphrase("test");
    const auto cipher = keys.encrypt(annas_pesel, "x");
    auto moved = std::move(keys);
    CHECK(moved.decrypt(annas_pesel, cipher) == "x");
    moved = Keys::from_passphrase("other");
    CHECK_FALSE(opened(moved, annas_pesel, cipher).has_value());
}

TEST_CASE("base64url refuses other alphabets, padding, loose bits and blanks") {
    for (const auto* text : {"A", "AA==", "AB", "A+8", "A/8", "AA AA", "AAAA\n", "ÄAAA", "AAAAA"}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64url(text).has_value());
    }
    CHECK_FALSE(from_base64url(std::string_view("AAAA\0", 5)).has_value());
}

TEST_CASE("base64url and hex write what is read back") {
    CHECK(base64url("") == "");
    CHECK(base64url("\xFB\xFF\xFE") == "-__-");
    CHECK(base64url("f") == "Zg");
    CHECK(base64url("foobar") == "Zm9vYmFy");
    CHECK(from_base64url("") == "");
    CHECK(hex("") == "");
    CHECK(hex("\x01\xAB") == "01ab");
    for (std::size_t size = 0; size < 100; ++size) {
        const auto bytes = random_bytes(size);
        CHECK(bytes.size() == size);
        CHECK(from_base64url(base64url(bytes)) == bytes);
    }
    CHECK(random_bytes(32) != random_bytes(32));
}

TEST_CASE("a wrong password and a hash of unknown form do not fit") {
    const auto hash = hash_password("Poziomki pod lasem", PasswordCost::test);
    CHECK_FALSE(password_fits("poziomki pod lasem", hash));
    CHECK_FALSE(password_fits("", hash));
    CHECK_FALSE(password_fits("Poziomki pod lasem ", hash));
    CHECK_FALSE(password_fits(std::string_view("Poziomki pod lasem\0", 19), hash));
    for (const auto& unknown :
         {std::string(), std::string("Poziomki pod lasem"), hash.substr(0, hash.size() - 1),
          hash + "A", std::string("$2b$12$abcdefghijklmnopqrstuv"), hash + std::string(200, 'A'),
          hash + '\0', "$argon2i$" + hash.substr(10)}) {
        CAPTURE(unknown);
        CHECK_FALSE(password_fits("Poziomki pod lasem", unknown));
    }
}

TEST_CASE("a hash of the older Argon2i does not fit, though libsodium could read it") {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    REQUIRE(crypto_pwhash_str_alg(hash.data(), "x", 1, crypto_pwhash_argon2i_OPSLIMIT_MIN,
                                  crypto_pwhash_argon2i_MEMLIMIT_MIN,
                                  crypto_pwhash_ALG_ARGON2I13) == 0);
    REQUIRE(crypto_pwhash_str_verify(hash.data(), "x", 1) == 0);
    CHECK_FALSE(password_fits("x", hash.data()));
}

TEST_CASE("a password fits its own hash, which says how dear it was") {
    const auto cheap = hash_password("zażółć gęślą jaźń", PasswordCost::test);
    CHECK(password_fits("zażółć gęślą jaźń", cheap));
    CHECK(cheap.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
    CHECK(cheap != hash_password("zażółć gęślą jaźń", PasswordCost::test));
    const auto office = hash_password("", PasswordCost::office);
    CHECK(office.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
    CHECK(password_fits("", office));
}

TEST_CASE("a hash of unknown form takes as long as a real one") {
    set_password_cost(PasswordCost::office);
    const auto cpu_time_of = [](const std::string& hash) {
        const auto begin = std::clock();
        static_cast<void>(password_fits("wrong", hash));
        return std::clock() - begin;
    };
    const auto real = cpu_time_of(hash_password("right", PasswordCost::office));
    // A quick refusal would take thousands of times less, so half is a safe line.
    CHECK(cpu_time_of("") > real / 2);
    CHECK(cpu_time_of("$argon2id$v=19$broken") > real / 2);
}

}  // namespace
}  // namespace wedka
