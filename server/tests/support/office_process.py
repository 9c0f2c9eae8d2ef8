"""A real `wedka` process on an office of its own, for tests and measurements over HTTP."""

import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

PASSWORD = "wierzba nad woda"
OFFICE = {
    "slug": "testowy",
    "name": "Ośrodek testowy",
    "first_name": "Anna",
    "last_name": "Arent",
    "login": "anna",
    "password": PASSWORD,
    "authorised_from": "2001-01-02",
}


def fresh_folder():
    """A folder in memory where there is one: what is tested is the process, not the disk."""
    memory = pathlib.Path("/dev/shm")
    return pathlib.Path(tempfile.mkdtemp(prefix="wedka-process-", dir=memory if os.access(memory, os.W_OK) else None))


def found_office(program, folder, *further):
    """An office with its head and nothing else, made by `wedka demo`; `further` ones in the same installation."""
    for office in (OFFICE, *further):
        demo = folder / "demo" / office["slug"]
        (demo / "steps").mkdir(parents=True)
        (demo / "office.json").write_text(json.dumps(office), encoding="utf-8")
    data = folder / "data"
    subprocess.run([program, "demo", "--data", data, "--from", folder / "demo"], check=True, stdout=subprocess.DEVNULL)
    return data


class Server:
    """`wedka serve`, from its first line of output to its end."""

    def __init__(self, program, data, *options, log=subprocess.DEVNULL):
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [program, "serve", "--data", data, "--port", "0", *options],
            stdout=subprocess.PIPE, stderr=log, text=True)
        line = self.process.stdout.readline()
        found = re.search(r":(\d+)\s*$", line)
        if not found:
            raise RuntimeError(f"wedka does not serve: {line!r}")
        self.port = int(found.group(1))

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        return code

    def memory_bytes(self):
        pages = int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


class Client:
    """One connection that stays signed in; `tls` is the context of one under TLS."""

    def __init__(self, port, cookie=None, timeout=30, tls=None):
        self.connection = (http.client.HTTPSConnection("127.0.0.1", port, timeout=timeout, context=tls) if tls else
                           http.client.HTTPConnection("127.0.0.1", port, timeout=timeout))
        self.cookie = cookie

    def ask(self, method, path, body=None, headers=()):
        sent = dict(headers)
        if self.cookie:
            sent["Cookie"] = self.cookie
            sent["Sec-Fetch-Site"] = "same-origin"
        if body is not None:
            sent["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        self.connection.request(method, path, body, sent)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer, json.loads(text) if text else None

    def send(self, method, path, body=None, headers=()):
        """Status, headers as one text, and the bytes; asked again where the server let go of the connection."""
        sent = {"Sec-Fetch-Site": "same-origin", **dict(headers)}
        if self.cookie:
            sent["Cookie"] = self.cookie
        if body is not None:
            sent["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        for attempt in range(2):
            try:
                self.connection.request(method, path, body, sent)
                answer = self.connection.getresponse()
                return answer.status, str(answer.headers), answer.read()
            except (http.client.HTTPException, OSError):
                self.connection.close()
                if attempt:
                    raise

    def sign_in(self, login=OFFICE["login"], password=PASSWORD, office=None):
        answer, _ = self.ask("POST", "/api/session", {"login": login, "password": password, "office": office})
        if answer.status != 204:
            raise RuntimeError(f"not signed in: {answer.status}")
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return self.cookie


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)
