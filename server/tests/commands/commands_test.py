"""What the commands answer when something is wrong: 2 and the usage, or 1 and one clear line."""

import pathlib
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


if __name__ == "__main__":
    unittest.main()
