"""All suites of this folder on one installation: what changes nothing first, what takes rights away last."""

import sys
import unittest

SUITES = ["matrix_test", "replay_test", "mass_assignment_test", "revocation_test"]

if __name__ == "__main__":
    loaded = unittest.defaultTestLoader.loadTestsFromNames(SUITES)
    sys.exit(not unittest.TextTestRunner().run(loaded).wasSuccessful())
