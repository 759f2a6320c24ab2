"""Deals the notes to walkers: who stood where, when, looking which way, and how well the phone knew it. Pure."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from math import cos, pi, radians, sin, sqrt
from random import Random
from typing import Any, NamedTuple

from wijkwandeling.demo.ground import Xy, bearing, to_degrees
from wijkwandeling.demo.pictures.exif import Taken
from wijkwandeling.demo.points.words import Note, Place
from wijkwandeling.demo.walk_plans import WalkPlan

# Every id of the demo is derived from a name in this space, so that filling again makes nothing twice.
SPACE = uuid.UUID("6f3f5d0e-2a57-4b0c-9f53-0d5d4f1c7a21")
AROUND_PLACE_M = 12.0
FIX_M = (3.0, 12.0)
PIN_OFF_M = (9.0, 24.0)
MINUTES_A_STOP = 7
# Of every hundred points: how many come without a position of their own, or with a pin put by hand.
WITHOUT_POSITION, MOVED_PIN, PINNED = 9, 10, 4


class Picture(NamedTuple):
    photo_id: str
    scene: str
    seed: str
    dusk: bool
    taken: Taken


class PlannedPoint(NamedTuple):
    """``place``: as the wire wants it (see intake.schemas.Place). ``walker``: number of the phone on its walk."""

    observation_id: str
    walker: int
    note: Note
    place: dict[str, Any]
    direction: float
    captured_at: datetime
    clock_offset_ms: int
    picture: Picture | None


def points_of(plan: WalkPlan, share: float = 1.0) -> list[PlannedPoint]:
    """The points of one walk, place by place. ``share``: how much of the walk, for tests; 1 is all of it."""
    random = Random(plan.key)  # noqa: S311 - a story, not a secret
    dealt = list(_dealt(plan, share, random))
    return [_point(plan, number, *one, random) for number, one in enumerate(dealt)]


def walker_id(plan: WalkPlan, walker: int) -> str:
    return _id(plan.key, f"walker-{walker}")


def _dealt(plan: WalkPlan, share: float, random: Random) -> Iterator[tuple[Note, Xy, Xy, int, datetime]]:
    """Note, where the walker stood, what was looked at, which walker, when."""
    for stop, place in enumerate(plan.places[: max(1, round(len(plan.places) * share))]):
        # Three make a spot.
        notes = place.notes[: max(3, round(len(place.notes) * share))]
        walkers = random.sample(range(plan.walkers), min(len(notes), plan.walkers))
        for number, note in enumerate(notes):
            at = _near(place, random)
            seconds = stop * MINUTES_A_STOP * 60 + random.uniform(20, MINUTES_A_STOP * 50)
            moment = plan.seen_from + timedelta(seconds=round(seconds))
            yield note, at, place.at, walkers[number % len(walkers)], moment
    for loose in plan.loose[: max(1, round(len(plan.loose) * share))]:
        moment = plan.seen_from + timedelta(seconds=round(random.uniform(0, len(plan.places) * MINUTES_A_STOP * 60)))
        aside = (loose.at[0] + random.uniform(-6, 6), loose.at[1] + random.uniform(-6, 6))
        yield loose.note, loose.at, aside, random.randrange(plan.walkers), moment


def _point(
    plan: WalkPlan, number: int, note: Note, at: Xy, towards: Xy, walker: int, moment: datetime, random: Random
) -> PlannedPoint:
    direction = round(bearing(at, towards) + random.uniform(-25, 25), 1) % 360
    lon, lat = _degrees(at)
    picture = None
    if note.scene:
        name = f"photo-{number}"
        taken = Taken(lon, lat, direction, moment)
        picture = Picture(_id(plan.key, name), note.scene, f"{plan.key}/{name}", plan.dusk, taken)
    return PlannedPoint(
        observation_id=_id(plan.key, f"point-{number}"),
        walker=walker,
        note=note,
        place=_place(at, moment, picture is not None, random),
        direction=direction,
        captured_at=moment,
        # Phones' clocks are a little off; one in the group is minutes off.
        clock_offset_ms=random.randint(-900, 900) + (185_000 if walker == 4 else 0),
        picture=picture,
    )


def _place(at: Xy, moment: datetime, has_picture: bool, random: Random) -> dict[str, Any]:
    """Mostly the phone's own fix; sometimes a pin; sometimes nothing, so that the photo must tell."""
    dice = random.randrange(100)
    accuracy = round(random.uniform(*FIX_M), 1)
    fixed_at = (moment - timedelta(seconds=random.randint(1, 6))).isoformat()
    if dice < WITHOUT_POSITION and has_picture:
        return {"lon": None, "lat": None, "accuracyM": None, "source": "none", "fixedAt": None, "device": None}
    if dice < WITHOUT_POSITION + MOVED_PIN:
        lon, lat = _degrees(_off(at, random.uniform(*PIN_OFF_M), random))
        device = {"lon": lon, "lat": lat, "accuracyM": accuracy + 10, "fixedAt": fixed_at}
        return {**_known(at, "moved-pin", None, fixed_at), "device": device}
    if dice < WITHOUT_POSITION + MOVED_PIN + PINNED:
        return _known(at, "pin", None, None)
    return _known(_off(at, random.uniform(0.3, 0.6) * accuracy, random), "device", accuracy, fixed_at)


def _known(at: Xy, source: str, accuracy: float | None, fixed_at: str | None) -> dict[str, Any]:
    lon, lat = _degrees(at)
    return {"lon": lon, "lat": lat, "accuracyM": accuracy, "source": source, "fixedAt": fixed_at, "device": None}


def _near(place: Place, random: Random) -> Xy:
    return _off(place.at, AROUND_PLACE_M * sqrt(random.random()), random)


def _off(at: Xy, metres: float, random: Random) -> Xy:
    turn = radians(random.uniform(0, 360)) % (2 * pi)
    return at[0] + metres * cos(turn), at[1] + metres * sin(turn)


def _degrees(at: Xy) -> tuple[float, float]:
    lon, lat = to_degrees(at)
    return round(lon, 7), round(lat, 7)


def _id(walk: str, name: str) -> str:
    return str(uuid.uuid5(SPACE, f"{walk}/{name}"))
