"""Leaving out any one refusal makes a test fail that names its rule.

Every finding with a rule in the C++ of a capability is left out in turn: the changed file is compiled as the build does
it, linked in front of the library, and the test cases that name the rule are run, those of the capability first. A
refusal that none of them misses is told; not one that the lines before say is of what happened *meanwhile*, since no test
stages a race. All of them take an hour, so ./test tries a few and ./test --long every one.

usage: refusals_mutation_test.py BUILD-FOLDER CAPABILITY ...
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv[1]).resolve()
CAPABILITIES = sys.argv[2:]
del sys.argv[1:]
SERVER = pathlib.Path(__file__).resolve().parent.parent.parent

FINDING = re.compile(r'(?:findings\.push_back\(|return \{\{|return refused\()\s*\{?\s*\.rule = "([A-Z]\d*-\d+)"')


def statement(text, begin):
    """Where the statement that begins here ends: at the semicolon outside of all brackets."""
    depth = 0
    for at in range(begin, len(text)):
        if text[at] in "({[":
            depth += 1
        elif text[at] in ")}]":
            depth -= 1
        elif text[at] == ";" and depth == 0:
            return at + 1
    raise ValueError("no end of the statement")


def refusals(capability):
    """Each file with each of its findings left out once: the rule, the line, the changed text."""
    for source in sorted((SERVER / "src/capabilities" / capability).glob("*.cpp")):
        text = source.read_text(encoding="utf-8")
        for met in FINDING.finditer(text):
            if any("meanwhile" in line for line in text[:met.start()].splitlines()[-3:]):
                continue
            end = statement(text, met.start())
            yield source, met[1], text.count("\n", 0, met.start()) + 1, text[:met.start()] + "static_cast<void>(0);" + text[end:]


class Tests:
    """The tests that name rules of a capability, with one changed file of it."""

    def __init__(self, capability):
        self.capability = capability
        self.link = {}

    def programs_with(self, rule):
        """The capability's own tests first, then those of others that name the rule."""
        folders = sorted({source.parent.name for source in (SERVER / "tests/capabilities").glob("*/*_test.cpp")
                          if rule in source.read_text(encoding="utf-8")}, key=lambda name: (name != self.capability, name))
        return [f"tests/test_{name}" for name in folders]

    def commands(self, program):
        if program not in self.link:
            self.link[program] = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", program], check=True, capture_output=True,
                                                text=True).stdout.splitlines()
        return self.link[program]

    def pass_with(self, source, text, rule):
        made_of = f"src/capabilities/CMakeFiles/{self.capability}.dir/{self.capability}/{source.name}.o"
        compile_it = next(line for line in self.commands(f"tests/test_{self.capability}") if f"-o {made_of} " in line)
        with tempfile.TemporaryDirectory() as folder:
            changed, made, program = (pathlib.Path(folder) / name for name in (source.name, "changed.o", "test"))
            changed.write_text(text, encoding="utf-8")
            shell = re.sub(r"-M[FT] \S+|-MD", "", compile_it).replace("-Werror", "-w").replace(str(source), str(changed))
            subprocess.run(shell.replace(f"-o {made_of}", f"-o {made}"), shell=True, check=True, cwd=BUILD, capture_output=True)
            for name in self.programs_with(rule):
                linked = re.sub(rf"-o {name}\b", f"-o {program} {made}", self.commands(name)[-1])
                subprocess.run(linked, shell=True, check=True, cwd=BUILD, capture_output=True)
                run = subprocess.run([program, f"--test-case=*{rule}*"], capture_output=True, cwd=folder,
                                     env={**os.environ, "WEDKA_LONG": ""})
                if run.returncode != 0:
                    return False
        return True


class Refusals(unittest.TestCase):
    maxDiff = None

    def test_every_refusal_is_missed(self):
        unseen = []
        for capability in CAPABILITIES:
            tests = Tests(capability)
            all_of_them = list(refusals(capability))
            self.assertTrue(all_of_them, capability)
            for source, rule, line, text in all_of_them if os.environ.get("WEDKA_LONG") else all_of_them[::60]:
                if tests.pass_with(source, text, rule):
                    unseen.append(f"{source.name}:{line} {rule}")
                    print("not missed:", unseen[-1], flush=True)
        self.assertEqual(unseen, [])


if __name__ == "__main__":
    unittest.main()
