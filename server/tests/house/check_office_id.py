"""Every table of office data carries its office, first in every key, and a sentence above it.

Rows can then not be bound across offices, and the schema shards by office. No triggers: they are not
distributed with the tables.
"""
import re

from house import Report, files, line_of

REFERENCE_TABLES = {"platform_offices", "parameters_values", "parameters_holidays", "platform_schema"}
TABLE = re.compile(r"^CREATE TABLE (?:IF NOT EXISTS )?(\w+) \((.*?)^\)", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"(PRIMARY KEY|UNIQUE|FOREIGN KEY|REFERENCES\s+\w+)\s*\(\s*(\w+)")
BARE_REFERENCE = re.compile(r"REFERENCES\s+\w+\s*(?!\s*\()(,|$)", re.MULTILINE)
KEY_OF_COLUMN = re.compile(r"^\s*(\w+) \{\w+\}[^,\n]*\b(PRIMARY KEY|UNIQUE)\b(?!\s*\()", re.MULTILINE)
UNIQUE_INDEX = re.compile(r"CREATE UNIQUE INDEX\s+(\w+)\s+ON\s+\w+\s*\(\s*(\w+)")
TRIGGER = re.compile(r"CREATE\s+(?:OR REPLACE\s+)?(?:CONSTRAINT\s+)?TRIGGER", re.IGNORECASE)


def without_comments(sql):
    return re.sub(r"--[^\n]*", lambda match: " " * len(match[0]), sql)


def faults_of_table(name, body):
    if name in REFERENCE_TABLES:
        return
    if not re.match(r"\s*office_id \{id\} NOT NULL", body):
        yield f"{name} does not begin with office_id {{id}} NOT NULL"
    for kind, first in KEY.findall(body):
        if first != "office_id":
            yield f"{name}: {kind} begins with {first}, not with office_id"
    if BARE_REFERENCE.search(body):
        yield f"{name}: REFERENCES without columns cannot hold the office"
    for column, kind in KEY_OF_COLUMN.findall(body):
        if column != "office_id":
            yield f"{name}: {column} is {kind} across all offices"
    if "PRIMARY KEY" not in body:
        yield f"{name} has no PRIMARY KEY"


def check(root):
    report = Report(what="tables")
    for path in files(root, "server/migrations", ".sql"):
        name = path.relative_to(root).as_posix()
        sql = path.read_text(encoding="utf-8")
        bare = without_comments(sql)
        found = [(match.start(), "triggers are not distributed; see docs/decisions") for match in TRIGGER.finditer(bare)]
        for match in TABLE.finditer(bare):
            report.looked_at += 1
            found += [(match.start(), fault) for fault in faults_of_table(match[1], match[2])]
            above = sql[:match.start()].rstrip("\n").rsplit("\n", 1)[-1]
            if not above.startswith("-- ") or sql[match.start() - 2:match.start()] == "\n\n":
                found.append((match.start(), f"{match[1]} has no sentence above it"))
        for match in UNIQUE_INDEX.finditer(bare):
            if match[2] != "office_id":
                found.append((match.start(), f"{match[1]} is unique across all offices"))
        report.findings += [f"{name}:{line_of(sql, at)}: {fault}" for at, fault in sorted(found)]
    return report
