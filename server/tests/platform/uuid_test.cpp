#include "platform/uuid.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <unordered_set>
#include <vector>

namespace wedka {
namespace {

TEST_CASE("text that is not exactly a UUID is refused") {
    for (const auto* text :
         {"", "0195d0f2", "0195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0",
          "0195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0ff", "0195d0f21a2b-7c3d-8e4f-5a6b7c8d9e0f0-",
          "{195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f", "0195d0f2 1a2b-7c3d-8e4f-5a6b7c8d9e0f",
          "0195d0g2-1a2b-7c3d-8e4f-5a6b7c8d9e0f", " 195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
          "0195d0f21a2b7c3d8e4f5a6b7c8d9e0f", "urn:uuid:0195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
          "+195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f"}) {
        CAPTURE(text);
        CHECK_FALSE(Uuid::parse(text).has_value());
    }
    CHECK_FALSE(Uuid::parse(std::string_view("0195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0\0", 36)));
}

TEST_CASE("a UUID is read in either case and written in lower case") {
    const auto lower = Uuid::parse("0195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    const auto upper = Uuid::parse("0195D0F2-1A2B-7C3D-8E4F-5A6B7C8D9E0F");
    REQUIRE(lower.has_value());
    CHECK(lower == upper);
    CHECK(lower->text() == "0195d0f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    CHECK(lower->bytes()[0] == 0x01);
    CHECK(lower->bytes()[15] == 0x0F);
    CHECK(Uuid::from_bytes(lower->bytes()) == *lower);
    CHECK_FALSE(lower->is_nil());
    CHECK(Uuid::parse("00000000-0000-0000-0000-000000000000")->is_nil());
}

TEST_CASE("a new UUID is of version 7 and carries the time") {
    const auto uuid = Uuid::make();
    CHECK(uuid.text()[14] == '7');
    CHECK(std::string_view("89ab").find(uuid.text()[19]) != std::string_view::npos);
    CHECK(Uuid::parse(uuid.text()) == uuid);
    // Between 2024 and 2100, in milliseconds.
    std::uint64_t millisecond = 0;
    for (std::size_t place = 0; place < 6; ++place)
        millisecond = millisecond << 8 | uuid.bytes()[place];
    CHECK(millisecond > 1'704'067'200'000U);
    CHECK(millisecond < 4'102'444'800'000U);
}

TEST_CASE("new UUIDs rise, also when thousands are made in a millisecond") {
    auto before = Uuid::make();
    std::size_t out_of_order = 0;
    for (int round = 0; round < 100'000; ++round) {
        const auto next = Uuid::make();
        if (!(before < next)) ++out_of_order;
        before = next;
    }
    CHECK(out_of_order == 0);
}

TEST_CASE("threads that make UUIDs together get rising ones and never the same") {
    constexpr std::size_t each = 25'000;
    std::vector<std::vector<Uuid>> made(4);
    std::vector<std::thread> threads;
    for (auto& mine : made)
        threads.emplace_back([&mine] {
            for (std::size_t round = 0; round < each; ++round) mine.push_back(Uuid::make());
        });
    for (auto& thread : threads) thread.join();
    std::unordered_set<std::string> names;
    std::unordered_set<std::string> moments;
    for (const auto& mine : made) {
        CHECK(std::is_sorted(mine.begin(), mine.end()));
        for (const auto& uuid : mine) {
            names.insert(uuid.text());
            moments.insert(uuid.text().substr(0, 18));
        }
    }
    CHECK(names.size() == 4 * each);
    // The first 60 bits alone tell them apart: order does not rest on chance.
    CHECK(moments.size() == 4 * each);
}

TEST_CASE("a named UUID is the same on every run and of version 8") {
    CHECK(Uuid::named("Anna") == Uuid::named("Anna"));
    CHECK(Uuid::named("Anna") != Uuid::named("Anna "));
    CHECK(Uuid::named("").text()[14] == '8');
    const auto text = Uuid::named("gops/osoba/1").text();
    CHECK(text[14] == '8');
    CHECK(std::string_view("89ab").find(text[19]) != std::string_view::npos);
    // Pinned, for demo data and links into it must survive a new release.
    CHECK(text == "48cfde83-4cf1-81b5-8dcd-10f753092a1c");
}

TEST_CASE("ids of one kind are read, written and hashed like their UUID") {
    const auto office = OfficeId::make();
    CHECK(OfficeId::parse(office.text()) == office);
    CHECK_FALSE(OfficeId::parse("office").has_value());
    CHECK(OfficeId{}.is_nil());
    CHECK(std::hash<OfficeId>{}(office) == std::hash<OfficeId>{}(OfficeId(office.uuid())));
    CHECK(std::hash<OfficeId>{}(office) != std::hash<OfficeId>{}(OfficeId::make()));
}

}  // namespace
}  // namespace wedka
