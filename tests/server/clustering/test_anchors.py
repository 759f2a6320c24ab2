"""Who joins, who founds, who follows: decided by metres alone."""

from __future__ import annotations

import itertools

from wijkwandeling.clustering.anchors import Neighbour, Placed, followers, founders, medoid, spot_to_join

FENNA, YUSUF, MILA, DAAN = (Placed(x, 0.0, name) for x, name in ((0.0, "f"), (20.0, "y"), (40.0, "m"), (90.0, "d")))


def spot(name: str, anchor_x: float, *member_xs: float, number: int = 1) -> Neighbour:
    return Neighbour(name, number, anchor_x, 0.0, [Placed(x, 0.0, f"{name}{x}") for x in member_xs])


def test_a_point_joins_the_nearest_anchor() -> None:
    assert spot_to_join(FENNA, [spot("bank", 20, 20), spot("speelplek", -10, -10)]) == "speelplek"


def test_exactly_thirty_metres_from_the_anchor_is_near_enough() -> None:
    assert spot_to_join(FENNA, [spot("bank", 30, 30)]) == "bank"
    assert spot_to_join(FENNA, [spot("bank", 30.01, 30.01)]) is None


def test_a_spot_that_would_become_too_wide_is_passed_by_for_the_next() -> None:
    full = spot("winkelstraat", 10, 10, 60.5)
    assert spot_to_join(FENNA, [full]) is None
    assert spot_to_join(FENNA, [full, spot("bank", 25, 25)]) == "bank"


def test_of_two_anchors_equally_near_the_older_spot_is_joined() -> None:
    assert spot_to_join(FENNA, [spot("nieuw", 10, 10, number=8), spot("oud", -10, -10, number=3)]) == "oud"


def test_the_third_within_twenty_five_metres_founds_a_spot_whoever_came_last() -> None:
    for last, *others in itertools.permutations([FENNA, YUSUF, MILA]):
        assert set(founders(last, others)) == {FENNA, YUSUF, MILA}
        assert medoid(founders(last, others)) == YUSUF


def test_two_are_not_enough_and_neither_is_a_third_too_far() -> None:
    assert founders(FENNA, [YUSUF]) == []
    assert founders(FENNA, [YUSUF, DAAN]) == []


def test_of_equals_the_westernmost_is_the_medoid() -> None:
    corners = [Placed(0.0, 0.0, "c"), Placed(10.0, 0.0, "a"), Placed(0.0, 10.0, "b")]
    square = [*corners, Placed(10.0, 10.0, "d")]
    assert {medoid(order) for order in itertools.permutations(square)} == {corners[0]}


def test_loose_ones_follow_nearest_first_as_long_as_they_fit() -> None:
    founding = [FENNA, YUSUF, MILA]
    west, far_west, east = (Placed(x, 0.0, str(x)) for x in (-9.0, -10.0, 49.0))
    assert followers(YUSUF, founding, [far_west, east, west, DAAN]) == [west, east, far_west]
    too_wide = Placed(-10.0, 12.0, "?")
    assert followers(YUSUF, founding, [too_wide, east]) == [east]
