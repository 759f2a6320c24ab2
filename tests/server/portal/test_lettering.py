"""Names on the map never cover each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, box

from wijkwandeling.portal.lettering import Name, write

FRAME = box(0, 0, 500, 500)
PLACES = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500), st.text("abcdef", min_size=1, max_size=12)))


@given(PLACES)
def test_whatever_is_written_stands_free_of_all_else_and_inside_the_frame(
    places: list[tuple[float, float, str]],
) -> None:
    dot = Point(250, 250).buffer(20)
    written = write([Name(text, Point(x, y)) for x, y, text in places], FRAME, [dot], 10)
    ink = [each.along.buffer(5.9, cap_style="flat") for each in written]
    assert all(FRAME.contains(each) and not each.intersects(dot) for each in ink)
    assert not any(a.intersects(b) for n, a in enumerate(ink) for b in ink[n + 1 :])


def test_the_first_in_line_gets_the_place() -> None:
    names = [Name("Wilgenpark", Point(250, 250)), Name("Lindelaan", LineString([(100, 250), (400, 250)]))]
    assert [each.text for each in write(names, FRAME, [], 10)] == ["Wilgenpark"]
    assert [each.text for each in write(names[::-1], FRAME, [], 10)] == ["Lindelaan"]


def test_a_street_name_reads_from_left_to_right() -> None:
    (written,) = write([Name("Lindelaan", LineString([(400, 100), (100, 120)]))], FRAME, [], 10)
    assert written.along.coords[0][0] < written.along.coords[-1][0]


def test_a_short_or_winding_street_goes_without_name() -> None:
    short = Name("Lindelaan", LineString([(100, 100), (120, 100)]))
    winding = Name("Slingerpad", LineString([(100, 100), (130, 160), (160, 100), (190, 160), (220, 100)]))
    assert write([short, winding], FRAME, [], 10) == []


def test_a_street_in_two_parts_is_named_once() -> None:
    parts = [LineString([(50, 100), (200, 100)]), LineString([(250, 100), (450, 100)])]
    assert len(write([Name("Lindelaan", part) for part in parts], FRAME, [], 10)) == 1
