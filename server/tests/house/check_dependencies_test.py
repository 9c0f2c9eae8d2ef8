import unittest

from check_dependencies import MAP, check
from house import findings_in

CENTRE = {MAP: "function(capability NAME)\nendfunction()\ncapability(people)\ncapability(food   ASKS people)\n"
               "capability(events ASKS people)\n"}


def findings(path, include):
    return findings_in(check, {**CENTRE, f"server/src/{path}": f'#pragma once\n#include "{include}"\n'})


class Dependencies(unittest.TestCase):
    def test_the_way_down_and_along_the_map_is_open(self):
        for path, include in [("app/serve.cpp", "food/food.hpp"), ("main.cpp", "app/commands.hpp"),
                              ("capabilities/food/issue_parcel.cpp", "people/people.hpp"),
                              ("capabilities/food/issue_parcel.cpp", "food/parcel.hpp"),
                              ("capabilities/food/parcel.hpp", "vocabulary/money.hpp"),
                              ("vocabulary/money.hpp", "platform/database.hpp")]:
            self.assertEqual(findings(path, include), [], path)

    def test_the_way_back_is_seen(self):
        for path, include in [("platform/edge.cpp", "vocabulary/day.hpp"),
                              ("vocabulary/day.cpp", "people/people.hpp"),
                              ("capabilities/people/person.cpp", "app/policy.hpp"),
                              ("capabilities/people/person.cpp", "food/food.hpp")]:
            self.assertEqual(len(findings(path, include)), 1, path)

    def test_an_unlisted_neighbour_a_private_header_and_a_stranger_are_seen(self):
        self.assertIn("does not list", findings("capabilities/events/event.cpp", "food/food.hpp")[0])
        self.assertIn("only through", findings("capabilities/food/parcel.cpp", "people/person.hpp")[0])
        self.assertIn("only through", findings("app/wiring.cpp", "people/person_store.hpp")[0])
        self.assertIn("no layer", findings("app/wiring.cpp", "somewhere/else.hpp")[0])
        self.assertIn("stands not in", findings("capabilities/care/visit.cpp", "people/people.hpp")[0])

    def test_a_map_in_wrong_order_is_seen(self):
        wrong = findings_in(check, {MAP: "capability(people ASKS food)\ncapability(food)\n"})
        self.assertIn("people asks food", wrong[0])
