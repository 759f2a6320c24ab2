"""Draws the app's icons: the three kinds of points as three shapes. Run again after changing a shape or colour.

python pwa/build/draw_icons.py
"""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw

PUBLIC = Path(__file__).parent.parent / "public"
PAPER, GREEN, VERMILION, BLUE = "#ffffff", "#00704F", "#A63D00", "#00558A"
OVERSAMPLING = 4


def draw(size: int, reach: float) -> Image.Image:
    """The mark on paper; ``reach`` is how much of the edge it fills (a mask may cut the outer fifth)."""
    big = size * OVERSAMPLING
    image = Image.new("RGB", (big, big), PAPER)
    pen = ImageDraw.Draw(image)
    unit = big * reach / 2
    radius = unit * 0.48

    def spot(x: float, y: float) -> tuple[float, float]:
        return big / 2 + x * unit, big / 2 + y * unit

    pen.regular_polygon((*spot(0, -0.46), radius * 1.16), 3, fill=VERMILION)
    x, y = spot(-0.52, 0.46)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=GREEN)
    pen.polygon(star(*spot(0.52, 0.46), radius * 1.12), fill=BLUE)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """Five points, drawn plump so that it holds at the size of a thumbnail."""
    return [
        (x + r * math.sin(angle), y - r * math.cos(angle))
        for step in range(10)
        for r, angle in [(radius if step % 2 == 0 else radius * 0.52, step * math.pi / 5)]
    ]


def vector() -> str:
    """The same mark as SVG, for the tab."""
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in star(48, 44, 17.5))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<path fill="{VERMILION}" d="M32 1 48 29H16z"/>'
        f'<circle cx="16" cy="46" r="15" fill="{GREEN}"/>'
        f'<polygon fill="{BLUE}" points="{points}"/></svg>\n'
    )


if __name__ == "__main__":
    draw(192, 0.86).save(PUBLIC / "icon-192.png", optimize=True)
    draw(512, 0.86).save(PUBLIC / "icon-512.png", optimize=True)
    draw(512, 0.6).save(PUBLIC / "icon-maskable-512.png", optimize=True)
    (PUBLIC / "favicon.svg").write_text(vector())
