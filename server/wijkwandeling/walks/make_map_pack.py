"""A walk gets its map pack: drawn from the neighbourhood's base map, kept under the hash of its bytes."""

from __future__ import annotations

import hashlib
import os
import tempfile

from wijkwandeling import clock
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.walks import store
from wijkwandeling.walks.draw_map_pack import draw
from wijkwandeling.walks.map_packs import path_of
from wijkwandeling.walks.models import MapPack, Walk


def make_map_pack(walk_id: str) -> None:
    """Job: draw and keep the walk's pack. A neighbourhood without a base map has none; again changes nothing."""
    with transaction(write=False):
        walk = store.find(walk_id)
        neighbourhood = neighbourhoods.find(walk.neighbourhood_id) if walk else None
        base_map = neighbourhood.base_map if neighbourhood else None
    if walk is None or base_map is None:
        return
    # Drawn between two transactions: it takes half a second, and writers would have to wait.
    drawn = draw(base_map, walk.area)
    if drawn is None:
        return
    sha256 = hashlib.sha256(drawn).hexdigest()
    _keep(drawn, sha256)
    with transaction():
        _record(walk, sha256, len(drawn))


def make_missing_map_packs() -> None:
    """Sweep: make the packs whose job got lost."""
    with transaction(write=False):
        missing = store.walks_without_map_pack()
    for walk_id in missing:
        make_map_pack(walk_id)


def _record(walk: Walk, sha256: str, size_bytes: int) -> None:
    pack = store.map_pack_of(walk.id)
    if pack is None:
        pack = MapPack(id=new_id(), walk_id=walk.id)
        db.session.add(pack)
    pack.sha256, pack.size_bytes, pack.made_at = sha256, size_bytes, clock.now()


def _keep(data: bytes, sha256: str) -> None:
    """Durable before it is named: nobody ever reads half a pack."""
    path = path_of(sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(file.name, path)
    _sync_folder(path.parent)


def _sync_folder(folder: os.PathLike[str]) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
