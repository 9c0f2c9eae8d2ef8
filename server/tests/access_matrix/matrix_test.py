"""C1: every route of the running router, asked by every identity about somebody in every relation.

What is expected stands in relations.md. While no trace of a change can be kept, nothing that is let through can
stand, and is answered 503: so the cells do not disturb each other, and a change that leaves no trace would show.
"""

import collections
import sys
import unittest
import uuid

import askers
import expected
import installation
from askers import ANONYMOUS, ENDED, FOREIGN
from requests_of_routes import PERSONAL, RECORD_OF, THINGS, Requests

import api_routes

AT_LEAST = 5_000
FIRST_SHOWN = 20


class Cell:
    """One route, asked by one identity about somebody in one relation."""

    def __init__(self, method, path, concerns, asker, relation, variant):
        self.method, self.path, self.concerns = method, path, concerns
        self.asker, self.relation, self.variant = asker, relation, variant
        self.route = f"{method} {path}"

    def __str__(self):
        return f"{self.route}{' ' + self.variant if self.variant else ''} as {self.asker} about {self.relation or 'nobody'}"


def is_through(status):
    """Dealt with, for good or ill; what would have been done is kept back by the block (503)."""
    return status in (200, 201, 204, 409, 412, 422, 503)


class Matrix(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = installation.shared()
        cls.askers = askers.of(cls.place)
        cls.addClassCleanup(askers.leave, cls.askers)
        cls.own_tasks = {name: worker.post("/api/tasks", {"due_on": str(installation.TODAY), "what": "Zadzwonić"})["task_id"]
                         for name, worker in cls.askers.items() if name in installation.ROLES}
        cls.routes = api_routes.Routes(cls.place.office.founder.get("/api/openapi.json"))
        cls.requests = Requests(cls.routes)
        cls.expected = expected.Expected()

    def ids_of(self, asker, relation, concerns):
        """The ids of whoever, or whatever, stands in the relation to the asker."""
        if relation == "never_was":
            things = {name: str(uuid.uuid4()) for name in THINGS} if concerns == "office" else self.place.office.things
            return {**things, **{name: str(uuid.uuid4()) for name in PERSONAL},
                    **{f"{kind}_paper_id": str(uuid.uuid4()) for kind in RECORD_OF}, "pesel": installation.pesel(400)}
        is_there = asker == FOREIGN if concerns == "nothing" else relation == "other_office"
        is_here = concerns == "person" and asker != FOREIGN
        office = self.place.other if is_there and not is_here else self.place.office
        ids = {**office.things, **self.place.people.get(relation, {})}
        if relation == "own" and asker in self.own_tasks:
            ids["task_id"] = self.own_tasks[asker]
        return ids

    def expect(self, cell, permission):
        """What of expected.py is the answer."""
        if cell.asker in (ANONYMOUS, ENDED):
            return expected.NOT_SIGNED_IN
        role, relation = cell.asker, cell.relation
        if role == FOREIGN:
            # Who works in the other office has the relations the other way round.
            role = "head"
            if cell.concerns == "person" and relation != "never_was":
                relation = "nobodys" if relation == "other_office" else "other_office"
            elif cell.concerns == "office":
                relation = {"here": "other_office", "other_office": "here"}.get(relation, relation)
        return self.expected.outcome(cell.route, permission, role, relation, cell.variant)

    def cells(self, method, path, route):
        concerns = self.requests.concerns(path, route)
        relations = {"person": list(self.expected.relations), "office": ["here", "other_office", "never_was"],
                     "nothing": [""]}[concerns]
        for asker in self.askers:
            for variant in self.requests.variants(method, path):
                for relation in reversed(relations):
                    yield Cell(method, path, concerns, asker, relation, variant)

    def ask(self, cell, route):
        ids = self.ids_of(cell.asker, cell.relation, cell.concerns)
        return self.askers[cell.asker].send(*self.requests.make(cell.method, cell.path, route, ids, cell.variant))

    def is_right(self, cell, wanted, status, content, about_nobody):
        if wanted == expected.THROUGH:
            return is_through(status)
        if wanted == expected.UNKNOWN:
            return content == about_nobody and (status == 404 or status == 422 and cell.route in self.expected.among_others)
        if wanted == expected.EMPTY_LIST:
            return content == about_nobody and status == 200
        said, _, code = wanted.partition(" ")
        return status == int(said) and code.encode() in content

    def is_told(self, route, relation):
        """Declared under "Bookings": this route tells of sealed people."""
        return route in self.expected.told_of_sealed and relation in ("conflict", "sealed_assigned", "sealed_outsider")

    def strangers_named(self, cell, status, content):
        """Hidden people whom an answer names that was asked for somebody else."""
        if cell.method != "GET" or status != 200 or cell.asker == FOREIGN or cell.route in self.expected.told_of_sealed:
            return []
        text = content.decode("utf-8", "replace")
        return [relation for relation in installation.HIDDEN if relation != cell.relation and
                any(self.place.people[relation][key] in text for key in ("name", "person_id", "pesel"))]

    def fail_when(self, wrong, cells, told, routes):
        """`told` are those of the `routes` declared as talkative that really are."""
        self.assertEqual({route for route in self.expected.told_of_sealed if routes(route)} - told, set(),
                         "these rows of relations.md are no longer so")
        if wrong:
            self.fail(f"{len(wrong)} of {cells} cells are wrong, the first:\n" + "\n".join(wrong[:FIRST_SHOWN]))

    def test_an_answer_names_nobody_whom_the_asker_may_not_know(self):
        cells, wrong, told, named = 0, [], set(), 0
        for method, path, route in self.routes.all:
            is_search = set((self.routes.body_schema(route) or {}).get("properties", {})) == {"text"}
            if self.requests.concerns(path, route) == "person" or not (method == "GET" or is_search) or \
                    route["x-permission"] in ("public", "signed_in"):
                continue
            for asker in installation.ROLES:
                cell = Cell(method, path, "office", asker, "here" if "{" in path else "", "")
                content = "" if is_search else self.ask(cell, route)[2].decode("utf-8", "replace")
                for relation, person in self.place.people.items():
                    if is_search:
                        content = self.askers[asker].send(method, path, {"text": person["name"]})[2].decode()
                    is_named = person["name"] in content or person["person_id"] in content or person["pesel"] in content
                    named += is_named
                    cells += 1
                    if is_named and not self.expected.may_be_named(path, route["x-permission"], asker, relation):
                        if self.is_told(f"{method} {path}", relation):
                            told.add(f"{method} {path}")
                            continue
                        wrong.append(f"{method} {path} as {asker} about {relation}: 200 instead of silence {content[:120]}")
        self.fail_when(wrong, cells, told, lambda route: route.startswith("GET "))
        self.assertGreater(named, 300, "too few are named to prove anything")
        print(f"matrix: {cells} cells of lists and searches, {named} of them name somebody, 0 wrong")

    def test_every_route_answers_every_identity_about_everybody_as_declared(self):
        cells, done, wrong, told, outcomes = 0, 0, [], set(), collections.Counter()
        with askers.Block(self.place.data):
            for method, path, route in self.routes.all:
                if not askers.is_asked(method, path, route):
                    continue
                about_nobody = {}
                for cell in self.cells(method, path, route):
                    wanted = self.expect(cell, route["x-permission"])
                    status, _, content = self.ask(cell, route)
                    if cell.relation == "never_was":
                        about_nobody[cell.asker, cell.variant] = content
                    right = self.is_right(cell, wanted, status, content, about_nobody.get((cell.asker, cell.variant)))
                    cells += 1
                    outcomes[wanted] += 1
                    done += wanted == expected.THROUGH and status in (200, 503)
                    if not right and self.is_told(cell.route, cell.relation):
                        told.add(cell.route)
                    elif strangers := self.strangers_named(cell, status, content):
                        wrong.append(f"{cell}: names {strangers} {content[:160].decode('utf-8', 'replace')}")
                    elif not right:
                        wrong.append(f"{cell}: {status} instead of {wanted} {content[:160].decode('utf-8', 'replace')}")
        self.fail_when(wrong, cells, told, lambda route: not route.startswith("GET "))
        self.assertGreaterEqual(cells, AT_LEAST)
        self.assertGreater(done, outcomes[expected.THROUGH] / 2, "too little gets through to the end to prove anything")
        print(f"matrix: {cells} cells, 0 wrong: {dict(outcomes)}; {done} of those through answered, or done but for the block")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
