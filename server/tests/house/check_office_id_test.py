import unittest

from check_office_id import check
from house import findings_in

PARCELS = """-- What was given to whom.
CREATE TABLE food_parcels (
    office_id {id} NOT NULL,
    parcel_id {id} NOT NULL,
    person_id {id} NOT NULL,
    -- Nobody's own: PRIMARY KEY (parcel_id) would bind offices.
    number {text} NOT NULL,
    PRIMARY KEY (office_id, parcel_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, person_id)
        REFERENCES people_people (office_id, person_id)
) {strict};

CREATE UNIQUE INDEX food_parcels_by_number ON food_parcels (office_id, number);
"""


def findings(sql):
    return findings_in(check, {"server/migrations/0001_food.sql": sql})


class OfficeId(unittest.TestCase):
    def test_a_sound_table_and_a_reference_table_pass(self):
        self.assertEqual(findings(PARCELS), [])
        self.assertEqual(findings("-- Offices.\nCREATE TABLE platform_offices (\n    slug {text} NOT NULL UNIQUE\n) {strict};\n"), [])

    def test_a_key_without_the_office_is_seen(self):
        for good, bad in [("PRIMARY KEY (office_id, parcel_id)", "PRIMARY KEY (parcel_id, office_id)"),
                          ("UNIQUE (office_id, number)", "UNIQUE (number)"),
                          ("FOREIGN KEY (office_id, person_id)", "FOREIGN KEY (person_id)"),
                          ("people_people (office_id, person_id)", "people_people (person_id)"),
                          ("people_people (office_id, person_id)", "people_people"),
                          ("number {text} NOT NULL,", "number {text} NOT NULL UNIQUE,"),
                          ("ON food_parcels (office_id,", "ON food_parcels (person_id,"),
                          ("office_id {id} NOT NULL,\n", "\n")]:
            self.assertEqual(len(findings(PARCELS.replace(good, bad))), 1, bad)

    def test_a_table_without_a_sentence_and_a_trigger_are_seen(self):
        self.assertIn("no sentence", findings(PARCELS.replace("-- What was given to whom.\n", ""))[0])
        self.assertIn("no sentence", findings(PARCELS.replace("whom.\n", "whom.\n\n"))[0])
        self.assertIn("triggers", findings(PARCELS + "CREATE TRIGGER guard BEFORE INSERT ON food_parcels\n")[0])
