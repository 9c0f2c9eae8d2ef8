"""Two offices in one installation: a worker of each role, and for each relation a person with everything that an
address can name. All people are synthetic; nobody shares a name, so that an answer that names somebody is seen."""

import atexit
import base64
import datetime
import functools
import json
import pathlib
import sys
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import office_process  # noqa: E402

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
ROLES = ("head", "social_worker", "senior_social_worker", "coordinator", "counsellor", "psychologist", "family_assistant",
         "accountant", "auditor", "administrator")
NO_ROLE = "no_role"
OTHER_OFFICE = {**office_process.OFFICE, "slug": "sasiedni", "name": "Ośrodek sąsiedni", "login": "olga", "first_name": "Olga",
                "last_name": "Obca"}
LONG_AGO = "2010-01-04"
TODAY = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Warsaw")).date()
YESTERDAY = str(TODAY - datetime.timedelta(days=1))
NOTE = "opis przykładowy, dość długi"

# The person of each relation, and the name by which an answer gives them away. What a relation means: relations.md.
NAMES = {"own": "Własnowska", "colleagues": "Koleżeńska", "nobodys": "Niczyjska", "handed_over": "Przekazana",
         "conflict": "Krewniacka", "sealed_member": "Zastrzeżona", "sealed_assigned": "Przydzielska", "sealed_outsider": "Ukryciel",
         "other_office": "Sąsiadowska"}
# Who keeps the household of two, and who lives there.
TOGETHER = ("sealed_outsider", "own")
FAMILY = ("household_id", "assistance_id", "family_action_id")
HIDDEN = ("conflict", "sealed_assigned", "sealed_outsider", "other_office")


def pesel(serial):
    """A number for a woman born on 2.12.1975."""
    digits = f"751202{9000 + 2 * serial:04}"
    return digits + str(-sum(int(d) * w for d, w in zip(digits, (1, 3, 7, 9) * 3)) % 10)


class Refused(Exception):
    pass


class Worker(office_process.Client):
    """Somebody at work, who says so when the program refuses."""

    def do(self, method, path, body=None, headers=()):
        status, _, content = self.send(method, path, body, headers)
        if status >= 300:
            raise Refused(f"{method} {path}: {status} {content.decode()}")
        return json.loads(content) if content else None

    def post(self, path, body):
        return self.do("POST", path, body)

    def get(self, path):
        return self.do("GET", path)


class Office:
    """An office, built through the API by its founder, who is nobody of those that the suites ask as."""

    def __init__(self, port, founded):
        self.port = port
        self.slug = founded["slug"]
        self.founder = Worker(port)
        self.founder.sign_in(founded["login"], office=self.slug)
        self.members, self.accounts, self.people = {}, {}, {}
        self.things = {}

    def add_member(self, key, post):
        member = self.founder.post("/api/staff", {"first_name": key.capitalize(), "last_name": f"Kadrowska-{key}"})["member_id"]
        self.founder.post(f"/api/staff/{member}/posts", {"kind": post, "share": "1.000", "from_on": LONG_AGO, "funded_by": "gmina",
                                                         "is_qualified": True})
        self.members[key] = member

    def add_account(self, key, role):
        account = self.founder.post("/api/accounts", {"member_id": self.members[key], "login": key, "authorised_from": LONG_AGO,
                                                      "oath_on": LONG_AGO, "roles": [role]})["account_id"]
        self.accounts[key] = account

    def give_password(self, key, password=office_process.PASSWORD):
        word = self.founder.post(f"/api/accounts/{self.accounts[key]}/password-link", {})["word"]
        self.founder.post("/api/session/password", {"word": word, "password": password})

    def worker(self, key, password=office_process.PASSWORD):
        worker = Worker(self.port)
        worker.sign_in(key, password, self.slug)
        return worker

    def add_staff(self, roles):
        posts = {"head": "head", "counsellor": "vocational_counsellor", "auditor": "other", "administrator": "administration"}
        for role in roles:
            self.add_member(role, posts.get(role, role))
        for key, post in (("colleague", "social_worker"), ("assistant", "family_assistant")):
            self.add_member(key, post)
        for role in (NO_ROLE,) if len(roles) > 1 else ():
            self.add_member(role, "other")
            self.add_account(role, "accountant")
        for role in roles:
            self.add_account(role, role)
        self.add_account("colleague", "social_worker")
        # Passwords come last: while nobody else could approve them, roles need no second person.
        for key in self.accounts:
            self.give_password(key)
        if NO_ROLE in self.accounts:
            self.founder.post(f"/api/accounts/{self.accounts[NO_ROLE]}/roles/ending",
                              {"role": "accountant", "from_on": LONG_AGO, "to_on": YESTERDAY})

    def add_things(self):
        """What concerns no person: a project and all that it holds, a budget, an event, publications, templates."""
        do, of = self.founder.do, self.things
        do("PUT", "/api/letterhead", {"city": "Leżajsk", "address": "ul. Przykładowa 1"}, [("If-Match", '"0"')])
        template = base64.b64encode(self.founder.send("GET", "/api/paper-templates/contract_b/file")[2]).decode()
        do("POST", "/api/paper-templates/contract_b/versions", {"file_name": "kontrakt.docx", "file": template})
        of["project_id"] = do("POST", "/api/projects", {
            "name": f"Projekt ośrodka {self.slug}", "number": "2011", "rule_set": "POKL_0713", "from_on": "2011-01-01",
            "to_on": "2011-12-31", "aim": NOTE, "partners": [{"name": "Ośrodek", "role": "lead", "does": "prowadzi"}],
            "planned": {"participants": 25, "decision_on": "2010-12-20", "decision_reference": "wniosek", "reason": "plan"}})["project_id"]
        project = f"/api/projects/{of['project_id']}"
        regulations = do("PUT", f"{project}/regulations", {
            "adopted_on": "2011-01-10", "opens_on": "2011-01-17", "closes_on": "2011-04-29", "minimum_points": 1,
            "reserve_places": 10, "formal_criteria": [{"statement": "Mieszka w gminie", "evidence": "oświadczenie"}],
            "scored_criteria": [{"statement": "Motywacja", "evidence": "ankieta", "most_points": 15}]})
        of["formal_id"] = regulations["formal_criteria"][0]["criterion_id"]
        of["scored_id"] = regulations["scored_criteria"][0]["criterion_id"]
        of["form_id"] = do("POST", f"{project}/support-forms", {"kind": "social", "shape": "course", "name": "Kurs",
                                                                "topics": ["życiorys"]})["form_id"]
        of["series_id"] = do("POST", f"{project}/series", {
            "form_id": of["form_id"], "name": "Trening", "from_on": "2011-05-25", "to_on": "2011-06-29", "planned_minutes": 480,
            "run_by": "ośrodek", "place": "sala", "required_percent": 0})["series_id"]
        do("POST", f"/api/series/{of['series_id']}/sessions", {"held_on": "2011-05-25", "repeat_until": "2011-06-01", "from_minute": 540,
                                                               "to_minute": 780, "place": "sala", "leader": "prowadząca"})
        of["session_id"] = do("GET", f"/api/series/{of['series_id']}")["sessions"][0]["session_id"]
        do("PUT", f"{project}/file-words", {
            "supports": [{"talk_with": "social_worker", "scope": "Aktywizacja", "given": "inne"},
                         {"kind": "social", "shape": "course", "scope": "Aktywizacja", "given": "krajowe szkolenie/kurs"}],
            "educations": [f"ISCED {level}" for level in range(9)]}, [("If-Match", '"0"')])
        of["event_id"] = do("POST", "/api/events", {
            "name": "Konferencja", "kind": "conference", "held_on": "2011-12-12", "from_time": "10:00", "to_time": "13:00",
            "place": "sala", "project_id": of["project_id"]})["event_id"]
        head = do("GET", "/api/session")["member_id"]
        do("POST", f"/api/staff/{head}/posts", {"kind": "head", "share": "1.000", "from_on": LONG_AGO, "funded_by": "gmina",
                                               "is_qualified": False})
        of["authorisation_id"] = do("POST", "/api/signing-authorisations", {
            "member_id": self.members["colleague"], "number": "UP/1/2010", "from_on": LONG_AGO})["authorisation_id"]
        of["budget_id"] = do("POST", f"{project}/budget", {
            "name": "Budżet", "adopted_on": "2011-04-15", "total": "10.00",
            "lines": [{"task_number": 1, "task": "Zasiłki", "source": "own", "amount": "10.00"}]})["budget_id"]
        of["programme_id"] = do("POST", "/api/programmes", {"name": "Szansa", "aim": NOTE, "target_group": NOTE, "led_by": "GOPS"})["programme_id"]
        of["snapshot_id"] = do("POST", f"/api/projects/{of['project_id']}/snapshots", {"name": "Wniosek", "as_of": "2011-12-31"})["snapshot_id"]
        of["composition_id"] = do("POST", "/api/compositions", {
            "name": "Kursy", "measure": "people", "counted": {"fact": "participants", "project_id": of["project_id"]}})["composition_id"]
        do("POST", "/api/statements", {"code": "w10.contracts", "position": 20, "definition": "contracts_concluded", "on_day": "2011-12-31",
                                       "word": "exactly", "sentence_pl": "Było {value} osób", "sentence_en": "{value} people",
                                       "project_id": of["project_id"]})
        of["publication_id"] = do("POST", "/api/publications", {
            "year": 2011, "project_id": of["project_id"], "tolerances": [],
            "texts": [{"language": "pl", "title": "Rok 2011", "body": "Było {{w10.contracts}} osób."}]})["publication_id"]
        of["output_id"] = do("POST", f"/api/projects/{of['project_id']}/outputs", {
            "kind": "adapted_object", "name": "Sala", "given_on": "2011-06-01", "proof": "umowa"})["output_id"]
        of["funding_id"] = do("POST", "/api/fundings", {
            "name": "Wniosek", "funder": "Wojewoda", "worker_id": self.members["colleague"], "noted_on": "2011-01-10"})["funding_id"]
        of["award_id"] = do("POST", "/api/awards", {
            "name": "Nagroda", "awarded_by": "Centrum", "awarded_for": "projekt", "awarded_on": "2011-12-12",
            "evidence": [{"kind": "diploma"}]})["award_id"]
        of["practice_id"] = do("POST", "/api/good-practices", {
            "title": "Praktyka", "description": NOTE, "described_in": "biuletyn", "described_on": "2011-12-12"})["practice_id"]
        of["post_id"] = do("GET", f"/api/staff/{self.members['colleague']}")["posts"][0]["post_id"]
        of["member_id"] = of["worker_id"] = of["counsellor_id"] = of["consulted_with"] = self.members["colleague"]
        of["account_id"] = self.accounts["colleague"]
        of["conflict_id"] = do("POST", "/api/account/conflicts", {"kind": "relative", "pesel": pesel(490)})["conflict_id"]
        of["deputyship_id"] = do("POST", "/api/deputies", {"worker_id": self.members["colleague"], "deputy_id": self.members["assistant"],
                                                           "from_on": str(TODAY), "to_on": str(TODAY)})["deputyship_id"]
        of["emergency_id"] = do("POST", "/api/emergencies", {"kind": "other", "reason": NOTE,
                                                             "password": office_process.PASSWORD})["emergency_id"]
        of["request_id"] = self.founder.post(f"/api/accounts/{self.accounts['colleague']}/roles",
                                             {"role": "auditor", "from_on": str(TODAY)}).get("request_id")

    def register(self, relation, serial):
        """A person with what comes before a project's recruitment is closed."""
        do = self.founder.do
        one = self.people[relation] = {"pesel": pesel(serial), "name": NAMES[relation]}
        one["person_id"] = do("POST", "/api/people", {
            "first_name": "Maria", "last_name": NAMES[relation], "birth_on": "1975-12-02", "sex": "female", "pesel": one["pesel"],
            "phone": "600 700 800", "address": {"kind": "residence", "city": "Leżajsk", "building": str(serial), "postal_code": "37-300", "from_on": "2005-01-01"}})["person_id"]
        person, worker = one["person_id"], self.members["colleague"]
        if relation in ("nobodys", "handed_over"):
            one["assignment_id"] = self.assign(person, "assistant", YESTERDAY)
        else:
            one["assignment_id"] = self.assign(person, "colleague")
        one["interview_id"] = do("POST", "/api/interviews", {"person_id": person, "basis": "request", "learned_on": "2011-01-12",
                                                             "is_urgent": False, "worker_id": worker})["interview_id"]
        do("POST", f"/api/interviews/{one['interview_id']}/visit", {"visited_on": "2011-01-18", "place": "mieszkanie", "form": "paper"})
        one["diagnosis_id"] = do("POST", "/api/diagnoses", {
            "person_id": person, "interview_id": one["interview_id"], "signed_on": "2011-01-24", "worker_id": worker,
            "problems": ["unemployment"], "needs": ["work"], "resources": NOTE, "barriers": NOTE, "conclusions": NOTE})["diagnosis_id"]
        one["application_id"] = do("POST", f"/api/projects/{self.things['project_id']}/applications", {
            "person_id": person, "received_on": "2011-01-24", "channel": "in_person", "interview_id": one["interview_id"]})["application_id"]
        do("PUT", f"/api/applications/{one['application_id']}/assessment", {
            "assessed_on": "2011-04-29", "formal": [{"criterion_id": self.things["formal_id"], "is_met": True}],
            "points": [{"criterion_id": self.things["scored_id"], "points": 9}]})

    def assign(self, person_id, key, to_on=None):
        return self.founder.post("/api/assignments", {"person_id": person_id, "member_id": self.members[key], "role": "support",
                                                      "from_on": LONG_AGO, "to_on": to_on, "basis": "rejon"})["assignment_id"]

    def close_recruitment(self):
        self.founder.post(f"/api/projects/{self.things['project_id']}/selections", {"drawn_on": "2011-04-30"})
        # Those who assessed until now were no committee.
        self.founder.do("PUT", f"/api/projects/{self.things['project_id']}/committee", {
            "appointed_on": "2011-04-30", "members": [{"member_id": self.members["colleague"], "is_chair": True}]})
        self.things["selection_id"] = self.founder.get(f"/api/projects/{self.things['project_id']}/selection")["selection_id"]

    def work_with(self, relation, serial):
        """Everything that an office does with a person."""
        do, of, one = self.founder.do, self.things, self.people[relation]
        person, worker, project = one["person_id"], self.members["colleague"], of["project_id"]
        contract = do("POST", "/api/contracts", {
            "person_id": person, "diagnosis_id": one["diagnosis_id"], "variant": "b", "worker_id": worker, "drafted_on": "2011-05-01",
            "concluded_on": "2011-05-04", "from_on": "2011-05-04", "to_on": "2011-12-31", "causes": NOTE, "resources": NOTE,
            "limits": NOTE, "earlier_activation": NOTE, "goals": ["Podniesienie kwalifikacji"],
            "actions": [{"side": "person", "description": "Kurs", "due_on": "2011-10-31", "measure": "zaświadczenie"},
                        {"side": "centre", "description": "Doradca", "due_on": "2011-10-31"}]})
        one["contract_id"], one["contract_action_id"] = contract["contract_id"], contract["actions"][0]["action_id"]
        one["appeal_id"] = do("POST", f"/api/applications/{one['application_id']}/appeals", {
            "submitted_on": "2011-05-02", "grounds": NOTE})["appeals"][0]["appeal_id"]
        one["invitation_id"] = do("POST", f"/api/projects/{project}/invitations", {
            "application_id": one["application_id"], "invited_on": "2011-05-02"})["invitation_id"]
        one["participation_id"] = do("POST", f"/api/projects/{project}/participants", {
            "application_id": one["application_id"], "enrolled_on": "2011-05-04", "contract_id": one["contract_id"]})["participation_id"]
        child = do("POST", "/api/people", {"first_name": "Ewa", "last_name": "Dziecko", "birth_on": f"{1990 + serial % 10}-{1 + serial // 10 % 12:02}-05", "sex": "female",
                                           "pesel_missing_reason": "refusal", "birth_place": "Leżajsk"})["person_id"]
        one["family_member_id"] = do("POST", f"/api/participants/{one['participation_id']}/family", {
            "person_id": child, "kinship": "child", "joined_on": "2011-05-17", "declared_on": "2011-05-17"})["members"][1]["family_member_id"]
        do("POST", "/api/consultations", {"project_id": project, "person_id": person, "given_on": "2011-05-17", "form": "individual",
                                          "kind": "social_worker", "minutes": 60, "worker_id": worker})
        plan = do("POST", "/api/action-plans", {
            "project_id": project, "person_id": person, "counsellor_id": worker, "made_on": "2011-05-23", "situation": NOTE,
            "aims": ["Podjąć pracę"], "steps": [{"step": "Trening", "due_on": "2011-06-29"}], "series_ids": [of["series_id"]],
            "participant_signed_on": "2011-05-24", "counsellor_signed_on": "2011-05-24"})
        one["plan_id"], one["step_id"] = plan["plan_id"], plan["plan_steps"][0]["step_id"]
        series = f"/api/series/{of['series_id']}"
        one["enrolment_id"] = do("POST", f"{series}/enrolments", {"participation_ids": [one["participation_id"]],
                                                                  "enrolled_on": "2011-05-25"})["enrolment_ids"][0]
        do("PUT", f"{series}/attendance", {"marks": [
            {"session_id": session["session_id"], "enrolment_id": one["enrolment_id"], "state": "present"}
            for session in do("GET", series)["sessions"]]})
        held = do("POST", f"{series}/certificates", {"enrolment_id": one["enrolment_id"], "number": f"{serial}/2011",
                                                     "completed_on": "2011-06-29", "issued_on": "2011-06-30"})["participants"]
        one["certificate_id"] = next(each["certificate_id"] for each in held if each["enrolment_id"] == one["enrolment_id"])
        one["qualifying_id"] = do("POST", f"/api/projects/{project}/qualifying-certificates", {
            "person_id": person, "asked_on": "2011-01-20", "way": "in_writing", "is_signed": True, "asked_by": "person",
            "interview_id": one["interview_id"]})["qualifying_id"]
        do("POST", f"/api/qualifying-certificates/{one['qualifying_id']}/issuance", {
            "issued_on": "2011-01-24", "content": "qualifies", "state_on": "2011-01-24"})
        one["job_id"] = do("POST", "/api/jobs", {
            "person_id": person, "project_id": project, "kind": "employment_contract", "employer": "Bar", "position": "kucharka",
            "share": "0.500", "taken_up_on": "2011-11-02", "proofs": [{"kind": "contract", "dated_on": "2011-11-02"}]})["job_id"]
        do("POST", "/api/situations", {"person_id": person, "project_id": project, "noted_on": "2011-12-30", "left_with": ["action_plan"]})
        one["payment_id"] = do("POST", "/api/benefit-payments", {
            "person_id": person, "kind": "targeted", "decision_number": f"MOPS.{serial}.2011", "period_from": "2011-06-01",
            "period_to": "2011-06-30", "paid_on": "2011-06-20", "amount": "217.46"})["payment_id"]
        do("POST", f"/api/projects/{project}/own-contribution", {"payment_ids": [one["payment_id"]]})
        do("POST", f"/api/events/{of['event_id']}/guests", {"people": [person], "whole_project": False, "outside": []})
        one["guest_id"] = next(guest["guest_id"] for guest in do("GET", f"/api/events/{of['event_id']}/guests")["items"]
                               if guest.get("person_id") == person)
        one["effect_id"] = do("POST", f"/api/participants/{one['participation_id']}/effects", {
            "kind": "competence", "on": "2011-11-20", "proof": "school", "proven_on": "2011-11-20"})["effects"][0]["effect_id"]
        do("POST", f"/api/participants/{one['participation_id']}/data", {
            "told_on": "2011-05-17", "status": "inactive", "isced": 3, "citizenship": "polish", "foreign_background": "no", "minority": "no",
            "homeless": "no", "disability": "no", "premises": [], "voivodeship": "podkarpackie", "county": "leżajski",
            "commune": "Leżajsk", "degurba": 3})
        file = do("POST", f"/api/projects/{project}/participants-files", {"as_of": "2011-06-30", "is_partial": True})
        of["file_id"] = file["file_id"]
        errors = (do("POST", f"/api/participants-files/{file['file_id']}/feedback", {"row": row + 1, "column": 1, "told": NOTE,
                                                                                     "told_on": str(TODAY)})
                  for row in range(file["participants"]))
        one["feedback_id"] = next(error["feedback_id"] for error in errors if error["person_id"] == person)
        one["note_id"] = do("POST", f"/api/people/{person}/notes", {"kind": "social_work", "noted_on": "2011-06-20", "worker_id": worker,
                                                                    "text": NOTE})["note_id"]
        for kind, record in (("contract_b", "contract_id"), ("action_plan", "plan_id"),
                             ("certificate", "certificate_id"), ("qualifying_certificate", "qualifying_id")):
            one[f"{kind}_paper_id"] = do("POST", "/api/papers", {"kind": kind, "record_id": one[record]})["paper_id"]
        do("POST", f"/api/participants/{one['participation_id']}/leaving", {"left_on": "2011-12-29", "reason": "resigned"})
        do("POST", f"/api/participants/{one['participation_id']}/return", {"returned_on": "2011-12-30"})
        do("POST", f"/api/participants/{one['participation_id']}/leaving", {"left_on": "2011-12-31", "reason": "path_completed"})
        one["information_id"] = do("POST", f"/api/people/{person}/information", {
            "activity": "social_work", "given_on": "2011-01-24", "how": "paper"})["information_id"]
        one["address_id"] = do("POST", f"/api/people/{person}/protected-addresses", {
            "kind": "residence", "member_ids": list(self.members.values())})["protected_addresses"][0]["address_id"]
        one["paper_id"] = one["contract_b_paper_id"]
        one["record_id"] = one["contract_id"]

    def assist_families(self):
        """Everybody lives alone, but for two under one roof. Of the ids of their family only what is known of it is own's; the other
        has those of somebody just as unknown."""
        for relation in self.people:
            if relation not in TOGETHER:
                self.people[relation] |= self.assist([relation])
        if set(TOGETHER) <= set(self.people):
            hidden, known = TOGETHER
            self.people[known] |= self.assist(TOGETHER)
            self.people[hidden] |= {**{name: self.people["sealed_assigned"][name] for name in FAMILY},
                                    "family_plan_paper_id": self.people[known]["family_plan_paper_id"]}

    def assist(self, relations):
        """A household, who keeps it first, with a family assistant, a help plan made with all, and its paper."""
        do, people = self.founder.do, [self.people[relation]["person_id"] for relation in relations]
        members = [{"person_id": person, "role": role} for person, role in zip(people, ("self", "sibling"))]
        household = do("POST", "/api/households", {"from_on": "2006-01-01", "members": members})["household_id"]
        assistance = do("POST", "/api/assistances", {
            "household_id": household, "worker_id": self.members["assistant"], "basis": "project",
            "requested_on": "2011-05-05", "consent_on": "2011-05-10", "from_on": "2011-05-16"})["assistance_id"]
        family = do("POST", f"/api/assistances/{assistance}/plans", {
            "made_on": "2011-05-30", "made_with": people, "consulted_with": self.members["colleague"], "consulted_on": "2011-05-27",
            "situation": NOTE, "aims": ["Spokój"], "actions": [{"side": side, "description": "Plan dnia", "due_on": "2011-06-30",
                                                                "expected_effect": "porządek"} for side in ("family", "assistant")]})
        return {"household_id": household, "assistance_id": assistance, "family_action_id": family["plans"][0]["actions"][0]["action_id"],
                "family_plan_paper_id": self.plan_paper(assistance)}

    def plan_paper(self, assistance_id):
        return self.founder.post("/api/papers", {"kind": "family_plan", "record_id": assistance_id})["paper_id"]

    def seal(self, relation, colleague):
        members = [self.members[key] for key in self.accounts if key != "colleague"] if relation == "sealed_member" else []
        colleague.post(f"/api/people/{self.people[relation]['person_id']}/seal",
                       {"kind": "violence", "reason": NOTE, "member_ids": members})


class Installation:
    """The running program with both offices; `people` are those of `relations`, by relation."""

    def __init__(self, program):
        self.folder = office_process.fresh_folder()
        self.data = office_process.found_office(program, self.folder, OTHER_OFFICE)
        self.log = (self.folder / "server.log").open("w")
        self.server = office_process.Server(program, self.data, log=self.log)
        atexit.register(self.close)
        self.office = Office(self.server.port, office_process.OFFICE)
        self.other = Office(self.server.port, OTHER_OFFICE)
        self.office.add_staff(ROLES)
        self.other.add_staff(("head",))
        self.people = self.office.people
        self.build()

    def build(self):
        here = [relation for relation in NAMES if relation != "other_office"]
        for office, relations in ((self.office, here), (self.other, ["other_office"])):
            office.add_things()
            for serial, relation in enumerate(relations):
                office.register(relation, serial + (50 if office is self.other else 0))
            office.close_recruitment()
            for serial, relation in enumerate(relations):
                office.work_with(relation, serial)
            office.assist_families()
        for relation, to_on in (("own", None), ("handed_over", YESTERDAY), ("sealed_assigned", None), ("conflict", None)):
            for role in (*ROLES, NO_ROLE):
                self.office.assign(self.people[relation]["person_id"], role, to_on)
        for role in (*ROLES, NO_ROLE):
            self.office.founder.post(f"/api/people/{self.people['conflict']['person_id']}/conflicts",
                                     {"member_id": self.office.members[role], "kind": "relative"})
        self.colleague = self.office.worker("colleague")
        for office in (self.office, self.other):
            office.things["event_version"] = office.founder.get(f"/api/events/{office.things['event_id']}")["version"]
        self.office.things["login_id"] = self.colleague.get("/api/account/sessions")["items"][0]["session_id"]
        self.other.things["login_id"] = self.other.founder.get("/api/account/sessions")["items"][0]["session_id"]
        self.people["other_office"] = self.other.people["other_office"]
        for relation, one in self.people.items():
            owner = self.other.founder if relation == "other_office" else \
                self.colleague if relation.startswith("sealed") else self.office.founder
            one["task_id"] = owner.post("/api/tasks", {"due_on": str(TODAY), "what": "Zadzwonić", "person_id": one["person_id"]})["task_id"]
            if relation.startswith("sealed"):
                self.office.seal(relation, self.colleague)
        # The paper of before names both of the family and is hidden with one of them; a new one names whom its maker knows.
        own = self.people["own"]
        own["family_plan_paper_id"] = self.office.plan_paper(own["assistance_id"])

    def close(self):
        self.server.stop()
        self.log.close()
        office_process.remove(self.folder)


@functools.cache
def shared():
    """One for all suites of a run."""
    return Installation(PROGRAM)
