"""Where somebody was at a moment, by the track that a GPS recorded."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import ParseError

import gpxpy
from gpxpy.gpx import GPXException

from wijkwandeling import geo


class TrackError(Exception):
    """This is no GPX with a single fix that has a time."""


@dataclass(frozen=True)
class Fix:
    """Degrees WGS84; ``at`` in UTC."""

    at: datetime
    lon: float
    lat: float


@dataclass(frozen=True)
class Track:
    """``stretches``: recorded without a break, each in the order of time."""

    stretches: tuple[tuple[Fix, ...], ...]

    def place_at(self, moment: datetime) -> tuple[float, float] | None:
        """(lon, lat) between the two fixes around the moment, in proportion to the time.

        None before, after, and where the recording was interrupted: there anything may have happened.
        """
        for fixes in self.stretches:
            if fixes[0].at <= moment <= fixes[-1].at:
                return _between(fixes, moment)
        return None


def read_track(text: str) -> Track:
    """Of a GPX file. Fixes without a time, or that are nowhere on earth, do not count. Raises TrackError."""
    try:
        gpx = gpxpy.parse(text)
    except (GPXException, ParseError, ValueError) as error:
        raise TrackError from error
    segments = [segment.points for track in gpx.tracks for segment in track.segments]
    stretches = tuple(stretch for points in segments if (stretch := _in_order(points)))
    if not stretches:
        raise TrackError
    return Track(stretches)


def _in_order(points: list[gpxpy.gpx.GPXTrackPoint]) -> tuple[Fix, ...]:
    fixes = [
        Fix(_utc(point.time), point.longitude, point.latitude)
        for point in points
        if point.time and geo.is_on_earth(point.longitude, point.latitude)
    ]
    return tuple(sorted(fixes, key=lambda fix: fix.at))


def _utc(moment: datetime) -> datetime:
    """GPX is in UTC where it does not say otherwise."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _between(fixes: tuple[Fix, ...], moment: datetime) -> tuple[float, float]:
    index = max(1, min(bisect_right(fixes, moment, key=lambda fix: fix.at), len(fixes) - 1))
    if len(fixes) == 1:
        return fixes[0].lon, fixes[0].lat
    before, after = fixes[index - 1], fixes[index]
    span = (after.at - before.at).total_seconds()
    part = (moment - before.at).total_seconds() / span if span else 0.0
    return before.lon + part * (after.lon - before.lon), before.lat + part * (after.lat - before.lat)
