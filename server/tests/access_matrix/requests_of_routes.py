"""A request of every route about somebody: the ids of a relation stand in the path, the address and the body."""

import re
import uuid

import api_routes

# What belongs to a person. Everything else that an address names is a thing of the office.
PERSONAL = ("person_id", "interview_id", "diagnosis_id", "contract_id", "assistance_id", "household_id", "note_id", "application_id", "invitation_id", "appeal_id",
            "participation_id", "enrolment_id", "certificate_id", "plan_id", "step_id", "job_id", "effect_id", "feedback_id", "payment_id", "guest_id", "task_id",
            "qualifying_id", "paper_id", "record_id", "contract_action_id", "family_action_id", "address_id", "information_id",
            "assignment_id", "family_member_id", "pesel")
THINGS = ("project_id", "series_id", "session_id", "form_id", "event_id", "budget_id", "composition_id", "programme_id", "snapshot_id", "publication_id", "member_id",
          "post_id", "account_id", "request_id", "login_id", "conflict_id", "deputyship_id", "emergency_id", "funding_id",
          "award_id", "practice_id", "authorisation_id", "file_id", "output_id")
SINGULAR = {"people": "person_id", "made_with": "person_id", "participation_ids": "participation_id", "guest_ids": "guest_id",
            "payment_ids": "payment_id", "from_member_id": "member_id", "to_member_id": "member_id", "deputy_id": "member_id",
            "member_ids": "member_id", "series_ids": "series_id"}
PLAIN = {"year": "2011", "kind": "contract_b", "code": "w10.contracts", "activity": "social_work", "indicator": "EECO01", "parameter_key": "wywiad.termin"}
RECORD_OF = {"contract_b": "contract_id", "family_plan": "assistance_id", "action_plan": "plan_id", "certificate": "certificate_id",
             "qualifying_certificate": "qualifying_id"}

# Where an example made of the schema alone would not get as far as the decision.
VALUES = {
    "POST /api/people": {"pesel": None, "pesel_missing_reason": "refusal", "birth_on": "1980-01-01"},
    "POST /api/accounts/{account_id}/roles/ending": {"role": "social_worker", "from_on": "2010-01-04", "to_on": "2090-01-01"},
    "POST /api/series/{series_id}/enrolments": {"enrolled_on": "2011-05-25"},
}
QUERIES = {"/api/events/{event_id}/day-attendance": "?on=2011-12-12",
           "/api/projects/{project_id}/calendar": "?from=2011-05-01&to=2011-06-30"}


class Requests:
    def __init__(self, routes):
        self.routes = routes

    def name_in(self, path, name):
        if name == "action_id":
            return "family_action_id" if "/assistances/" in path else "contract_action_id"
        if name == "session_id" and path.startswith("/api/account/"):
            return "login_id"
        return SINGULAR.get(name, name)

    def names(self, path, route):
        """Every id that the route takes, in its path, its body or its address."""
        found = {self.name_in(path, name) for name in re.findall(r"\{(\w+)\}", path)}

        def note(name, schema):
            if schema.get("format") in ("uuid", "pesel"):
                found.add(self.name_in(path, name))
            return ""
        if schema := self.routes.body_schema(route):
            self.routes.example(schema, note)
        return found | set(api_routes.query_names(route))

    def concerns(self, path, route):
        """What the route is about: "person", "office" or "nothing"."""
        names = self.names(path, route)
        if names & set(PERSONAL):
            return "person"
        in_path = {self.name_in(path, name) for name in re.findall(r"\{(\w+)\}", path)}
        return "office" if in_path & set(THINGS) else "nothing"

    def variants(self, method, path):
        return list(RECORD_OF) if (method, path) in (("POST", "/api/papers"), ("GET", "/api/papers"),
                                                     ("GET", "/api/papers/{paper_id}/file")) else [""]

    def make(self, method, path, route, ids, variant=""):
        """Method, address, body and headers."""
        ids = dict(ids)
        if variant:
            ids |= {"record_id": ids[RECORD_OF[variant]], "paper_id": ids[f"{variant}_paper_id"]}
        address = re.sub(r"\{(\w+)\}", lambda met: ids.get(self.name_in(path, met[1])) or PLAIN[met[1]], path)
        asked = [f"{name}={ids[name]}" for name in api_routes.query_names(route) if name in ("person_id", "record_id")]
        address += "?" + "&".join(asked) if asked else QUERIES.get(path, "")
        body = None
        if schema := self.routes.body_schema(route):
            fill = api_routes.plausible(lambda name: ids.get(self.name_in(path, name)) or str(uuid.uuid4()))

            def with_pesel(name, part):
                return ids["pesel"] if part.get("format") == "pesel" else fill(name, part)
            body = self.routes.example(schema, with_pesel)
            body.pop("reasons", None)
            body |= VALUES.get(f"{method} {path}", {})
            if variant:
                body["kind"] = variant
        version = ids.get("event_version", 1) if path.startswith("/api/events/{event_id}") else 1
        headers = [("If-Match", f'"{version}"')] if api_routes.takes_version(route) else []
        return method, address, body, headers
