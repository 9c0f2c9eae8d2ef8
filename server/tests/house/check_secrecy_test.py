import unittest

from check_secrecy import check
from house import findings_in

SELECT = "SELECT 1\nFROM violence_cases"


class Secrecy(unittest.TestCase):
    def test_violence_names_its_own_tables(self):
        self.assertEqual(findings_in(check, {"server/src/capabilities/violence/case_store.cpp": SELECT,
                                             "server/tests/capabilities/violence/open_case_test.cpp": SELECT,
                                             "server/migrations/0017_violence_forms.sql": SELECT,
                                             "server/src/capabilities/casework/diagnosis.hpp": "domestic_violence"}),
                         [])

    def test_others_do_not(self):
        for path in ["server/src/capabilities/results/definitions.cpp", "server/src/app/wiring.cpp",
                     "server/src/platform/operation.cpp", "server/migrations/0018_results.sql",
                     "server/tests/capabilities/desk/timeline_test.cpp"]:
            found = findings_in(check, {path: SELECT})
            self.assertEqual(len(found), 1)
            self.assertIn(f"{path}:2: violence_cases", found[0])
