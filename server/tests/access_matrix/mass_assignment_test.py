"""C5: what a request must not say. Every property of the whole API, and those that an attacker would try, in every object of every
request where it does not belong: refused at its field, and nothing is changed. And roles that one would give oneself."""

import json
import os
import random
import sqlite3
import sys
import unittest

import askers
import installation
from requests_of_routes import Requests

import api_routes

SEED = 20261124
SINGLES = None if os.environ.get("WEDKA_LONG") else 12
TRIED = ["office_id", "office", "owner", "owner_id", "sealed", "is_sealed", "seal", "role", "roles", "created_by", "created_at", "asked_by",
         "granted_by", "approved_by", "account_id", "price", "version", "is_admin", "is_active", "is_approved", "permission", "session_id",
         "__proto__", "constructor", "worker", "reach", "if_match"]
# Kept at every request, whatever it asks.
KEPT_ANYHOW = ("platform_audit", "access_sessions", "sqlite_")
SHOWN = 10


def dump(data):
    """Every row of every table that only a change can write."""
    store = sqlite3.connect(f"file:{data / 'wedka.sqlite'}?mode=ro", uri=True)
    tables = [name for (name,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
              if not name.startswith(KEPT_ANYHOW)]
    rows = {name: sorted(map(repr, store.execute(f"SELECT * FROM {name}"))) for name in tables}
    store.close()
    return rows


def objects_in(value, path=""):
    """(path, object) of every object of a body; the body itself has the path ""."""
    if isinstance(value, dict):
        yield path, value
        for key, part in value.items():
            yield from objects_in(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from objects_in(part, f"{path}[{number}]")


class MassAssignment(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = installation.shared()
        cls.head = cls.place.office.worker("head")
        cls.addClassCleanup(cls.head.connection.close)
        cls.routes = api_routes.Routes(cls.place.office.founder.get("/api/openapi.json"))
        cls.requests = Requests(cls.routes)
        schemas = cls.routes.document["components"]["schemas"].values()
        cls.everything = sorted({name for schema in schemas for name in schema.get("properties", {})} | set(TRIED))
        cls.before = dump(cls.place.data)

    def setUp(self):
        self.choose = random.Random(SEED)
        self.ids = {**self.place.office.things, **self.place.people["own"]}
        self.wrong, self.asked = [], 0

    def ask(self, request, fields):
        """Every one of the fields is refused as one that is not known."""
        self.asked += 1
        status, _, content = self.head.send(*request)
        found = {finding["field"] for finding in json.loads(content)["findings"] if finding["code"] == "unknown_field"} \
            if status == 422 else set()
        missed = set(fields) - found
        if missed:
            self.wrong.append(f"{request[0]} {request[1]}: {status}, {len(missed)} of {len(fields)} taken, like {sorted(missed)[:3]} "
                              f"{content[:120]}")

    def foreign(self, known):
        return [name for name in self.everything if name not in known]

    def some(self, names):
        """Those that an attacker would try, and some of the others."""
        others = [name for name in names if name not in TRIED]
        return names if SINGLES is None else [name for name in names if name in TRIED] + self.choose.sample(others, min(SINGLES, len(others)))

    def in_body(self, method, path, route):
        schema = self.routes.body_schema(route)
        _, address, body, headers = self.requests.make(method, path, route, self.ids)
        body = body or {}
        for place, one in objects_in(body):
            known = set(one) | ({"reasons"} if not place else set())
            if "additionalProperties" in (schema or {}).get("properties", {}).get(place, {}):
                continue
            # A name of the path, and the version, may not stand in the body; each is refused alone.
            alone = {"if_match", *[name for name in self.everything if f"{{{name}}}" in path]} if not place else set()
            names = self.foreign(known)
            together = [name for name in names if name not in alone]
            at = f"{place}." if place else ""
            for group in [together, *[[name] for name in self.some(names)]]:
                one |= {name: "1" for name in group}
                self.ask((method, address, body, headers), [at + name for name in group])
                for name in group:
                    del one[name]

    def in_address(self, method, path, route):
        _, address, _, headers = self.requests.make(method, path, route, self.ids)
        known = set(api_routes.query_names(route))
        for name in self.some(self.foreign(known)):
            if f"{{{name}}}" not in path:
                joint = "&" if "?" in address else "?"
                self.ask((method, f"{address}{joint}{name}=1", None, headers), [name])

    def test_no_request_says_what_it_must_not(self):
        bodies = addresses = 0
        for method, path, route in self.routes.all:
            if not askers.is_asked(method, path, route):
                continue
            before = self.asked
            if method in ("POST", "PUT"):
                self.in_body(method, path, route)
                bodies += self.asked - before
            else:
                self.in_address(method, path, route)
                addresses += self.asked - before
        if self.wrong:
            self.fail(f"{len(self.wrong)} of {self.asked} were not refused, the first:\n" + "\n".join(self.wrong[:SHOWN]))
        now = dump(self.place.data)
        self.assertEqual([table for table in self.before if self.before[table] != now[table]], [], "these tables were changed")
        print(f"mass assignment: {len(self.everything)} properties, {bodies} bodies and {addresses} addresses, all refused at their field; "
              f"{len(now)} tables unchanged")


class RolesOfOneself(unittest.TestCase):
    """What separates duties, tried by everybody (R0-21 to R0-23)."""

    @classmethod
    def setUpClass(cls):
        cls.place = installation.shared()
        cls.askers = {role: cls.place.office.worker(role) for role in installation.ROLES}
        cls.addClassCleanup(askers.leave, cls.askers)
        cls.accounts = cls.place.office.accounts

    def assert_refused(self, asker, path, body, rule):
        status, _, content = self.askers[asker].send("POST", path, body)
        if asker not in ("head", "administrator") or status == 403:
            self.assertEqual(status, 403, f"{asker} {path} {content}")
        else:
            self.assertEqual(status, 422, f"{asker} {path} {content}")
            self.assertIn(rule, [finding["rule"] for finding in json.loads(content)["findings"]], f"{asker} {path}")

    def test_nobody_gives_a_role_to_oneself_or_backwards(self):
        before = dump(self.place.data)
        today, asked = str(installation.TODAY), 0
        for asker in installation.ROLES:
            for role in installation.ROLES:
                for account, from_on, to_on, rule in ((asker, today, None, "R0-21"), (asker, installation.YESTERDAY, None, "R0-21"),
                                                      ("colleague", installation.YESTERDAY, None, "R0-23"),
                                                      ("colleague", installation.LONG_AGO, today, "R0-23"),
                                                      ("colleague", today, installation.YESTERDAY, "R0-23")):
                    self.assert_refused(asker, f"/api/accounts/{self.accounts[account]}/roles",
                                        {"role": role, "from_on": from_on, "to_on": to_on}, rule)
                    asked += 1
            self.assert_refused(asker, "/api/accounts", {"member_id": self.place.office.members[asker], "login": f"drugi-{asker}",
                                                         "authorised_from": today, "oath_on": today, "roles": ["head"]}, "R0-21")
            asked += 1
        self.assertEqual(before, dump(self.place.data))
        print(f"roles: {asked} tries to give a role to oneself or backwards, all refused")

    def test_nobody_approves_what_they_asked_for_or_get(self):
        """A request of the head for the administrator, decided by everybody who must not, in two sessions as well."""
        request = self.askers["head"].post(f"/api/accounts/{self.accounts['administrator']}/roles",
                                           {"role": "auditor", "from_on": str(installation.TODAY)})["request_id"]
        self.assertIsNotNone(request)
        self.askers["head again"] = self.place.office.worker("head")
        path = f"/api/role-requests/{request}/decision"
        before = dump(self.place.data)
        for asker in installation.ROLES:
            self.assert_refused(asker, path, {"is_approved": True}, "R0-22")
        status, _, content = self.askers["head again"].send("POST", path, {"is_approved": True})
        self.assertEqual((status, b"R0-22" in content), (422, True))
        self.assertEqual(before, dump(self.place.data))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
