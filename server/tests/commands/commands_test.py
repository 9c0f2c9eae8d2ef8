"""What the commands answer when something is wrong: 2 and the usage, or 1 and one clear line."""

import base64
import pathlib
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import office_process  # noqa: E402

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=60)


class Commands(unittest.TestCase):
    def setUp(self):
        self.folder = office_process.fresh_folder()
        self.addCleanup(office_process.remove, self.folder)

    def assert_refused(self, done, words):
        self.assertEqual(done.returncode, 1, done.stderr)
        lines = done.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, done.stderr)
        self.assertTrue(lines[0].startswith("wedka: "), lines[0])
        self.assertRegex(lines[0], words)

    def test_wrong_usage_is_2(self):
        for arguments in ([], ["dance"], ["serve"], ["serve", "--data"], ["serve", "--data", ".", "--prot", "1"],
                          ["serve", "--data", ".", "--port", "seventy"], ["serve", "--data", ".", "--port", "70000"],
                          ["figures", "--data", "."], ["audit"], ["audit", "sing"], ["migrate"]):
            with self.subTest(arguments):
                done = run(*arguments)
                self.assertEqual(done.returncode, 2)
                self.assertTrue(done.stderr.strip())
        self.assertEqual(run("--help").returncode, 0)

    def test_a_folder_that_is_not_there_is_refused(self):
        for command in (["serve"], ["audit", "verify"], ["figures", "--office", "x"]):
            with self.subTest(command):
                self.assert_refused(run(*command, "--data", self.folder / "none"), "there is no folder")
        self.assertFalse((self.folder / "none").exists())

    def test_reading_an_empty_folder_is_refused_and_leaves_it_empty(self):
        for command in (["audit", "verify"], ["figures", "--office", "x"]):
            with self.subTest(command):
                self.assert_refused(run(*command, "--data", self.folder), "there is no data")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_folder_in_use_and_a_port_in_use_are_refused(self):
        data = office_process.found_office(PROGRAM, self.folder)
        server = office_process.Server(PROGRAM, data)
        try:
            self.assert_refused(run("serve", "--data", data, "--port", "0"), "another wedka is running")
            self.assertEqual(run("audit", "verify", "--data", data).returncode, 0)
            other = self.folder / "other"
            other.mkdir()
            self.assert_refused(run("serve", "--data", other, "--port", server.port), str(server.port))
            # A refused start leaves the folder free.
            self.assertEqual(office_process.Server(PROGRAM, other).stop(), 0)
        finally:
            self.assertEqual(server.stop(), 0)

    def test_a_port_held_by_something_else_is_refused(self):
        with socket.socket() as holder:
            holder.bind(("127.0.0.1", 0))
            holder.listen()
            port = holder.getsockname()[1]
            self.assert_refused(run("serve", "--data", self.folder, "--port", port), str(port))

    def test_data_of_a_newer_program_are_refused(self):
        data = office_process.found_office(PROGRAM, self.folder)
        with sqlite3.connect(data / "wedka.sqlite") as store:
            store.execute("UPDATE platform_schema SET number = number + 1000 "
                          "WHERE number = (SELECT MAX(number) FROM platform_schema)")
        store.close()
        for command in (["serve", "--port", "0"], ["audit", "verify"]):
            with self.subTest(command):
                self.assert_refused(run(*command, "--data", data), "newer|knows steps up to")

    def test_data_whose_key_file_is_missing_are_refused_and_get_no_new_one(self):
        data = office_process.found_office(PROGRAM, self.folder)
        key = data / "wedka.key"
        kept = self.folder / "kept.key"
        shutil.move(key, kept)
        for command in (["serve", "--port", "0"], ["audit", "verify"]):
            with self.subTest(command):
                self.assert_refused(run(*command, "--data", data), "key file")
                self.assertFalse(key.exists())
        shutil.move(kept, key)
        self.assertEqual(run("audit", "verify", "--data", data).returncode, 0)

    def test_a_key_file_of_other_data_is_refused(self):
        data = office_process.found_office(PROGRAM, self.folder)
        key = data / "wedka.key"
        text = key.read_text()
        key.write_text(("1" if text[0] != "1" else "2") + text[1:])
        for command in (["serve", "--port", "0"], ["audit", "verify"]):
            with self.subTest(command):
                self.assert_refused(run(*command, "--data", data), "does not belong")
        key.write_text(text)
        self.assertEqual(run("audit", "verify", "--data", data).returncode, 0)

    def test_a_changed_trace_is_found_and_named(self):
        data = office_process.found_office(PROGRAM, self.folder)
        server = office_process.Server(PROGRAM, data)
        client = office_process.Client(server.port)
        client.sign_in()
        client.ask("GET", "/api/staff")
        client.connection.close()
        server.stop()
        with sqlite3.connect(data / "wedka.sqlite") as store:
            store.execute("UPDATE platform_audit SET subjects = 'x' WHERE seq = 2")
        store.close()
        done = run("audit", "verify", "--data", data)
        self.assertEqual(done.returncode, 1)
        self.assertIn("bad from entry 2 on (changed)", done.stdout)

    def visit(self, data, *options):
        """The office works for a moment, and stops in order."""
        server = office_process.Server(PROGRAM, data, *options)
        client = office_process.Client(server.port)
        client.sign_in()
        client.ask("GET", "/api/staff")
        state = client.ask("GET", "/api/trace")[1]
        client.connection.close()
        self.assertEqual(server.stop(), 0)
        return state

    def verify(self, data, *options):
        done = run("audit", "verify", "--data", data, *options)
        return done.returncode, done.stdout

    def test_an_orderly_stop_confirms_every_entry(self):
        data = office_process.found_office(PROGRAM, self.folder)
        self.visit(data)
        code, out = self.verify(data)
        self.assertEqual(code, 0, out)
        entries, confirmed = re.search(r": (\d+) entries, whole, confirmed to entry (\d+) \(", out).groups()
        self.assertEqual(entries, confirmed)

    def test_a_trace_cut_off_with_its_head_and_an_older_copy_are_found(self):
        data = office_process.found_office(PROGRAM, self.folder)
        older = (data / "wedka.sqlite").read_bytes()
        entries = int(re.search(r": (\d+) entries", self.verify(data)[1]).group(1))
        self.visit(data)
        newest = (data / "wedka.sqlite").read_bytes()

        (data / "wedka.sqlite").write_bytes(older)
        code, out = self.verify(data)
        self.assertEqual((code, f"bad from entry {entries + 1} on (behind_checkpoint)" in out), (1, True), out)
        # Whoever goes on from it does not hide it; the program says so at its start.
        self.assertTrue(self.visit(data)["is_set_back"])
        code, out = self.verify(data)
        self.assertEqual((code, f"bad from entry {entries + 1} on" in out), (1, True), out)

        (data / "wedka.sqlite").write_bytes(newest)
        with sqlite3.connect(data / "wedka.sqlite") as store:
            for table in ("platform_audit", "platform_audit_subjects"):
                store.execute(f"DELETE FROM {table} WHERE seq > {entries}")
            store.execute("UPDATE platform_audit_heads SET seq = ?, link = (SELECT link FROM platform_audit a "
                          "WHERE a.office_id = platform_audit_heads.office_id AND a.seq = ?)", (entries, entries))
        store.close()
        code, out = self.verify(data)
        self.assertEqual((code, f"bad from entry {entries + 1} on (behind_checkpoint)" in out), (1, True), out)

    def test_a_chosen_place_of_checkpoints_is_used_and_is_not_made(self):
        data = office_process.found_office(PROGRAM, self.folder)
        own = (data / "checkpoints" / "audit-checkpoints.txt").read_bytes()
        share = self.folder / "share"
        log = (self.folder / "log").open("w+")
        server = office_process.Server(PROGRAM, data, "--checkpoints", share, log=log)
        client = office_process.Client(server.port)
        client.sign_in()
        self.assertTrue(client.ask("GET", "/api/trace")[1]["is_failing"])
        client.connection.close()
        self.assertEqual(server.stop(), 0)
        log.seek(0)
        self.assertIn('"level":"error","event":"checkpoint', log.read())
        log.close()
        self.assertFalse(share.exists())
        self.assert_refused(run("audit", "verify", "--data", data, "--checkpoints", share), "there is no folder")

        share.mkdir()
        self.assertEqual(self.verify(data, "--checkpoints", share)[0], 1)
        self.assertIn("no checkpoint confirms", self.verify(data, "--checkpoints", share)[1])
        self.assertFalse(self.visit(data, "--checkpoints", share)["is_failing"])
        self.assertEqual(self.verify(data, "--checkpoints", share)[0], 0)
        self.assertEqual((data / "checkpoints" / "audit-checkpoints.txt").read_bytes(), own)

    def test_anybody_can_check_a_checkpoint_by_the_public_key(self):
        data = office_process.found_office(PROGRAM, self.folder)
        key = run("audit", "public-key", "--data", data)
        self.assertEqual(key.returncode, 0, key.stderr)
        (self.folder / "key.pem").write_text(key.stdout)
        line = (data / "checkpoints" / "audit-checkpoints.txt").read_text().splitlines()[-1]
        signed, signature = line.rsplit(" ", 1)
        (self.folder / "signature").write_bytes(base64.urlsafe_b64decode(signature + "=="))
        for text, code in ((signed, 0), (signed.replace("wedka", "wedki"), 1)):
            (self.folder / "signed").write_text(text)
            done = subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", self.folder / "key.pem", "-rawin",
                                   "-in", self.folder / "signed", "-sigfile", self.folder / "signature"], capture_output=True)
            self.assertEqual(done.returncode, code, done.stdout)


if __name__ == "__main__":
    unittest.main()
