"""Where faces are in a photo. Bytes in, regions out; a person decides about them.

After ``centerface.py`` of deface (MIT licence), in numpy: every cell that is sure enough tells a box, and of boxes
that overlap the surest stays.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import ImageOps

from wijkwandeling import images
from wijkwandeling.photos import face_model
from wijkwandeling.photos.face_model import Array
from wijkwandeling.photos.regions import Box

# A missed face is worse than a bench that somebody has to let go; measured in tests/bench/bench_faces.py.
SURE_ENOUGH = 0.3
SEARCH_PX = 1280
STRIDE, CELL = 32, 4
OVERLAP_MAX = 0.3
# The model's box ends at chin, ears and forehead; people are known by more than that.
WIDER = 1.3
FOUND_MAX = 100


@dataclass(frozen=True)
class Face:
    """``score``: how sure the model is, 0 to 1."""

    box: Box
    score: float


def search(data: bytes) -> list[Face]:
    """The faces in an image file, the surest first, at most FOUND_MAX.

    Raises ImageRefused when it is no image, ModelMissing, and whatever a decoder raises for broken bytes.
    """
    with images.open_image(io.BytesIO(data)) as image:
        image.draft("RGB", (SEARCH_PX, SEARCH_PX))
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((SEARCH_PX, SEARCH_PX))
    width, height = upright.size
    # Whole strides, black beyond the picture's edge, so that shapes keep their proportions.
    padded = upright.crop((0, 0, -(-width // STRIDE) * STRIDE, -(-height // STRIDE) * STRIDE))
    picture = np.asarray(padded, dtype=np.float32).transpose(2, 0, 1)[np.newaxis]
    boxes, scores = _boxes(*face_model.run(np.ascontiguousarray(picture)))
    found = (Face(_box(boxes[at], width, height), round(float(scores[at]), 3)) for at in _surest(boxes, scores))
    # One of which the middle lies beyond the edge may have nothing in the picture.
    return [face for face in found if face.box.width > 0 and face.box.height > 0]


def _boxes(heat: Array, scale: Array, offset: Array) -> tuple[Array, Array]:
    """Left, upper, right and lower edge in pixels, and score, of every cell that is sure enough."""
    rows, columns = np.nonzero(heat > SURE_ENOUGH)
    high, wide = np.exp(scale[:, rows, columns]) * CELL
    middle_y = (rows + offset[0, rows, columns] + 0.5) * CELL
    middle_x = (columns + offset[1, rows, columns] + 0.5) * CELL
    edges = (middle_x - wide / 2, middle_y - high / 2, middle_x + wide / 2, middle_y + high / 2)
    return np.stack(edges, axis=1), heat[rows, columns]


def _surest(boxes: Array, scores: Array) -> list[int]:
    """The places of the boxes that no surer one overlaps, the surest first."""
    kept: list[int] = []
    left = np.argsort(-scores, kind="stable")
    while len(left) and len(kept) < FOUND_MAX:
        best, others = left[0], left[1:]
        kept.append(int(best))
        left = others[_overlap(boxes[best], boxes[others]) < OVERLAP_MAX]
    return kept


def _overlap(box: Array, others: Array) -> Array:
    """What ``box`` shares with each of the others, as a part of what they cover together."""
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    shared = np.prod(np.maximum(sides, 0), axis=1)
    area = np.prod(box[2:] - box[:2])
    return np.asarray(shared / (area + np.prod(others[:, 2:] - others[:, :2], axis=1) - shared))


def _box(edges: Array, width: int, height: int) -> Box:
    """A wider box, as far as it lies in the picture."""
    middle, half = (edges[:2] + edges[2:]) / 2, (edges[2:] - edges[:2]) / 2 * WIDER
    size = np.array((width, height))
    start = np.clip((middle - half) / size, 0, 1)
    end = np.clip((middle + half) / size, 0, 1)
    x, y, wide, high = (round(float(part), 4) for part in (*start, *(end - start)))
    return Box(x, y, wide, high)
