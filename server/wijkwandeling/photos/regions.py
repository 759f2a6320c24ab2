"""A part of a photo that must not be seen. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil, floor

from PIL import Image

# What is blurred or coarsened can be guessed back; what is painted over cannot. The colour of the walker's own wiping.
COVER = (0x1D, 0x27, 0x33)


@dataclass(frozen=True, order=True)
class Box:
    """``x``, ``y``: the upper left corner; all four as parts (0 to 1) of the upright picture's width and height."""

    x: float
    y: float
    width: float
    height: float

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, upper, right and lower edge in a picture of this size: never less than the box, never nothing."""
        left, upper = floor(self.x * width), floor(self.y * height)
        right, lower = ceil((self.x + self.width) * width), ceil((self.y + self.height) * height)
        return left, upper, min(max(right, left + 1), width), min(max(lower, upper + 1), height)


def cover(image: Image.Image, boxes: Collection[Box]) -> None:
    """Paint over these parts of ``image``, an upright RGB picture."""
    for box in boxes:
        image.paste(COVER, box.pixels(image.width, image.height))
