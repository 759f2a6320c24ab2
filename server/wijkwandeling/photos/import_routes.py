"""HTTP of importing: staff bring photos of a camera, one at a time, and then perhaps the track of whoever walked."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from apiflask import APIBlueprint
from flask import request

from wijkwandeling import audit
from wijkwandeling.access import caller, operation
from wijkwandeling.database import transaction
from wijkwandeling.intake.headers import PHOTO_TYPES, takes_bytes
from wijkwandeling.intake.put_photo import require_size
from wijkwandeling.photos import import_schemas as schemas
from wijkwandeling.photos.import_photo import PhotoImport
from wijkwandeling.photos.place_imported import Placed, place_imported
from wijkwandeling.photos.track import TrackError, read_track
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store as walks

bp = APIBlueprint("photo-imports", __name__, url_prefix="/api/v1", tag="Foto's overnemen")

WALK = "/neighbourhoods/<string:neighbourhood_id>/walks/<string:walk_id>"


@bp.post(f"{WALK}/photo-imports")
@operation("photos.import", own_transaction=True)
@bp.input(schemas.ImportQuery, location="query", arg_name="asked")
@takes_bytes(PHOTO_TYPES)
@bp.output(schemas.ImportedPhoto)
@bp.doc(
    summary="Neem een foto van een camera over als punt van een wandeling",
    description="De bytes zelf. Herhalen mag: een foto die er al is, wordt niet nog een keer overgenomen.",
    responses=[404, 411, 413, 422],
)
def photos_import(neighbourhood_id: str, walk_id: str, asked: dict[str, Any]) -> dict[str, Any]:
    length = request.content_length
    if length is None:
        raise Problem("photo-length-required")
    require_size(length)
    with transaction(write=False):
        walks.require_walk(neighbourhood_id, walk_id)
    data = _body(length)
    into = PhotoImport(walk_id, asked["kind"], camera_lag=timedelta(seconds=asked["camera_lag_seconds"]), decodes=False)
    with transaction():
        audit.record("photos.import", account_id=caller().account_id, subject=request.view_args or {})
    return asdict(into.take(data))


@bp.post(f"{WALK}/photo-imports/track")
@operation("photos.place", own_transaction=True)
@takes_bytes(["application/gpx+xml"])
@bp.output(schemas.PlacedPhotos)
@bp.doc(
    summary="Plaats overgenomen foto's zonder locatie langs een GPX-spoor",
    description="Alleen tussen twee metingen van het spoor. Wat al een plaats heeft, houdt die.",
    responses=[404, 411, 413, 422],
)
def photos_place(neighbourhood_id: str, walk_id: str) -> dict[str, Any]:
    length = request.content_length
    if length is None:
        raise Problem("import-length-required")
    if length > schemas.TRACK_MAX_BYTES:
        raise Problem("track-too-large")
    try:
        track = read_track(_body(length).decode("utf-8-sig"))
    except (TrackError, ValueError) as error:
        raise Problem("track-unreadable") from error
    with transaction():
        walks.require_walk(neighbourhood_id, walk_id)
        audit.record("photos.place", account_id=caller().account_id, subject=request.view_args or {})
        return _told(place_imported(walk_id, track))


def _body(length: int) -> bytes:
    """Problem photo-truncated when less comes than was announced."""
    data: bytes = request.environ["wsgi.input"].read(length)
    if len(data) < length:
        raise Problem("photo-truncated")
    return data


def _told(placed: Placed) -> dict[str, Any]:
    points = [{"observation_id": each, "place": place} for each, place in placed.places.items()]
    return {"points": points, "unplaced": placed.unplaced}
