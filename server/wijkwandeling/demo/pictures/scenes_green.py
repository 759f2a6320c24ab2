"""Scenes of park and water."""

from __future__ import annotations

from wijkwandeling.demo.ground import bend
from wijkwandeling.demo.pictures import built, furniture, nature, water
from wijkwandeling.demo.pictures.light import darker, rgb
from wijkwandeling.demo.pictures.painter import Painter

SAND_PATH = rgb("d8bf94")


def bench(p: Painter) -> None:
    """A bench under trees, beside a path."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p)
    side = p.random.choice((-1, 1))
    p.ground(((side * 0.4, 1), (side * 3.4, 1), (side * 7.5, 60), (side * 6.5, 60)), SAND_PATH)
    nature.tree(p, -side * 5.5, 14, 8)
    nature.tree(p, side * 7.2, 11, 7.5)
    nature.tree(p, -side * 3.0, 8.2, 7.0)
    furniture.bench(p, -side * 1.1, 5.6)
    nature.bush(p, -side * 3.1, 5.4, 1.4, 0.8, flowers=10)
    nature.tufts(p, 40)


def no_bench(p: Painter) -> None:
    """A long path without anywhere to sit."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p)
    p.ground(((-1.6, 1), (1.7, 1), (3.4, 70), (2.3, 70)), SAND_PATH)
    for z in (30, 20, 13, 8.5):
        nature.tree(p, -3.4 - z * 0.03, z, p.random.uniform(5.5, 7.5))
        nature.tree(p, 4.0 + z * 0.03, z + 1.5, p.random.uniform(5.5, 7.5))
    furniture.lamp(p, 2.6, 10, on=p.light.dark)
    nature.tufts(p, 60)


def pond(p: Painter) -> None:
    """A pond with ducks, reeds and a willow."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p)
    shore = [
        (-9.0, 6.2),
        (-4.0, 4.6),
        (1.0, 4.0),
        (5.5, 4.8),
        (9.5, 7.5),
        (11.0, 14),
        (6.0, 21),
        (-5.0, 22),
        (-12.0, 14),
    ]
    outline = [(x, z) for x, z in bend([*shore, shore[0]]).coords]
    p.ground([(x * 1.06, z * (0.955 if z < 10 else 1.03)) for x, z in outline], darker(nature.GRASS, 0.28))
    p.ground(outline, p.light.sky_low)
    p.ground(outline, rgb("5f9bb4"), 190)
    water.ripples(p, 6, 18, -6, 6)
    nature.willow(p, p.random.choice((-6.2, 6.4)), 22, 8)
    for x, z in ((-5.2, 14), (-6.4, 9), (5.8, 8.6)):
        water.reeds(p, x, z)
    for _ in range(p.random.randint(2, 4)):
        water.duck(p, p.random.uniform(-3, 3.4), p.random.uniform(6.5, 12))
    nature.tufts(p, 50, near=1.8)


def field(p: Painter) -> None:
    """A lawn that nobody uses yet."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p, 70)
    built.houses(p, 38, -24, 24)
    nature.hedge(p, -16, 16, 32, 1.1)
    nature.tree(p, p.random.choice((-6.5, 6.5)), 17, 6.5)
    nature.tree(p, p.random.choice((-11, 12)), 24, 7)
    nature.tufts(p, 190)


def canal(p: Painter) -> None:
    """A canal with a bridge and grassy banks."""
    nature.sky(p)
    nature.lawn(p)
    built.houses(p, 46, -60, -14)
    nature.far_trees(p, 55, 10)
    p.ground(((-2.6, 1.2), (6.2, 1.2), (4.4, 90), (-0.5, 90)), darker(nature.GRASS, 0.3))
    p.ground(((-2.2, 1.2), (5.8, 1.2), (4.2, 90), (-0.4, 90)), p.light.sky_low)
    p.ground(((-2.2, 1.2), (5.8, 1.2), (4.2, 90), (-0.4, 90)), rgb("5e93aa"), 200)
    water.ripples(p, 2.2, 26, -1.2, 4)
    _bridge(p)
    nature.tree(p, -6.4, 13, 7.5)
    nature.tree(p, 8.2, 16, 8)
    water.reeds(p, -3.0, 5.6, 22)
    water.duck(p, 1.4, 6.4)
    nature.tufts(p, 60)


def _bridge(p: Painter) -> None:
    stone, z = rgb("b98e74"), 24
    p.upright(
        1.9,
        z,
        ((-5.2, 0), (-3.0, 0), (-1.6, 1.0), (1.6, 1.0), (3.0, 0), (5.2, 0), (5.2, 1.5), (0, 2.0), (-5.2, 1.5)),
        stone,
    )
    for dx in (-4.5, -3, -1.5, 0, 1.5, 3, 4.5):
        p.post(1.9 + dx, z, 1.0, 0.08, rgb("f0ece2"), foot=1.6)
    p.rod(((-2.8, 2.45), (1.9, 2.9), (6.6, 2.45)), z, 0.1, rgb("f0ece2"))
