"""What must not stand in the tree: paths of somebody's machine, HTML made of text, notes to oneself.

A path of a machine works nowhere else; a text put in as HTML is a door for scripts; what is left to do belongs
into an issue, where somebody sees it.
"""
import re

from house import Report, files, line_of

ENDINGS = (".hpp", ".cpp", ".sql", ".py", ".sh", ".md", ".txt", ".cmake", ".ts", ".tsx", ".js", ".mjs", ".css",
           ".html", ".json", ".csv", ".service", ".toml", ".yml")
MACHINE = re.compile(r"(?<![\w.{}])/(?:work|home|root|Users)/\w")
TEMPORARY = re.compile(r"(?<![\w.{}])/tmp\b")
HTML = re.compile(r"dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b")
NOTE = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
LOCK = "package-lock.json"
# They name the words to forbid them.
FORBIDDERS = ("server/tests/house/", "web/eslint.config.js")


def is_test(name):
    return name.startswith(("server/tests/", "web/tests/", "journeys/"))


def rules_for(name):
    yield MACHINE, "names a path of one machine"
    if not is_test(name):
        yield TEMPORARY, "names a folder that anybody may write to"
        yield HTML, "puts text in as HTML"
    if not name.endswith(".md"):
        yield NOTE, "leaves a note to oneself; open an issue"


def check(root):
    report = Report()
    scripts = [root / name for name in ("run", "test", "bench", ".ci/run")]
    for path in files(root, "", *ENDINGS) + [path for path in scripts if path.exists()]:
        name = path.relative_to(root).as_posix()
        if name.startswith(FORBIDDERS) or path.name == LOCK:
            continue
        report.looked_at += 1
        text = path.read_text(encoding="utf-8")
        for pattern, fault in rules_for(name):
            report.findings += [f"{name}:{line_of(text, match.start())}: {match[0]} {fault}"
                                for match in pattern.finditer(text)]
    return report
