"""What stands in a street: benches, lamps, bins, planters, signs."""

from __future__ import annotations

from math import cos, pi, sin

from wijkwandeling.demo.pictures.built import STEEL
from wijkwandeling.demo.pictures.light import Colour, darker, lighter, rgb
from wijkwandeling.demo.pictures.nature import FLOWERS, bush
from wijkwandeling.demo.pictures.painter import Painter

WOOD = rgb("b98450")
GREEN = rgb("3f6b57")
BAG = rgb("4a4f57")
SIGN_RED = rgb("c8392f")


def bench(p: Painter, x: float, z: float, width: float = 1.9, wood: Colour = WOOD) -> None:
    p.shadow(x, z, width * 0.62, 0.4)
    for side in (-0.4, 0.4):
        p.post(x + side * width, z, 0.85, 0.07, darker(STEEL, 0.3))
        p.post(x + side * width, z - 0.4, 0.45, 0.07, darker(STEEL, 0.3))
    for y in (0.58, 0.74):
        p.panel(x, z, y, width, 0.12, wood)
        p.panel(x, z, y, width, 0.025, darker(wood, 0.3))
    for number, depth in enumerate((0.04, 0.2, 0.36)):
        p.panel(x, z - depth, 0.42, width, 0.05, lighter(wood, 0.08 * number))
    p.panel(x, z - 0.42, 0.36, width, 0.08, darker(wood, 0.16))


def lamp(p: Painter, x: float, z: float, *, on: bool, height: float = 4.2) -> None:
    if on:
        for radius, alpha in ((2.8, 34), (1.7, 58), (0.9, 120)):
            p.disc(x, z, height, radius, radius, rgb("ffe0a0"), alpha)
        foot = p.at(x, z)
        p.oval(*foot, 2.4 * p.scale(z), 0.5 * p.scale(z), rgb("ffd890"), 96)
    p.shadow(x, z, 0.3, 0.15)
    p.post(x, z, height - 0.3, 0.11, darker(STEEL, 0.35))
    p.post(x, z, 0.7, 0.17, darker(STEEL, 0.35))
    glass = rgb("fff0c0") if on else rgb("dfe6e6")
    p.upright(x, z, ((-0.2, height - 0.3), (0.2, height - 0.3), (0.3, height + 0.12), (-0.3, height + 0.12)), glass)
    p.upright(x, z, ((-0.36, height + 0.12), (0.36, height + 0.12), (0, height + 0.36)), darker(STEEL, 0.4))


def bin_(p: Painter, x: float, z: float, *, full: bool) -> None:
    p.shadow(x, z, 0.4, 0.25)
    p.upright(x, z, ((-0.24, 0.1), (0.24, 0.1), (0.28, 1.0), (-0.28, 1.0)), GREEN)
    p.upright(x, z, ((0.06, 0.1), (0.24, 0.1), (0.28, 1.0), (0.08, 1.0)), darker(GREEN, 0.25))
    p.panel(x, z, 0.72, 0.42, 0.14, darker(GREEN, 0.6))
    p.disc(x, z, 1.0, 0.3, 0.08, darker(GREEN, 0.3))
    if full:
        for dx, dy, colour in (
            (-0.13, 1.08, "f0ece2"),
            (0.1, 1.1, "c9473f"),
            (0.0, 1.2, "e8d9a8"),
            (0.2, 1.04, "6fa8c9"),
        ):
            p.disc(x + dx, z, dy, 0.12, 0.1, rgb(colour))


def litter(p: Painter, x: float, z: float, count: int) -> None:
    """Cans, cups and paper on the ground."""
    for _ in range(count):
        dx, dz = p.random.uniform(-1.3, 1.3), p.random.uniform(-0.6, 0.7)
        colour = p.random.choice((rgb("f4f0e6"), rgb("d9534a"), rgb("5d9cc4"), rgb("e9c04e"), rgb("f4f0e6")))
        at, size, turn = p.at(x + dx, z + dz), 0.13 * p.scale(z + dz), p.random.uniform(0, pi)
        corners = [
            (at[0] + size * cos(turn + a), at[1] - size * 0.25 + size * 0.5 * sin(turn + a))
            for a in (0.3, 1.5, 3.4, 4.6)
        ]
        p.fill(corners, p.air(colour, z + dz))


def bag(p: Painter, x: float, z: float, colour: Colour = BAG) -> None:
    p.shadow(x, z, 0.45, 0.25)
    p.disc(x, z, 0.3, 0.38, 0.32, colour)
    p.disc(x - 0.1, z, 0.38, 0.16, 0.12, lighter(colour, 0.22))
    p.upright(x, z, ((-0.1, 0.55), (0.1, 0.55), (0.16, 0.78), (-0.14, 0.76)), colour)


def container(p: Painter, x: float, z: float, colour: Colour) -> None:
    """The column of an underground container."""
    p.ground(((x - 0.9, z - 0.5), (x + 0.9, z - 0.5), (x + 0.9, z + 0.8), (x - 0.9, z + 0.8)), rgb("a3a8ab"))
    p.shadow(x + 0.2, z, 0.6, 0.3)
    p.panel(x, z, 0, 0.86, 1.35, lighter(STEEL, 0.3))
    p.panel(x + 0.3, z, 0, 0.26, 1.35, STEEL)
    p.panel(x, z, 1.05, 0.86, 0.32, colour)
    p.panel(x - 0.06, z, 0.72, 0.5, 0.2, darker(STEEL, 0.5))


def sign(p: Painter, x: float, z: float, kind: str) -> None:
    """``speed`` (a red ring), ``crossing`` (a blue board), ``street`` (a blue name plate)."""
    p.post(x, z, 2.5, 0.07, lighter(STEEL, 0.2))
    if kind == "speed":
        p.disc(x, z, 2.4, 0.34, 0.34, SIGN_RED)
        p.disc(x, z, 2.4, 0.25, 0.25, rgb("fbfaf4"))
        p.panel(x - 0.09, z, 2.28, 0.09, 0.24, rgb("2b2f36"))
        p.panel(x + 0.09, z, 2.28, 0.1, 0.24, rgb("2b2f36"))
        p.panel(x + 0.09, z, 2.34, 0.04, 0.12, rgb("fbfaf4"))
    elif kind == "crossing":
        p.panel(x, z, 2.05, 0.66, 0.66, rgb("2a64a8"))
        p.upright(x, z, ((-0.25, 2.12), (0.25, 2.12), (0, 2.6)), rgb("fbfaf4"))
        p.rod(((x - 0.06, 2.16), (x, 2.3), (x + 0.06, 2.16)), z, 0.04, rgb("2b2f36"))
        p.disc(x, z, 2.42, 0.045, 0.045, rgb("2b2f36"))
    else:
        p.panel(x, z, 2.2, 1.1, 0.3, rgb("24549a"))
        p.panel(x, z, 2.31, 0.8, 0.07, rgb("f4f2ea"))


def planter(p: Painter, x: float, z: float, width: float = 1.4, colour: Colour = WOOD, *, dry: bool = False) -> None:
    p.shadow(x, z, width * 0.6, 0.35)
    if dry:
        for _ in range(6):
            dx = p.random.uniform(-0.4, 0.4) * width
            p.rod(((x + dx, 0.5), (x + dx + 0.1, 0.85), (x + dx + 0.25, 0.75)), z, 0.03, rgb("a38a5a"))
    else:
        bush(p, x, z + 0.02, width * 0.86, 1.15, flowers=18)
    p.panel(x, z, 0, width, 0.55, colour)
    for y in (0.18, 0.36):
        p.panel(x, z, y, width, 0.02, darker(colour, 0.35))
    p.panel(x + width * 0.3, z, 0, width * 0.4, 0.55, darker(colour, 0.12))


def bollard(p: Painter, x: float, z: float) -> None:
    p.shadow(x, z, 0.2, 0.12)
    p.post(x, z, 0.85, 0.16, rgb("8a3a36"))
    p.post(x, z, 0.1, 0.165, rgb("f4f1e8"), foot=0.62)


def bunting(p: Painter, x0: float, x1: float, z: float, y: float) -> None:
    """A string of little flags that hangs between two points."""
    steps = 14
    points = [(x0 + (x1 - x0) * n / steps, y - 0.5 * sin(pi * n / steps)) for n in range(steps + 1)]
    p.rod(points, z, 0.02, rgb("f4f1e8"))
    for number, (x, top) in enumerate(points[1:-1]):
        p.upright(x, z, ((-0.14, top), (0.14, top), (0, top - 0.34)), FLOWERS[number % len(FLOWERS)])


def picnic_table(p: Painter, x: float, z: float) -> None:
    p.shadow(x, z, 1.4, 0.8)
    for side in (-0.7, 0.7):
        p.rod(((x + side - 0.3, 0), (x + side + 0.1, 0.72)), z, 0.09, darker(WOOD, 0.25))
        p.rod(((x + side + 0.3, 0), (x + side - 0.1, 0.72)), z, 0.09, darker(WOOD, 0.25))
    p.fill(
        [
            p.at(x - 1.0, z - 0.7, 0.44),
            p.at(x + 1.0, z - 0.7, 0.44),
            p.at(x + 1.0, z - 0.95, 0.44),
            p.at(x - 1.0, z - 0.95, 0.44),
        ],
        WOOD,
    )
    p.fill(
        [
            p.at(x - 1.0, z + 0.4, 0.74),
            p.at(x + 1.0, z + 0.4, 0.74),
            p.at(x + 1.0, z - 0.4, 0.74),
            p.at(x - 1.0, z - 0.4, 0.74),
        ],
        lighter(WOOD, 0.14),
    )
    p.panel(x, z - 0.4, 0.66, 2.0, 0.08, darker(WOOD, 0.2))
    for dx, colour in ((-0.5, "d9536b"), (0.05, "f4efe6"), (0.45, "4f8fb5")):
        p.panel(x + dx, z, 0.74, 0.12, 0.14, rgb(colour))
