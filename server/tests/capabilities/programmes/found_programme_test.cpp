#include "programmes/found_programme.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

const std::string terms =
    R"("name":"Szansa na lepszą przyszłość","aim":"Powrót na rynek pracy",)"
    R"("target_group":"Osoby bez pracy z gminy","led_by":"GOPS")";

std::string programme(const std::string& name) {
    return fmt::format(
        R"({{"name":"{}","aim":"Cel","target_group":"Mieszkańcy","led_by":"GOPS"}})", name);
}

const std::map<std::string, std::string> version_1{{"if-match", "\"1\""}};

}  // namespace

TEST_CASE("403 only head and coordinator found programmes") {
    ProjectOffice office;
    CHECK(office.post("/api/programmes", '{' + terms + '}', "").status == 401);
    CHECK(office.post("/api/programmes", '{' + terms + '}', "beata").status == 403);
    CHECK(office.rows("programmes_programmes") == 0);
}

TEST_CASE("422 R5-50 two programmes of one name, however it is written") {
    ProjectOffice office;
    CHECK(office.post("/api/programmes", programme("Pomocna dłoń")).status == 201);
    const auto again = office.post("/api/programmes", programme("POMOCNA  DLON"));
    CHECK(again.status == 422);
    CHECK(again.findings() == Told{"R5-50 name name_taken"});
    const auto other = office.post("/api/programmes", programme("Bank informacji"));
    const auto at = "/api/programmes/" + other.at("programme_id");
    CHECK(office.put(at, programme("pomocna dłoń"), "celina", version_1).findings() ==
          Told{"R5-50 name name_taken"});
    CHECK(office.put(at, programme("Bank Informacji"), "celina", version_1).at("name") ==
          "Bank Informacji");
    CHECK(office.put(at, programme("Bank"), "celina", version_1).status == 412);
    CHECK(office.rows("programmes_programmes") == 2);
}

TEST_CASE("201 R5-51 a project is founded as an edition of its programme") {
    ProjectOffice office;
    const auto programme_id =
        office.post("/api/programmes", '{' + terms + '}').at("programme_id");
    const auto found = [&office](const std::string& more) {
        auto body = ProjectBody{}.text();
        body.insert(body.size() - 1, more);
        return office.post("/api/projects", body, "celina");
    };
    const auto in_it = fmt::format(R"(,"programme_id":"{}")", programme_id);
    CHECK(found(in_it).findings() == Told{"- edition required"});
    CHECK(found(R"(,"edition":"2011")").findings() == Told{"- programme_id required"});
    CHECK(found(fmt::format(R"(,"programme_id":"{}","edition":"2011")", nobody)).status == 404);
    CHECK(found(in_it + R"(,"edition":"2011")").at("edition.programme_name") ==
          "Szansa na lepszą przyszłość");
    CHECK(found(in_it + R"(,"edition":"2011")").findings() ==
          Told{"R5-51 edition edition_taken"});
    CHECK(office.rows("programmes_projects") == 1);
}

