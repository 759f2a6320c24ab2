"""Houses, shops, walls and what the street itself is made of."""

from __future__ import annotations

from wijkwandeling.demo.pictures.light import Colour, darker, lighter, mix, rgb
from wijkwandeling.demo.pictures.painter import Painter

BRICKS = tuple(map(rgb, ("b5694b", "c17f5c", "a85c48", "cfa27c", "b98a6a", "d3b48f")))
ROOFS = tuple(map(rgb, ("9b4f3f", "6d5a58", "7b6a66", "a75f45")))
DOORS = tuple(map(rgb, ("2f5d62", "8a3033", "2d5a3d", "d9a441", "3d4f7c", "f2efe6")))
GLASS = rgb("9fc0cf")
LIT = rgb("ffd98a")
FRAME = rgb("f6f3ea")
TILE = rgb("c9c4ba")
CLINKER = rgb("b07a64")
ASPHALT = rgb("8b8d93")
KERB = rgb("dcd8cf")
STEEL = rgb("6d747c")

HOUSE_M = 5.4
EAVES_M = 5.6


def houses(p: Painter, z: float, x0: float, x1: float, *, sun_panels: float = 0.15) -> None:
    """A terrace that faces us, ``z`` metres away."""
    brick, roof = p.random.choice(BRICKS), p.random.choice(ROOFS)
    x = x0
    while x < x1:
        house(
            p,
            x + HOUSE_M / 2,
            z,
            mix(brick, p.random.choice(BRICKS), 0.14),
            roof,
            panels=p.random.random() < sun_panels,
        )
        x += HOUSE_M


def house(p: Painter, x: float, z: float, brick: Colour, roof: Colour, *, panels: bool = False) -> None:
    p.panel(x, z, 0, HOUSE_M, EAVES_M, brick)
    half = HOUSE_M / 2
    p.upright(x, z, ((-half, EAVES_M), (half, EAVES_M), (half, EAVES_M + 2.6), (-half, EAVES_M + 2.6)), roof)
    for row in range(5):
        p.panel(x, z, EAVES_M + 0.35 + row * 0.5, HOUSE_M, 0.07, darker(roof, 0.16))
    if panels:
        for column in range(3):
            p.panel(x - 1.2 + column * 1.15, z, EAVES_M + 0.7, 1.05, 1.4, rgb("2c3e5c"))
            p.panel(x - 1.2 + column * 1.15, z, EAVES_M + 1.38, 1.05, 0.05, rgb("6f86a8"))
    p.panel(x, z, EAVES_M - 0.14, HOUSE_M, 0.22, FRAME)
    p.panel(x + half - 0.5, z, EAVES_M + 2.3, 0.6, 0.95, darker(brick, 0.15))
    lower, upper = (lit_glass(p), lit_glass(p))
    door_left = p.random.random() < 0.5
    side = -1 if door_left else 1
    p.panel(x + side * 1.75, z, 0, 1.08, 2.35, FRAME)
    p.panel(x + side * 1.75, z, 0, 0.92, 2.24, p.random.choice(DOORS))
    window(p, x - side * 0.75, z, 0.75, 2.4, 1.5, lower)
    window(p, x - 1.3, z, 3.4, 1.5, 1.35, upper)
    window(p, x + 1.3, z, 3.4, 1.5, 1.35, upper)


def lit_glass(p: Painter) -> Colour:
    return LIT if p.light.dark and p.random.random() < 0.6 else GLASS


def window(p: Painter, x: float, z: float, y: float, width: float, height: float, glass: Colour) -> None:
    p.panel(x, z, y - 0.1, width + 0.3, 0.12, lighter(TILE, 0.2))
    p.panel(x, z, y, width + 0.16, height + 0.12, FRAME)
    p.panel(x, z, y + 0.05, width, height, darker(glass, 0.1))
    half = width / 2
    p.upright(x, z, ((-half, y + 0.05), (half * 0.2, y + 0.05), (half * 0.9, y + height), (-half, y + height)), glass)
    if p.random.random() < 0.6:
        p.panel(x - half * 0.75, z, y + 0.05, width * 0.2, height, rgb("f3ead8"))
        p.panel(x + half * 0.75, z, y + 0.05, width * 0.2, height, rgb("f3ead8"))
    p.panel(x, z, y, 0.06, height + 0.1, FRAME)


def street_side(p: Painter, x: float, near: float, far: float) -> None:
    """A terrace along the street, seen in its length; ``x`` left or right of us."""
    brick, roof = p.random.choice(BRICKS), p.random.choice(ROOFS)
    lean = 2.4 if x > 0 else -2.4
    z = far
    while z > near:
        z0, z1 = max(near, z - HOUSE_M), z
        tone = p.air(darker(mix(brick, p.random.choice(BRICKS), 0.14), 0.16 if x > 0 else 0.0), z)
        p.fill([p.at(x, z0), p.at(x, z1), p.at(x, z1, EAVES_M), p.at(x, z0, EAVES_M)], tone)
        tiles = [
            p.at(x, z0, EAVES_M),
            p.at(x, z1, EAVES_M),
            p.at(x + lean, z1, EAVES_M + 2.6),
            p.at(x + lean, z0, EAVES_M + 2.6),
        ]
        p.fill(tiles, p.air(roof, z))
        p.stroke((p.at(x, z0, EAVES_M), p.at(x, z1, EAVES_M)), max(1.5, 0.14 * p.scale(z)), p.air(FRAME, z))
        for y, height in ((0.8, 1.5), (3.4, 1.3)):
            glass = lit_glass(p)
            _side_opening(p, x, z0 + 2.3, z1 - 0.6, y, height, FRAME)
            _side_opening(p, x, z0 + 2.42, z1 - 0.72, y + 0.08, height - 0.16, glass)
        _side_opening(p, x, z0 + 0.5, z0 + 1.5, 0, 2.25, p.random.choice(DOORS))
        z -= HOUSE_M


def _side_opening(p: Painter, x: float, z0: float, z1: float, y: float, height: float, colour: Colour) -> None:
    if z1 > z0 > 0.5:
        corners = [p.at(x, z0, y), p.at(x, z1, y), p.at(x, z1, y + height), p.at(x, z0, y + height)]
        p.fill(corners, p.air(colour, z0))


def road(p: Painter, x0: float, x1: float, colour: Colour = ASPHALT, far: float = 200.0) -> None:
    """A road away from us, with its kerbs."""
    p.ground(((x0 - 0.18, 1.0), (x1 + 0.18, 1.0), (x1 + 0.18, far), (x0 - 0.18, far)), KERB)
    p.ground(((x0, 1.0), (x1, 1.0), (x1, far), (x0, far)), colour)


def cross_road(p: Painter, near: float, far: float, colour: Colour = ASPHALT) -> None:
    """A road from left to right."""
    p.ground(((-90, near - 0.2), (90, near - 0.2), (90, far + 0.25), (-90, far + 0.25)), KERB)
    p.ground(((-90, near), (90, near), (90, far), (-90, far)), colour)


def paving(p: Painter, x0: float, x1: float, near: float, far: float, colour: Colour = TILE, size: float = 0.6) -> None:
    """Paving stones, each a shade of its own."""
    p.ground(((x0, near), (x1, near), (x1, far), (x0, far)), colour)
    joint = darker(colour, 0.2)
    z = near
    while z < far:
        offset = p.random.choice((0.0, size / 2))
        x = x0 - offset
        while x < x1:
            if p.random.random() < 0.3:
                left, right = max(x, x0), min(x + size, x1)
                tone = mix(lighter(colour, 0.2), darker(colour, 0.14), p.random.random())
                p.ground(((left, z), (right, z), (right, z + size), (left, z + size)), tone, 150)
            if x > x0 and z < 14:
                p.stroke((p.at(x, z), p.at(x, z + size)), max(0.8, 0.012 * p.scale(z)), joint, 150)
            x += size
        p.stroke((p.at(x0, z), p.at(x1, z)), max(0.8, 0.012 * p.scale(z)), joint, 150)
        z += size * (1 if z < 12 else 2)


def brick_wall(p: Painter, z: float, x0: float, x1: float, height: float, colour: Colour) -> None:
    p.panel((x0 + x1) / 2, z, 0, x1 - x0, height, colour)
    for _ in range(90):
        x, y = p.random.uniform(x0, x1 - 0.5), p.random.uniform(0, height - 0.2)
        p.panel(x + 0.2, z, y, 0.36, 0.1, mix(lighter(colour, 0.18), darker(colour, 0.18), p.random.random()))
    p.panel((x0 + x1) / 2, z, height - 0.12, x1 - x0, 0.14, lighter(colour, 0.3))


def shop(p: Painter, x: float, z: float, width: float, awning: Colour, word: str) -> None:
    """A shop with a striped awning and its goods outside."""
    brick = p.random.choice(BRICKS)
    p.panel(x, z, 0, width, 7.6, brick)
    for column in (-0.28, 0.28):
        window(p, x + column * width, z, 4.4, 1.6, 1.9, lit_glass(p))
    p.panel(x, z, 0, width - 0.5, 3.3, FRAME)
    p.panel(x - width * 0.14, z, 0.5, width * 0.58, 2.1, darker(GLASS, 0.16))
    p.panel(x - width * 0.2, z, 0.5, width * 0.3, 2.1, lit_glass(p))
    p.panel(x + width * 0.31, z, 0, 1.15, 2.6, darker(awning, 0.35))
    p.panel(x + width * 0.31, z, 0.9, 0.85, 1.5, lit_glass(p))
    p.panel(x, z, 3.3, width - 0.3, 0.75, darker(awning, 0.3))
    letters(p, x, z, 3.42, word, 0.5, rgb("fdf6e3"))
    stripes = 10
    for number in range(stripes):
        left = -width / 2 + 0.2 + (width - 0.4) * number / stripes
        right = left + (width - 0.4) / stripes
        tone = awning if number % 2 else rgb("fbf3e4")
        p.upright(x, z, ((left, 3.25), (right, 3.25), (right * 1.06, 2.55), (left * 1.06, 2.55)), tone)
        p.disc(x + (left + right) * 0.53, z, 2.55, (right - left) * 0.53, 0.13, tone)


def letters(p: Painter, x: float, z: float, y: float, word: str, height: float, colour: Colour) -> None:
    """A word on a board, as strokes that suggest letters: a picture needs no font."""
    step = height * 0.62
    left = x - step * (len(word) - 1) / 2
    for number, letter in enumerate(word):
        if letter == " ":
            continue
        at = left + number * step
        kind = ord(letter) % 4
        p.rod(((at - step * 0.25, y), (at - step * 0.25, y + height * 0.8)), z, height * 0.13, colour)
        if kind in (0, 1):
            p.disc(at + step * 0.06, z, y + height * (0.26 if kind else 0.56), step * 0.27, height * 0.24, colour)
        if kind in (2, 3):
            p.rod(
                ((at - step * 0.25, y + height * 0.8), (at + step * 0.22, y + height * (0.8 if kind == 2 else 0))),
                z,
                height * 0.11,
                colour,
            )
