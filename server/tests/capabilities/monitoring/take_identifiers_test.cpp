#include "monitoring/take_identifiers.hpp"

#include <doctest/doctest.h>

#include "fund_office.hpp"

using namespace wedka;
using namespace wedka::monitoring;
using test::FundOffice;
using test::Told;

namespace {

/// The file as the system of the fund gives it out, with these identifiers in the order of its rows.
std::string with_ids(const std::string& file, const std::vector<std::string>& ids) {
    auto rows = std::get<std::vector<FileRow>>(read_participants_file(file));
    for (std::size_t i = 0; i < ids.size(); ++i)
        rows.at(i).at(FileColumn::technical_id) = ids[i];
    return write_participants_file(rows);
}

}  // namespace

TEST_CASE("401 403 404 422 V-32 identifiers that cannot be taken over") {
    FundOffice office;
    office.name_supports();
    const auto take = [&office](const std::string& csv, const std::string& who = "celina") {
        return office.sent("/participants-file/identifiers", csv, who);
    };
    const auto file = office.written();
    CHECK(take(file, "").status == 401);
    CHECK(take(file, "beata").status == 403);
    CHECK(take("a,b\r\n").findings() == Told{"V-32 csv no_such_file"});
    CHECK(take(with_ids(file, {"71", "71"})).findings() == Told{"V-32 csv id_of_another"});
    CHECK(office.rows("monitoring_technical_ids") == 0);

    CHECK(take(with_ids(file, {"71", ""})).at("taken") == "1");
    CHECK(take(with_ids(file, {"72", ""})).findings() == Told{"V-32 csv other_id"});
    CHECK(take(with_ids(file, {"", "71"})).findings() == Told{"V-32 csv id_of_another"});
    CHECK(office.rows("monitoring_technical_ids") == 1);
    office.project_id = test::nobody;
    CHECK(take(file).status == 404);
}

TEST_CASE("201 identifiers are taken over, and the next file carries them, byte for byte") {
    FundOffice office;
    office.name_supports();
    const auto exported = with_ids(office.written(), {"71", "72"});
    const auto taken = office.sent("/participants-file/identifiers", exported);
    CHECK(taken.status == 201);
    CHECK(office.last_trace() == "monitoring.report done");
    CHECK(taken.at("taken") == "2");
    CHECK(taken.at("known") == "0");
    CHECK(office.written() == exported);
    CHECK(office.sent("/participants-file/identifiers", exported).at("known") == "2");

    auto rows = std::get<std::vector<FileRow>>(read_participants_file(exported));
    rows[1].at(FileColumn::identifier) = "44051401458";
    rows[1].at(FileColumn::technical_id) = "73";
    const auto strange =
        office.sent("/participants-file/identifiers", write_participants_file(rows));
    CHECK(strange.at("taken") == "0");
    CHECK(strange.at("unknown_rows[0]") == "2");
}
