#include "platform/documents.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "support/test_office.hpp"
#include "support/test_store.hpp"

namespace wedka::test {

namespace {

/// Runs the work as the head of the office, in a change.
template <class Work>
void change(TestOffice& office, const Work& work) {
    const app::RolePolicy policy;
    const Actor head{
        .office = office.office(), .account = {}, .worker = {}, .name = {}, .roles = {"head"}};
    office.store().change_now(office.office(), [&](Connection& connection) {
        Transaction transaction(connection, office.keys(), policy, head, Moment{}, {});
        work(transaction);
    });
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
}

}  // namespace

TEST_CASE("a document is kept encrypted under its hash and read again") {
    TestOffice office;
    const auto folder = fresh_folder() / "documents";
    const DocumentFolder documents(folder);
    const std::string content = "Zażółć gęślą jaźń" + std::string(100'000, '\0');
    const auto written = documents.write(office.office(), content);
    CHECK(written.size_bytes == static_cast<std::int64_t>(content.size()));
    REQUIRE(files_in(folder).size() == 1);
    CHECK(files_in(folder)[0].filename() == written.hash);
    CHECK((std::filesystem::status(files_in(folder)[0]).permissions() &
           (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
          std::filesystem::perms::none);

    change(office, [&](Transaction& transaction) {
        const auto id = insert_document(transaction, written, {});
        const auto row = find_document(transaction, id);
        REQUIRE(row);
        CHECK(row->hash == written.hash);
        CHECK(documents.read(transaction, *row) == content);
        CHECK_FALSE(find_document(transaction, DocumentId::make()));
    });
}

TEST_CASE("the same content twice has two names and two keys") {
    TestOffice office;
    const DocumentFolder documents(fresh_folder() / "documents");
    const auto one = documents.write(office.office(), "kontrakt");
    const auto other = documents.write(office.office(), "kontrakt");
    CHECK(one.hash != other.hash);
    CHECK(one.key != other.key);
}

TEST_CASE("a document that was changed, swapped or lost is not read") {
    TestOffice office;
    const auto folder = fresh_folder() / "documents";
    const DocumentFolder documents(folder);
    const auto one = documents.write(office.office(), "jeden");
    const auto other = documents.write(office.office(), "drugi");
    change(office, [&](Transaction& transaction) {
        const auto row = *find_document(transaction, insert_document(transaction, one, {}));
        const auto other_row = *find_document(transaction, insert_document(transaction, other, {}));
        auto swapped = row;
        swapped.hash = other_row.hash;
        CHECK_THROWS_AS(documents.read(transaction, swapped), std::runtime_error);
        auto key_of_other = row;
        key_of_other.sealed_key = other_row.sealed_key;
        CHECK_THROWS_AS(documents.read(transaction, key_of_other), std::runtime_error);
        for (const auto& file : files_in(folder))
            if (file.filename() == one.hash)
                std::ofstream(file, std::ios::binary | std::ios::app) << '!';
        CHECK_THROWS_AS(documents.read(transaction, row), std::runtime_error);
        std::filesystem::remove_all(folder);
        CHECK_THROWS_AS(documents.read(transaction, other_row), std::runtime_error);
    });
}

TEST_CASE("a folder that cannot be written to is a fault") {
    TestOffice office;
    const auto file = fresh_folder() / "no-folder";
    std::ofstream(file) << "x";
    CHECK_THROWS_AS(DocumentFolder(file / "documents").write(office.office(), "x"),
                    std::system_error);
}

}  // namespace wedka::test
