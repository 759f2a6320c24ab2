"""Water, what lives on it, and rain."""

from __future__ import annotations

from wijkwandeling.demo.pictures.light import mix, rgb
from wijkwandeling.demo.pictures.nature import GRASS
from wijkwandeling.demo.pictures.painter import HEIGHT, WIDTH, Painter

REED = rgb("6f8f4e")


def water(p: Painter, near: float, far: float, left: float = -40.0, right: float = 40.0) -> None:
    """Water across the view, with the sky in it."""
    blue = mix(rgb("6fa3b8"), p.light.sky_top, 0.35)
    p.ground(((left, near), (right, near), (right, far), (left, far)), blue)
    ripples(p, near, far, left, right)


def ripples(p: Painter, near: float, far: float, left: float, right: float) -> None:
    for _ in range(60):
        z = near + (far - near) * p.random.random() ** 2
        x = p.random.uniform(left, right)
        length = p.random.uniform(0.3, 1.6)
        alpha = p.random.randint(40, 120)
        p.stroke((p.at(x, z), p.at(x + length, z)), max(1, 0.03 * p.scale(z)), p.light.sky_low, alpha)


def reeds(p: Painter, x: float, z: float, count: int = 16) -> None:
    for _ in range(count):
        dx, height = p.random.uniform(-0.6, 0.6), p.random.uniform(0.7, 1.5)
        lean = p.random.uniform(-0.12, 0.12)
        p.rod(((x + dx, 0), (x + dx + lean, height)), z, 0.03, mix(REED, GRASS, p.random.random()))
        if p.random.random() < 0.3:
            p.rod(((x + dx + lean, height), (x + dx + lean, height + 0.18)), z, 0.07, rgb("6b4a34"))


def duck(p: Painter, x: float, z: float) -> None:
    side = p.random.choice((-1, 1))
    p.disc(x, z, 0.1, 0.2, 0.1, rgb("8d7d6c"))
    p.disc(x + side * 0.19, z, 0.24, 0.07, 0.07, rgb("2f7a58"))
    p.disc(x + side * 0.27, z, 0.23, 0.05, 0.02, rgb("e9b23f"))
    p.disc(x, z, -0.03, 0.24, 0.03, (245, 250, 250), 120)


def falling_rain(p: Painter) -> None:
    for _ in range(170):
        x, y, length = p.random.uniform(0, WIDTH), p.random.uniform(0, HEIGHT), p.random.uniform(18, 46)
        p.stroke(((x, y), (x - length * 0.16, y + length)), 1.6, (240, 246, 250), 74)
