"""The same content has the same hash, however it was written down."""

from __future__ import annotations

from builders import a_point
from wijkwandeling.intake.content import content_sha256


def test_the_order_of_members_makes_no_difference() -> None:
    point = a_point()
    assert content_sha256(dict(reversed(point.items()))) == content_sha256(point)


def test_a_field_that_a_later_version_adds_does_not_make_an_old_point_look_changed() -> None:
    point = a_point()
    later = {**point, "weather": None, "place": {**point["place"], "floor": None}}
    assert content_sha256(later) == content_sha256(point)


def test_the_order_of_photos_and_an_empty_note_do_make_a_difference() -> None:
    assert content_sha256(a_point(photos=["a", "b"])) != content_sha256(a_point(photos=["b", "a"]))
    assert content_sha256(a_point(note="")) != content_sha256(a_point(note="Bankje"))
