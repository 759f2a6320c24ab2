"""Sky, ground and everything that grows."""

from __future__ import annotations

from math import cos, pi, sin

from wijkwandeling.demo.pictures.light import Colour, darker, lighter, mix, rgb
from wijkwandeling.demo.pictures.painter import HEIGHT, Painter

GRASS = rgb("8fbb5f")
BARK = rgb("7a5a45")
LEAVES = tuple(map(rgb, ("5f9a4c", "6fa851", "4f8a55", "86ad4b", "7fae62", "5a8f5f")))
AUTUMN = tuple(map(rgb, ("d9913d", "c8702f", "e0b04a", "a5763a")))
BLOSSOM = rgb("eab4c0")
FLOWERS = tuple(map(rgb, ("d9536b", "f0b53c", "f4efe6", "8c6bc0", "e8825a", "e69abf")))


def sky(p: Painter) -> None:
    p.gradient(0, p.horizon + 4, p.light.sky_top, p.light.sky_low)
    if p.light.sun:
        x, y = p.random.uniform(200, 1400), p.random.uniform(90, 260)
        for radius, alpha in ((190, 26), (125, 40), (78, 90)):
            p.oval(x, y, radius, radius, (255, 250, 222), alpha)
        p.oval(x, y, 48, 48, (255, 252, 236))
    for _ in range(round(p.light.clouds * 4)):
        cloud(p, p.random.uniform(-50, 1650), p.random.uniform(60, p.horizon - 190), p.random.uniform(60, 150))


def cloud(p: Painter, x: float, y: float, size: float) -> None:
    white = mix((255, 255, 255), p.light.sky_top, 0.45 if p.light.rain or p.light.dark else 0.05)
    alpha = 120 if p.light.dark else 205
    for _ in range(7):
        dx, dy = p.random.uniform(-1.5, 1.5) * size, p.random.uniform(-0.2, 0.12) * size
        radius = size * p.random.uniform(0.35, 0.62)
        p.oval(x + dx, y + dy, radius * 1.35, radius * 0.52, white, alpha)


def earth(p: Painter, colour: Colour) -> None:
    """The ground up to the horizon."""
    p.gradient(p.horizon, HEIGHT, mix(colour, p.light.sky_low, 0.42), colour)


def lawn(p: Painter) -> None:
    earth(p, GRASS)
    tufts(p, 130)


def tufts(p: Painter, count: int, near: float = 1.9, wide: float = 7.0) -> None:
    """Blades of grass, and here and there a daisy."""
    for _ in range(count):
        z = near + p.random.random() ** 2 * 16
        x = p.random.uniform(-wide, wide) * z / 6
        foot, scale = p.at(x, z), p.scale(z)
        colour = p.air(p.random.choice((lighter(GRASS, 0.22), darker(GRASS, 0.16), rgb("a7c866"))), z)
        for lean in (-0.05, 0.0, 0.05):
            p.stroke((foot, (foot[0] + lean * scale, foot[1] - 0.11 * scale)), max(1, 0.018 * scale), colour, 230)
        if p.random.random() < 0.12:
            p.oval(foot[0], foot[1] - 0.13 * scale, 0.035 * scale, 0.028 * scale, (255, 255, 245))


def far_trees(p: Painter, z: float = 60.0, height: float = 9.0) -> None:
    """A line of trees that closes the view."""
    x = -60.0
    while x < 60:
        colour = p.air(mix(p.random.choice(LEAVES), rgb("5c8a78"), 0.3), z)
        centre = p.at(x, z, height * p.random.uniform(0.38, 0.6))
        p.oval(*centre, p.scale(z) * p.random.uniform(3, 5.5), p.scale(z) * height * 0.52, colour)
        x += p.random.uniform(2.5, 5)


def tree(p: Painter, x: float, z: float, height: float = 7.0, leaves: Colour | None = None) -> None:
    """A tree with a round crown."""
    colour = leaves or p.random.choice(LEAVES)
    crown = height * 0.34
    p.shadow(x + 0.5, z, crown * 1.1, 0.9)
    wood = darker(BARK, p.random.uniform(0, 0.25))
    trunk, top = 0.055 * height / 2, height * 0.66
    p.upright(x, z, ((-trunk * 1.5, 0), (trunk * 1.5, 0), (trunk * 0.8, top), (-trunk * 0.8, top)), wood)
    p.upright(x, z, ((0.1 * trunk, 0), (trunk * 1.5, 0), (trunk * 0.8, top), (0.2 * trunk, top)), darker(wood, 0.25))
    for side in (-1, 1):
        p.rod(((x, height * 0.42), (x + side * crown * 0.55, height * 0.62)), z, trunk * 0.8, wood)
    middle = height - crown
    for tone, reach, count, rise in (
        (darker(colour, 0.3), 0.72, 9, -0.1),
        (colour, 0.66, 11, 0.02),
        (lighter(colour, 0.16), 0.55, 9, 0.22),
    ):
        for _ in range(count):
            angle, far = p.random.uniform(0, 2 * pi), p.random.uniform(0.2, reach)
            lump = crown * p.random.uniform(0.3, 0.46)
            p.disc(
                x + crown * far * cos(angle) * 1.1 - rise * crown * 0.5,
                z,
                middle + crown * (far * sin(angle) * 0.85 + rise),
                lump,
                lump * 0.86,
                tone,
            )
    for _ in range(26):
        angle, far = p.random.uniform(0, 2 * pi), p.random.uniform(0.1, 0.95)
        p.disc(
            x + crown * far * cos(angle),
            z,
            middle + crown * (far * sin(angle) * 0.85 + 0.1),
            crown * 0.07,
            crown * 0.05,
            lighter(colour, 0.34),
            190,
        )


def willow(p: Painter, x: float, z: float, height: float = 7.0) -> None:
    """A willow that hangs over the water."""
    colour = rgb("8eb35c")
    p.shadow(x, z, height * 0.42, 0.9)
    p.upright(x, z, ((-0.34, 0), (0.34, 0), (0.2, height * 0.6), (-0.2, height * 0.6)), darker(BARK, 0.1))
    for tone, count in ((darker(colour, 0.26), 20), (colour, 22), (lighter(colour, 0.2), 14)):
        for _ in range(count):
            reach = p.random.uniform(-1, 1) * height * 0.44
            top = height * (0.96 - 0.35 * (reach / (height * 0.44)) ** 2)
            end = p.random.uniform(0.12, 0.4) * height
            p.rod(((x + reach * 0.75, top), (x + reach, (top + end) / 2), (x + reach * 1.06, end)), z, 0.2, tone)


def bush(
    p: Painter,
    x: float,
    z: float,
    width: float = 1.6,
    height: float = 1.0,
    colour: Colour | None = None,
    flowers: int = 0,
) -> None:
    green = colour or p.random.choice(LEAVES)
    p.shadow(x, z, width * 0.55, 0.3)
    for tone, rise, count in ((darker(green, 0.28), 0.36, 7), (green, 0.5, 7), (lighter(green, 0.18), 0.68, 5)):
        for _ in range(count):
            lump = height * p.random.uniform(0.24, 0.36)
            p.disc(
                x + p.random.uniform(-0.42, 0.42) * width,
                z,
                height * rise * p.random.uniform(0.85, 1.1),
                lump * 1.15,
                lump,
                tone,
            )
    blossom(p, x, z, width, height, flowers)


def blossom(p: Painter, x: float, z: float, width: float, height: float, count: int) -> None:
    colours = p.random.sample(FLOWERS, 2)
    for _ in range(count):
        size = 0.055 * p.random.uniform(0.7, 1.2)
        dx, dy = p.random.uniform(-0.5, 0.5) * width, height * p.random.uniform(0.45, 1.02)
        p.disc(x + dx, z, dy, size, size, p.random.choice(colours))
        p.disc(x + dx, z, dy, size * 0.4, size * 0.4, rgb("f7e3a0"))


def hedge(p: Painter, x0: float, x1: float, z: float, height: float = 0.9) -> None:
    colour = p.random.choice(LEAVES)
    p.panel((x0 + x1) / 2, z, 0, x1 - x0, height * 0.92, darker(colour, 0.2))
    steps = max(6, round((x1 - x0) * 3))
    for number in range(steps + 1):
        x = x0 + (x1 - x0) * number / steps
        p.disc(x, z, height * p.random.uniform(0.82, 0.95), 0.26, 0.17, lighter(colour, p.random.uniform(0, 0.16)))
        p.disc(
            x, z, height * p.random.uniform(0.2, 0.6), 0.22, 0.16, mix(colour, darker(colour, 0.2), p.random.random())
        )
