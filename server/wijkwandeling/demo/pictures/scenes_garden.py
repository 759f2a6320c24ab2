"""Scenes of gardens, planters and trees in the pavement."""

from __future__ import annotations

from wijkwandeling.demo.ground import bend
from wijkwandeling.demo.pictures import built, furniture, nature
from wijkwandeling.demo.pictures.light import darker, lighter, rgb
from wijkwandeling.demo.pictures.painter import Painter

SOIL = rgb("7d5a43")


def flowers(p: Painter) -> None:
    """Planters in bloom in front of the houses."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 12.5, -13.5, 13.5)
    built.paving(p, -14, 14, 1.6, 12.4)
    nature.hedge(p, -13, -4.4, 11.4, 0.8)
    for x, z in ((-3.0, 8.2), (0.6, 7.2), (-1.7, 4.4), (2.3, 4.0)):
        furniture.planter(p, x, z, p.random.uniform(1.2, 1.6))
    nature.tree(p, 5.2, 9.8, 5.2)


def dry_planter(p: Painter) -> None:
    """Planters that nobody waters."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 13, -13.5, 13.5)
    built.paving(p, -14, 14, 1.6, 12.8, built.CLINKER, 0.4)
    furniture.planter(p, -1.3, 4.6, 1.5, rgb("8f8a84"), dry=True)
    furniture.planter(p, 1.6, 6.0, 1.5, rgb("8f8a84"), dry=True)
    furniture.litter(p, -0.4, 4.0, 4)
    furniture.bollard(p, 4.0, 7.5)


def tree_pit(p: Painter) -> None:
    """A little garden around a tree in the pavement."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 13, -13.5, 13.5)
    built.paving(p, -14, 14, 1.6, 12.8)
    p.ground(((-1.6, 4.2), (1.3, 4.2), (1.5, 6.8), (-1.5, 6.8)), SOIL)
    for _ in range(9):
        nature.bush(p, p.random.uniform(-1.2, 1.1), p.random.uniform(5.6, 6.6), 0.6, 0.5, flowers=5)
    nature.tree(p, 0.0, 5.6, 6.0)
    for _ in range(6):
        nature.bush(p, p.random.uniform(-1.2, 1.1), p.random.uniform(4.4, 5.0), 0.55, 0.45, flowers=6)
    furniture.bench(p, 3.4, 6.6, 1.5)


def vegetables(p: Painter) -> None:
    """Raised beds with vegetables and a shed."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p, 45)
    nature.hedge(p, -16, 16, 20, 1.2)
    p.panel(5.0, 15, 0, 3.2, 2.3, rgb("8fa3a0"))
    p.upright(5.0, 15, ((-1.9, 2.3), (1.9, 2.3), (0, 3.3)), rgb("7b5a4a"))
    p.panel(5.0, 14.9, 0, 0.9, 1.9, rgb("5d7371"))
    for x, z in ((-3.4, 9), (0.4, 9), (-3.0, 5.6), (1.4, 5.6)):
        p.ground(((x - 1.4, z), (x + 1.4, z), (x + 1.4, z + 1.6), (x - 1.4, z + 1.6)), SOIL)
        for row in range(3):
            for column in range(6):
                _plant(p, x - 1.15 + column * 0.46, z + 1.3 - row * 0.5)
        p.panel(x, z, 0, 2.9, 0.34, furniture.WOOD)
        p.panel(x, z, 0.16, 2.9, 0.03, darker(furniture.WOOD, 0.3))
    nature.tufts(p, 50)


def _plant(p: Painter, x: float, z: float) -> None:
    green = p.random.choice((rgb("6fae4f"), rgb("8cc05a"), rgb("4f8f57")))
    for lean in (-0.13, 0.0, 0.13):
        p.disc(x + lean, z, 0.44 + 0.08 * (lean == 0), 0.11, 0.13, green)
    p.disc(x, z, 0.5, 0.06, 0.06, p.random.choice((rgb("d9483f"), lighter(green, 0.3), rgb("f0b53c"))))


def roots(p: Painter) -> None:
    """Paving pushed up by the roots of a tree."""
    nature.sky(p)
    nature.lawn(p)
    built.street_side(p, -6.5, 6, 70)
    built.paving(p, -2.6, 2.2, 1.5, 40)
    nature.tree(p, 3.4, 7.4, 7.5)
    for reach in (-2.0, -1.2, -0.2):
        z = p.random.uniform(3.6, 5.4)
        ridge = bend([(3.0, 7.0), (1.9, z + 1.4), (0.8 + reach * 0.4, z + 0.5), (reach, z)]).coords
        points = [p.at(x, depth) for x, depth in ridge]
        p.stroke([(x, y + 7) for x, y in points], 34, darker(built.TILE, 0.42), 120)
        p.stroke(points, 30, darker(built.TILE, 0.14))
        p.stroke([(x - 2, y - 8) for x, y in points], 17, lighter(built.TILE, 0.34))
        for x, y in points[3:-3:3]:
            p.stroke(((x - 9, y - 15), (x + 7, y + 13)), 2.5, darker(built.TILE, 0.4))
    nature.tufts(p, 20)


def care_garden(p: Painter) -> None:
    """The garden of the care home, with a wide path."""
    nature.sky(p)
    nature.lawn(p)
    for storey in range(4):
        p.panel(0, 26, storey * 3.1, 40, 3.1, (rgb("d8c3a2"), rgb("cdb491"))[storey % 2])
        for column in range(-18, 19, 4):
            built.window(p, column, 26, storey * 3.1 + 0.9, 2.3, 1.6, built.lit_glass(p))
    p.ground(((-2.4, 1), (1.6, 1), (0.9, 25.8), (-0.9, 25.8)), rgb("cfc4b2"))
    for x, z in ((-4.4, 13), (3.2, 14), (-3.6, 8), (3.6, 8.4)):
        nature.bush(p, x, z, 1.9, 1.0, flowers=26)
    furniture.bench(p, 3.1, 6.0)
    nature.bush(p, -3.6, 4.9, 1.8, 0.9, flowers=30)
    nature.tree(p, -6.6, 10.5, 6.5)
    nature.tufts(p, 40)
