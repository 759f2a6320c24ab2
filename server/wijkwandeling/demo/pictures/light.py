"""The weather and the hour of a picture: what colour the sky has, and what that does to all others."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def rgb(text: str) -> Colour:
    """``"5fb0ea"`` to (95, 176, 234)."""
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """``share`` 0 is one, 1 is the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def lighter(colour: Colour, share: float) -> Colour:
    return mix(colour, (255, 250, 240), share)


def darker(colour: Colour, share: float) -> Colour:
    # Towards blue, not black: shadows out of doors hold the sky's colour.
    return mix(colour, (34, 40, 66), share)


@dataclass(frozen=True)
class Light:
    """``tint``: multiplied over the finished picture. ``shadow``: how dark a shadow on the ground is, 0-255."""

    name: str
    sky_top: Colour
    sky_low: Colour
    tint: Colour
    shadow: int
    clouds: float
    sun: bool = False
    rain: bool = False
    dark: bool = False


MORNING = Light("morning", rgb("86c1e8"), rgb("fdeed6"), rgb("fff6e8"), 62, 0.5, sun=True)
NOON = Light("noon", rgb("58aee9"), rgb("d9effb"), rgb("fffef8"), 72, 0.6, sun=True)
FAIR = Light("fair", rgb("76b9e4"), rgb("e7f2f4"), rgb("fdfcf6"), 56, 1.0)
GOLDEN = Light("golden", rgb("7eaed6"), rgb("ffd9a3"), rgb("ffe9cb"), 78, 0.5, sun=True)
CLOUDY = Light("cloudy", rgb("b3c3ce"), rgb("e8ebea"), rgb("eef1f4"), 36, 1.6)
RAIN = Light("rain", rgb("93a4b1"), rgb("cfd7d9"), rgb("dbe4ec"), 28, 1.8, rain=True)
DUSK = Light("dusk", rgb("2f4d86"), rgb("f2ac7c"), rgb("b6aed2"), 40, 0.6, dark=True)

BY_DAY = (MORNING, NOON, FAIR, NOON, GOLDEN, FAIR, CLOUDY, RAIN)
