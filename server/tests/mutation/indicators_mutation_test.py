"""Changing any one rule of an indicator makes at least one test fail.

Each mutation below is one small change of the rules. The changed file is compiled as the build does it, linked in front
of the libraries, and the tests of indicators are run; a mutation that nothing notices is told. All of them take
minutes, so ./test tries a few and ./test --long every one.

usage: indicators_mutation_test.py BUILD-FOLDER
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
SERVER = pathlib.Path(__file__).resolve().parent.parent.parent

# What is written, and what is put in its place; each stands once in the file, or the first one is meant.
INDICATORS = [
    ("constexpr int adult = 18;", "constexpr int adult = 17;"),
    ("constexpr int effect_months = 3;", "constexpr int effect_months = 2;"),
    ("constexpr std::int64_t half_post = 500;", "constexpr std::int64_t half_post = 501;"),
    ("record.left_on <= on", "record.left_on < on"),
    ("!sheet().premises.empty() || sheet().disability == Declared::yes", "!sheet().premises.empty()"),
    ("one.age() >= youngest && one.age() <= oldest", "one.age() > youngest && one.age() <= oldest"),
    ("one.age() >= youngest && one.age() <= oldest", "one.age() >= youngest && one.age() < oldest"),
    ("isced >= lowest &&", "isced > lowest &&"),
    ("one.sheet().isced <= highest", "one.sheet().isced < highest"),
    ('case Declared::no:\n            return no("declared_no");', "case Declared::no:\n            return fits();"),
    ('return no("refused");', "return fits();"),
    ('return no("not_asked");', "return fits();"),
    ('if (!one.was(JoiningStatus::unemployed)) return no("other_status");', ""),
    ("citizenship != Citizenship::polish) return fits();", "citizenship == Citizenship::polish) return fits();"),
    ("degurba == 3", "degurba >= 2"),
    ("one.on <= window_ends_on ?", "one.on < window_ends_on ?"),
    ("if (effect.on <= window_ends_on) return fits();", "if (effect.on < window_ends_on) return fits();"),
    ("if (effect.kind != kind || effect.on > one.on) continue;", "if (effect.on > one.on) continue;"),
    ("if (effect.on > window)", "if (effect.on >= window)"),
    ("effect.proof == EffectProof::qualification_paper", "effect.proof != EffectProof::statement"),
    ("if (one.on < day) return not_until", "if (one.on <= day) return not_until"),
    ('verdict.counts && employed_on_leaving(one).counts ? no("found_work") : verdict', "verdict"),
    ('if (one.sheet().is_in_education) return no("was_in_education");', ""),
    ('one.was(JoiningStatus::employed) ? no("was_employed") : rule(one)', "rule(one)"),
    ('one.was(JoiningStatus::inactive) ? rule(one) : no("other_status")', "rule(one)"),
    ('one.age() < adult ? no("under_18") : rule(one)', "rule(one)"),
    ('one.is_at_risk() ? rule(one) : no("not_at_risk")', "rule(one)"),
    ("job.share->thousandths() >= half_post", "job.share->thousandths() > 0"),
    ("<= last_day.plus_days(1)", "<= last_day"),
    ('if (!monitoring::ended_as_planned(one.record)) return outside_base("interrupted");', ""),
    ('if (!had_support) return outside_base("other_support");', ""),
    ('if (other.was(JoiningStatus::employed)) return outside_base("was_employed");', ""),
    ("is_severe_disability != is_severe", "is_severe_disability == is_severe"),
    ("fits_if(!monitoring::ended_as_planned(one.record)", "fits_if(monitoring::ended_as_planned(one.record)"),
    ('fits_if(monitoring::ended_as_planned(one.record), "interrupted")', "fits()"),
    ("job.taken_up_on < one.joined_on() ||", ""),
    ('if (!record.contract_on) return no("no_contract");', "if (!record.contract_on) return fits();"),
    ("is_1420 ? 1 : 0", "0"),
    ("return by_age(one, 0, 17);", "return by_age(one, 0, 18);"),
    ("return by_age(one, 18, 29);", "return by_age(one, 18, 30);"),
    ("return by_age(one, 55, no_bound);", "return by_age(one, 54, no_bound);"),
    ("return by_education(one, 3, 4);", "return by_education(one, 3, 5);"),
    ("return by_education(one, 5, 8);", "return by_education(one, 6, 8);"),
    ("citizenship == Citizenship::third_country", "citizenship != Citizenship::polish"),
    ("return by_declaration(sheet.minority);", "return by_declaration(sheet.homeless);"),
    ("return by_declaration(sheet.homeless);", "return by_declaration(sheet.disability);"),
    ("one.was(JoiningStatus::inactive) && sheet.is_in_education", "sheet.is_in_education"),
    ("return by_age(one, 15, 24);", "return by_age(one, 15, 25);"),
    ("return by_age(one, 55, 64);", "return by_age(one, 55, 60);"),
    ('if (!one.was(JoiningStatus::employed)) return no("other_status");', ""),
    ('if (!record.joined_on) return no("no_support_yet");', "if (!record.joined_on) return fits();"),
    ('if (*record.joined_on > on) return no("later");', ""),
    ('if (!record.sheet) return no("no_sheet");', "if (!record.sheet) return fits();"),
    ("if (!one.has_left()) return not_until(", "if (false) return not_until("),
    ("if (verdict.is_in_base) ++counted.base;", "++counted.base;"),
    ("== Sex::female ? counted.women : counted.men", "== Sex::male ? counted.women : counted.men"),
    ("+ whole - 1) / whole", ") / whole"),
]
WORK_FOUND = [
    ("if (job.taken_up_on > on) return WorkFound::none;", ""),
    ("job.taken_up_on > window", "job.taken_up_on >= window"),
    ("*job.ended_on < record.left_on", "*job.ended_on <= record.left_on"),
    ("if (job.ended_on && *job.ended_on < record.left_on) return WorkFound::ended_before;", ""),
    ("job.is_proven ? WorkFound::lasted : WorkFound::unproven", "WorkFound::lasted"),
    ("most = std::max(most, judge(job))", "most = judge(job)"),
    ("if (job.taken_up_on > day) return WorkFound::came_later;", ""),
    ("*job.ended_on < day", "*job.ended_on <= day"),
]
IS_LONG = bool(os.environ.get("WEDKA_LONG"))


class Rules:
    """The tests of indicators, with one file of rules changed."""

    def __init__(self, capability, name):
        self.source = SERVER / "src/capabilities" / capability / name
        self.made_of = f"src/capabilities/CMakeFiles/{capability}.dir/{capability}/{name}.o"
        lines = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", "tests/test_results"], check=True, capture_output=True,
                               text=True).stdout.splitlines()
        self.compile = next(line for line in lines if f"-o {self.made_of} " in line)
        self.link = lines[-1]

    def pass_with(self, text):
        """Whether the tests pass with this text."""
        with tempfile.TemporaryDirectory() as folder:
            source, made, program = (pathlib.Path(folder) / name for name in (self.source.name, "changed.o", "test"))
            source.write_text(text, encoding="utf-8")
            shell = re.sub(r"-M[FT] \S+|-MD", "", self.compile).replace("-Werror", "-w").replace(str(self.source), str(source))
            shell = shell.replace(f"-o {self.made_of}", f"-o {made}")
            subprocess.run(shell, shell=True, check=True, cwd=BUILD, capture_output=True)
            linked = re.sub(r"-o tests/test_results\b", f"-o {program} {made}", self.link)
            subprocess.run(linked, shell=True, check=True, cwd=BUILD, capture_output=True)
            run = subprocess.run([program, "--source-file=*indicators_test.cpp"], capture_output=True, cwd=folder,
                                 env={**os.environ, "WEDKA_LONG": ""})
            return run.returncode == 0


class Indicators(unittest.TestCase):
    maxDiff = None

    def test_every_mutation_of_indicators_is_noticed(self):
        self.check(Rules("results", "indicators.cpp"), INDICATORS if IS_LONG else INDICATORS[::20])

    def test_every_mutation_of_work_found_is_noticed(self):
        self.check(Rules("monitoring", "follow_up_rules.cpp"), WORK_FOUND if IS_LONG else WORK_FOUND[::8])

    def check(self, rules, mutations):
        text = rules.source.read_text(encoding="utf-8")
        self.assertTrue(rules.pass_with(text), "the unchanged rules fail their tests")
        unseen = []
        for before, after in mutations:
            self.assertIn(before, text)
            if rules.pass_with(text.replace(before, after, 1)):
                unseen.append(f"{before!r} → {after!r}")
        self.assertEqual(unseen, [])


if __name__ == "__main__":
    unittest.main()
