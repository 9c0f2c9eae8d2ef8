import unittest

from check_tests import check
from house import findings_in

HTTP = """void add_routes(Routes& routes) {
    routes.get("/api/parcels", "food.read", "Parcels", list_parcels);
    routes.post("/api/people/{person_id}/parcels", "food.issue", "Issue a parcel",
                issue_parcel);
    routes.get("/api/parcels/{parcel_id}", "food.read", "One parcel", show_parcel);
    routes.raw<Nothing, Done>("DELETE", "/api/parcels/{parcel_id}/lock", signed_in, "Unlock",
                              [s](const HttpRequest& request, const Respond& respond) {
                                  unlock(s, request, respond);
                              });
}
"""
TEST = """TEST_CASE("x") {
    office.get("/api/parcels");
    office.post(fmt::format("/api/people/{}/parcels", id), body);
    office.get("/api/parcels/" + id);
    office.remove("/api/parcels/" + id + "/lock");
    CHECK(weight_of({1, 2}) == 3);
}
"""
WEIGHT = "int weight_of(const std::vector<Item>& items);\n"


def findings(test=TEST, more=None, name="parcels_test.cpp"):
    tree = {"server/src/capabilities/food/food_http.cpp": HTTP, "server/src/capabilities/food/weight.hpp": WEIGHT,
            "server/src/capabilities/food/weight.cpp": "", f"server/tests/capabilities/food/{name}": test}
    return findings_in(check, {**tree, **(more or {})})


class Tests(unittest.TestCase):
    def test_every_route_sent_and_every_sum_called_passes(self):
        self.assertEqual(findings(), [])

    def test_a_test_of_the_operation_s_name_is_enough(self):
        left = TEST.replace("/parcels\", id)", "\", id)")
        self.assertEqual(len(findings(left)), 1)
        self.assertEqual(findings(left, {"server/tests/capabilities/food/issue_parcel_test.cpp": "// other"}), [])

    def test_a_route_that_no_test_sends_is_seen(self):
        for line, route in [('office.get("/api/parcels");', "get /api/parcels"),
                            ('office.get("/api/parcels/" + id);', "get /api/parcels/{parcel_id}"),
                            ('office.remove("/api/parcels/" + id + "/lock");', "remove /api/parcels/{parcel_id}/lock")]:
            found = findings(TEST.replace(line, ""))
            self.assertEqual(len(found), 1, line)
            self.assertTrue(found[0].endswith("no test sends " + route), found)

    def test_a_path_that_has_a_name_counts_by_its_name(self):
        named = TEST.replace('office.get("/api/parcels");', 'const auto all = std::string("/api/parcels");\n    {};')
        self.assertEqual(findings(named.replace("{};", "office.get(all);")), [])
        self.assertEqual(len(findings(named.replace("{};", "office.put(all);"))), 1)

    def test_another_method_and_another_capability_s_test_do_not_count(self):
        self.assertEqual(len(findings(TEST.replace('office.get("/api/parcels");', 'office.put("/api/parcels");'))), 1)
        self.assertEqual(len(findings(name="../events/parcels_test.cpp")), 5)

    def test_a_part_that_nobody_calls_is_seen(self):
        self.assertIn("weight.cpp: no test", findings(TEST.replace("weight_of", "weigh"))[0])
        self.assertEqual(findings(TEST.replace("weight_of", "weigh"),
                                  {"server/src/capabilities/food/weight.hpp": "int weight_of(const Query& query);\n"}), [])
