"""The photos of one point in a walker's file: read one at a time, verified as if the phone sent them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wijkwandeling.database import transaction
from wijkwandeling.intake import store
from wijkwandeling.intake.import_schemas import ORIGINAL, SENT
from wijkwandeling.intake.points_file import PointsFile
from wijkwandeling.intake.put_photo import put_photo, require_size
from wijkwandeling.intake.sender import Sender
from wijkwandeling.problems import Problem

NOT_IN_FILE = "Van {count} foto's staat de inhoud niet in het bestand."
ONE_NOT_IN_FILE = "Van 1 foto staat de inhoud niet in het bestand."
# The phone had no room to make it small: sent by the phone itself later it would be another photo.
ONLY_ORIGINAL = "Er staat ook een foto in die de telefoon nog niet klaar had voor verzending. Bewaar het bestand."


@dataclass
class Photos:
    """How many photos came, were here, or are missing; ``remarks``: why, in whole sentences."""

    added: int = 0
    present: int = 0
    missing: int = 0
    remarks: list[str] = field(default_factory=list)


def import_photos(
    sender: Sender,
    observation_id: str,
    announced: Sequence[Mapping[str, Any]],
    files: Sequence[Mapping[str, Any]],
    file: PointsFile,
) -> Photos:
    """Take over what the point announces (as schemas.AnnouncedPhoto gives it). Commits photo by photo."""
    photos, absent = Photos(), 0
    names = {each["photo_id"]: each["file"] for each in files if each["role"] == SENT}
    for photo in announced:
        name = names.get(photo["photo_id"], "")
        if _is_here(sender, observation_id, photo):
            photos.present += 1
        elif not file.has(name, photo["size_bytes"]):
            absent += 1
        elif refusal := _put(sender, observation_id, photo, name, file):
            photos.missing += 1
            photos.remarks.append(refusal)
        else:
            photos.added += 1
    photos.missing += absent
    if absent:
        photos.remarks.append(ONE_NOT_IN_FILE if absent == 1 else NOT_IN_FILE.format(count=absent))
    if {each["photo_id"] for each in files if each["role"] == ORIGINAL} - {each["photo_id"] for each in announced}:
        photos.remarks.append(ONLY_ORIGINAL)
    return photos


def _is_here(sender: Sender, observation_id: str, photo: Mapping[str, Any]) -> bool:
    with transaction(write=False):
        row = store.photo(photo["photo_id"])
        return (
            row is not None
            and row.dropped_at is None
            and (row.walk_id, row.walker_id, row.observation_id) == (sender.walk_id, sender.walker_id, observation_id)
            and (row.size_bytes, row.sha256) == (photo["size_bytes"], photo["sha256"])
        )


def _put(sender: Sender, observation_id: str, photo: Mapping[str, Any], name: str, file: PointsFile) -> str | None:
    """Why it did not come, in a sentence; None when it did."""
    try:
        require_size(photo["size_bytes"])
        with file.open(name) as stream:
            put_photo(sender, observation_id, photo["photo_id"], stream, photo["size_bytes"], photo["sha256"])
    except Problem as problem:
        if problem.passes:
            raise
        return f"{problem.entry.title}."
    return None if _is_here(sender, observation_id, photo) else "De wandelaar haalde een foto weg."
