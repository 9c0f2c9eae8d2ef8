"""Tables of violence cases are named only by the capability violence and by its own migrations.

Whoever else named them could tell, by a count or a join, that a sealed case exists.
"""
import re

from house import Report, files, line_of

TABLE = re.compile(r"\bviolence_[a-z]\w*")
OWN = ("server/src/capabilities/violence/", "server/tests/capabilities/violence/")
OWN_MIGRATION = re.compile(r"server/migrations/\d{4}_violence\w*(\.sqlite|\.postgresql)?\.sql")


def check(root):
    report = Report()
    for folder in ("server/src", "server/tests/capabilities", "server/migrations", "demo"):
        for path in files(root, folder):
            name = path.relative_to(root).as_posix()
            if name.startswith(OWN) or OWN_MIGRATION.fullmatch(name):
                continue
            report.looked_at += 1
            text = path.read_text(encoding="utf-8")
            for match in TABLE.finditer(text):
                report.findings.append(f"{name}:{line_of(text, match.start())}: {match[0]} is named outside "
                                       "violence; ask violence/violence.hpp")
    return report
