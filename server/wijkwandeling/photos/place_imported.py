"""Imported photos that do not say where they were taken get their place from a track."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Observation
from wijkwandeling.intake.put_observation import put_observation
from wijkwandeling.intake.schemas import ObservationIn
from wijkwandeling.intake.sender import Sender
from wijkwandeling.photos import store
from wijkwandeling.photos.derive import is_near
from wijkwandeling.photos.import_photo import Place, on_track
from wijkwandeling.photos.track import Track
from wijkwandeling.walks.join import importer_of


@dataclass(frozen=True)
class Placed:
    """``places``: by the id of its point. ``unplaced``: how many photos still have none."""

    places: dict[str, Place]
    unplaced: int


def place_imported(walk_id: str, track: Track) -> Placed:
    """A new revision of each imported point without a place that was taken while the track was recorded."""
    sender = Sender(walk_id, importer_of(walk_id).id)
    points = [
        point
        for point in intake.observations_of_walks([walk_id])
        if point.walker_id == sender.walker_id and point.withdrawn_at is None and point.lon is None
    ]
    nowhere = [point for point in points if not store.effective_place(point)]
    places = {point.id: place for point in nowhere if (place := _place_of(point, track))}
    for point in nowhere:
        if point.id in places:
            content = {**(point.content or {}), "place": places[point.id].as_wire()}
            put_observation(sender, point.id, ObservationIn().load(content), point.revision)
    return Placed(places, len(nowhere) - len(places))


def _place_of(point: Observation, track: Track) -> Place | None:
    found = track.place_at(point.captured_at) if point.captured_at else None
    return on_track(found) if found and is_near(point.walk_id, found) else None
