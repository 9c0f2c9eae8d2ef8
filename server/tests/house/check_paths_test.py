import unittest

from check_paths import check
from house import findings_in

TREE = {"server/src/capabilities/people/people.hpp": "", "docs/guide/osoba.md": "", "run": "",
        "server/migrations/0004_people.sql": ""}


def findings(text, document="docs/capabilities/people.md"):
    return findings_in(check, {**TREE, document: text})


class Paths(unittest.TestCase):
    def test_paths_that_exist_pass_however_they_are_written(self):
        for text in ["`server/src/capabilities/people`", "`people/people.hpp`", "`people.hpp`", "`./run --empty`",
                     "`server/migrations/*.sql`", "[how](../guide/osoba.md)", "[act](https://example.org/x.md)",
                     "`build/wedka`", "`web/dist`"]:
            self.assertEqual(findings(text), [], text)

    def test_what_is_no_path_is_left_alone(self):
        for text in ["`GET /api/people/{person_id}`", "`K/n/year`", "`people.read`", "`.sqlite.sql`", "`docs/decisions/NNNN-x.md`",
                     "```\nserver/gone.cpp\n```", "`{\"a\": 1}`"]:
            self.assertEqual(findings(text), [], text)

    def test_a_path_that_is_gone_is_seen(self):
        for text in ["`server/src/gone`", "`people/person.hpp`", "`gone.cpp`", "`./gone`", "`server/migrations/9*.sql`",
                     "[how](../guide/gone.md)", "![picture](gone.png)", "`python3 server/gone.py`"]:
            found = findings("# People\n\n" + text)
            self.assertEqual(len(found), 1, text)
            self.assertTrue(found[0].startswith("docs/capabilities/people.md:3: there is no "), found)
        self.assertEqual(len(findings("`server/gone`", "README.md")), 1)
