import unittest

from check_permissions import BOOK, POLICY, check
from house import findings_in

TABLE = 'Line{"food.read", "head storekeeper"},\nLine{"food.issue",\n     "head "\n     "storekeeper", "driver"},\n'
ROUTES = ('routes.get("/api/parcels", "food.read", "Parcels", list_parcels);\n'
          'routes.raw<Nothing, Done>("POST", "/api/parcels", "food.issue", "Issue", [] {});\n'
          'if (const auto refusal = query.deny("food.read", id)) return *refusal;\n')
PAGE = ("| Permission | What |\n|---|---|\n| `x.y` | other table |\n\n"
        "| Permission | `head` | `storekeeper` | `driver` |\n|---|---|---|---|\n"
        "| `food.read` | all | all | |\n| `food.issue` | all | all | own |\n")


def findings(table=TABLE, routes=ROUTES, page=PAGE):
    return findings_in(check, {POLICY: table, BOOK: page, "server/src/capabilities/food/food_http.cpp": routes})


class Permissions(unittest.TestCase):
    def test_one_word_for_one_thing_passes(self):
        self.assertEqual(findings(), [])

    def test_a_permission_that_nobody_has_or_nothing_asks_for_is_seen(self):
        self.assertIn("food_http.cpp:3: food.peek stands not", findings(routes=ROUTES.replace('deny("food.read"', 'deny("food.peek"'))[0])
        self.assertIn("food_http.cpp:1: food.list stands not", findings(routes=ROUTES.replace('"food.read", "P', '"food.list", "P'))[0])
        self.assertIn("nothing asks for food.issue", findings(routes=ROUTES.replace("food.issue", "food.read"))[0])

    def test_a_page_that_says_otherwise_is_seen(self):
        for page in [PAGE.replace("own", "all"), PAGE.replace("| own |", "| |"), PAGE.replace("food.issue", "food.give"),
                     PAGE.replace("`driver`", "`courier`"), ""]:
            self.assertTrue(findings(page=page), page)
