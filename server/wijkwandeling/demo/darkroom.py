"""Makes the pictures of many points, on every core, in the order in which they were asked for."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from random import Random

from wijkwandeling.demo.pictures.draw import draw, jpeg
from wijkwandeling.demo.pictures.exif import exif_of
from wijkwandeling.demo.planned_points import Picture

# Below this, starting other processes takes longer than drawing.
WORTH_A_POOL = 24
TOGETHER = 4


def develop(picture: Picture) -> bytes:
    """The picture as a JPEG with the EXIF facts of a phone's photo."""
    sheet = draw(picture.scene, Random(picture.seed), dusk=picture.dusk)  # noqa: S311 - a drawing
    return jpeg(sheet, exif_of(picture.taken))


def develop_all(pictures: Sequence[Picture]) -> Iterator[bytes]:
    """One JPEG for each picture, drawn ahead while the caller sends the ones before."""
    if len(pictures) < WORTH_A_POOL:
        yield from map(develop, pictures)
        return
    # Spawned, not forked: the caller holds a database open.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=os.cpu_count() or 1, mp_context=context, initializer=_end_with_parent) as pool:
        yield from pool.map(develop, pictures, chunksize=TOGETHER)


def _end_with_parent() -> None:
    """In a drawing process: a killed filling leaves nobody drawing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_and_end, args=(parent,), daemon=True).start()


def _wait_and_end(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
