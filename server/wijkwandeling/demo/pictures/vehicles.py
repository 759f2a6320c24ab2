"""Bicycles with their racks, and parked cars."""

from __future__ import annotations

from math import cos, pi, sin

from wijkwandeling.demo.pictures.built import GLASS, STEEL
from wijkwandeling.demo.pictures.light import Colour, darker, lighter, rgb
from wijkwandeling.demo.pictures.painter import Painter

PAINT = tuple(map(rgb, ("c9473f", "3f74a8", "e0a83c", "4f8f63", "f0ede4", "55606b", "7d5a8c")))


def bicycle(p: Painter, x: float, z: float, colour: Colour | None = None) -> None:
    paint = colour or p.random.choice(PAINT)
    dark = rgb("33373d")
    p.shadow(x, z, 0.9, 0.12)
    for side in (-0.52, 0.52):
        _ring(p, x + side, z, 0.34, 0.34, dark)
    frame = ((-0.52, 0.34), (-0.16, 0.36), (0.3, 0.82), (-0.28, 0.8), (-0.16, 0.36), (-0.28, 0.8), (-0.52, 0.34))
    p.rod([(x + dx, dy) for dx, dy in frame], z, 0.05, paint)
    p.rod(((x + 0.52, 0.34), (x + 0.32, 0.98), (x + 0.2, 1.04)), z, 0.05, paint)
    p.rod(((x - 0.4, 0.92), (x - 0.16, 0.92)), z, 0.08, dark)


def _ring(p: Painter, x: float, z: float, y: float, radius: float, colour: Colour) -> None:
    points = [(x + radius * cos(a * pi / 12), y + radius * sin(a * pi / 12)) for a in range(25)]
    p.rod(points, z, 0.05, colour)


def rack(p: Painter, x: float, z: float, count: int) -> None:
    for number in range(count):
        at = x + number * 0.8
        p.rod(
            (
                (at - 0.25, 0),
                (at - 0.25, 0.62),
                (at - 0.15, 0.75),
                (at + 0.15, 0.75),
                (at + 0.25, 0.62),
                (at + 0.25, 0),
            ),
            z,
            0.055,
            lighter(STEEL, 0.3),
        )


def car(p: Painter, x: float, z: float, colour: Colour | None = None) -> None:
    """A parked car from the side."""
    paint = colour or p.random.choice(PAINT)
    p.shadow(x, z, 2.2, 0.5)
    body = (
        (-2.0, 0.35),
        (2.0, 0.35),
        (2.05, 0.8),
        (1.75, 0.95),
        (1.1, 1.0),
        (0.65, 1.48),
        (-0.9, 1.5),
        (-1.5, 1.02),
        (-2.02, 0.9),
    )
    p.upright(x, z, body, paint)
    p.upright(x, z, ((-2.0, 0.35), (2.0, 0.35), (2.04, 0.6), (-2.02, 0.6)), darker(paint, 0.22))
    p.upright(x, z, ((-0.1, 1.02), (0.92, 1.02), (0.56, 1.4), (-0.1, 1.42)), GLASS)
    p.upright(x, z, ((-1.25, 1.03), (-0.2, 1.02), (-0.2, 1.42), (-0.82, 1.42)), GLASS)
    p.panel(x + 1.93, z, 0.68, 0.18, 0.14, rgb("ffe6a0"))
    p.panel(x - 1.95, z, 0.7, 0.14, 0.14, rgb("b8352f"))
    for side in (-1.22, 1.22):
        p.disc(x + side, z, 0.33, 0.36, 0.36, rgb("33363c"))
        p.disc(x + side, z, 0.33, 0.18, 0.18, rgb("c6cacc"))


def car_rear(p: Painter, x: float, z: float, colour: Colour | None = None) -> None:
    """A parked car from behind."""
    paint = colour or p.random.choice(PAINT)
    p.shadow(x, z, 1.1, 0.6)
    for side in (-0.62, 0.62):
        p.panel(x + side, z, 0, 0.24, 0.4, rgb("2f3238"))
    p.upright(x, z, ((-0.86, 0.3), (0.86, 0.3), (0.88, 0.95), (0.62, 1.5), (-0.62, 1.5), (-0.88, 0.95)), paint)
    p.upright(x, z, ((-0.68, 1.0), (0.68, 1.0), (0.54, 1.4), (-0.54, 1.4)), darker(GLASS, 0.1))
    p.panel(x, z, 0.3, 1.72, 0.22, darker(paint, 0.3))
    p.panel(x, z, 0.56, 0.52, 0.13, rgb("efc94a"))
    for side in (-0.74, 0.74):
        p.panel(x + side, z, 0.72, 0.2, 0.22, rgb("b8352f"))
