"""Scenes of pavements: loose, high, wet, littered or just right."""

from __future__ import annotations

from wijkwandeling.demo.pictures import built, furniture, nature, vehicles, water
from wijkwandeling.demo.pictures.light import darker, lighter, mix, rgb
from wijkwandeling.demo.pictures.painter import Painter


def loose_tiles(p: Painter) -> None:
    """Paving stones that lie loose and crooked."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 15, -16, 16)
    built.paving(p, -14, 14, 1.5, 14.5, built.TILE, 0.7)
    for _ in range(6):
        _crooked(p, p.random.uniform(-1.9, 1.9), p.random.uniform(2.9, 5.2))
    furniture.bollard(p, p.random.choice((-3.2, 3.2)), 6.5)
    nature.tufts(p, 14, near=2.6, wide=2.6)


def _crooked(p: Painter, x: float, z: float) -> None:
    turn, size = p.random.uniform(-0.14, 0.14), 0.62
    corners = [
        (x - size / 2, z - turn),
        (x + size / 2, z + turn),
        (x + size / 2 + turn, z + size),
        (x - size / 2 + turn, z + size),
    ]
    p.ground([(cx + 0.05, cz - 0.07) for cx, cz in corners], darker(built.TILE, 0.62))
    raised = [(sx, sy - p.random.uniform(8, 13)) for sx, sy in (p.at(*corner) for corner in corners)]
    p.fill(raised, lighter(built.TILE, p.random.uniform(0.05, 0.45)))


def high_kerb(p: Painter) -> None:
    """A kerb that is too high for a wheelchair or a walker."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 19, -22, 22)
    built.cross_road(p, 6.4, 12.4)
    vehicles.car(p, p.random.choice((-6.0, 6.0)), 11.4)
    built.paving(p, -9, 9, 1.6, 6.0, built.TILE, 0.7)
    for corner, tone in ((0.0, lighter(built.KERB, 0.3)), (0.16, darker(built.KERB, 0.3))):
        p.ground(((-30, 4.7 - corner), (30, 4.7 - corner), (30, 5.0 - corner), (-30, 5.0 - corner)), tone)
    p.ground(((-30, 1.0), (30, 1.0), (30, 4.55), (-30, 4.55)), built.ASPHALT)
    _walker_frame(p, p.random.uniform(-1.0, 1.0), 4.4)


def _walker_frame(p: Painter, x: float, z: float) -> None:
    """A rollator that waits before the kerb."""
    p.shadow(x, z, 0.5, 0.25)
    for side in (-0.26, 0.26):
        p.rod(((x + side, 0.1), (x + side * 0.9, 0.92), (x + side * 0.9 - 0.16, 0.98)), z, 0.045, rgb("3f74a8"))
        p.disc(x + side, z, 0.11, 0.11, 0.11, rgb("33363c"))
        p.disc(x + side, z, 0.11, 0.05, 0.05, rgb("c6cacc"))
    p.panel(x, z, 0.5, 0.5, 0.08, rgb("2d3440"))
    p.panel(x, z, 0.28, 0.42, 0.2, rgb("c9473f"))


def ramp(p: Painter) -> None:
    """A gentle ramp with a handrail to a door."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.brick_wall(p, 11, -15, 15, 6.4, rgb("c39572"))
    for x in (-4.6, 4.9, 8.4):
        built.window(p, x, 11, 1.3, 2.2, 1.8, built.lit_glass(p))
    p.panel(1.0, 11, 0.5, 1.7, 2.5, built.FRAME)
    p.panel(1.0, 11, 0.5, 1.45, 2.4, rgb("2d5a3d"))
    built.paving(p, -14, 14, 1.6, 10.8)
    p.fill(
        [
            p.at(-4.6, 8.2),
            p.at(0, 8.2, 0.5),
            p.at(2.4, 8.2, 0.5),
            p.at(2.4, 10.9, 0.5),
            p.at(0, 10.9, 0.5),
            p.at(-4.6, 10.9),
        ],
        rgb("dfd9cc"),
    )
    p.fill([p.at(-4.6, 8.2), p.at(0, 8.2, 0.5), p.at(2.4, 8.2, 0.5), p.at(2.4, 8.2)], darker(built.TILE, 0.25))
    for x, y in ((-4.2, 0.04), (-2.1, 0.27), (0, 0.5), (2.3, 0.5)):
        p.post(x, 8.2, 0.95, 0.06, built.STEEL, foot=y)
    p.rod(((-4.2, 1.0), (0, 1.46), (2.3, 1.46)), 8.2, 0.07, rgb("d9a441"))
    furniture.planter(p, 4.4, 7.4)


def litter(p: Painter) -> None:
    """A full bin with litter around it."""
    nature.sky(p)
    nature.lawn(p)
    nature.far_trees(p, 50)
    built.paving(p, -3.2, 3.0, 1.5, 40)
    nature.tree(p, -5.2, 11, 7)
    furniture.bench(p, 1.7, 6.2, 1.7)
    furniture.bin_(p, -0.5, 5.0, full=True)
    furniture.litter(p, -0.3, 4.4, 13)
    nature.tufts(p, 30)


def clean(p: Painter) -> None:
    """A tidy corner: an empty bin, swept paving."""
    nature.sky(p)
    nature.lawn(p)
    built.houses(p, 16, -16, 16)
    built.paving(p, -6, 6, 1.5, 15.4)
    nature.bush(p, -3.5, 8, 1.7, 0.9, flowers=18)
    furniture.bin_(p, 1.2, 5.6, full=False)
    furniture.bench(p, -1.4, 6.8, 1.7)
    nature.tree(p, 5.2, 9.5, 6)


def containers(p: Painter) -> None:
    """Underground containers, with bags put beside them."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 15, -16, 16)
    built.paving(p, -14, 14, 1.6, 14.6)
    for x, colour in ((-2.5, rgb("3f74a8")), (0.0, rgb("e0853c")), (2.5, rgb("4f8f63"))):
        furniture.container(p, x, 6.6, colour)
    for x, z in ((-1.3, 5.9), (1.2, 5.8), (1.7, 5.5)):
        furniture.bag(p, x, z)
    p.panel(3.6, 5.9, 0, 0.9, 0.7, rgb("c39a63"))
    furniture.litter(p, 0.2, 5.0, 6)


def puddle(p: Painter) -> None:
    """Water that stays on the path after rain."""
    nature.sky(p)
    nature.lawn(p)
    built.street_side(p, 7.2, 6, 75)
    built.paving(p, -3.2, 3.4, 1.5, 50)
    for x, z, size in ((-0.3, 4.2, 1.6), (0.9, 6.2, 1.2), (-1.2, 8.2, 0.9)):
        centre = p.at(x, z)
        p.oval(*centre, size * p.scale(z), 0.26 * size * p.scale(z), darker(built.TILE, 0.3))
        p.oval(*centre, size * 0.94 * p.scale(z), 0.23 * size * p.scale(z), mix(p.light.sky_top, p.light.sky_low, 0.5))
        p.oval(centre[0] - 20, centre[1] - 5, size * 0.4 * p.scale(z), 0.07 * size * p.scale(z), p.light.sky_low, 150)
    nature.tree(p, -5.0, 9, 6.5)
    nature.tufts(p, 40)


def alley(p: Painter) -> None:
    """A narrow alley behind the gardens."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    nature.far_trees(p, 40)
    built.paving(p, -1.7, 1.7, 1.5, 40, built.TILE, 0.5)
    for side in (-1, 1):
        for z in (26.0, 19.0, 13.0, 8.5, 5.4, 3.4):
            tone = mix(furniture.WOOD, p.random.choice((rgb("6d7a70"), rgb("9a6b47"), rgb("b5a58c"))), 0.6)
            near, far = z * (0.62 if z > 4 else 0.3), z
            p.fill(
                [
                    p.at(side * 1.8, near),
                    p.at(side * 1.8, far),
                    p.at(side * 1.8, far, 1.9),
                    p.at(side * 1.8, near, 1.9),
                ],
                p.air(tone, z),
            )
            p.stroke((p.at(side * 1.8, near, 1.9), p.at(side * 1.8, far, 1.9)), 5, p.air(darker(tone, 0.3), z))
    nature.bush(p, -1.6, 7.5, 0.7, 0.8)
    nature.bush(p, 1.6, 5.0, 0.5, 0.5, flowers=8)
    furniture.bag(p, 1.1, 6.4)
    if p.light.rain:
        water.ripples(p, 3, 9, -1, 1)
