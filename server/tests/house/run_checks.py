"""Runs every house check: first its own test, in which planted faults must be seen, then on the tree.

One line a check, each finding below it; exit code 1 when there is any. `run_checks.py secrecy` runs one.
"""
import importlib
import io
import sys
import unittest

import house

CHECKS = ["dependencies", "paths", "texts", "guides", "rules", "tests", "permissions", "secrecy", "office_id", "forbidden"]


def blind_spots(name):
    """What the check's own test says is not seen any more."""
    suite = unittest.defaultTestLoader.loadTestsFromName(f"check_{name}_test")
    result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    troubles = [f"{test}: {text.strip().splitlines()[-1]}" for test, text in result.failures + result.errors]
    return troubles if result.testsRun else [f"check_{name}_test.py tests nothing"]


def main(wanted):
    any_finding = False
    for name in wanted or CHECKS:
        report = importlib.import_module(f"check_{name}").check(house.ROOT)
        findings = report.findings + blind_spots(name)
        if not report.looked_at:
            findings.append(f"check_{name} looked at nothing")
        verdict = f"{len(findings)} findings" if findings else "ok"
        print(f"{'check_' + name:<20} {report.looked_at:>5} {report.what}: {verdict}")
        for finding in findings:
            print(f"    {finding}")
        any_finding = any_finding or bool(findings)
    return 1 if any_finding else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
