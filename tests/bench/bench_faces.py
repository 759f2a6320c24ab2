"""How many faces the server misses, where it sees one that is not there, and what looking costs.

Drawn people and drawn scenes always; real photos too where they are: those that come with scikit-learn, which have
nobody on them, and those in the folder that FACE_PHOTOS names. There a file's name begins with the number of people on
it whose face can be seen, as in ``3-terrace.jpg``; where the faces are is not compared.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from random import Random
from time import process_time

from PIL import Image

from bench.figures import Figure
from drawn_faces import people
from wijkwandeling.demo.pictures.draw import SCENES, draw, jpeg
from wijkwandeling.photos.faces import search

FOLDER = "FACE_PHOTOS"
HEADS_PX = (32, 48, 64, 96, 128)
PLACES = (((0.5, 0.5),), ((0.2, 0.3), (0.7, 0.6)), ((0.15, 0.4), (0.5, 0.6), (0.85, 0.4)))


@dataclass
class Tally:
    photos: int = 0
    faces: int = 0
    missed: int = 0
    false: int = 0
    cpu_s: float = 0.0

    def look(self, data: bytes, faces: int) -> None:
        started = process_time()
        found = len(search(data))
        self.cpu_s += process_time() - started
        self.photos += 1
        self.faces += faces
        self.missed += max(faces - found, 0)
        self.false += max(found - faces, 0)


def measure() -> list[Figure]:
    search(_written(people((0.5, 0.5))))  # The first one reads the model.
    drawn, scenes, real = Tally(), Tally(), Tally()
    for middles, head_px in product(PLACES, HEADS_PX):
        drawn.look(_written(people(*middles, size=(1280, 960), head_px=head_px)), len(middles))
    for number, scene in enumerate(sorted(SCENES)):
        scenes.look(jpeg(draw(scene, Random(number), dusk=False), Image.Exif()), 0)
    for path, faces in _real_photos():
        real.look(path.read_bytes(), faces)
    figures = [
        Figure(f"faces missed, of {drawn.faces} drawn", 100 * drawn.missed / drawn.faces, 10, "%"),
        Figure(f"false alarms per 100, {scenes.photos} drawn scenes", 100 * scenes.false / scenes.photos, 10, "%"),
        Figure(f"false alarms per 100, {real.photos} photos", 100 * real.false / real.photos, None, "%"),
        Figure("looking for faces, 1600 x 1200", scenes.cpu_s / scenes.photos, 3, "s"),
    ]
    if real.faces:
        figures.append(Figure(f"faces missed, of {real.faces} on photos", 100 * real.missed / real.faces, None, "%"))
    return figures


def _real_photos() -> Iterator[tuple[Path, int]]:
    """Each photo, with the number of people on it."""
    spec = find_spec("sklearn")
    for folder in (spec.submodule_search_locations if spec else None) or []:
        yield from ((path, 0) for path in sorted(Path(folder).glob("datasets/images/*.jpg")))
    for path in sorted(Path(os.environ[FOLDER]).iterdir()) if FOLDER in os.environ else ():
        if named := re.match(r"(\d+)-", path.name):
            yield path, int(named[1])


def _written(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "JPEG", quality=90)
    return written.getvalue()
