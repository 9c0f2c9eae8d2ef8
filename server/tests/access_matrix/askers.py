"""Who asks, and the block that keeps changes back."""

import sqlite3

import installation

ANONYMOUS, ENDED, FOREIGN = "anonymous", "ended_session", "head_of_other_office"
# Routes that speak of the session they are asked with have suites of their own (access, front_test).
OF_THE_SESSION = {("DELETE", "/api/session"), ("POST", "/api/session/lock")}


class Block:
    """While it stands, the trace of no change can be kept: what would have been done is answered 503."""

    def __init__(self, data):
        self.path = data / "wedka.sqlite"

    def say(self, statement):
        with sqlite3.connect(self.path, timeout=30) as store:
            store.execute(statement)
        store.close()

    def __enter__(self):
        self.say("CREATE TRIGGER no_change BEFORE INSERT ON platform_audit WHEN NEW.outcome = 'done' "
                 "BEGIN SELECT RAISE(ABORT, 'no'); END")

    def __exit__(self, *_):
        self.say("DROP TRIGGER no_change")


def of(place):
    """Everybody by name, each on a connection of their own."""
    askers = {role: place.office.worker(role) for role in (*installation.ROLES, installation.NO_ROLE)}
    askers[ANONYMOUS] = installation.Worker(place.server.port)
    askers[ENDED] = place.office.worker("colleague")
    askers[ENDED].do("DELETE", "/api/session")
    askers[FOREIGN] = place.other.worker("head")
    return askers


def leave(askers):
    for worker in askers.values():
        worker.connection.close()


def is_asked(method, path, route):
    return route["x-permission"] != "public" and (method, path) not in OF_THE_SESSION
