"""Scenes of crossings, cars, bicycles and light in the street."""

from __future__ import annotations

from wijkwandeling.demo.pictures import built, furniture, nature, vehicles
from wijkwandeling.demo.pictures.light import mix, rgb
from wijkwandeling.demo.pictures.painter import Painter

WHITE_PAINT = rgb("f2f0ea")


def lamp(p: Painter) -> None:
    """A lamp in a street at the end of the day."""
    _evening_street(p)
    for z in (30, 18):
        furniture.lamp(p, 2.6, z, on=p.light.dark)
    furniture.lamp(p, -2.3, 7.4, on=p.light.dark)


def dark_path(p: Painter) -> None:
    """A path where the lamp is out."""
    _evening_street(p)
    nature.hedge(p, -9, -2.9, 8, 1.3)
    nature.tree(p, 4.6, 9, 7)
    furniture.lamp(p, 2.5, 30, on=p.light.dark)
    furniture.lamp(p, -2.3, 7.2, on=False)
    if p.light.dark:
        p.ground(((-3.4, 1), (3.4, 1), (2.6, 14), (-2.6, 14)), rgb("1d2748"), 90)


def _evening_street(p: Painter) -> None:
    nature.sky(p)
    nature.earth(p, mix(nature.GRASS, rgb("6d7f74"), 0.3))
    nature.far_trees(p, 80)
    built.street_side(p, -6.8, 6, 75)
    built.street_side(p, 6.8, 6, 75)
    built.paving(p, -3.0, 3.0, 1.5, 70, built.CLINKER, 0.5)
    nature.hedge(p, 3.3, 6.4, 10, 0.9)
    nature.hedge(p, -6.4, -3.3, 14, 0.9)


def crossing(p: Painter) -> None:
    """A zebra crossing over a road from left to right."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 24, -24, 24)
    nature.hedge(p, -20, -4, 21, 0.9)
    built.cross_road(p, 5.4, 13.5)
    for number in range(7):
        z = 5.7 + number * 1.1
        p.ground(((-1.7, z), (1.7, z), (1.7, z + 0.55), (-1.7, z + 0.55)), WHITE_PAINT)
    built.paving(p, -9, 9, 1.6, 5.1)
    furniture.sign(p, 2.6, 14.2, "crossing")
    furniture.sign(p, -2.6, 4.9, "crossing")
    nature.tree(p, p.random.choice((-9, 9.5)), 18, 7)
    vehicles.car(p, p.random.choice((-7.0, 7.2)), 10.5)


def no_crossing(p: Painter) -> None:
    """A busy road that people cross without help."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 25, -27, 27)
    built.cross_road(p, 5.6, 13.0)
    for x in range(-24, 25, 4):
        p.ground(((x, 9.1), (x + 1.8, 9.1), (x + 1.8, 9.35), (x, 9.35)), WHITE_PAINT)
    vehicles.car(p, -3.6, 11.6)
    vehicles.car(p, 5.4, 11.8)
    vehicles.car(p, 1.4, 7.6)
    built.paving(p, -9, 9, 1.6, 5.3)
    nature.tree(p, 7.4, 17, 6.5)


def parking(p: Painter) -> None:
    """Cars on a row, one of them on the pavement."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.street_side(p, -8.4, 6, 75)
    built.street_side(p, 9.0, 6, 75)
    built.paving(p, -8, -3.4, 1.5, 40)
    built.road(p, -3.2, 3.6)
    for z in (34, 27, 20.5, 14.5):
        vehicles.car_rear(p, 2.6, z)
    for z in (24, 15):
        vehicles.car_rear(p, -2.9, z)
    vehicles.car_rear(p, 2.5, 8.8)
    vehicles.car_rear(p, -3.5, 7.4)
    nature.tree(p, 6.6, 12.5, 6)


def street(p: Painter) -> None:
    """A residential street with a hump and a speed sign."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    nature.far_trees(p, 85)
    built.street_side(p, -7.4, 6, 80)
    built.street_side(p, 7.4, 6, 80)
    built.paving(p, -7, -3.0, 1.5, 34)
    built.road(p, -2.8, 3.0, rgb("a5695a"))
    p.ground(((-2.8, 9.0), (3.0, 9.0), (3.0, 11.6), (-2.8, 11.6)), rgb("b98071"))
    for x in (-2.2, -0.8, 0.6, 2.0):
        p.ground(((x, 9.1), (x + 0.7, 9.1), (x + 0.35, 9.9)), WHITE_PAINT)
    for z in (33, 24, 16.5):
        nature.tree(p, -4.9, z, 5.5)
        nature.tree(p, 4.9, z + 2, 5.5)
    vehicles.car_rear(p, 2.2, 17)
    furniture.sign(p, 4.0, 9.0, "speed")
    nature.tree(p, -4.8, 9.8, 5.5)


def bicycles(p: Painter) -> None:
    """Bicycles in and beside full racks."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 14, -16, 16)
    built.paving(p, -14, 14, 1.6, 13.6, built.CLINKER, 0.45)
    vehicles.rack(p, -3.6, 6.8, 9)
    for number in range(6):
        vehicles.bicycle(p, -3.3 + number * 1.35, 6.5 + p.random.uniform(-0.25, 0.25))
    vehicles.bicycle(p, p.random.uniform(-1.2, 1.0), 4.6)
    nature.tree(p, 5.9, 9, 5.2)


def bus_stop(p: Painter) -> None:
    """A shelter beside the road."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 21, -24, 24)
    built.cross_road(p, 10.4, 16.5)
    built.paving(p, -10, 10, 1.6, 10.0)
    p.shadow(0.2, 7.4, 2.4, 0.7)
    for x in (-1.9, 1.9):
        p.post(x, 7.6, 2.5, 0.1, built.STEEL)
    p.upright(0, 7.6, ((-1.9, 0.3), (1.9, 0.3), (1.9, 2.3), (-1.9, 2.3)), rgb("cfe3e8"), 150)
    furniture.bench(p, 0, 7.3, 2.2)
    p.panel(0, 7.2, 2.5, 4.6, 0.2, rgb("3d4f5e"))
    p.post(3.2, 7.6, 2.7, 0.08, built.STEEL)
    p.panel(3.2, 7.6, 2.1, 0.62, 0.62, rgb("f0b53c"))
    p.panel(3.2, 7.6, 1.2, 0.5, 0.7, rgb("fbfaf4"))
    nature.tree(p, -6.2, 9.5, 6)
