"""A rule id is the same in the rule book, the code and the name of a test.

Each rule that a page of docs/capabilities lists in its table has a test whose name contains it, and each rule
that the server's code names stands in the rule book.
"""
import re

from house import Report, files, line_of

RULE = re.compile(r"\b(?:R\d{1,2}|AN|[FKPSVWZ])-\d{2}\b")
LISTED = re.compile(r"^\| *((?:R\d{1,2}|AN|[A-Z])-\d{2}) *\|", re.MULTILINE)
TEST_NAME = re.compile(r'TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')


def read(path):
    return path.read_text(encoding="utf-8")


def check(root):
    report = Report(what="rules")
    pages = {path.relative_to(root).as_posix(): read(path) for path in files(root, "docs/capabilities", ".md")}
    book = {rule for page in pages.values() for rule in RULE.findall(page)}
    tested = {rule for path in files(root, "server/tests", "_test.cpp")
              for name in TEST_NAME.findall(read(path)) for rule in RULE.findall(name)}
    for page, text in pages.items():
        seen = set()
        for match in LISTED.finditer(text):
            rule = match[1]
            report.looked_at += rule not in seen
            if rule not in tested and rule not in seen:
                report.findings.append(f"{page}:{line_of(text, match.start())}: no test names {rule}")
            seen.add(rule)
    for path in files(root, "server/src", ".cpp", ".hpp"):
        if "capabilities" not in path.parts:
            continue
        text = read(path)
        for rule in sorted(set(RULE.findall(text)) - book):
            where = f"{path.relative_to(root)}:{line_of(text, text.index(rule))}"
            report.findings.append(f"{where}: {rule} stands on no page of docs/capabilities")
    return report
