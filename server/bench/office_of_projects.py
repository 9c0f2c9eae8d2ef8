"""An office that has run many projects like the demo's, one with 200 participants, and a person with ten years of records.

Made from the demo's own chapters: the same requests, for other synthetic people.
"""

import csv
import datetime
import io
import json
import re
import shutil

# Families have at most so many assistants, papers and the account are measured elsewhere.
CHAPTERS = ("20-people", "30-casework", "40-recruitment", "50-support", "60-money", "70-after", "75-jobs", "80-figures")
PESEL_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
BIG_GROUP = 200


class Pesels:
    """Further numbers of the serials that nobody bears (99xx), fifty for a birth day and sex."""

    def __init__(self):
        self.given = {}
        self.free = {}

    def of(self, pesel, copy, years_later=0):
        """The number of somebody else of the same birth day (of a later year) and sex; always the same for a copy."""
        asked = (pesel, copy, years_later)
        if asked not in self.given:
            birth = f"{int(pesel[:2]) + years_later:02}{pesel[2:6]}"
            free = self.free.setdefault((birth, int(pesel[9]) % 2), list(range(9900 + int(pesel[9]) % 2, 10_000, 2)))
            digits = birth + str(free.pop())
            self.given[asked] = digits + str(-sum(int(d) * w for d, w in zip(digits, PESEL_WEIGHTS)) % 10)
        return self.given[asked]


pesels = Pesels()


def is_pesel(text):
    return len(text) == 11 and sum(int(d) * w for d, w in zip(text, (*PESEL_WEIGHTS, 1))) % 10 == 0


def for_others(text, copy):
    """A file of the demo about other people, with other numbers of certificates and decisions."""
    text = text.replace("/2011 (", f"/2011/{copy} (")
    text = re.sub(r"(MOPS\.5012\.\d+)\.2011", rf"\1.{copy}.2011", text)
    return re.sub(r"\b\d{11}\b", lambda met: pesels.of(met.group(), copy) if is_pesel(met.group()) else met.group(), text)


def read_rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")), delimiter=";"))


def write_rows(path, rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")


def renamed(rows, copy):
    """Nobody shares a name with somebody of another project."""
    return [{**row, "last_name": row["last_name"] + chr(ord("a") + copy) + "ski"} for row in rows]


def add_project(demo, folder, copy):
    """The demo's project once more: its chapters, after those of the earlier ones, and their files."""
    data = f"project{copy}"
    (folder / data / "attendance").mkdir(parents=True)
    for path in [*demo.glob("*.csv"), *demo.glob("attendance/*.csv")]:
        (folder / data / path.relative_to(demo)).write_text(for_others(path.read_text(encoding="utf-8"), copy), encoding="utf-8")
    people = folder / data / "people.csv"
    write_rows(people, renamed(read_rows(people), copy))
    for chapter in CHAPTERS:
        steps = (demo / "steps" / f"{chapter}.json").read_text(encoding="utf-8")
        steps = re.sub(r'"((?:attendance/)?[a-z-]+\.csv)"', rf'"{data}/\1"', steps)
        steps = steps.replace('"number": "2011"', f'"number": "2011/{copy}"').replace('"w10.', f'"w10p{copy}.').replace('"w20.', f'"w20p{copy}.')
        (folder / "steps" / f"{100 + copy}-{chapter}.json").write_text(steps, encoding="utf-8")


def add_big_group(demo, folder):
    """A project with 200 participants who all have a place in one training of six sessions."""
    copies = BIG_GROUP // 25
    chosen = [row for row in read_rows(demo / "people.csv") if row["list"] == "basic"]
    rows = [{**row, "key": f"{row['key']}-{copy}", "pesel": pesels.of(row["pesel"], copy, 1),
             "birth_on": str(int(row["birth_on"][:4]) + 1) + row["birth_on"][4:], "last_name": row["last_name"] + chr(ord("a") + copy) + "wicz"}
            for copy in range(copies) for row in chosen]
    write_rows(folder / "group.csv", rows)
    chapters = []
    for chapter in ("20-people", "30-casework", "40-recruitment"):
        steps = json.loads((demo / "steps" / f"{chapter}.json").read_text(encoding="utf-8"))
        text = json.dumps([step for step in steps if step.get("post") != "/api/households"], ensure_ascii=False)
        text = text.replace('"people.csv"', '"group.csv"').replace('"number": "2011"', '"number": "2011/200"')
        chapters += json.loads(text.replace('"participants": 25', f'"participants": {BIG_GROUP}'))
    everybody = [f"{{{row['key']}.participation_id}}" for row in rows]
    support = json.loads((demo / "steps" / "50-support.json").read_text(encoding="utf-8"))
    chapters += [step for step in support if step.get("keep", {}).get("form_skills")]
    training = next(at for at, step in enumerate(support) if "training_id" in step.get("keep", {}))
    chapters += support[training:training + 2]
    chapters.append({"as": "koordynator", "post": "/api/series/{training_id}/enrolments", "body": {"participation_ids": everybody, "enrolled_on": "2011-05-25"}})
    (folder / "steps" / "200-group.json").write_text(json.dumps(chapters, ensure_ascii=False), encoding="utf-8")


def add_long_story(demo, folder):
    """One person with ten years: a benefit, and a note of social work, each month; an interview each year."""
    person = read_rows(demo / "people.csv")[0]
    pesel = pesels.of(person["pesel"], "story")
    months = [datetime.date(2012 + month // 12, month % 12 + 1, 20) for month in range(120)]
    lines = ["pesel;rodzaj;decyzja;okres_od;okres_do;wyplacono;kwota"]
    lines += [f"{pesel};okresowy;MOPS.5012.{at}.{day.year};{day:01.%m.%Y};{day:28.%m.%Y};{day:%d.%m.%Y};350,00" for at, day in enumerate(months)]
    (folder / "story.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    steps = [
        {"as": "kierownik", "post": "/api/people", "body": {"first_name": "Długosława", "last_name": "Opowieść", "birth_on": person["birth_on"], "sex": person["sex"], "pesel": pesel}, "keep": {"person_id": "person_id"}},
        {"as": "kierownik", "post": "/api/assignments", "body": {"person_id": "{person_id}", "member_id": "{pracownik.member_id}", "role": "lead", "from_on": "2011-01-03", "basis": "rejon"}},
        {"as": "ksiegowa", "post": "/api/benefit-payments/import", "file": "story.csv", "body": {"csv": "{file}", "is_trial": False}},
    ]
    for day in months:
        steps.append({"as": "pracownik", "post": "/api/people/{person_id}/notes", "body": {"kind": "social_work", "noted_on": str(day), "worker_id": "{pracownik.member_id}", "text": "Rozmowa (opis przykładowy)."}})
    for year in range(2012, 2022):
        steps.append({"as": "kierownik", "post": "/api/interviews", "body": {"person_id": "{person_id}", "basis": "request", "learned_on": f"{year}-02-01", "is_urgent": False, "worker_id": "{pracownik.member_id}"}, "keep": {"interview_id": "interview_id"}})
        steps.append({"as": "kierownik", "post": "/api/interviews/{interview_id}/visit", "body": {"visited_on": f"{year}-02-06", "place": "miejsce zamieszkania", "form": "paper"}})
    (folder / "steps" / "210-story.json").write_text(json.dumps(steps, ensure_ascii=False), encoding="utf-8")


def write_office(demo, folder, projects):
    """The steps of the whole office below `folder`, for `wedka demo`."""
    (folder / "steps").mkdir(parents=True)
    shutil.copy(demo / "office.json", folder)
    shutil.copy(demo / "staff.csv", folder)
    shutil.copy(demo / "steps" / "10-office.json", folder / "steps")
    for copy in range(projects):
        add_project(demo, folder, copy)
    add_big_group(demo, folder)
    add_long_story(demo, folder)
