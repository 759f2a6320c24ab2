"""Photos as a camera, a bad disk or an attacker makes them: no crash, no wrong place, no metadata, no hang.

A few hundred here; ``make soak`` sets EXAMPLES to ten thousand.
"""

from __future__ import annotations

import io
import os
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from pictures import Rational, exif_block, picture, segments
from wijkwandeling import geo
from wijkwandeling.photos.findings import Findings, find

EXAMPLES = int(os.environ.get("EXAMPLES", "300"))
# A hang, not a slow machine: any of these takes milliseconds.
PATIENCE = timedelta(seconds=60)
many = settings(max_examples=EXAMPLES, deadline=PATIENCE, suppress_health_check=list(HealthCheck))
DEGREE = 3600 * 100
APPLICATION_SEGMENTS = {0xE1, 0xE2, 0xED, 0xFE}

longitudes = st.integers(-180 * DEGREE + 1, 180 * DEGREE - 1)
latitudes = st.integers(-90 * DEGREE + 1, 90 * DEGREE - 1)
numbers = st.integers(0, 2**32 - 1)
hostile_value = st.one_of(
    st.text(st.characters(max_codepoint=255), max_size=20),
    st.integers(0, 65535),
    st.lists(st.tuples(numbers, numbers), max_size=4),
)
tags = st.dictionaries(st.integers(0, 65535), hostile_value, max_size=6)
known_tags = st.sampled_from([1, 2, 3, 4, 5, 6, 7, 16, 17, 29, 31])
formats = st.sampled_from(["JPEG", "PNG", "WEBP", "HEIF"])
sizes = st.tuples(st.integers(1, 90), st.integers(1, 90))


def sexagesimal(value: int) -> list[Rational]:
    """``value`` in hundredths of a second of arc."""
    degrees, rest = divmod(abs(value), DEGREE)
    minutes, seconds = divmod(rest, 6000)
    return [(degrees, 1), (minutes, 1), (seconds, 100)]


def nothing_but_a_picture(findings: Findings) -> None:
    """Each picture that was made of it decodes, fits, and carries no word of what the file told."""
    if findings.rendition is None:
        assert findings.reason
        return
    for made, longest in ((findings.rendition.small, 480), (findings.rendition.public, 2048)):
        with Image.open(io.BytesIO(made.data)) as image:
            image.load()
            assert image.size == (made.width, made.height)
            assert max(image.size) <= longest
        assert not APPLICATION_SEGMENTS.intersection(segments(made.data))


@many
@given(lon=longitudes, lat=latitudes, format_=formats, orientation=st.integers(1, 8))
def test_a_place_that_was_written_is_read_to_the_hundredth_of_a_second(
    lon: int, lat: int, format_: str, orientation: int
) -> None:
    gps: dict[int, str | list[Rational]] = {
        1: "N" if lat >= 0 else "S",
        2: sexagesimal(lat),
        3: "E" if lon >= 0 else "W",
        4: sexagesimal(lon),
    }
    findings = find(picture(format_, exif=exif_block(main={0x0112: orientation}, gps=gps)))
    if (lon, lat) == (0, 0):
        assert (findings.exif.place, findings.exif.place_reason) == (None, "zero")
    else:
        assert findings.exif.place is not None
        found_lon, found_lat = findings.exif.place
        assert abs(found_lon - lon / DEGREE) < 1e-9
        assert abs(found_lat - lat / DEGREE) < 1e-9
    nothing_but_a_picture(findings)


@many
@given(main=tags, block=tags, gps=st.dictionaries(known_tags, hostile_value, max_size=8), format_=formats, size=sizes)
def test_whatever_the_tags_say_the_place_is_on_earth_or_has_a_reason(
    main: dict[int, object], block: dict[int, object], gps: dict[int, object], format_: str, size: tuple[int, int]
) -> None:
    findings = find(picture(format_, size, exif=exif_block(main=main, exif=block, gps=gps)))  # type: ignore[arg-type]
    facts = findings.exif
    assert (facts.place is None) == (facts.place_reason is not None)
    assert facts.place is None or geo.is_on_earth(*facts.place)
    assert facts.accuracy_m is None or facts.accuracy_m >= 0
    assert facts.direction_deg is None or 0 <= facts.direction_deg < 360
    assert facts.orientation in range(1, 9)
    nothing_but_a_picture(findings)


@many
@given(
    format_=formats,
    size=sizes,
    keep=st.floats(0, 1),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=12)), max_size=6),
)
def test_whatever_happened_to_the_bytes_looking_at_them_ends_well(
    format_: str, size: tuple[int, int], keep: float, changes: list[tuple[float, bytes]]
) -> None:
    gps: dict[int, str | list[Rational]] = {1: "N", 2: sexagesimal(5 * DEGREE), 3: "E", 4: sexagesimal(DEGREE)}
    data = bytearray(picture(format_, size, exif=exif_block(gps=gps)))
    for at, junk in changes:
        start = int(at * len(data))
        data[start : start + len(junk)] = junk
    findings = find(bytes(data[: int(keep * len(data))]))
    assert findings.exif.place is None or geo.is_on_earth(*findings.exif.place)
    nothing_but_a_picture(findings)
