import unittest

from check_rules import check
from house import findings_in

BOOK = "| Rule | What |\n|---|---|\n| R8-02 | A parcel is whole. |\n| F-01 | Once. |\n\nSee R8-09 of events.\n"
TEST = 'TEST_CASE("422 R8-02 half a parcel") {}\nTEST_CASE("422 F-01 the same payment "\n          "twice") {}\n'
CODE = '{.rule = "R8-02", .field = {}}\n'


def findings(book=BOOK, test=TEST, code=CODE):
    return findings_in(check, {"docs/capabilities/food.md": book,
                               "server/tests/capabilities/food/issue_parcel_test.cpp": test,
                               "server/src/capabilities/food/parcel_rules.cpp": code})


class Rules(unittest.TestCase):
    def test_a_rule_that_is_listed_coded_and_tested_passes(self):
        self.assertEqual(findings(), [])

    def test_a_rule_without_a_test_is_seen(self):
        self.assertIn("food.md:3: no test names R8-02", findings(test=TEST.replace("R8-02", "R8-03"))[0])
        self.assertIn("no test names F-01", findings(test="// F-01\n" + TEST.replace("F-01", "F-02"))[0])

    def test_a_rule_that_the_book_does_not_know_is_seen(self):
        self.assertIn("parcel_rules.cpp:2: R8-04", findings(code="\n// After R8-04.\n")[0])
