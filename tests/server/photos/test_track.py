"""The track of whoever walked along: it says where only while it was recorded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracks import gpx
from wijkwandeling.photos.track import TrackError, read_track

TEN = datetime(2026, 5, 9, 8, 0, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return TEN + timedelta(minutes=minutes)


WALK = gpx(
    [(TEN, 4.62, 52.35), (after(2), 4.63, 52.36), (after(4), 4.63, 52.35)],
    [(after(10), 4.60, 52.35), (after(12), 4.60, 52.36)],
)


@pytest.mark.parametrize(
    ("minutes", "place"),
    [
        (0, (4.62, 52.35)),
        (1, (4.625, 52.355)),
        (2, (4.63, 52.36)),
        (3, (4.63, 52.355)),
        (4, (4.63, 52.35)),
        (11, (4.60, 52.355)),
        (12, (4.60, 52.36)),
    ],
)
def test_between_two_fixes_the_place_is_in_proportion_to_the_time(minutes: float, place: tuple[float, float]) -> None:
    assert read_track(WALK).place_at(after(minutes)) == pytest.approx(place)


@pytest.mark.parametrize("minutes", [-0.1, 4.1, 7, 9.9, 12.1])
def test_outside_the_track_and_in_its_gaps_nobody_knows(minutes: float) -> None:
    assert read_track(WALK).place_at(after(minutes)) is None


def test_a_moment_of_another_time_zone_is_the_same_moment() -> None:
    summer = timezone(timedelta(hours=2))
    assert read_track(WALK).place_at(after(1).astimezone(summer)) == pytest.approx((4.625, 52.355))


@pytest.mark.parametrize(
    "text",
    ["", "geen xml", "<gpx", "<gpx></gpx>", gpx([]), gpx([(TEN, 0.0, 95.0)]), gpx([(None, 4.62, 52.35)])],
    ids=["empty", "no-xml", "broken", "no-tracks", "no-fixes", "nowhere", "no-times"],
)
def test_what_is_no_track_is_said_to_be_none(text: str) -> None:
    with pytest.raises(TrackError):
        read_track(text)


def test_a_file_that_grows_when_it_is_read_is_refused() -> None:
    lines = "".join(f'<!ENTITY x{number} "{f"&x{number - 1};" * 10}">' for number in range(1, 12))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x0 "boem">{lines}]><gpx version="1.1"><name>&x11;</name></gpx>'
    )
    with pytest.raises(TrackError):
        read_track(bomb)


@given(st.lists(st.integers(0, 3600), min_size=1, max_size=20), st.integers(-100, 3700))
def test_a_place_is_never_outside_what_was_walked(seconds: list[int], asked: int) -> None:
    fixes = [(TEN + timedelta(seconds=each), 4.6 + each / 1e5, 52.3 + each / 1e5) for each in seconds]
    place = read_track(gpx(fixes)).place_at(TEN + timedelta(seconds=asked))
    if not min(seconds) <= asked <= max(seconds):
        assert place is None
    else:
        assert place == pytest.approx((4.6 + asked / 1e5, 52.3 + asked / 1e5))
