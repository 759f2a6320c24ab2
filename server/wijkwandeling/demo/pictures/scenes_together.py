"""Scenes of meeting each other."""

from __future__ import annotations

from wijkwandeling.demo.pictures import built, furniture, nature, vehicles
from wijkwandeling.demo.pictures.light import darker, rgb
from wijkwandeling.demo.pictures.painter import Painter

RED, BLUE, YELLOW = rgb("d2493f"), rgb("3f7fb5"), rgb("efb63f")


def picnic(p: Painter) -> None:
    """A long table outside, with flags above it."""
    nature.sky(p)
    nature.lawn(p)
    built.houses(p, 20, -22, 22)
    nature.hedge(p, -18, 18, 17, 1.0)
    nature.tree(p, -6.0, 11.5, 6.5)
    nature.tree(p, 6.2, 11.5, 6.5)
    furniture.bunting(p, -5.2, 5.4, 10.5, 4.0)
    furniture.picnic_table(p, 1.9, 8.6)
    furniture.picnic_table(p, -1.0, 6.4)
    nature.tufts(p, 60)


def centre(p: Painter) -> None:
    """The community centre with its doors open."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    nature.far_trees(p, 50)
    p.panel(0, 15, 0, 17, 4.4, rgb("c9a17c"))
    p.upright(0, 15, ((-9.2, 4.4), (9.2, 4.4), (6.6, 6.8), (-6.6, 6.8)), rgb("8a4f45"))
    for x in (-6.4, -3.4, 4.0, 6.8):
        built.window(p, x, 15, 1.1, 2.1, 1.9, built.lit_glass(p))
    p.panel(0.4, 15, 0, 3.0, 2.9, built.FRAME)
    p.panel(0.4, 15, 0, 2.6, 2.7, rgb("f3dfae"))
    for side in (-1.9, 2.7):
        p.panel(side, 15, 0, 1.0, 2.7, rgb("3f7f63"))
    p.panel(0.4, 15, 3.15, 6.2, 0.9, rgb("3f7f63"))
    built.letters(p, 0.4, 15, 3.3, "BUURTHUIS", 0.55, rgb("fdf6e3"))
    built.paving(p, -12, 12, 1.6, 14.8)
    furniture.bunting(p, -7, 7, 12, 4.1)
    furniture.planter(p, -3.6, 9)
    furniture.picnic_table(p, 3.6, 8.4)
    vehicles.bicycle(p, -2.2, 7.4)


def mural(p: Painter) -> None:
    """A blank wall that asks for a painting."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.brick_wall(p, 8.4, -8.6, 7.0, 4.6, p.random.choice(built.BRICKS))
    p.panel(-0.9, 8.4, 0.9, 8.6, 2.9, rgb("dfd6c4"))
    built.paving(p, -14, 14, 1.6, 8.3)
    nature.bush(p, 5.2, 7.9, 1.7, 1.0)
    nature.tree(p, 9.0, 11, 7)
    furniture.bench(p, -4.6, 6.4, 1.7)
    vehicles.bicycle(p, 2.4, 6.4)


def painted_wall(p: Painter) -> None:
    """A wall that neighbours painted."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.brick_wall(p, 8.4, -8.6, 8.6, 4.6, p.random.choice(built.BRICKS))
    p.panel(0, 8.4, 0.5, 12.4, 3.6, rgb("8cc3d9"))
    p.upright(0, 8.4, ((-6.2, 0.5), (6.2, 0.5), (6.2, 1.5), (3, 2.2), (0, 1.5), (-3, 2.1), (-6.2, 1.4)), rgb("6fae5f"))
    p.disc(4.4, 8.4, 3.3, 0.55, 0.55, YELLOW)
    for _ in range(11):
        x, y = p.random.uniform(-5.6, 5.6), p.random.uniform(1.0, 2.8)
        p.rod(((x, 0.6), (x, y)), 8.4, 0.06, rgb("3f7f4f"))
        p.disc(x, 8.4, y, 0.3, 0.3, p.random.choice(nature.FLOWERS))
        p.disc(x, 8.4, y, 0.11, 0.11, rgb("f7e3a0"))
    built.paving(p, -14, 14, 1.6, 8.3)
    furniture.planter(p, -3.0, 6.4)
    furniture.bench(p, 2.2, 6.2)


def book_case(p: Painter) -> None:
    """A little free library on a post."""
    nature.sky(p)
    nature.lawn(p)
    built.houses(p, 14, -16, 16)
    built.paving(p, -9, 9, 1.6, 4.4)
    nature.hedge(p, -12, 12, 10.5, 0.9)
    p.shadow(0, 5.0, 0.7, 0.3)
    p.post(0, 5.0, 1.0, 0.14, darker(furniture.WOOD, 0.3))
    p.panel(0, 5.0, 0.95, 1.35, 1.05, rgb("3f7f8a"))
    p.panel(0, 5.0, 1.02, 1.18, 0.9, rgb("f3ead2"))
    p.upright(0, 5.0, ((-0.85, 2.0), (0.85, 2.0), (0, 2.5)), RED)
    for shelf in (1.04, 1.5):
        left = -0.54
        while left < 0.5:
            width = p.random.uniform(0.06, 0.12)
            p.panel(
                left + width / 2, 5.0, shelf, width * 0.9, p.random.uniform(0.28, 0.4), p.random.choice(vehicles.PAINT)
            )
            left += width
    p.panel(0, 5.0, 1.46, 1.18, 0.04, rgb("3f7f8a"))
    nature.bush(p, 2.5, 6, 1.6, 0.8, flowers=20)
    nature.bush(p, -2.6, 6.4, 1.6, 0.8, flowers=20)
    furniture.bench(p, -3.6, 5.2, 1.4)


def notice_board(p: Painter) -> None:
    """A notice board with papers from the neighbourhood."""
    nature.sky(p)
    nature.lawn(p)
    built.street_side(p, 7.6, 6, 75)
    nature.far_trees(p, 50)
    built.paving(p, -2.6, 4.0, 1.5, 40)
    nature.tree(p, -5.4, 10, 6.5)
    p.shadow(-0.3, 4.6, 1.2, 0.3)
    for side in (-1.1, 0.5):
        p.post(side, 4.6, 2.2, 0.1, darker(furniture.WOOD, 0.3))
    p.panel(-0.3, 4.6, 0.85, 1.9, 1.3, darker(furniture.WOOD, 0.15))
    p.panel(-0.3, 4.6, 0.93, 1.72, 1.14, rgb("e6d2a8"))
    p.upright(-0.3, 4.6, ((-1.1, 2.15), (1.1, 2.15), (0, 2.5)), rgb("7b5a4a"))
    for number in range(7):
        x, y = -0.98 + (number % 4) * 0.42, 1.0 + (number // 4) * 0.55
        p.panel(x, 4.6, y, 0.32, 0.42, p.random.choice((rgb("fbf8ee"), rgb("f4d98a"), rgb("a9d0d6"), rgb("f0b0a4"))))
        p.panel(x, 4.6, y + 0.26, 0.22, 0.03, rgb("6d747c"))
        p.panel(x, 4.6, y + 0.17, 0.2, 0.02, rgb("9aa0a6"))
    nature.tufts(p, 30)


def sun_roofs(p: Painter) -> None:
    """Houses with solar panels and green before their doors."""
    nature.sky(p)
    nature.lawn(p)
    built.houses(p, 14.5, -16, 16, sun_panels=0.85)
    built.paving(p, -14, 14, 1.6, 5.4)
    nature.hedge(p, -14, 14, 9.4, 0.8)
    for x in (-5, -1.6, 1.8, 5.2):
        nature.bush(p, x, 7.6, 1.7, 0.8, flowers=14)
    vehicles.car(p, 3.0, 5.2, rgb("dfe6e8"))
    furniture.container(p, -3.4, 5.6, rgb("4f8f63"))
