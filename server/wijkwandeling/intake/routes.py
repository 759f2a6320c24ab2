"""HTTP of the stage intake."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, request

from wijkwandeling import audit
from wijkwandeling.access import caller, operation
from wijkwandeling.database import transaction
from wijkwandeling.intake import headers, import_schemas, schemas
from wijkwandeling.intake.acknowledge import Receipt
from wijkwandeling.intake.acknowledge import receipt as receipt_of
from wijkwandeling.intake.import_points import import_points
from wijkwandeling.intake.points_file import points_file, received
from wijkwandeling.intake.put_observation import put_observation
from wijkwandeling.intake.put_photo import put_photo, require_size
from wijkwandeling.intake.sender import Sender
from wijkwandeling.intake.withdraw import withdraw
from wijkwandeling.problems import IMPORT_MAX_BYTES, Problem
from wijkwandeling.walks import store as walks

bp = APIBlueprint("intake", __name__, url_prefix="/api/v1", tag="Punten versturen")

BLUEPRINTS = (bp,)

OBSERVATION = "/walks/<string:walk_id>/observations/<string:observation_id>"


@bp.put(OBSERVATION)
@operation("observations.put")
@bp.input(schemas.ObservationIn, arg_name="data")
@bp.input(schemas.RevisionHeader, location="headers", arg_name="sent")
@bp.output(schemas.Receipt)
@bp.doc(
    summary="Verstuur een punt, of een nieuwe versie ervan",
    description='Dezelfde inhoud geeft altijd dezelfde ontvangst. Een wijziging noemt in If-Match de versie ("3").',
    responses={409: "Er is al een nieuwere versie, of het punt is van een ander"},
)
def observations_put(walk_id: str, observation_id: str, data: dict[str, Any], sent: dict[str, Any]) -> Response:
    _require_ids(observationId=observation_id)
    based_on = headers.revision(sent["if_match"])
    return _answer(put_observation(_sender(walk_id), observation_id, data, based_on))


@bp.get(OBSERVATION)
@operation("observations.read")
@bp.output(schemas.Receipt)
@bp.doc(summary="Wat de server van een punt heeft", responses=[404])
def observations_read(walk_id: str, observation_id: str) -> Response:
    _require_ids(observationId=observation_id)
    return _answer(receipt_of(_sender(walk_id), observation_id))


@bp.delete(OBSERVATION)
@operation("observations.delete")
@bp.output(schemas.Receipt)
@bp.doc(
    summary="Trek een punt terug",
    description="Mag ook voordat het punt zelf aankwam. Een teruggetrokken punt blijft teruggetrokken.",
    responses={409: "Het punt is van een ander"},
)
def observations_delete(walk_id: str, observation_id: str) -> Response:
    _require_ids(observationId=observation_id)
    return _answer(withdraw(_sender(walk_id), observation_id))


@bp.put(f"{OBSERVATION}/photos/<string:photo_id>")
@operation("observation-photos.put", own_transaction=True)
@bp.input(schemas.PhotoHeaders, location="headers", arg_name="sent")
@headers.takes_bytes(headers.PHOTO_TYPES)
@bp.output(schemas.Receipt)
@bp.doc(
    summary="Verstuur een foto: de bytes zelf",
    description="Content-Length en Content-Digest (sha-256, RFC 9530) zijn verplicht. Mag voor het punt aankomen.",
    responses=[409, 411, 413, 415, 422],
)
def observation_photos_put(walk_id: str, observation_id: str, photo_id: str, sent: dict[str, Any]) -> Response:
    _require_ids(observationId=observation_id, photoId=photo_id)
    length = request.content_length
    if length is None:
        raise Problem("photo-length-required")
    require_size(length)
    sha256 = headers.sha256(sent["content_digest"])
    if sha256 is None:
        raise Problem("photo-digest-required")
    body = request.environ["wsgi.input"]
    return _answer(put_photo(_sender(walk_id), observation_id, photo_id, body, length, sha256))


@bp.post("/neighbourhoods/<string:neighbourhood_id>/walks/<string:walk_id>/imports")
@operation("points.import", own_transaction=True)
@headers.takes_bytes(["application/zip"])
@bp.output(import_schemas.ImportReport)
@bp.doc(
    summary="Neem over wat een wandelaar opsloeg als bestand",
    description="Het ZIP-bestand zelf. Herhalen mag: wat er al is, blijft zoals het is.",
    responses=[404, 411, 413, 422],
)
def points_import(neighbourhood_id: str, walk_id: str) -> dict[str, Any]:
    length = request.content_length
    if length is None:
        raise Problem("import-length-required")
    if length > IMPORT_MAX_BYTES:
        raise Problem("import-too-large")
    with transaction(write=False):
        walks.require_kept(walks.require_walk(neighbourhood_id, walk_id))
    with received(request.environ["wsgi.input"], length) as file, points_file(file) as points:
        with transaction():
            # Before anything is taken over: what was not finished is known as well.
            audit.record("points.import", account_id=caller().account_id, subject=request.view_args or {})
        report = import_points(walk_id, points)
    return {"points": report.points, "unreadable": report.unreadable}


def _sender(walk_id: str) -> Sender:
    return Sender(walk_id, caller().walker_id or "")


def _require_ids(**ids: str) -> None:
    """An id that is no UUID cannot have been made by a telephone."""
    wrong = {
        name: ["Dit is geen geldig nummer (UUID in kleine letters)."] for name in ids if not schemas.is_id(ids[name])
    }
    if wrong:
        raise Problem("invalid-input", errors={"path": wrong})


def _answer(receipt: Receipt) -> Response:
    response = jsonify(schemas.Receipt().dump(receipt))
    response.set_etag(str(receipt.revision))
    return response
