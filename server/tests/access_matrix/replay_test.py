"""C2: what one may ask, asked by somebody else with the very same ids.

Every id that a head, a coordinator, a member of a seal and others ever receive is recorded by its name; then everybody asks
every route with them, in the path, the address, the body, as a cursor and as a filter, seeded at random. A leak is

- an answer (2xx) that names a person, by name, PESEL or id, whom the asker may not know by relations.md,
- an answer to, or a change (kept back by the block, 503) of, somebody whom the asker may not know,
- a refusal that differs from the one for ids that never were.
"""

import collections
import json
import os
import random
import re
import sys
import unittest
import uuid

import askers
import expected
import installation
from requests_of_routes import RECORD_OF, SINGULAR, Requests

import api_routes

SEED = 20261123
REQUESTS = 50_000 if os.environ.get("WEDKA_LONG") else 5_000
RECEIVERS = ("head", "coordinator", "social_worker", "accountant")
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
DONE = (200, 201, 204, 503)
SHOWN = 10


def ids_in(content, name=""):
    """(name, id) of every id in an answer."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield from ids_in(value, key)
    elif isinstance(content, list):
        for value in content:
            yield from ids_in(value, name)
    elif isinstance(content, str) and ID.fullmatch(content):
        yield SINGULAR.get(name, name), content


class Received:
    """Every id that somebody gets while asking all routes that give something, with the ids they have got so far."""

    def __init__(self, routes, requests, at_most=3):
        self.routes, self.requests, self.at_most = routes, requests, at_most
        self.ids = collections.defaultdict(dict)  # name -> id -> nothing: a set that keeps its order

    def by(self, worker):
        asked = set()
        for _ in range(3):
            for method, path, route in self.routes.all:
                if method != "GET" or not askers.is_asked(method, path, route):
                    continue
                for turn in range(self.at_most):
                    ids = {name: list(found)[turn % len(found)] for name, found in list(self.ids.items())}
                    try:
                        request = self.requests.make(method, path, route, ids)
                    except KeyError:
                        continue  # Nothing of that name has been received yet.
                    if request[1] in asked:
                        continue
                    asked.add(request[1])
                    self.note(path, *worker.send(*request))
        return len(asked)

    def note(self, path, status, headers, content):
        if status == 200 and "application/json" in headers:
            for name, value in ids_in(json.loads(content)):
                self.ids[self.requests.name_in(path, name)][value] = None


class Replay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = installation.shared()
        cls.askers = askers.of(cls.place)
        cls.addClassCleanup(askers.leave, cls.askers)
        cls.routes = api_routes.Routes(cls.place.office.founder.get("/api/openapi.json"))
        cls.requests = Requests(cls.routes)
        cls.expected = expected.Expected()
        cls.relation_of = {value: relation for relation, one in cls.place.people.items() for value in one.values()}
        cls.kind_of = {one[f"{kind}_paper_id"]: kind for one in cls.place.people.values() for kind in RECORD_OF}

    def gather(self):
        received = Received(self.routes, self.requests)
        asked = sum(received.by(self.askers[name]) for name in RECEIVERS)
        asked += received.by(self.place.colleague) + received.by(self.askers[askers.FOREIGN])
        for one in self.place.people.values():
            for name, value in one.items():
                if name.endswith("_id"):
                    received.ids["paper_id" if name.endswith("paper_id") else name][value] = None
        return asked, {name: list(found) for name, found in received.ids.items()}

    def drawn(self, choose, pool):
        """Ids from whomever; often those of one person but for one of them, so that requests hang together."""
        ids = {name: choose.choice(found if choose.random() < 0.95 else pool["*"]) for name, found in pool.items() if name != "*"}
        ids["pesel"] = installation.pesel(choose.randrange(9))
        if choose.random() < 0.6:
            strayed = choose.choice(list(pool))
            one = choose.choice(list(self.place.people.values()))
            ids |= {**self.place.office.things, **{name: value for name, value in one.items() if name != strayed}}
        return ids

    def may_not_know(self, asker, relation):
        relation = self.seen_from(asker, relation)
        return self.expected.relations[relation]["all"] == expected.UNKNOWN

    def seen_from(self, asker, relation):
        if asker != askers.FOREIGN:
            return relation
        return "nobodys" if relation == "other_office" else "other_office"

    def leak_of(self, asker, route_name, path, permission, request, status, content):
        """Why the answer is a leak, or nothing."""
        role = "head" if asker == askers.FOREIGN else asker
        is_told = route_name in self.expected.told_of_sealed
        text = content.decode("utf-8", "replace")
        if status < 300:
            for relation, person in self.place.people.items():
                seen = self.seen_from(asker, relation)
                if is_told and seen.startswith(("sealed", "conflict")) or permission == "signed_in":
                    continue
                if any(person[key] in text for key in ("name", "pesel", "person_id")) and \
                        not self.expected.may_be_named(path, permission, role, seen):
                    return f"names {relation}"
        if status in DONE and not is_told:
            for value in set(ID.findall(request[1] + json.dumps(request[2]))):
                relation = self.relation_of.get(value)
                if relation and self.may_not_know(asker, relation) and value in self.mattering(request, route_name):
                    return f"deals with {relation}"
        return None

    def mattering(self, request, route_name):
        """The ids that must exist: a filter, a cursor and a list by a record may name anybody."""
        if route_name in self.expected.lists:
            return ""
        return request[1].split("?")[0] + json.dumps(request[2])

    def with_cursor(self, request, value):
        method, address, *rest = request
        return method, f"{address}{'&' if '?' in address else '?'}after={value}", *rest

    def twin(self, asker, request):
        """The same request with ids that never were for those whom the asker may not know; or nothing to compare."""
        replaced = {}

        def other(met):
            relation = self.relation_of.get(met[0])
            if relation is None or not self.may_not_know(asker, relation):
                return met[0]
            return replaced.setdefault(met[0], str(uuid.uuid4()))
        address = ID.sub(other, request[1])
        body = json.loads(ID.sub(other, json.dumps(request[2])))
        return (request[0], address, body, request[3]) if replaced else None

    def test_nobody_gets_anything_by_the_ids_of_somebody_else(self):
        choose = random.Random(SEED)
        asked, pool = self.gather()
        pool["*"] = [value for found in pool.values() for value in found]
        routes = [one for one in self.routes.all if askers.is_asked(*one)]
        about_people = [one for one in routes if self.requests.concerns(*one[1:]) == "person"]
        leaks, answers, twins = [], collections.Counter(), 0
        names = [name for name in self.askers if name not in (askers.ANONYMOUS, askers.ENDED)]
        with askers.Block(self.place.data):
            for number in range(REQUESTS):
                method, path, route = choose.choice(about_people if number % 4 else routes)
                asker = choose.choice(names)
                request = self.requests.make(method, path, route, self.drawn(choose, pool))
                if "after" in api_routes.query_names(route) and choose.random() < 0.5:
                    request = self.with_cursor(request, choose.choice(pool["*"]))
                status, _, content = self.askers[asker].send(*request)
                answers[status] += 1
                name = f"{method} {path}"
                leak = self.leak_of(asker, name, path, route["x-permission"], request, status, content)
                if not leak and name not in self.expected.told_of_sealed and (same := self.twin(asker, request)):
                    twins += 1
                    other_status, _, other_content = self.askers[asker].send(*same)
                    if (status, ID.sub("#", content.decode("utf-8", "replace"))) != \
                            (other_status, ID.sub("#", other_content.decode("utf-8", "replace"))):
                        leak = f"differs from ids that never were: {other_status} {other_content[:120]}"
                if leak:
                    leaks.append(f"{name} {request[1]} as {asker}: {status} {leak}; {content[:160]}")
        if leaks:
            self.fail(f"{len(leaks)} leaks, the first:\n" + "\n".join(leaks[:SHOWN]))
        self.assertGreater(answers[200], REQUESTS / 50, "too little was answered to prove anything")
        self.assertGreater(twins, REQUESTS / 5)
        print(f"replay: {len(pool['*'])} ids of {len(pool) - 1} names, received in {asked} answers; {REQUESTS} requests and {twins} twins, "
              f"0 leaks: {dict(answers)}")

    def test_a_cursor_tells_nothing_of_whom_it_names(self):
        """Asked to go on after somebody unknown, a list is that for one who never was."""
        asked, wrong = 0, []
        for method, path, route in self.routes.all:
            if "after" not in api_routes.query_names(route) or not askers.is_asked(method, path, route):
                continue
            for asker in RECEIVERS:
                request = self.requests.make(method, path, route, {**self.place.office.things, **self.place.people["own"]})

                def after(value):
                    status, _, content = self.askers[asker].send(*self.with_cursor(request, value))
                    return status, content
                never_was = after(uuid.uuid4())
                for relation in installation.HIDDEN:
                    for name, value in self.place.people[relation].items():
                        if not name.endswith("_id"):
                            continue
                        asked += 1
                        if after(value) != never_was and f"{method} {path}" not in self.expected.told_of_sealed:
                            wrong.append(f"{method} {path} as {asker} after the {name} of {relation}")
        if wrong:
            self.fail(f"{len(wrong)} of {asked} cursors tell:\n" + "\n".join(wrong[:SHOWN]))
        print(f"replay: {asked} cursors, none tells of whom it names")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
