import json
import unittest

from check_guides import check
from house import findings_in

FOOD = {"tabs": {"parcels": "Paczki"}, "give": {"act": "Wydaj paczkę", "hint": "Zważ ją. Potem zapisz."},
        "given_few": "Wydaj {{count}} paczki ({{weight}})", "plus": "+{{share}} etatu", "line": "{{name}} z {{day}}"}
UI = {"file": {"menu": "Pobierz lub drukuj"}, "what_if": "Co by było:"}


def findings(text):
    return findings_in(check, {"web/src/capabilities/food/texts.pl.json": json.dumps(FOOD), "docs/guide/paczki.md": text,
                               "web/src/capabilities/food/texts.en.json": json.dumps({"act": "Hand out"}),
                               "web/src/ui/texts.pl.json": json.dumps(UI), "docs/capabilities/food.md": "**Rule**"})


class Guides(unittest.TestCase):
    def test_what_the_screen_says_passes(self):
        for text in ["**Paczki**, potem **Wydaj paczkę**.", "**Wydaj\n   paczkę**", "**Zważ ją**", "**Co by było**",
                     "**Wydaj 3 paczki (2,5 kg)**", "**+½ etatu**", "**Pobierz lub drukuj**", "*może*, `**`, paczka"]:
            self.assertEqual(findings(text), [], text)

    def test_a_name_that_no_screen_says_is_seen(self):
        for name in ["Wydaj paczki", "wydaj paczkę", "Wydaj", "Wydaj 3 kosze (2,5 kg)", "+ etatu", "+pół etatu",
                     "Hand out", "Adres z karty"]:
            found = findings(f"# Paczki\n\nWybierz **Paczki** i **{name}**.")
            self.assertEqual(found, [f"docs/guide/paczki.md:3: no screen says {name}"])

    def test_a_name_in_quotes_is_seen(self):
        for text in ["„Wydaj paczkę”", "„Wydaj paczkę\"", "„Gdzie indziej”"]:
            found = findings(f"Wybierz\n{text}.")
            self.assertEqual(len(found), 1, text)
            self.assertIn("paczki.md:2: bold, not quotes", found[0])
