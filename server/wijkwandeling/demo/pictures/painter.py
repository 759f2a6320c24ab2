"""A sheet of paper with depth: things are placed in metres and come out in perspective."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from wijkwandeling.demo.pictures.light import Colour, Light, mix

WIDTH, HEIGHT = 1600, 1200
# Drawn at this multiple and reduced, which smooths every edge.
FINE = 2
EYE_M = 1.6
FOCAL = 1050.0
# Metres over which things fade into the air.
HAZE_M = 110.0

Screen = tuple[float, float]


class Painter:
    """``x`` metres to the right of the middle, ``z`` metres away, ``y`` metres above the ground."""

    def __init__(self, light: Light, random: Random, *, horizon: float = 520.0, vanish_x: float = 800.0) -> None:
        self.light = light
        self.random = random
        self.horizon = horizon
        self._vanish_x = vanish_x
        self.image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE))
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def at(self, x: float, z: float, y: float = 0.0) -> Screen:
        """Where a point in metres lands on the sheet of 1600 by 1200."""
        return self._vanish_x + FOCAL * x / z, self.horizon + FOCAL * (EYE_M - y) / z

    def scale(self, z: float) -> float:
        """Pixels to a metre, ``z`` metres away."""
        return FOCAL / z

    def air(self, colour: Colour, z: float) -> Colour:
        """The colour as seen from ``z`` metres away."""
        return mix(colour, self.light.sky_low, min(0.6, z / HAZE_M))

    def fill(self, points: Iterable[Screen], colour: Colour, alpha: int = 255) -> None:
        self._draw.polygon([(x * FINE, y * FINE) for x, y in points], fill=(*colour, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: int = 255) -> None:
        box = ((x - rx) * FINE, (y - ry) * FINE, (x + rx) * FINE, (y + ry) * FINE)
        self._draw.ellipse(box, fill=(*colour, alpha))

    def rounded(self, left: float, top: float, right: float, bottom: float, radius: float, colour: Colour) -> None:
        box = (left * FINE, top * FINE, max(left + 1, right) * FINE, max(top + 1, bottom) * FINE)
        self._draw.rounded_rectangle(box, radius * FINE, fill=colour)

    def stroke(self, points: Sequence[Screen], width: float, colour: Colour, alpha: int = 255) -> None:
        """A line with round joints and ends; ``width`` in pixels of the finished sheet."""
        thick = max(1, round(width * FINE))
        self._draw.line([(x * FINE, y * FINE) for x, y in points], fill=(*colour, alpha), width=thick, joint="curve")
        if alpha == 255:
            for x, y in (points[0], points[-1]):
                self.oval(x, y, width / 2, width / 2, colour)

    def ground(self, corners: Iterable[tuple[float, float]], colour: Colour, alpha: int = 255) -> None:
        """A patch on the ground; corners as x, z."""
        self.fill([self.at(x, z) for x, z in corners], colour, alpha)

    def upright(self, x: float, z: float, corners: Iterable[Screen], colour: Colour, alpha: int = 255) -> None:
        """A shape that stands at x, z and faces us; its corners in metres to the right and up."""
        self.fill([self.at(x + dx, z, dy) for dx, dy in corners], self.air(colour, z), alpha)

    def panel(self, x: float, z: float, y: float, width: float, height: float, colour: Colour) -> None:
        """An upright rectangle; ``x`` its middle, ``y`` its foot."""
        half = width / 2
        self.upright(x, z, ((-half, y), (half, y), (half, y + height), (-half, y + height)), colour)

    def post(self, x: float, z: float, height: float, width: float, colour: Colour, foot: float = 0.0) -> None:
        """An upright pole, round at its top."""
        ends = (self.at(x, z, foot), self.at(x, z, foot + height))
        self.stroke(ends, max(1.2, width * self.scale(z)), self.air(colour, z))

    def rod(self, points: Sequence[tuple[float, float]], z: float, width: float, colour: Colour) -> None:
        """A bent rod in the upright plane ``z`` metres away; points as x, y in metres, ``width`` too."""
        on_sheet = [self.at(x, z, y) for x, y in points]
        self.stroke(on_sheet, max(1.2, width * self.scale(z)), self.air(colour, z))

    def disc(self, x: float, z: float, y: float, rx: float, ry: float, colour: Colour, alpha: int = 255) -> None:
        """An upright oval with its middle at x, y; radii in metres."""
        centre, scale = self.at(x, z, y), self.scale(z)
        self.oval(*centre, rx * scale, ry * scale, self.air(colour, z), alpha)

    def shadow(self, x: float, z: float, rx: float, rz: float = 0.5) -> None:
        """What a thing at x, z darkens on the ground; radii in metres."""
        centre = self.at(x, z)
        flat = (self.at(x, max(0.5, z - rz))[1] - self.at(x, z + rz)[1]) / 2
        self.oval(*centre, rx * self.scale(z), max(2.0, flat), (30, 36, 60), self.light.shadow)

    def gradient(self, top: float, bottom: float, upper: Colour, lower: Colour) -> None:
        """Fill the sheet's full width between two heights with one colour flowing into another."""
        rows = round((bottom - top) * FINE)
        shares = np.linspace(0, 1, rows)[:, None]
        column = np.array(upper) * (1 - shares) + np.array(lower) * shares
        strip = Image.fromarray(column.astype(np.uint8)[:, None, :])
        self.image.paste(strip.resize((WIDTH * FINE, rows), Image.Resampling.NEAREST), (0, round(top * FINE)))
