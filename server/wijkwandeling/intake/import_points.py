"""Take over what a walker saved as a file: the same verbs as over the line, so the same promises.

Each point is a transaction of its own and each photo is durable before it counts, so an import that
breaks off has done a part, and doing it again does the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from marshmallow import ValidationError

from wijkwandeling.database import transaction
from wijkwandeling.intake import schemas, store
from wijkwandeling.intake.content import content_sha256
from wijkwandeling.intake.import_photos import Photos, import_photos
from wijkwandeling.intake.import_schemas import PointOfPhone, WalkOfPhone
from wijkwandeling.intake.points_file import PointsFile
from wijkwandeling.intake.put_observation import put_observation
from wijkwandeling.intake.sender import Sender
from wijkwandeling.intake.withdraw import withdraw
from wijkwandeling.problems import Problem
from wijkwandeling.walks.join import register_phone

REASONS = {
    "added": "Dit punt is toegevoegd.",
    "present": "Dit punt was er al.",
    "changed": "De nieuwere versie uit het bestand is overgenomen.",
    "conflict": "Op de server staat een andere versie. Beide zijn bewaard.",
    "withdrawn": "De wandelaar trok dit punt terug.",
    "unfinished": "Dit punt is nog niet af: de wandelaar koos geen Sterk, Zwak of Kans. Bewaar het bestand.",
}
UNREADABLE = "Dit punt is niet te lezen. Bewaar het bestand."
OTHER_WALK = "Dit punt hoort bij een andere wandeling. Neem het bestand ook daar over."
UNKNOWN_PHONE = "Dit punt hoort bij een telefoon die we zo niet herkennen."
INVALID = "Dit punt klopt niet ({fields}). Bewaar het bestand."


@dataclass(frozen=True)
class ImportedPoint:
    """What became of one point of the file; ``outcome`` as in import_schemas."""

    observation_id: str | None
    outcome: str
    reason: str
    photos_added: int = 0
    photos_present: int = 0
    photos_missing: int = 0


@dataclass(frozen=True)
class ImportReport:
    points: list[ImportedPoint]
    unreadable: int


def import_points(walk_id: str, file: PointsFile) -> ImportReport:
    """Take over the points of this walk, and know their phones from now on. Commits by itself.

    A problem that passes, such as photo-store-unreachable, ends it; doing it again does the rest.
    """
    senders = _senders(walk_id, file.manifest["walks"])
    points = [_point(walk_id, senders, raw, file) for raw in file.manifest["points"]]
    return ImportReport(points, len(file.manifest["unreadable"]))


def _senders(walk_id: str, walks: list[Any]) -> dict[str, Sender]:
    """By walker id, who proves by the hash of its secret to be the phone that we know, or is new."""
    senders = {}
    for raw in walks:
        try:
            walk = WalkOfPhone().load(raw)
            if walk["walk_id"] == walk_id:
                with transaction():
                    register_phone(walk_id, walk["walker_id"], walk["secret_sha256"])
                senders[walk["walker_id"]] = Sender(walk_id, walk["walker_id"])
        except (ValidationError, Problem):
            continue
    return senders


def _point(walk_id: str, senders: Mapping[str, Sender], raw: Any, file: PointsFile) -> ImportedPoint:
    try:
        point = PointOfPhone().load(raw)
    except ValidationError:
        found = raw.get("observationId") if isinstance(raw, dict) else None
        return _refused(found if isinstance(found, str) and schemas.is_id(found) else None, UNREADABLE)
    observation_id, sender = point["observation_id"], senders.get(point["walker_id"])
    if point["walk_id"] != walk_id:
        return _refused(observation_id, OTHER_WALK)
    if sender is None:
        return _refused(observation_id, UNKNOWN_PHONE)
    try:
        return _of_this_walk(sender, point, file)
    except ValidationError as error:
        return _refused(observation_id, INVALID.format(fields=", ".join(sorted(map(str, error.messages_dict)))))
    except Problem as problem:
        if problem.passes:
            # Nothing is wrong with the point: the whole file is to be offered again.
            raise
        return _refused(observation_id, f"{problem.entry.title}.")


def _of_this_walk(sender: Sender, point: dict[str, Any], file: PointsFile) -> ImportedPoint:
    observation_id = point["observation_id"]
    if point["withdrawn"]:
        with transaction():
            withdraw(sender, observation_id)
        return _told(observation_id, "withdrawn")
    if point["content"].get("kind") is None:
        return _told(observation_id, "unfinished")
    content = schemas.ObservationIn().load(point["content"])
    told = _told(observation_id, _put(sender, observation_id, content, point["revision"]))
    if told.outcome == "withdrawn":
        return told
    return _with_photos(told, import_photos(sender, observation_id, content["photos"], point["files"], file))


def _put(sender: Sender, observation_id: str, content: dict[str, Any], based_on: int | None) -> str:
    """The outcome. A version that lost before, or was changed since, is here already."""
    sha256 = content_sha256(schemas.ObservationIn().dump(content))
    known = False
    try:
        with transaction():
            before = store.observation(observation_id)
            revision = before.revision if before else None
            known = store.has_revision(observation_id, sha256)
            receipt = put_observation(sender, observation_id, content, based_on)
    except Problem as problem:
        if problem.code != "revision-conflict":
            raise
        return "present" if known else "conflict"
    if receipt.withdrawn:
        return "withdrawn"
    if revision is None:
        return "added"
    return "present" if receipt.revision == revision else "changed"


def _with_photos(told: ImportedPoint, photos: Photos) -> ImportedPoint:
    return replace(
        told,
        reason=" ".join([told.reason, *photos.remarks]),
        photos_added=photos.added,
        photos_present=photos.present,
        photos_missing=photos.missing,
    )


def _told(observation_id: str, outcome: str) -> ImportedPoint:
    return ImportedPoint(observation_id, outcome, REASONS[outcome])


def _refused(observation_id: str | None, reason: str) -> ImportedPoint:
    return ImportedPoint(observation_id, "refused", reason)
