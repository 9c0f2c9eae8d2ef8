"""The program with a certificate of its own: which handshakes it takes, what it refuses to start with, and that a
certificate is renewed while people work.

Certificates are made here by openssl. The malformed framings and the time limits of the transport are tested over TLS
in platform/http_server_test.cpp (WEDKA_TEST_TRANSPORT=tls).
"""

import pathlib
import re
import select
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import types
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import office_process  # noqa: E402

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
GUIDE = pathlib.Path(__file__).resolve().parents[3] / "docs/operating/security.md"
HERE = "subjectAltName=IP:127.0.0.1,DNS:localhost"
EC = ("ec", "-pkeyopt", "ec_paramgen_curve:P-256")
PATIENCE = 20

FORWARD_SECRET = {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305"}
SUITES_OF_1_3 = {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"}
# What an old client would say, were the client's own openssl not in its way.
WEAK = ("-cipher", "ALL:COMPLEMENTOFALL:@SECLEVEL=0")


def openssl(folder, *arguments, answers=""):
    # In a session of its own there is no terminal, and passwords are read from what is written here.
    subprocess.run(["openssl", *map(str, arguments)], cwd=folder, input=answers, text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


class Certificate:
    """A certificate that is its own authority, and its key."""

    def __init__(self, folder, name, days=60, kind=EC, password=None):
        self.certificate, self.key = folder / f"{name}.pem", folder / f"{name}.key"
        openssl(folder, "req", "-x509", "-newkey", *kind, "-days", days, "-subj", f"/CN={name}", "-addext", HERE,
                *(("-passout", f"pass:{password}") if password else ("-noenc",)),
                "-keyout", self.key, "-out", self.certificate)
        self.options = "--tls-cert", self.certificate, "--tls-key", self.key

    def believed(self):
        """The context of a client that believes this certificate and no other."""
        return ssl.create_default_context(cafile=self.certificate)

    def put_in_place_of(self, other):
        for new, old in ((self.certificate, other.certificate), (self.key, other.key)):
            shutil.copy(new, old.with_suffix(".new"))
            old.with_suffix(".new").rename(old)


class Tls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = office_process.fresh_folder()
        cls.addClassCleanup(office_process.remove, cls.folder)
        cls.data = office_process.found_office(PROGRAM, cls.folder)

    def setUp(self):
        self.own = self.folder / self.id().rsplit(".", 1)[1]
        self.own.mkdir()

    def serve(self, certificate, *options):
        log = (self.own / "log").open("w")
        self.addCleanup(log.close)
        server = office_process.Server(PROGRAM, self.data, *certificate.options, *options, log=log)
        self.addCleanup(server.stop)
        return server

    def client(self, server, context):
        client = office_process.Client(server.port, tls=context)
        self.addCleanup(client.connection.close)
        return client

    def log(self):
        return (self.own / "log").read_text()

    def lines_of(self, event, count):
        """Waits until the log holds so many lines of the event."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = [line for line in self.log().splitlines() if f'"event":"{event}"' in line]
            if len(found) >= count:
                return found
            time.sleep(0.02)
        self.fail(f"{count} lines of {event} are not in the log: {self.log()}")


class Handshakes(Tls):
    def shake(self, server, *options):
        """Whether a handshake succeeds, and what openssl tells of it."""
        done = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{server.port}", *options],
                              input="", capture_output=True, text=True, timeout=PATIENCE)
        told = done.stdout + done.stderr
        return done.returncode == 0 and "Cipher is (NONE)" not in told, told

    def suites(self, *options):
        listed = subprocess.run(["openssl", "ciphers", "-s", *options], capture_output=True, text=True, check=True)
        return listed.stdout.strip().split(":")

    def test_old_versions_are_refused_and_new_ones_taken(self):
        server = self.serve(Certificate(self.own, "rsa", kind=("rsa:2048",)))
        for options, is_taken in ((("-tls1", *WEAK), False), (("-tls1_1", *WEAK), False),
                                  (("-tls1_2",), True), (("-tls1_3",), True)):
            with self.subTest(options):
                taken, told = self.shake(server, *options)
                self.assertEqual(taken, is_taken, told)
                if is_taken:
                    self.assertIn("Compression: NONE", told)
                else:
                    self.assertIn("alert protocol version", told)

    def test_of_all_suites_that_openssl_knows_only_forward_secret_ones_are_taken(self):
        server = self.serve(Certificate(self.own, "rsa", kind=("rsa:2048",)))
        known = self.suites("-tls1_2", WEAK[1])
        self.assertGreater(len(known), 60)
        self.assertEqual({suite for suite in known
                          if self.shake(server, "-tls1_2", "-cipher", f"{suite}:@SECLEVEL=0")[0]}, FORWARD_SECRET)
        known = [*SUITES_OF_1_3, "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256"]
        self.assertEqual({suite for suite in known
                          if self.shake(server, "-tls1_3", "-ciphersuites", suite)[0]}, SUITES_OF_1_3)

    def test_slow_groups_are_refused(self):
        server = self.serve(Certificate(self.own, "ec"))
        for group, is_taken in (("X25519", True), ("P-256", True), ("P-384", True), ("ffdhe2048", False),
                                ("ffdhe8192", False), ("P-521", False)):
            with self.subTest(group):
                self.assertEqual(self.shake(server, "-tls1_3", "-groups", group)[0], is_taken)

    def test_nothing_is_resumed(self):
        server = self.serve(Certificate(self.own, "ec"))
        for version in ("-tls1_2", "-tls1_3"):
            with self.subTest(version):
                told = self.shake(server, version, "-reconnect")[1]
                self.assertGreaterEqual(told.count("New, "), 6, told)
                self.assertNotIn("Reused, ", told)
                self.assertNotIn("TLS session ticket:", told)

    def test_a_renegotiation_is_refused(self):
        server = self.serve(Certificate(self.own, "ec"))
        client = subprocess.Popen(["openssl", "s_client", "-tls1_2", "-connect", f"127.0.0.1:{server.port}"],
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        told = b""
        while b"Extended master secret" not in told:
            self.assertTrue(select.select([client.stdout], [], [], PATIENCE)[0], told)
            told += client.stdout.read1()
        told += client.communicate(b"R\n", timeout=PATIENCE)[0]
        self.assertIn(b"RENEGOTIATING", told)
        self.assertIn(b"no renegotiation", told)
        self.assertNotEqual(client.returncode, 0)


class Talk(Tls):
    def test_a_sign_in_over_tls_on_an_address_of_the_network(self):
        certificate = Certificate(self.own, "office")
        server = self.serve(certificate, "--address", "0.0.0.0")
        client = self.client(server, certificate.believed())
        answer, _ = client.ask("POST", "/api/session",
                               {"login": office_process.OFFICE["login"], "password": office_process.PASSWORD})
        self.assertEqual(answer.status, 204)
        cookie = answer.headers["Set-Cookie"]
        self.assertRegex(cookie, r"^__Host-wedka=[^;]+; .*Secure")
        self.assertEqual(answer.headers["Strict-Transport-Security"], "max-age=63072000; includeSubDomains")
        client.cookie = cookie.split(";")[0]
        self.assertEqual(client.ask("GET", "/api/staff")[0].status, 200)
        with self.assertRaises(ssl.SSLCertVerificationError):
            self.client(server, Certificate(self.own, "other").believed()).ask("GET", "/api/health")

    def test_an_answer_ends_in_order_and_a_refused_framing_too(self):
        certificate = Certificate(self.own, "office")
        server = self.serve(certificate)
        for request, status in ((b"GET /api/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", b" 200 "),
                                (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b" 411 ")):
            with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as plain:
                # An end without TLS's own farewell, as of an answer that was cut, would raise.
                with certificate.believed().wrap_socket(plain, server_hostname="localhost",
                                                        suppress_ragged_eofs=False) as client:
                    client.sendall(request)
                    told = b""
                    while more := client.recv(65536):
                        told += more
            self.assertIn(status, told.split(b"\r\n")[0])
            self.assertIn(b"\r\nStrict-Transport-Security: ", told)

    def test_plain_http_gets_nothing_and_harms_nothing(self):
        certificate = Certificate(self.own, "office")
        server = self.serve(certificate)
        client = self.client(server, certificate.believed())
        client.connection.auto_open = 0
        client.connection.connect()
        for request in (b"GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n", b"POST /api/session HTTP/1.1\r\n", b"\0" * 100_000):
            with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as plain:
                plain.sendall(request)
                told = b""
                try:
                    while more := plain.recv(65536):
                        told += more
                except ConnectionResetError:
                    pass
            # At most TLS's own alert that this is no TLS; no word of HTTP.
            self.assertLessEqual(len(told), 7, told)
            self.assertEqual(client.ask("GET", "/api/health")[0].status, 200)

    def test_whoever_stalls_is_closed_after_ten_seconds_in_the_handshake_and_after_it(self):
        certificate = Certificate(self.own, "office")
        server = self.serve(certificate)
        hello = ssl.MemoryBIO()
        try:
            certificate.believed().wrap_bio(ssl.MemoryBIO(), hello, server_hostname="localhost").do_handshake()
        except ssl.SSLWantReadError:
            pass
        began = time.monotonic()
        silent, stalled, dripping, in_request = (socket.create_connection(("127.0.0.1", server.port)) for _ in range(4))
        hello = hello.read()
        stalled.sendall(hello[:100])
        in_request = certificate.believed().wrap_socket(in_request, server_hostname="localhost")
        in_request.sendall(b"POST /api/session HTTP/1.1\r\nHost: a\r\n")
        open_ones = {silent, stalled, dripping, in_request}
        closed_after = {}
        while open_ones and time.monotonic() < began + PATIENCE:
            for one in select.select(open_ones, [], [], 0.3)[0]:
                try:
                    self.assertEqual(one.recv(100), b"")
                except (ConnectionResetError, ssl.SSLError):
                    pass
                closed_after[one] = time.monotonic() - began
                open_ones.discard(one)
            if dripping in open_ones:
                dripping.send(hello[:1])
                hello = hello[1:]
        for one in (silent, stalled, dripping, in_request):
            self.assertGreater(closed_after.get(one, 0), 9)
            self.assertLess(closed_after[one], 15)
            one.close()


class Renewal(Tls):
    def server_name(self, server):
        with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as plain:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            with context.wrap_socket(plain) as client:
                (self.own / "seen.der").write_bytes(client.getpeercert(True))
        told = subprocess.run(["openssl", "x509", "-in", self.own / "seen.der", "-noout", "-subject"],
                              capture_output=True, text=True, check=True).stdout
        return told.rsplit(" ", 1)[1].strip()

    def test_a_new_certificate_is_taken_at_sighup_and_nobody_is_dropped(self):
        current = Certificate(self.own, "current")
        server = self.serve(current)
        one, two = Certificate(self.own, "one"), Certificate(self.own, "two", kind=("rsa:2048",))
        context = current.believed()
        context.load_verify_locations(one.certificate)
        context.load_verify_locations(two.certificate)
        working = self.client(server, context)
        working.sign_in()
        working.connection.auto_open = 0

        failed, asked, is_over = [], [], threading.Event()

        def come_and_go():
            while not is_over.is_set():
                client = office_process.Client(server.port, tls=context)
                try:
                    asked.append(client.ask("GET", "/api/health")[0].status)
                except OSError as trouble:
                    failed.append(trouble)
                client.connection.close()
        visitors = [threading.Thread(target=come_and_go) for _ in range(4)]
        for visitor in visitors:
            visitor.start()
        try:
            for round_number, new in enumerate([one, two] * 5, start=1):
                new.put_in_place_of(current)
                server.process.send_signal(signal.SIGHUP)
                self.lines_of("certificate_read", round_number)
                self.assertEqual(self.server_name(server), new.certificate.stem)
                self.assertEqual(working.ask("GET", "/api/staff")[0].status, 200)
        finally:
            is_over.set()
            for visitor in visitors:
                visitor.join()
        self.assertEqual(failed, [])
        self.assertGreater(len(asked), 20)
        self.assertEqual(set(asked), {200})

    def test_a_bad_new_certificate_leaves_the_old_one_and_is_told_in_the_log(self):
        current = Certificate(self.own, "current")
        other = Certificate(self.own, "other")
        server = self.serve(current)

        def open_to_others():
            current.key.chmod(0o644)
        rows = (("holds no certificate", lambda: current.certificate.write_text("not a certificate")),
                ("cannot be opened", current.certificate.unlink),
                ("not the key", lambda: shutil.copy(other.certificate, current.certificate)),
                ("open to others", open_to_others))
        for number, (words, spoil) in enumerate(rows, start=1):
            with self.subTest(words):
                spoil()
                server.process.send_signal(signal.SIGHUP)
                line = self.lines_of("certificate_not_read", number)[-1]
                self.assertIn('"level":"error"', line)
                self.assertIn(words, line)
                self.assertEqual(self.server_name(server), "current")
        other.put_in_place_of(current)
        server.process.send_signal(signal.SIGHUP)
        self.lines_of("certificate_read", 1)
        self.assertEqual(self.server_name(server), "other")

    def test_a_certificate_that_ends_within_thirty_days_is_told_at_each_reading(self):
        for days, is_told in ((30, True), (32, False)):
            with self.subTest(days):
                certificate = Certificate(self.own, f"of-{days}-days", days=days)
                server = self.serve(certificate)
                server.process.send_signal(signal.SIGHUP)
                self.lines_of("certificate_read", 1)
                told = re.findall(r'"level":"warning","event":"certificate_ends","days_left":"(\d+)"', self.log())
                self.assertEqual(told, ["29", "29"] if is_told else [])
                server.stop()


class Starts(Tls):
    def refused(self, *options):
        done = subprocess.run([PROGRAM, "serve", "--data", self.own, "--port", "0", *map(str, options)],
                              capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
        self.assertFalse((self.own / "wedka.sqlite").exists())
        return done

    def test_plain_http_on_an_address_of_the_network_is_refused(self):
        for address in ("0.0.0.0", "::", "192.0.2.1"):
            with self.subTest(address):
                done = self.refused("--address", address)
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr, r"^wedka: .*--tls-cert.*\n$")

    def test_one_of_the_two_files_alone_is_wrong_usage(self):
        office = Certificate(self.own, "office")
        for options in (office.options[:2], office.options[2:]):
            self.assertEqual(self.refused(*options).returncode, 2)

    def test_a_file_that_does_not_serve_is_refused_by_name(self):
        good, other = Certificate(self.own, "good"), Certificate(self.own, "other")
        rsa = Certificate(self.own, "rsa", kind=("rsa:2048",))
        weak = Certificate(self.own, "weak", kind=("rsa:1024",))
        locked = Certificate(self.own, "locked", password="haslo")
        words = self.own / "words"
        words.write_text("no PEM at all\n")
        words.chmod(0o600)
        half = self.own / "half.pem"
        half.write_text(good.certificate.read_text() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        ended, early = self.own / "ended.pem", self.own / "early.pem"
        openssl(self.own, "req", "-new", "-key", good.key, "-subj", "/CN=good", "-out", "request.pem")
        openssl(self.own, "x509", "-req", "-in", "request.pem", "-key", good.key, "-days", "-1", "-out", ended)
        (self.own / "index").touch()
        (self.own / "ca.conf").write_text("[ca]\ndefault_ca=c\n[c]\ndatabase=index\nnew_certs_dir=.\ndefault_md=sha256\n"
                                          "policy=p\nrand_serial=yes\n[p]\ncommonName=supplied\n")
        openssl(self.own, "ca", "-batch", "-config", "ca.conf", "-selfsign", "-in", "request.pem", "-keyfile", good.key,
                "-startdate", "20900101000000Z", "-enddate", "20910101000000Z", "-notext", "-out", early)
        for certificate, key, reason in (
                (self.own / "none", good.key, "none: cannot be opened"),
                (good.certificate, self.own / "none", "none: cannot be opened"),
                (self.own, good.key, "is not a file"),
                (words, good.key, "words: holds no certificate"),
                (good.certificate, words, "words: holds no private key"),
                (good.key, good.key, "good.key: holds no certificate"),
                (half, good.key, "half.pem: its chain cannot be read"),
                (good.certificate, other.key, "other.key: is not the key"),
                (good.certificate, rsa.key, "rsa.key: is not the key"),
                (locked.certificate, locked.key, "locked.key: is locked by a password"),
                (weak.certificate, weak.key, "weak.pem: its certificate cannot be used: ee key too small"),
                (ended, good.key, r"ended.pem: ended on \d{4}-\d\d-\d\d"),
                (early, good.key, "early.pem: begins only on 2090-01-01")):
            with self.subTest(reason):
                done = self.refused("--tls-cert", certificate, "--tls-key", key)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertRegex(done.stderr, rf"^wedka: TLS file .*{reason}.*\n$")
        for mode in (0o640, 0o604, 0o660, 0o602):
            with self.subTest(oct(mode)):
                good.key.chmod(mode)
                done = self.refused(*good.options)
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr, "good.key: is open to others")


class Guide(Tls):
    def test_the_commands_of_the_guide_make_a_certificate_that_browsers_can_believe(self):
        name = "wedka.example.pl"
        commands = next(block for block in re.findall(r"```sh\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
                        if "authority.key" in block)
        # Whoever asks for the password is told it.
        typing = """openssl() { printf 'haslo-urzedu\\nhaslo-urzedu\\n' | command openssl "$@"; }\n"""
        subprocess.run(["sh", "-e", "-c", typing + commands], cwd=self.own, check=True, capture_output=True,
                       start_new_session=True, timeout=PATIENCE)
        made = types.SimpleNamespace(options=("--tls-cert", self.own / "wedka-tls.pem",
                                              "--tls-key", self.own / "wedka-tls.key"))
        server = self.serve(made)
        context = ssl.create_default_context(cafile=self.own / "authority.pem")
        context.verify_flags |= ssl.VERIFY_X509_STRICT
        with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as plain:
            with context.wrap_socket(plain, server_hostname=name) as client:
                self.assertEqual(client.version(), "TLSv1.3")
        self.assertNotIn("certificate_ends", self.log())
        self.assertIn("ENCRYPTED", (self.own / "authority.key").read_text())


if __name__ == "__main__":
    unittest.main()
