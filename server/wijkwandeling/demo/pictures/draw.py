"""From the name of a scene to a finished picture."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from inspect import isfunction
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from wijkwandeling.demo.pictures import (
    light,
    scenes_garden,
    scenes_green,
    scenes_pavement,
    scenes_play,
    scenes_shops,
    scenes_street,
    scenes_together,
    water,
)
from wijkwandeling.demo.pictures.painter import FINE, HEIGHT, WIDTH, Painter

JPEG_QUALITY = 80
GRAIN = 6.0

MODULES = (scenes_garden, scenes_green, scenes_pavement, scenes_play, scenes_shops, scenes_street, scenes_together)
Scene = Callable[[Painter], None]

SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for module in MODULES
    for scene in vars(module).values()
    if isfunction(scene) and scene.__module__ == module.__name__ and not scene.__name__.startswith("_")
}
AT_DUSK = frozenset({"lamp", "dark_path"})
IN_RAIN = frozenset({"puddle"})
# A mirrored 30 is no 30.
NEVER_MIRRORED = frozenset({"street"})


def draw(scene: str, random: Random, *, dusk: bool = False) -> Image.Image:
    """A picture of 1600 by 1200; the same random numbers always give the same picture."""
    painter = Painter(
        _light_for(scene, random, dusk), random, horizon=random.uniform(550, 630), vanish_x=random.uniform(680, 920)
    )
    SCENES[scene](painter)
    if painter.light.rain:
        water.falling_rain(painter)
    sheet = painter.image.reduce(FINE)
    if scene not in NEVER_MIRRORED and random.random() < 0.5:
        # Half of them mirrored: one scene gives two places.
        sheet = sheet.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return ImageChops.multiply(sheet, _paper(painter.light.tint))


def jpeg(picture: Image.Image, exif: Image.Exif) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=JPEG_QUALITY, exif=exif)
    return file.getvalue()


def _light_for(scene: str, random: Random, dusk: bool) -> light.Light:
    if dusk or scene in AT_DUSK:
        return light.DUSK
    return light.RAIN if scene in IN_RAIN else random.choice(light.BY_DAY)


@cache
def _paper(tint: light.Colour) -> Image.Image:
    """The grain of the paper that all pictures are painted on, in the colour of the light."""
    noise = np.random.default_rng(7).normal(248, GRAIN, (HEIGHT // 2, WIDTH // 2)).clip(0, 255).astype(np.uint8)
    grain = Image.fromarray(noise).filter(ImageFilter.GaussianBlur(0.6))
    grain = grain.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return Image.merge("RGB", [grain.point([value * share // 255 for value in range(256)]) for share in tint])
