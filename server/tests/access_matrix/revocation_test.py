"""C6: what takes rights away works at the next request: the file, a paper, a list, its next page and its CSV."""

import os
import sys
import time
import unittest

import installation
import office_process

TIMES = 100 if os.environ.get("WEDKA_LONG") else 22
FEWER = TIMES if TIMES == 100 else 8  # Where each time costs a password's hash or two.
WITHIN = 1.0
OTHER_PASSWORD = "sosna nad potokiem"
KEY = "cofany"


class Revocation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = place = installation.shared()
        cls.office = place.office
        cls.head = place.office.founder
        if KEY not in cls.office.accounts:
            cls.office.add_member(KEY, "social_worker")
            cls.office.add_account(KEY, "social_worker")
            cls.office.give_password(KEY)
        cls.account = f"/api/accounts/{cls.office.accounts[KEY]}"
        cls.member = cls.office.members[KEY]
        cls.slowest = 0.0

    def setUp(self):
        self.person = self.place.people["own"]
        self.give_person()
        self.worker = self.office.worker(KEY)

    def tearDown(self):
        self.worker.connection.close()

    def give_person(self, to_on=None):
        self.office.assign(self.person["person_id"], KEY, to_on)

    def probes(self):
        """What the worker could do a moment ago; in lists and files the person is named."""
        person = self.person["person_id"]
        return [("/api/people/" + person, ()), (f"/api/people/{person}/pesel", ()), (f"/api/contracts/{self.person['contract_id']}", ()),
                (f"/api/papers/{self.person['paper_id']}/file", ()), ("/api/contracts", ()), ("/api/contracts", [("Accept", "text/csv")]),
                ("/api/assistances?limit=100", ()), (f"/api/people?after={person}", ())]

    def answers(self, probes):
        return [self.worker.send("GET", path, None, headers) for path, headers in probes]

    def assert_had(self, probes):
        for (path, _), (status, _, content) in zip(probes, self.answers(probes)):
            self.assertEqual(status, 200, f"{path} {content[:200]}")

    def revoke(self, times, revoke, restore, is_denied):
        """So many times: the rights are there, are taken, and nothing is answered any more."""
        probes = self.probes()
        for _ in range(times):
            self.assert_had(probes)
            revoke()
            began = time.monotonic()
            for (path, _), answer in zip(probes, self.answers(probes)):
                self.assertTrue(is_denied(path, *answer), f"{self.id()} {path}: {answer[0]} {answer[2][:200]}")
            took = time.monotonic() - began
            self.assertLess(took, WITHIN)
            type(self).slowest = max(self.slowest, took)
            restore()
        print(f"revocation: {self.id().split('.')[-1][5:].replace('_', ' ')}: {times} of {times} denied at the next request")

    def signed_out(self, path, status, headers, content):
        return status == 401

    def without_role(self, path, status, headers, content):
        return status == 403

    def not_theirs(self, path, status, headers, content):
        """Of one person 403 or 404; lists leave them out."""
        named = self.person["name"].encode() in content or self.person["person_id"].encode() in content
        is_list = path.split("?")[0] in ("/api/contracts", "/api/assistances", "/api/people")
        return status == 200 and not named if is_list else status in (403, 404)

    def sign_in_again(self, password=office_process.PASSWORD):
        self.worker.cookie = None
        self.worker.sign_in(KEY, password, self.office.slug)

    def test_a_role_ended(self):
        from_on = [installation.LONG_AGO]

        def end():
            self.head.post(f"{self.account}/roles/ending", {"role": "social_worker", "from_on": from_on[0], "to_on": installation.YESTERDAY})

        def grant():
            from_on[0] = str(installation.TODAY)
            self.head.post(f"{self.account}/roles", {"role": "social_worker", "from_on": from_on[0]})
        self.revoke(TIMES, end, grant, self.without_role)

    def test_an_account_disabled(self):
        def enable():
            self.head.post(f"{self.account}/enabling", {})
            self.sign_in_again()
        self.revoke(FEWER, lambda: self.head.post(f"{self.account}/disabling", {}), enable, self.signed_out)

    def test_sessions_ended_by_the_head(self):
        self.revoke(FEWER, lambda: self.head.do("DELETE", f"{self.account}/sessions"), self.sign_in_again, self.signed_out)

    def test_a_session_ended_by_its_owner_elsewhere(self):
        elsewhere = self.office.worker(KEY)

        def end():
            current = self.worker.get("/api/account/sessions")["items"]
            mine = next(one["session_id"] for one in current if one["is_this"])
            elsewhere.do("DELETE", f"/api/account/sessions/{mine}")
        self.revoke(FEWER, end, self.sign_in_again, self.signed_out)
        elsewhere.connection.close()

    def test_a_password_changed_elsewhere(self):
        elsewhere = self.office.worker(KEY)
        passwords = [office_process.PASSWORD, OTHER_PASSWORD]

        def change():
            elsewhere.post("/api/account/password", {"password": passwords[0], "new_password": passwords[1]})
            passwords.reverse()
        try:
            self.revoke(FEWER, change, lambda: self.sign_in_again(passwords[0]), self.signed_out)
        finally:
            if passwords[0] != office_process.PASSWORD:
                change()
        elsewhere.connection.close()

    def test_a_person_handed_over(self):
        self.revoke(TIMES, lambda: self.give_person(installation.YESTERDAY), self.give_person, self.not_theirs)

    def test_a_membership_of_a_seal_taken(self):
        self.person = self.place.people["sealed_member"]
        seal = f"/api/people/{self.person['person_id']}/seal/members"

        def add():
            self.place.colleague.post(seal, {"member_id": self.member})
        add()
        self.revoke(TIMES, lambda: self.place.colleague.do("DELETE", f"{seal}/{self.member}"), add, self.not_theirs)

    def test_a_person_sealed_by_somebody_else(self):
        """A seal lasts, so the persons are used up: those who are nobody's and somebody else's."""
        for relation in ("nobodys", "colleagues", "handed_over"):
            self.person = self.place.people[relation]
            self.give_person()
            self.office.assign(self.person["person_id"], "colleague")
            self.revoke(1, lambda: self.office.seal(relation, self.place.colleague), lambda: None, self.not_theirs)

    def test_an_account_ended(self):
        """It stays so; nothing comes after."""
        account = "konczony"
        self.office.add_member(account, "social_worker")
        self.office.add_account(account, "social_worker")
        self.office.give_password(account)
        self.office.assign(self.person["person_id"], account)
        self.worker.connection.close()
        self.worker = self.office.worker(account)
        self.revoke(1, lambda: self.head.post(f"/api/accounts/{self.office.accounts[account]}/ending",
                                              {"authorised_to": installation.YESTERDAY}), lambda: None, self.signed_out)

    @classmethod
    def tearDownClass(cls):
        print(f"revocation: the slowest eight denials took {cls.slowest * 1000:.0f} ms")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
