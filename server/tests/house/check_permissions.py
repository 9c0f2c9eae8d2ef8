"""Routes, the decision table and the rule book speak of the same permissions.

A permission that a route asks for stands in app/policy.cpp (else nobody has it), one that stands there is asked
for somewhere, and the table of docs/capabilities/access.md says of every role what app/policy.cpp says.
"""
import re

from house import Report, files, line_of

POLICY = "server/src/app/policy.cpp"
BOOK = "docs/capabilities/access.md"
LINE = re.compile(r'Line\{"([\w.]+)",\s*((?:"[^"]*"\s*)+)(?:,\s*((?:"[^"]*"\s*)+))?\}')
ROUTE = re.compile(r'routes\.\w+(?:<[^>]*>)?\(\s*(?:"[A-Z]+",\s*)?"/[^"]*",\s*"([\w.]+)"')
ASKED = re.compile(r'\b(?:deny|reach)\((?:[^"();]*,\s*)?"([\w.]+)"')


def read_policy(text):
    """{permission: {role: "all" or "own"}}, in the order of the table."""
    table = {}
    for permission, office, assigned in LINE.findall(text):
        words = lambda literals: "".join(re.findall(r'"([^"]*)"', literals)).split()
        table[permission] = {role: "own" for role in words(assigned)} | {role: "all" for role in words(office)}
    return table


def read_book(text):
    rows = [[cell.strip().strip("`") for cell in line.strip("|").split("|")]
            for line in text.splitlines() if line.startswith("|")]
    start = next((number for number, row in enumerate(rows) if row[0] == "Permission" and len(row) > 2), None)
    if start is None:
        return {}
    roles = rows[start][1:]
    return {row[0]: {role: word for role, word in zip(roles, row[1:]) if word}
            for row in rows[start + 2:] if len(row) == len(roles) + 1}


def check(root):
    report = Report(what="permissions")
    policy = read_policy((root / POLICY).read_text(encoding="utf-8"))
    report.looked_at = len(policy)
    asked = set()
    for path in files(root, "server/src", ".cpp", ".hpp"):
        text = path.read_text(encoding="utf-8")
        for match in [*ROUTE.finditer(text), *ASKED.finditer(text)]:
            asked.add(match[1])
            if match[1] not in policy:
                where = f"{path.relative_to(root)}:{line_of(text, match.start())}"
                report.findings.append(f"{where}: {match[1]} stands not in {POLICY}: nobody has it")
    report.findings += [f"{POLICY}: nothing asks for {permission}" for permission in policy if permission not in asked]
    book = read_book((root / BOOK).read_text(encoding="utf-8")) if (root / BOOK).exists() else {}
    for permission in sorted(policy.keys() | book.keys()):
        if policy.get(permission) != book.get(permission):
            report.findings.append(f"{BOOK}: {permission} differs from {POLICY}: "
                                   f"{book.get(permission, 'missing')} there, {policy.get(permission, 'missing')} here")
    return report
