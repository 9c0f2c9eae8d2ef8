"""What is expected, read from the declared tables: relations.md beside this file and the permissions of access.md."""

import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
ACCESS = HERE.parents[2] / "docs" / "capabilities" / "access.md"
UNKNOWN = "unknown"
THROUGH = "through"
NOT_THEIRS = "not theirs"
EMPTY_LIST = "empty list"
NOT_SIGNED_IN = "401"
NOT_ALLOWED = "403 not_allowed"
PURPOSE_NEEDED = "403 purpose_needed"
NOT_ASSIGNED = "403 not_assigned"


def rows_under(text, heading):
    """The rows of the first table after a heading, without its head."""
    lines = text[text.index(heading):].splitlines()
    table = []
    for line in lines:
        if line.startswith("|"):
            table.append([cell.strip().replace("`", "") for cell in line.strip().strip("|").split("|")])
        elif table:
            break
    return table[2:]


def reaches():
    """permission -> role -> "all", "own" or "nothing"."""
    text = ACCESS.read_text(encoding="utf-8")
    head = re.search(r"^\| Permission \|.*$", text, re.M).group()
    roles = [cell.strip().strip("`") for cell in head.strip("|").split("|")][1:]
    return {row[0]: dict(zip(roles, [cell or "nothing" for cell in row[1:]])) for row in rows_under(text, "| Permission |")}


class Expected:
    def __init__(self):
        text = (HERE / "relations.md").read_text(encoding="utf-8")
        self.reaches = reaches()
        self.relations = {row[0]: dict(zip(("all", "own", "nothing"), row[2:])) for row in rows_under(text, "| Relation |")}
        self.files = [row[0] for row in rows_under(text, "## Purpose of the day")]
        self.doors = [row[0] for row in rows_under(text, "Doors of the file")]
        self.not_own = text[text.index("Not one's own:"):].split("\n")[0].split("`")[1::2]
        self.second = {}
        for route, variant, permission in rows_under(text, "## Second decisions"):
            self.second.setdefault(route, {})[variant] = permission
        self.instead = [(route, relations.split(), instead)
                        for route, relations, instead, _ in rows_under(text, "## What \"through\" is elsewhere")]
        self.alike = [row[0] for row in rows_under(text, "## The same whoever is named")]
        self.lists = [row[0] for row in rows_under(text, "## Lists by a filter")]
        self.among_others = [row[0] for row in rows_under(text, "## Named among others")]
        # Routes that tell of sealed people on purpose.
        self.told_of_sealed = [row[0] for row in rows_under(text, "## Bookings")]
        self.named_by = dict(rows_under(text, "## Who may be named"))

    def reach(self, permission, role):
        """How far a permission carries for a role; for none, and for a role that was ended, nowhere."""
        if permission == "signed_in":
            return "all"
        return self.reaches[permission].get(role, "nothing")

    def may_find_everybody(self, role):
        return self.reach("people.find", role) == "all"

    def outcome(self, route, permission, role, relation, variant=""):
        """401 is decided before; here a signed-in role meets a relation."""
        if self.reach(permission, role) == "nothing":
            return NOT_ALLOWED
        if route in self.alike:
            return THROUGH
        about = self.second.get(route, {}).get(variant, permission)
        if relation in self.relations:
            found = self.relations[relation][self.reach(about, role)]
            if found == THROUGH and self.reach(about, role) == "all" and about in self.files and relation in self.not_own and \
                    route not in self.doors:
                return EMPTY_LIST if route in self.lists else PURPOSE_NEEDED
        elif self.reach(about, role) == "nothing":
            found = UNKNOWN
        else:
            found = THROUGH if relation in ("here", "") else UNKNOWN
        if found == THROUGH:
            for prefix, relations, instead in self.instead:
                if route.split(" ")[1].startswith(prefix) and relation in relations:
                    found = instead
        if found in (NOT_THEIRS, UNKNOWN) and route in self.lists:
            return EMPTY_LIST
        if found == NOT_THEIRS:
            return NOT_ASSIGNED if self.may_find_everybody(role) else UNKNOWN
        return found

    def may_be_named(self, path, permission, role, relation):
        about = self.named_by.get(path, permission).split()
        return self.reach(permission, role) != "nothing" and \
            any(self.relations[relation][self.reach(one, role)] not in (UNKNOWN, NOT_THEIRS) for one in about)
