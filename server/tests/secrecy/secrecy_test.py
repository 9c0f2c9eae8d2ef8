"""What leaves the program, asked at every route that the running router describes.

Fail closed: while no trace can be kept, each route answers 503 and not one byte of data: a person, a list, a
search, CSV, XLSX, a paper to download. No content in logs: names, PESELs and notes typed into every field and
address of every route stand in no log, no error body, no header and no column of the trace.

The offices are the demo's, so that there is something to leak. All people are synthetic.
"""

import csv
import json
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import api_routes  # noqa: E402
import office_process  # noqa: E402

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
DEMO = pathlib.Path(__file__).resolve().parents[3] / "demo"
CENTRE = DEMO / "mops-lezajsk"
SEED = 20261122
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# Free text in an address is kept by browsers and proxies: only these may be sent so, and none of them tells of a
# person (the number of an application, of a report's version; the columns of a file).
TEXTS_OF_ADDRESSES = {"columns", "after", "number", "form", "code", "kind", "parameter_key"}


class Ids:
    """Real values for the parameters of addresses, read from the columns that are called so."""

    def __init__(self, data):
        store = sqlite3.connect(f"file:{data / 'wedka.sqlite'}?mode=ro", uri=True)
        self.values = {}
        for (table,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for column in store.execute(f"PRAGMA table_info({table})").fetchall():
                if column[2] != "BLOB":
                    found = store.execute(f"SELECT DISTINCT {column[1]} FROM {table} WHERE {column[1]} IS NOT NULL "
                                          f"ORDER BY 1 LIMIT 3").fetchall()
                    self.values.setdefault(column[1], []).extend(str(value) for (value,) in found)
        store.close()

    def of(self, name):
        return self.values.get(name) or self.values.get(name.removesuffix("_no")) or ["2026"]


def personal_values():
    """Names, PESELs, streets of the demo's people, and every text of a sentence that its steps type."""
    values = set()
    with (CENTRE / "people.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            values |= {value for key, value in row.items()
                       if re.search(r"name|pesel|street|phone|mail", key or "") and value and len(value) >= 6}

    def texts(part):
        if isinstance(part, dict):
            for one in part.values():
                yield from texts(one)
        elif isinstance(part, list):
            for one in part:
                yield from texts(one)
        elif isinstance(part, str) and part.count(" ") >= 3 and "{" not in part:
            yield part
    for step in (CENTRE / "steps").glob("*.json"):
        # The criteria of a recruitment are public, and a refusal names those that were not ticked.
        values |= set(texts([one.get("body", {}) for one in json.loads(step.read_text(encoding="utf-8"))
                             if "regulations" not in one.get("put", "")]))
    return values


class Demo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = office_process.fresh_folder()
        cls.data = cls.folder / "data"
        with (cls.folder / "demo.log").open("w") as log:
            # One office, whose ids are read from the store: those of another would lead nowhere.
            shutil.copytree(CENTRE, cls.folder / "demo" / CENTRE.name)
            subprocess.run([PROGRAM, "demo", "--data", cls.data, "--from", cls.folder / "demo"], check=True, stdout=log, stderr=log)
        cls.log = (cls.folder / "server.log").open("w")
        cls.server = office_process.Server(PROGRAM, cls.data, log=cls.log)
        head = json.loads((CENTRE / "office.json").read_text(encoding="utf-8"))
        cls.client = office_process.Client(cls.server.port)
        cls.who = head["login"], head["password"]
        cls.client.sign_in(*cls.who)
        cls.routes = api_routes.Routes(cls.client.ask("GET", "/api/openapi.json")[1])
        cls.ids = Ids(cls.data)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.log.close()
        office_process.remove(cls.folder)

    def send(self, method, path, body=None, headers=(), query=""):
        """Status, headers as one text, and the bytes."""
        return self.client.send(method, path + query, body, headers)

    def stay_signed_in(self, path):
        """Some routes end or lock the session that asks them."""
        if re.search("/(session|account|seal)", path) and self.send("GET", "/api/session")[0] != 200:
            self.client.cookie = None
            self.client.sign_in(*self.who)

    def address(self, path, turn):
        return re.sub(r"\{(\w+)\}", lambda name: (ids := self.ids.of(name[1]))[turn % len(ids)], path)

    def plausible(self, turn):
        """Fills a request with values that can be read, so that it gets as far as it can."""
        return api_routes.plausible(lambda name: self.ids.of(name)[turn % len(self.ids.of(name))], turn)


class FailClosed(Demo):
    def requests(self):
        """(method, address, body, headers, query) of every route but the public ones."""
        for method, path, route in self.routes.all:
            # Sessions are kept beside the trace of the office; signing out must work without it.
            if route["x-permission"] == "public" or path.startswith("/api/session"):
                continue
            schema = self.routes.body_schema(route)
            required = [part for part in route.get("parameters", []) if part["in"] == "query" and part.get("required")]
            for turn in range(3 if "{" in path else 1):
                at = self.address(path, turn)
                query = "?" + "&".join(f"{part['name']}={self.plausible(turn)(part['name'], self.routes.resolve(part['schema']))}"
                                       for part in required) if required else ""
                body = self.routes.example(schema, self.plausible(turn)) if schema else None
                headers = [("If-Match", '"1"')] if any(part["name"] == "If-Match" for part in route.get("parameters", [])) else []
                yield method, at, body, headers, query
                is_list = any(part["name"] == "columns" for part in route.get("parameters", []))
                for form in ("text/csv", XLSX) if is_list else ():
                    yield method, at, body, [*headers, ("Accept", form)], query
        for text in ("now", "kowal", "44051401359", "1359"):
            yield "POST", "/api/people/search", {"text": text}, [], ""

    def block(self, statement):
        with sqlite3.connect(self.data / "wedka.sqlite", timeout=30) as store:
            store.execute(statement)
        store.close()

    def assert_nothing_left(self, asked, status, headers, content):
        self.assertEqual(status, 503, asked)
        problem = json.loads(content)
        self.assertLessEqual(set(problem), {"type", "title", "status", "reference", "findings"}, asked)
        self.assertEqual((problem["title"], problem["findings"]), ("Try again later", []), asked)
        self.assertNotIn("attachment", headers, asked)

    def test_while_no_trace_can_be_kept_no_route_gives_anything(self):
        asked = [one for one in self.requests()]
        readable = [one for one in asked if one[0] == "GET" or one[1].endswith("search")]
        before = {json.dumps(one): self.send(*one) for one in readable}
        open_before = [one for one in readable if before[json.dumps(one)][0] == 200]
        kinds = {re.sub(r"[0-9a-f-]{36}", "ID", one[1]) for one in open_before}
        self.assertGreaterEqual(len(open_before), 100, "too little could be read to prove anything")
        downloads = [one for one in open_before if "attachment" in before[json.dumps(one)][1]]
        self.assertTrue(any("wordprocessingml" in before[json.dumps(one)][1] for one in downloads), "no paper was downloaded")

        self.block("CREATE TRIGGER nothing_kept BEFORE INSERT ON platform_audit BEGIN SELECT RAISE(ABORT, 'no'); END")
        try:
            refused = 0
            for one in [*asked, *open_before]:
                self.assert_nothing_left(one[:2], *self.send(*one))
                refused += 1
        finally:
            self.block("DROP TRIGGER nothing_kept")
        self.assertGreaterEqual(refused, 200)
        for one in open_before:
            self.assertEqual(self.send(*one)[0], 200, one)
        verified = subprocess.run([PROGRAM, "audit", "verify", "--data", self.data], capture_output=True, text=True)
        self.assertEqual(verified.returncode, 0, verified.stdout)
        print(f"fail closed: {refused} of {refused} requests 503 without data, of them {len(open_before)} that were "
              f"answered before, at {len(kinds)} routes, {len(downloads)} of them files")

    def test_while_somebody_else_holds_the_database_nothing_is_given(self):
        holder = sqlite3.connect(self.data / "wedka.sqlite", timeout=30, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        try:
            self.assert_nothing_left("list", *self.send("GET", "/api/people"))
        finally:
            holder.execute("ROLLBACK")
            holder.close()
        self.assertEqual(self.send("GET", "/api/people")[0], 200)


class NoContent(Demo):
    def setUp(self):
        self.choose = random.Random(SEED)
        self.canaries = set()

    def canary(self, schema):
        """A text that stands nowhere else: a name, a PESEL-like number, a note."""
        letters = "".join(self.choose.choices("abcdefghijklmnoprstuwz", k=10))
        kinds = [f"Kanarek{letters}", f"notatka o {letters} z ulicy Kanarkowej", "".join(self.choose.choices("123456789", k=11))]
        text = self.choose.choice(kinds[:2] if schema.get("type") == "string" and not schema.get("format") else kinds)
        self.canaries.add(text)
        return text

    def typed(self, turn):
        """Canaries in every text, plausible values elsewhere, so that much of it is kept."""
        plausible = self.plausible(turn)

        def fill(name, schema):
            is_text = schema.get("type") == "string" and "format" not in schema and "enum" not in schema
            return self.canary(schema) if is_text else plausible(name, schema)
        return fill

    def everywhere(self, name, schema):
        """Canaries where days, ids, sums and choices belong."""
        return self.canary(schema)

    def send_canaries(self):
        """Every route: canaries in its texts, then in all its fields, in its path and in its query."""
        answers = []
        for method, path, route in self.routes.all:
            self.stay_signed_in(answers[-1][0] if answers else "")
            if (method, path) == ("DELETE", "/api/session"):
                continue
            schema = self.routes.body_schema(route)
            version = [("If-Match", '"1"')]
            for turn in range(2):
                body = self.routes.example(schema, self.typed(turn)) if schema else None
                answers.append((path, *self.send(method, self.address(path, turn), body, version)))
            body = self.routes.example(schema, self.everywhere) if schema else None
            answers.append((path, *self.send(method, self.address(path, 0), body, version)))
            spoilt = re.sub(r"\{(\w+)\}", lambda _: self.canary({"format": "id"}).replace(" ", "-"), path)
            query = "?" + "&".join(f"{part['name']}={self.canary({'format': 'id'}).replace(' ', '-')}"
                                   for part in route.get("parameters", []) if part["in"] == "query")
            answers.append((path, *self.send(method, spoilt, body, version, query if len(query) > 1 else "")))
            answers.append((path, *self.send(method, self.address(path, 0), None,
                                             [("If-Match", self.canary({"format": "id"}).encode("ascii", "replace").decode()),
                                              ("Idempotency-Key", self.canary({"format": "id"})), ("Accept-Language", "pl")])))
        return answers

    def test_what_is_typed_stands_in_no_log_no_error_and_no_trace(self):
        answers = self.send_canaries()
        canaries = self.canaries | {text.replace(" ", "-") for text in self.canaries} | personal_values()
        # The scan itself can find: names stand in the database, and in answers that give data.
        stored = (self.data / "wedka.sqlite").read_bytes() + (self.data / "wedka.sqlite-wal").read_bytes()
        self.assertGreater(sum(text.encode() in stored for text in canaries), 50)
        self.assertGreater(sum(any(text.encode() in content for text in self.canaries)
                               for _, status, _, content in answers if status in (200, 201)), 3)

        self.log.flush()
        places = {"log of the server": (self.folder / "server.log").read_bytes(),
                  "log of the demo": (self.folder / "demo.log").read_bytes()}
        store = sqlite3.connect(f"file:{self.data / 'wedka.sqlite'}?mode=ro", uri=True)
        places["trace"] = "\n".join(" ".join(map(str, row)) for row in store.execute(
            "SELECT account_id, action, outcome, subjects, detail FROM platform_audit")).encode()
        store.close()
        places["checkpoints"] = (self.data / "checkpoints" / "audit-checkpoints.txt").read_bytes()
        places["headers"] = "\n".join(headers for _, _, headers, _ in answers).encode()
        for number, (path, status, _, content) in enumerate(answers):
            self.assertNotEqual(status, 500, path)
            if status >= 400:
                places[f"error {status} of {path} ({number})"] = content
        self.assertGreater(len(places["trace"]), 10_000)
        for where, content in places.items():
            hits = [text for text in canaries if text.encode() in content]
            self.assertEqual(hits, [], where)
        errors = sum(status >= 400 for _, status, _, _ in answers)
        print(f"no content: {len(canaries)} canaries typed into {len(self.routes.all)} routes, {len(answers)} requests, "
              f"{errors} of them refused: 0 in logs, errors, headers, trace and checkpoints")

    def test_no_address_takes_a_text_of_a_person(self):
        found = {part["name"] for _, _, route in self.routes.all for part in route.get("parameters", [])
                 if part["in"] != "header" and (schema := self.routes.resolve(part["schema"])) is not None
                 and self.is_free_text(schema)}
        self.assertLessEqual(found, TEXTS_OF_ADDRESSES)

    def is_free_text(self, schema):
        schema = self.routes.resolve(schema)
        if "anyOf" in schema:
            return any(self.is_free_text(part) for part in schema["anyOf"])
        return schema.get("type") == "string" and "format" not in schema and "enum" not in schema


if __name__ == "__main__":
    unittest.main()
