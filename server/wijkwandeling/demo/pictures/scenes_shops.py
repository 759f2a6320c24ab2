"""Scenes of the shopping street and the market."""

from __future__ import annotations

from wijkwandeling.demo.pictures import built, furniture, nature, vehicles
from wijkwandeling.demo.pictures.light import darker, mix, rgb
from wijkwandeling.demo.pictures.painter import Painter

AWNINGS = tuple(map(rgb, ("c9473f", "3f7f63", "3f6fa8", "d98a3c", "8a4f7d")))


SHOP_WORDS = ("BROOD", "GROENTE", "BOEKEN", "BLOEMEN", "KAPPER", "KAAS", "FIETSEN", "DROGIST")


RED, BLUE, YELLOW = rgb("d2493f"), rgb("3f7fb5"), rgb("efb63f")


def shops(p: Painter) -> None:
    """A shop with an awning, planters before it."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    word, other = p.random.sample(SHOP_WORDS, 2)
    first, second = p.random.sample(AWNINGS, 2)
    built.shop(p, -3.7, 11, 7.4, first, word)
    built.shop(p, 3.9, 11, 7.8, second, other)
    built.shop(p, -11.0, 11, 7.2, second, word)
    built.shop(p, 11.4, 11, 7.2, first, other)
    built.paving(p, -14, 14, 1.6, 10.9, built.CLINKER, 0.45)
    for x in (-2.4, 1.0):
        furniture.planter(p, x, 8.4, 1.1)
    vehicles.bicycle(p, p.random.uniform(3.0, 4.4), 7.6)
    furniture.bollard(p, -4.4, 5.6)
    furniture.bollard(p, 0.4, 5.2)


def empty_shop(p: Painter) -> None:
    """A shop that stands empty, its window papered over."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.shop(p, -7.9, 11, 7.4, AWNINGS[1], SHOP_WORDS[0])
    built.shop(p, 7.9, 11, 7.4, AWNINGS[3], SHOP_WORDS[3])
    p.panel(0, 11, 0, 8.2, 7.6, rgb("b3917c"))
    for x in (-2.2, 2.2):
        built.window(p, x, 11, 4.4, 1.6, 1.9, rgb("8a959c"))
    p.panel(0, 11, 0, 7.6, 3.3, rgb("d9d4c8"))
    p.panel(-1.0, 11, 0.5, 4.9, 2.3, rgb("c9b995"))
    for x in (-2.6, -1.0, 0.6):
        p.panel(x, 11, 0.6, 1.4, 2.1, mix(rgb("d8caa6"), rgb("c2b08a"), p.random.random()))
    p.panel(2.8, 11, 0, 1.2, 2.6, rgb("7d7a74"))
    p.panel(-1.0, 11, 1.4, 1.7, 0.8, rgb("f0b53c"))
    p.panel(0, 11, 3.3, 7.8, 0.8, rgb("8f8a80"))
    built.paving(p, -14, 14, 1.6, 10.9, built.CLINKER, 0.45)
    furniture.litter(p, -0.6, 8.4, 7)
    furniture.bollard(p, 2.6, 6)


def market(p: Painter) -> None:
    """Market stalls on the square."""
    nature.sky(p)
    nature.earth(p, built.TILE)
    built.houses(p, 24, -24, 24)
    built.paving(p, -14, 14, 1.6, 22, built.CLINKER, 0.5)
    nature.tree(p, -8.4, 16, 6.5)
    for x, z in ((4.8, 13.5), (-4.6, 12), (0.9, 8.6)):
        _stall(p, x, z)
    furniture.bunting(p, -6.5, 6.5, 9.6, 3.9)


def _stall(p: Painter, x: float, z: float) -> None:
    cloth = p.random.choice(AWNINGS)
    p.shadow(x, z, 2.2, 0.7)
    for side in (-1.7, 1.7):
        p.post(x + side, z, 2.5, 0.08, rgb("8a7a68"))
    p.panel(x, z, 0, 3.4, 0.95, darker(cloth, 0.2))
    for column in range(12):
        for row in range(2):
            fruit = p.random.choice((RED, YELLOW, rgb("7fae4f"), rgb("e08a3c"), rgb("9a5fa0")))
            p.disc(x - 1.52 + column * 0.277, z, 1.0 + row * 0.15, 0.13, 0.13, fruit)
    for number in range(8):
        left = -2.0 + number * 0.5
        tone = cloth if number % 2 else rgb("fbf3e4")
        p.upright(x, z, ((left, 2.3), (left + 0.5, 2.3), ((left + 0.5) * 0.86, 3.0), (left * 0.86, 3.0)), tone)
        p.disc(x + left + 0.25, z, 2.3, 0.25, 0.12, tone)
