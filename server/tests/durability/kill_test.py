"""kill -9 under load: every write that was acknowledged is there afterwards, exactly once.

The real `wedka serve`, four clients that add staff with an Idempotency-Key, kill -9 at a random moment, a
restart on the same folder. Each write in doubt is sent again with its key and must then exist exactly once.
Five rounds, or fifty with 10 000 acknowledged writes when WEDKA_LONG=yes.
"""

import http.client
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import office_process  # noqa: E402

CLIENTS = 4
SEED = 20261121


class Load:
    """What the clients sent and what they were told."""

    def __init__(self):
        self.lock = threading.Lock()
        self.acknowledged = {}  # last name → member_id
        self.in_doubt = {}  # last name → key
        self.trouble = []
        self.number = 0

    def next_name(self):
        with self.lock:
            self.number += 1
            return f"Nowak{self.number:06d}"


def letters(name):
    """Names hold no digits: each becomes a letter."""
    return "".join(chr(ord("a") + int(c)) if c.isdigit() else c for c in name)


def write(client, name):
    return client.ask("POST", "/api/staff", {"first_name": "Ewa", "last_name": letters(name)},
                      {"Idempotency-Key": f"key-{name}"})


def keep_writing(port, cookie, load, stop):
    client = office_process.Client(port, cookie, timeout=10)
    while not stop.is_set():
        name = load.next_name()
        try:
            answer, body = write(client, name)
        except (OSError, http.client.HTTPException, ValueError) as broken:  # The server is gone.
            with load.lock:
                load.in_doubt[name] = type(broken).__name__
            return
        with load.lock:
            if answer.status == 201:
                load.acknowledged[name] = body["member_id"]
            else:
                load.trouble.append((name, answer.status, body))


def settle(port, cookie, load):
    """Sends every write in doubt once more, with its key."""
    client = office_process.Client(port, cookie)
    for name in list(load.in_doubt):
        answer, body = write(client, name)
        if answer.status != 201:
            load.trouble.append((name, answer.status, body))
            continue
        load.acknowledged[name] = body["member_id"]
        del load.in_doubt[name]


def lost_writes(data, load):
    """Acknowledged writes that are not there, and names that are there twice."""
    store = sqlite3.connect(f"file:{data / 'wedka.sqlite'}?mode=ro", uri=True)
    rows = store.execute("SELECT member_id, last_name FROM staff_members").fetchall()
    whole = store.execute("PRAGMA integrity_check").fetchone()[0]
    store.close()
    kept = {member_id for member_id, _ in rows}
    names = [last_name for _, last_name in rows]
    lost = [name for name, member_id in load.acknowledged.items() if member_id not in kept]
    return lost, len(names) - len(set(names)), whole


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    is_long = os.environ.get("WEDKA_LONG") == "yes"
    rounds, wanted = (50, 10_000) if is_long else (5, 0)
    choose = random.Random(SEED)
    folder = office_process.fresh_folder()
    load = Load()
    restarts = []
    failures = []
    server = None
    try:
        data = office_process.found_office(program, folder)
        server = office_process.Server(program, data)
        cookie = office_process.Client(server.port).sign_in()
        done = 0
        while done < rounds or len(load.acknowledged) < wanted:
            stop = threading.Event()
            threads = [threading.Thread(target=keep_writing, args=(server.port, cookie, load, stop))
                       for _ in range(CLIENTS)]
            for thread in threads:
                thread.start()
            time.sleep(choose.uniform(0.15, 0.8))
            server.kill()
            stop.set()
            for thread in threads:
                thread.join()
            done += 1

            server = office_process.Server(program, data)
            office_process.Client(server.port).ask("GET", "/api/health")
            restarts.append(time.monotonic() - server.began)
            lost, _, whole = lost_writes(data, load)
            settle(server.port, cookie, load)
            _, doubles, _ = lost_writes(data, load)
            verified = subprocess.run([program, "audit", "verify", "--data", data], capture_output=True, text=True)
            if lost or doubles or whole != "ok" or verified.returncode != 0 or load.in_doubt or load.trouble:
                failures.append((done, lost[:3], len(lost), doubles, whole, verified.stdout, load.trouble[:3]))
                load.trouble.clear()
            for name in lost:
                load.acknowledged.pop(name, None)

        # Once over the API itself, too: what was acknowledged is what the office sees.
        client = office_process.Client(server.port, cookie)
        for name, member_id in choose.sample(sorted(load.acknowledged.items()), min(50, len(load.acknowledged))):
            answer, body = client.ask("GET", f"/api/staff/{member_id}")
            if answer.status != 200 or letters(name) not in json.dumps(body):
                failures.append(("not shown", name, answer.status))
        if server.stop() != 0:
            failures.append("did not stop cleanly")
        server = None
        restarts.sort()
        lost_in_all = sum(failure[2] for failure in failures if isinstance(failure, tuple) and len(failure) > 3)
        print(f"kill -9: {done} rounds, {len(load.acknowledged)} acknowledged writes, {lost_in_all} lost, "
              f"{len(failures)} rounds with a fault, restart to first answer: median "
              f"{restarts[len(restarts) // 2] * 1000:.0f} ms, longest {restarts[-1] * 1000:.0f} ms")
        for failure in failures:
            print("  ", failure)
        return 1 if failures or not load.acknowledged else 0
    finally:
        if server:
            server.kill()
        office_process.remove(folder)


if __name__ == "__main__":
    sys.exit(main())
