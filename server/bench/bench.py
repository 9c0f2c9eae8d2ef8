"""The budgets of design section 9, each beside its floor of the same run, on the real server.

People are synthetic and made by requests of the API (`wedka demo` sends them inside the process). Takes about
two minutes. Usage: bench.py build/wedka
"""

import itertools
import json
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests" / "support"))
import office_process  # noqa: E402

SEED = 20261121
SECONDS = 5
FEW, MANY = 10_000, 99_000

FIRST = ("Anna Maria Katarzyna Agnieszka Barbara Ewa Krystyna Zofia Teresa Magdalena Łucja Żaneta Jan Piotr "
         "Krzysztof Andrzej Tomasz Paweł Józef Marcin Marek Michał Grzegorz Łukasz").split()
BEGINNINGS = "Kow Now Wiś Wój Kam Lew Ziel Szym Woź Dąb Koz Jan Maz Kra Piot Gra Paw Mich Zaj Król Wie Jab Wró Żuk".split()
MIDDLES = "al ak niew owi iń and ans ań łow erz icz ik os ar".split()
ENDS = "ski cki czyk ak ek iak arz owicz in ewicz".split()


def report(what, figure, floor="", ratio="", budget=""):
    print(f"{what:<44} {figure:>16} {floor:>22} {ratio:>8}  {budget}", flush=True)


def people_csv(count):
    """Names and birth days that never meet twice."""
    choose = random.Random(SEED)
    surnames = ["".join(parts) for parts in itertools.product(BEGINNINGS, MIDDLES, ENDS)]
    lines = ["first_name,last_name,birth_on"]
    for i in range(count):
        day = f"{1930 + i // 28 // 12 % 75}-{1 + i // 28 % 12:02}-{1 + i % 28:02}"
        lines.append(f"{choose.choice(FIRST)},{surnames[(i * 7919 + i // 25200) % len(surnames)]},{day}")
    return "\n".join(lines) + "\n", surnames


def fill(program, folder, count):
    """An office with so many people, each registered by a request."""
    demo = folder / "demo" / "testowy"
    demo.mkdir(parents=True)
    (demo / "office.json").write_text(json.dumps(office_process.OFFICE), encoding="utf-8")
    csv, surnames = people_csv(count)
    (demo / "people.csv").write_text(csv, encoding="utf-8")
    body = {"first_name": "{first_name}", "last_name": "{last_name}", "birth_on": "{birth_on}", "sex": "female", "birth_place": "Leżajsk",
            "pesel_missing_reason": "undetermined"}
    steps = [{"as": "anna", "post": "/api/people", "for_each": "people.csv", "body": body}] if count else []
    (demo / "steps").mkdir()
    (demo / "steps" / "people.json").write_text(json.dumps(steps), encoding="utf-8")
    # Filled in memory, then laid on the disk that is measured.
    with tempfile.TemporaryDirectory(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as fast:
        began = time.monotonic()
        subprocess.run([program, "demo", "--data", f"{fast}/data", "--from", folder / "demo"], check=True,
                       stdout=subprocess.DEVNULL)
        took = time.monotonic() - began
        shutil.copytree(f"{fast}/data", folder / "data")
    return folder / "data", surnames, took


def wrk(url, clients, script=None, headers=(), seconds=SECONDS):
    """Requests a second, p50 and p99 in milliseconds, and how many answers were no success."""
    command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    out = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
    unit = {"us": 0.001, "ms": 1.0, "s": 1000.0}

    def percentile(which):
        number, word = re.search(rf"{which}%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(number) * unit[word]

    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return (float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), percentile(50), percentile(99),
            int(failed.group(1)) if failed else 0)


def search_script(folder, surnames):
    words = random.Random(SEED).sample(surnames, 400)
    script = folder / "search.lua"
    listed = ",".join(json.dumps(word[:random.Random(word).randint(4, 7)], ensure_ascii=False) for word in words)
    script.write_text(f"local words = {{{listed}}}\nlocal at = 0\n"
                      "request = function()\n  at = at % #words + 1\n"
                      "  return wrk.format('POST', nil, nil, '{\"text\":\"' .. words[at] .. '\"}')\nend\n",
                      encoding="utf-8")
    return script


def change_script(folder):
    script = folder / "change.lua"
    script.write_text(
        "local number = 0\nrequest = function()\n  number = number + 1\n"
        "  local name = ('Nowak' .. number):gsub('%d', function(d) return string.char(97 + tonumber(d)) end)\n"
        "  wrk.headers['Idempotency-Key'] = 'bench-' .. number\n"
        "  return wrk.format('POST', nil, nil, '{\"first_name\":\"Ewa\",\"last_name\":\"' .. name .. '\"}')\nend\n",
        encoding="utf-8")
    return script


def plain_group_commits(folder, group):
    """Changes a second of a bare loop over SQLite: the same tables' rows, the same group, one COMMIT."""
    store = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                      "CREATE TABLE members (office TEXT, id TEXT, name TEXT, sort TEXT, PRIMARY KEY (office, id))",
                      "CREATE TABLE audit (office TEXT, seq INTEGER, at INTEGER, account TEXT, action TEXT,"
                      " outcome TEXT, subjects TEXT, detail TEXT, link BLOB, PRIMARY KEY (office, seq))",
                      "CREATE TABLE answers (office TEXT, account TEXT, key TEXT, hash BLOB, status INTEGER,"
                      " answer BLOB, at INTEGER, PRIMARY KEY (office, account, key))"):
        store.execute(statement)
    office, blob, done = "0193a000-0000-7000-8000-00000000000a", b"x" * 32, 0
    began = time.monotonic()
    while time.monotonic() - began < 3:
        store.execute("BEGIN IMMEDIATE")
        for _ in range(group):
            done += 1
            name = str(done)
            store.execute("SAVEPOINT one")
            store.execute("SELECT answer FROM answers WHERE office = ? AND account = ? AND key = ?",
                          (office, office, name)).fetchone()
            store.execute("INSERT INTO members VALUES (?, ?, ?, ?)", (office, name, "Ewa " + name, name))
            store.execute("INSERT INTO answers VALUES (?, ?, ?, ?, 201, ?, 1)", (office, office, name, blob, blob * 6))
            store.execute("RELEASE one")
            store.execute("INSERT INTO audit VALUES (?, ?, 1, ?, 'staff.change', 'done', ?, '', ?)",
                          (office, done, office, name, blob))
        store.execute("COMMIT")
    took = time.monotonic() - began
    store.close()
    return done / took


def start(program, data, *options):
    server = office_process.Server(program, data, *options)
    office_process.Client(server.port).ask("GET", "/api/health")
    return server, (time.monotonic() - server.began) * 1000


def start_time(program, data):
    """The median of five starts, in milliseconds."""
    times = []
    for _ in range(5):
        server, took = start(program, data)
        times.append(took)
        server.stop()
    return sorted(times)[2]


def measure(program, folder):
    (folder / "web").mkdir()
    web = ["--web", str(folder / "web")]
    print(f"{'what':<44} {'figure':>16} {'floor':>22} {'ratio':>8}  budget")

    empty, _, _ = fill(program, folder / "empty", 0)
    report("start to first answer, empty", f"{start_time(program, empty):.0f} ms", budget="<= 100 ms")

    few, surnames, _ = fill(program, folder / "few", FEW)
    script = search_script(folder, surnames)
    json_type = "Content-Type: application/json"

    server, _ = start(program, few, *web)
    cookie = office_process.Client(server.port).sign_in()
    url = f"http://127.0.0.1:{server.port}"
    _, few_50, few_99, failed = wrk(url + "/api/people/search", 1, script, [f"Cookie: {cookie}", json_type])
    server.stop()
    report(f"search by name, {FEW} people, p50 / p99", f"{few_50:.2f} / {few_99:.2f} ms",
           ratio="", budget="" if not failed else f"{failed} FAILED")

    many, _, took = fill(program, folder / "many", MANY)
    report("registering a person, one after another", f"{MANY / took:.0f} /s")
    report(f"start to first answer, {MANY} people", f"{start_time(program, many):.0f} ms", budget="<= 300 ms")

    # One person's card, and a file of the same size that the same server hands out.
    server, _ = start(program, many, *web)
    rest = server.memory_bytes()
    report("memory at rest", f"{rest / 2**20:.1f} MiB", budget="<= 30 MiB")
    client = office_process.Client(server.port)
    cookie = client.sign_in()
    _, page = client.ask("GET", "/api/people?limit=1")
    person = page["items"][0]["person_id"]
    _, card = client.ask("GET", f"/api/people/{person}")
    server.stop()
    (folder / "web" / "floor.json").write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")

    server, _ = start(program, many, *web)
    url = f"http://127.0.0.1:{server.port}"
    floor, _, _, floor_failed = wrk(url + "/floor.json", 8)
    rate, _, p99, failed = wrk(f"{url}/api/people/{person}", 8, headers=[f"Cookie: {cookie}"])
    report("one person with read-audit, 8 clients", f"{rate:.0f} /s", f"{floor:.0f} /s constant",
           f"{rate / floor:.2f}", ">= 0.20" + (f", {failed + floor_failed} FAILED" if failed + floor_failed else ""))
    report("  its p99", f"{p99:.2f} ms")

    _, many_50, many_99, failed = wrk(url + "/api/people/search", 1, script, [f"Cookie: {cookie}", json_type])
    report(f"search by name, {MANY} people, p50 / p99", f"{many_50:.2f} / {many_99:.2f} ms",
           f"{few_50:.2f} ms at {FEW}", f"{many_50 / few_50:.2f}",
           "p99 <= 20 ms, <= 2" + (f", {failed} FAILED" if failed else ""))

    changes, _, p99, failed = wrk(url + "/api/staff", 64, change_script(folder), [f"Cookie: {cookie}", json_type])
    busy = server.memory_bytes()
    server.stop()
    plain = plain_group_commits(folder, 64)
    report("durable change with audit, 64 clients", f"{changes:.0f} /s", f"{plain:.0f} /s plain loop",
           f"{changes / plain:.2f}", ">= 0.35" + (f", {failed} FAILED" if failed else ""))
    report("  its p99", f"{p99:.1f} ms")
    report("memory after 64 clients", f"{busy / 2**20:.1f} MiB", budget="<= 256 MiB")

    verified = subprocess.run([program, "audit", "verify", "--data", many], capture_output=True, text=True)
    began = time.monotonic()
    subprocess.run([program, "audit", "verify", "--data", many], capture_output=True, check=True)
    report("audit verify", verified.stdout.split(":")[-1].strip(), f"{time.monotonic() - began:.2f} s")


def main():
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build/wedka").resolve()
    # On a disk, not in memory: a change must be durable.
    place = program.parent / "bench-data"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    try:
        measure(program, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
