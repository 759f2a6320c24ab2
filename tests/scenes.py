"""Places as a neighbourhood has them, with points as phones tell them: made from a seed, each point with its place.

Committed before anything was tuned on them. Figures come from HELD_OUT seeds; who tunes looks at TUNING only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

TUNING = range(20)
HELD_OUT = range(1000, 1040)
NOWHERE = -1
# What a phone in a street is off by.
GPS_M = 5.0


@dataclass(frozen=True)
class Scene:
    """``xy`` (n, 2): metres, in the order of arrival. ``place`` (n,): what each point is about, NOWHERE for none."""

    name: str
    xy: NDArray[np.float64]
    place: NDArray[np.int64]


@dataclass(frozen=True)
class Place:
    """Something people point at: its middle, how far around it they stand, and how many do."""

    x: float
    y: float
    around_m: float
    points: int


def shopping_street(random: Generator) -> Scene:
    """300 metres of shops: a place every 35 to 50 metres, and points at shop doors in between."""
    along = np.cumsum(random.uniform(35, 50, 7))
    places = [Place(x, random.uniform(-4, 4), 4, int(random.integers(6, 14))) for x in along]
    return _scene("shopping street", random, places, strays=8, box=(0, -12, 340, 12))


def playground(random: Generator) -> Scene:
    """One place of twenty metres, with the houses around it."""
    return _scene("playground", random, [Place(60, 60, 9, 20)], strays=6, box=(0, 0, 120, 120))


def park(random: Generator) -> Scene:
    """A pond, benches and a path: places 60 to 90 metres apart."""
    corners = [(40, 40), (120, 50), (70, 120), (160, 130), (200, 60)]
    places = [
        Place(x + random.uniform(-8, 8), y + random.uniform(-8, 8), 7, int(random.integers(4, 12))) for x, y in corners
    ]
    return _scene("park", random, places, strays=12, box=(0, 0, 240, 170))


def crossing(random: Generator) -> Scene:
    """Everybody at the same four corners, and a second crossing eighty metres on."""
    return _scene("crossing", random, [Place(40, 40, 6, 25), Place(120, 40, 6, 8)], strays=5, box=(0, 0, 160, 80))


def scattered(random: Generator) -> Scene:
    """Houses and front gardens: nothing belongs together."""
    return _scene("scattered", random, [], strays=30, box=(0, 0, 400, 400))


SCENES: Sequence[Callable[[Generator], Scene]] = (shopping_street, playground, park, crossing, scattered)


def scenes(seed: int) -> list[Scene]:
    """One of each kind."""
    return [draw(np.random.default_rng([seed, number])) for number, draw in enumerate(SCENES)]


def _scene(
    name: str, random: Generator, places: Sequence[Place], *, strays: int, box: tuple[float, float, float, float]
) -> Scene:
    west, south, east, north = box
    found = [random.uniform((west, south), (east, north), (strays, 2))]
    about = [np.full(strays, NOWHERE)]
    for number, place in enumerate(places):
        around = random.normal(0, np.hypot(place.around_m / 2, GPS_M / 2), (place.points, 2))
        found.append(np.array([place.x, place.y]) + around)
        about.append(np.full(place.points, number))
    xy, labels = np.concatenate(found), np.concatenate(about).astype(np.int64)
    arrival = random.permutation(len(xy))
    return Scene(name, xy[arrival], labels[arrival])
