import json
import unittest

from check_texts import check
from house import findings_in

RULES = """findings.push_back({.rule = "R8-02", .field = "items", .code = "half_a_parcel"});
findings.push_back({.rule = "R8-02",
                    .field = path + "items",
                    .code = is_far ? "too_far"
                                   : "too_near"});
return {{.rule = {}, .field = "weight", .code = std::string("weight_") + word(fault)}};
complain(weight, "too_long");
complain(pesel, std::string("pesel_") + name(fault), "R1-01");
return refused({.rule = "F-09", .field = {}, .code = "only_one"});
"""
TEXTS = {"rules": {"R8-02": "Paczka", "F-09": "Jedna", "R1-01": "PESEL"},
         "codes": {"half_a_parcel": "Pół", "too_far": "Daleko", "too_near": "Blisko", "weight_below_one": "Lekka"},
         "fields": {"items": "Rzeczy", "weight": "Waga"}, "given_one": "1", "given_few": "2", "given_other": "5"}
UI = {"codes": {"too_long": "Za długie"}}


def findings(food=TEXTS, english=None, ui=UI, book="R8-02 F-09 R1-01"):
    english = english or {**food, **{"given_one": "1", "given_other": "5"}}
    english = {key: value for key, value in english.items() if key != "given_few"}
    tree = {"server/src/capabilities/food/parcel_rules.cpp": RULES, "docs/capabilities/food.md": book}
    for home, language, texts in [("capabilities/food", "pl", food), ("capabilities/food", "en", english),
                                  ("ui", "pl", ui), ("ui", "en", ui)]:
        tree[f"web/src/{home}/texts.{language}.json"] = json.dumps(texts)
    return findings_in(check, tree)


def without(group, name):
    return {**TEXTS, group: {key: text for key, text in TEXTS[group].items() if key != name}}


class Texts(unittest.TestCase):
    def test_everything_that_has_a_text_passes(self):
        self.assertEqual(findings(), [])

    def test_a_rule_a_code_and_a_field_without_a_text_are_seen(self):
        for group, name in [("codes", "half_a_parcel"), ("codes", "too_near"), ("rules", "F-09"), ("rules", "R1-01"),
                            ("fields", "weight"), ("codes", "weight_below_one")]:
            found = findings(without(group, name))
            self.assertEqual(len(found), 1, (name, found))
            self.assertIn("parcel_rules.cpp:", found[0])
        self.assertIn("food has no text codes.too_long", findings(ui={"codes": {}})[0])

    def test_a_text_of_one_language_and_a_text_without_a_rule_are_seen(self):
        self.assertIn("codes.too_near stands in one language", findings(english=without("codes", "too_near"))[0])
        self.assertIn("rules.F-09 speaks of a rule", findings(book="R8-02 R1-01")[0])
