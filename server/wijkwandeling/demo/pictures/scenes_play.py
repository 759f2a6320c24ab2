"""Scenes of playing: playground, pitch, schoolyard."""

from __future__ import annotations

from wijkwandeling.demo.pictures import built, furniture, nature, vehicles
from wijkwandeling.demo.pictures.light import darker, lighter, mix, rgb
from wijkwandeling.demo.pictures.painter import Painter

SAND = rgb("e6cf9c")


RED, BLUE, YELLOW = rgb("d2493f"), rgb("3f7fb5"), rgb("efb63f")


def playground(p: Painter) -> None:
    """A slide, swings and sand."""
    _play_ground(p)
    _swings(p, -2.7, 10)
    _slide(p, 1.9, 8)
    nature.tufts(p, 40)


def worn_playground(p: Painter) -> None:
    """Swings with a missing seat, above a bare patch."""
    _play_ground(p)
    _swings(p, 0.4, 7.6, missing=True)
    for x in (-0.5, 1.3):
        p.ground(((x - 0.8, 6.9), (x + 0.7, 6.9), (x + 0.9, 8.2), (x - 0.7, 8.2)), rgb("a98a5f"), 190)
    furniture.bench(p, -4.2, 8.4, 1.6, darker(furniture.WOOD, 0.3))
    nature.tufts(p, 40)


def _play_ground(p: Painter) -> None:
    nature.sky(p)
    nature.lawn(p)
    built.houses(p, 32, -27, 27)
    nature.hedge(p, -22, 22, 26, 1.0)
    nature.tree(p, -8.5, 17, 7)
    nature.tree(p, 9.5, 19, 7.5)
    p.ground(((-6.0, 5.2), (5.6, 5.2), (8.2, 13), (-8.0, 13)), SAND)


def _swings(p: Painter, x: float, z: float, *, missing: bool = False) -> None:
    p.shadow(x, z, 2.2, 0.4)
    for side in (-1.8, 1.8):
        p.rod(((x + side - 0.5, 0), (x + side, 2.6), (x + side + 0.5, 0)), z, 0.1, BLUE)
    p.rod(((x - 1.9, 2.6), (x + 1.9, 2.6)), z, 0.12, BLUE)
    for side in (-0.9, 0.9):
        lean = p.random.uniform(-0.2, 0.2)
        for rope in (-0.24, 0.24):
            broken = missing and side > 0 and rope > 0
            p.rod(((x + side + rope, 2.6), (x + side + rope + lean, 1.5 if broken else 0.55)), z, 0.03, rgb("6b6f76"))
        if not (missing and side > 0):
            p.rod(((x + side - 0.3 + lean, 0.52), (x + side + 0.3 + lean, 0.52)), z, 0.09, RED)


def _slide(p: Painter, x: float, z: float) -> None:
    p.shadow(x + 0.6, z, 2.0, 0.5)
    for side in (-0.7, 0.1):
        p.post(x + side, z, 3.1, 0.12, YELLOW)
    p.panel(x - 0.3, z, 1.7, 1.0, 0.12, furniture.WOOD)
    p.upright(x - 0.3, z, ((-0.8, 3.0), (0.8, 3.0), (0, 3.8)), RED)
    p.upright(x, z, ((0.15, 1.8), (0.35, 1.95), (2.4, 0.42), (2.9, 0.34), (2.9, 0.2), (2.3, 0.24)), lighter(RED, 0.1))
    p.rod(((x + 0.2, 2.05), (x + 2.4, 0.58), (x + 2.9, 0.5)), z, 0.09, darker(RED, 0.2))
    for step in range(5):
        p.rod(((x - 1.1 + step * 0.09, 0.25 + step * 0.32), (x - 0.72, 0.3 + step * 0.32)), z, 0.06, built.STEEL)
    p.rod(((x - 1.15, 0), (x - 0.7, 1.8)), z, 0.07, built.STEEL)


def pitch(p: Painter) -> None:
    """A small football pitch with a goal."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p, 48)
    p.stroke((p.at(-9, 7.5), p.at(9, 7.5)), 9, rgb("f2f0e6"), 210)
    p.stroke((p.at(-12, 14), p.at(12, 14)), 6, rgb("f2f0e6"), 210)
    for x in (-2.3, -1.5, -0.75, 0, 0.75, 1.5, 2.3):
        p.rod(((x, 0), (x, 1.9)), 14, 0.02, rgb("e9ece8"))
    for y in (0.4, 0.8, 1.2, 1.6):
        p.rod(((-2.3, y), (2.3, y)), 14, 0.02, rgb("e9ece8"))
    p.rod(((-2.35, 0), (-2.35, 1.95), (2.35, 1.95), (2.35, 0)), 14, 0.11, rgb("fbfaf4"))
    x, z = p.random.uniform(-1.4, 1.6), 6.2
    p.shadow(x, z, 0.2, 0.1)
    p.disc(x, z, 0.14, 0.14, 0.14, rgb("f4f2ea"))
    p.disc(x, z, 0.15, 0.05, 0.05, rgb("3a3d44"))
    nature.tree(p, p.random.choice((-8, 8.4)), 16, 7)
    nature.tufts(p, 90)


def schoolyard(p: Painter) -> None:
    """The yard of the school, with a hopscotch on the ground."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    p.panel(0, 24, 0, 36, 6.4, rgb("d3a36c"))
    p.panel(0, 24, 6.4, 36, 0.6, rgb("6d5a58"))
    for column in range(-16, 17, 4):
        for y in (0.9, 3.9):
            built.window(p, column, 24, y, 2.7, 1.9, built.lit_glass(p))
    p.panel(0, 23.9, 0, 2.6, 2.8, BLUE)
    built.paving(p, -16, 16, 1.6, 23, rgb("bfb8ad"), 0.8)
    for number in range(6):
        z = 3.6 + number * 0.95
        for x in (-0.45, 0.45) if number % 2 else (0.0,):
            tone = (RED, YELLOW, BLUE, rgb("5fa05a"))[(number + round(x * 2)) % 4]
            p.ground(
                ((x - 0.4, z), (x + 0.4, z), (x + 0.4, z + 0.85), (x - 0.4, z + 0.85)), mix(tone, built.TILE, 0.25)
            )
    nature.tree(p, -5.4, 10, 6.2)
    nature.tree(p, 6.2, 13, 6.5)
    vehicles.rack(p, 3.4, 9, 4)
    vehicles.bicycle(p, 4.2, 8.8)
