"""What a photo says of itself, and what it may say without being believed."""

from __future__ import annotations

import io

import exifread
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pictures import Rational, exif_block, picture
from wijkwandeling import geo
from wijkwandeling.photos import exif

Gps = dict[int, str | list[Rational]]

LAT: list[Rational] = [(52, 1), (21, 1), (1080, 100)]
LON: list[Rational] = [(4, 1), (37, 1), (12, 1)]


def read_gps(gps: Gps) -> exif.Exif:
    return exif.read(picture("JPEG", exif=exif_block(gps=gps)))


def read_time(main: dict[int, int | str], block: dict[int, int | str]) -> str | None:
    return exif.read(picture("JPEG", exif=exif_block(main=main, exif=block))).taken_at


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_place_time_and_direction_are_read_from_every_kind_of_photo(format_: str) -> None:
    block = exif_block(
        exif={0x9003: "2026:05:09 10:12:31", 0x9011: "+02:00"},
        gps={1: "N", 2: LAT, 3: "E", 4: LON, 17: [(2715, 10)]},
    )
    found = exif.read(picture(format_, exif=block))
    assert found == exif.Exif((4.62, 52.353), None, 271.5, "2026-05-09T10:12:31+02:00", 1)


def test_pillow_reads_what_exifread_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    def raises(_file: io.BytesIO, **_options: object) -> None:
        raise AssertionError("a box that it does not know")

    monkeypatch.setattr(exifread, "process_file", raises)
    block = exif_block(main={0x0112: 6}, gps={1: "S", 2: LAT, 3: "W", 4: LON})
    found = exif.read(picture("JPEG", exif=block))
    assert found.place == (-4.62, -52.353)
    assert found.orientation == 6


@pytest.mark.parametrize(
    ("written", "metres"),
    [((6532, 1000), 6.532), ((0, 1), 0.0), ((1, 0), None), ((2**32 - 1, 1), None)],
)
def test_how_sure_a_phone_is_of_its_place_is_read(written: Rational, metres: float | None) -> None:
    found = read_gps({1: "N", 2: LAT, 3: "E", 4: LON, 31: [written]})
    assert (found.place, found.accuracy_m) == ((4.62, 52.353), metres)


def test_what_stood_in_the_tags_is_kept_also_where_it_cannot_be_true() -> None:
    found = read_gps({1: "N", 2: [(95, 1), (0, 0), (1, 1)], 3: "E", 4: LON, 31: [(5, 1)]})
    assert (found.place, found.accuracy_m) == (None, None)
    assert found.raw == {"lat_ref": "N", "lat": "[95, 0/0, 1]", "lon_ref": "E", "lon": "[4, 37, 12]", "accuracy": "[5]"}


def test_a_photo_without_a_position_says_so() -> None:
    assert exif.read(picture("JPEG")) == exif.Exif(None, "no-gps", None, None, 1)


NOWHERE: list[tuple[str, Gps, str]] = [
    # nothing to go by
    ("no longitude", {1: "N", 2: LAT, 3: "E"}, "no-gps"),
    ("no north or south", {2: LAT, 3: "E", 4: LON}, "incomplete"),
    ("an empty reference", {1: "N", 2: LAT, 3: "", 4: LON}, "incomplete"),
    # where a phone hides the position
    ("zeros", {1: "N", 2: [(0, 1)] * 3, 3: "E", 4: [(0, 1)] * 3}, "zero"),
    # what cannot be
    ("zero denominators", {1: "N", 2: [(52, 0), (21, 0), (0, 0)], 3: "E", 4: LON}, "impossible"),
    ("latitude 91", {1: "N", 2: [(91, 1), (0, 1), (0, 1)], 3: "E", 4: LON}, "impossible"),
    ("longitude 181", {1: "N", 2: LAT, 3: "E", 4: [(181, 1), (0, 1), (0, 1)]}, "impossible"),
    ("61 minutes", {1: "N", 2: [(52, 1), (61, 1), (0, 1)], 3: "E", 4: LON}, "impossible"),
    ("four numbers", {1: "N", 2: [*LAT, (1, 1)], 3: "E", 4: LON}, "impossible"),
    ("text for numbers", {1: "N", 2: "noord", 3: "E", 4: "oost"}, "impossible"),
]


@pytest.mark.requirement(39, 40)
@pytest.mark.parametrize(("gps", "reason"), [row[1:] for row in NOWHERE], ids=[row[0] for row in NOWHERE])
def test_a_position_that_cannot_be_true_is_no_position_and_keeps_its_reason(gps: Gps, reason: str) -> None:
    found = read_gps(gps)
    assert (found.place, found.place_reason) == (None, reason)


SOMEWHERE: list[tuple[str, Gps, tuple[float, float]]] = [
    ("minutes with decimals", {1: "S", 2: [(0, 1), (22278, 1000), (0, 1)], 3: "E", 4: LON}, (4.62, -0.3713)),
    ("one number of degrees", {1: "N", 2: [(52353, 1000)], 3: "W", 4: [(462, 100)]}, (-4.62, 52.353)),
    ("sixty seconds by rounding", {1: "N", 2: [(52, 1), (20, 1), (60, 1)], 3: "E", 4: LON}, (4.62, 52.35)),
    ("on the equator", {1: "N", 2: [(0, 1)] * 3, 3: "E", 4: LON}, (4.62, 0.0)),
    ("lower case", {1: "n", 2: LAT, 3: "w", 4: LON}, (-4.62, 52.353)),
]


@pytest.mark.parametrize(("gps", "place"), [row[1:] for row in SOMEWHERE], ids=[row[0] for row in SOMEWHERE])
def test_an_odd_but_possible_position_is_read(gps: Gps, place: tuple[float, float]) -> None:
    assert read_gps(gps).place == pytest.approx(place)


@pytest.mark.parametrize(
    ("fraction", "degrees"), [((0, 1), 0.0), ((360, 1), 0.0), ((5605, 100), 56.05), ((361, 1), None), ((9, 0), None)]
)
def test_a_direction_lies_on_the_compass(fraction: Rational, degrees: float | None) -> None:
    assert read_gps({17: [fraction]}).direction_deg == degrees


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_is_upright(orientation: int) -> None:
    block = exif_block(main={0x0112: orientation})
    assert exif.read(picture("JPEG", exif=block)).orientation == 1


def test_the_moment_of_taking_goes_before_that_of_digitising_and_of_changing() -> None:
    main: dict[int, int | str] = {0x0132: "2026:05:11 09:00:00"}
    digitised: dict[int, int | str] = {0x9004: "2026:05:10 09:00:00"}
    assert read_time(main, {**digitised, 0x9003: "2026:05:09 10:12:31"}) == "2026-05-09T10:12:31"
    assert read_time(main, digitised) == "2026-05-10T09:00:00"
    assert read_time(main, {}) == "2026-05-11T09:00:00"


@pytest.mark.parametrize("text", ["0000:00:00 00:00:00", "2026:13:01 10:00:00", "    :  :     :  :  ", "gisteren", ""])
def test_a_moment_that_does_not_exist_is_none(text: str) -> None:
    assert read_time({}, {0x9003: text}) is None


@pytest.mark.parametrize(
    ("offset", "written"), [("+02:00", "+02:00"), ("-09:30", "-09:30"), ("Z", "+00:00"), ("+25:00", ""), ("   :  ", "")]
)
def test_only_an_offset_that_exists_is_added(offset: str, written: str) -> None:
    assert read_time({}, {0x9003: "2026:05:09 10:12:31", 0x9011: offset}) == f"2026-05-09T10:12:31{written}"


fractions = st.lists(st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)), max_size=4)
references = st.sampled_from(["N", "S", "E", "W", "", "?", "\xff"])


@settings(max_examples=200, deadline=None)
@given(lat=fractions, lon=fractions, north=references, east=references, direction=fractions)
def test_whatever_the_numbers_are_the_place_is_on_earth_or_there_is_a_reason(
    lat: list[Rational], lon: list[Rational], north: str, east: str, direction: list[Rational]
) -> None:
    found = read_gps({1: north, 2: lat, 3: east, 4: lon, 17: direction})
    assert (found.place is None) == (found.place_reason is not None)
    if found.place is not None:
        assert geo.is_on_earth(*found.place)
    assert found.direction_deg is None or 0 <= found.direction_deg < 360


@settings(max_examples=200, deadline=None)
@given(junk=st.binary(max_size=300), at=st.integers(0, 400))
def test_whatever_the_bytes_are_reading_them_ends_well(junk: bytes, at: int) -> None:
    whole = picture("JPEG", exif=exif_block(main={0x0112: 6}, gps={1: "N", 2: LAT, 3: "E", 4: LON}))
    found = exif.read(whole[:at] + junk + whole[at + len(junk) :])
    assert found.place is None or geo.is_on_earth(*found.place)
