#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <vector>

#include "app/application.hpp"
#include "people/person_store.hpp"

/// What the predicate of reach costs: fifty people in the order of the list, with it and without.
/// Usage: bench_list_of_people DATA. Prints two medians in microseconds.

using namespace wedka;

namespace {

constexpr int fifty = 50;
constexpr int runs = 400;

const std::string columns = people::select_person_row(4) + R"sql(
    FROM people_people p
    WHERE p.office_id = $1
      AND )sql";
const std::string in_order = R"sql(
    ORDER BY p.sort_key, p.person_id
    LIMIT $5)sql";
const std::string filtered = columns + within_reach("p.person_id", 2) + in_order;
// The same values are bound, so that only the predicate differs.
const std::string plain = columns + "($2 OR p.person_id = $3)" + in_order;

struct Asker {
    OfficeId office;
    Uuid worker;
};
BOOST_DESCRIBE_STRUCT(Asker, (), (office, worker))

std::int64_t microseconds_of(Connection& connection, const std::string& sql, const Asker& asker,
                             const std::string& on) {
    const auto began = std::chrono::steady_clock::now();
    const auto rows =
        connection.select<people::PersonRow>(sql, asker.office, true, asker.worker, on, fifty);
    const auto took = std::chrono::steady_clock::now() - began;
    if (rows.size() != fifty) throw std::runtime_error("fewer than fifty people");
    return std::chrono::duration_cast<std::chrono::microseconds>(took).count();
}

std::int64_t median(std::vector<std::int64_t> times) {
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[runs / 2];
}

}  // namespace

int main(int, char** arguments) {
    app::Application application({.folder = arguments[1], .database = {}},
                                 app::Application::Use::reading);
    application.store().read(OfficeId{}, [](Connection& connection) {
        const auto asker =
            connection
                .find<Asker>("SELECT office_id AS office, member_id AS worker FROM staff_members")
                .value();
        std::vector<std::int64_t> with, without;
        // By turns, so that a busy moment of the machine meets both.
        for (int run = 0; run < runs; ++run) {
            with.push_back(microseconds_of(connection, filtered, asker, "2026-11-21"));
            without.push_back(microseconds_of(connection, plain, asker, "2026-11-21"));
        }
        std::cout << fmt::format("{} {}\n", median(with), median(without));
    });
    return 0;
}
