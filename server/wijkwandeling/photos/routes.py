"""HTTP of the stage photos: pictures for staff, and for walkers their own. Public pictures are the portal's."""

from __future__ import annotations

import io
from typing import Any

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response, send_file

from wijkwandeling import photo_store
from wijkwandeling.access import caller, operation
from wijkwandeling.intake.models import Photo
from wijkwandeling.photos import store
from wijkwandeling.photos.import_routes import bp as imports
from wijkwandeling.photos.models import Derivative
from wijkwandeling.photos.read_redaction import redactions
from wijkwandeling.photos.redact import redact
from wijkwandeling.photos.schemas import PhotoRedaction, PhotoTold, RedactionChange
from wijkwandeling.photos.search import search_again
from wijkwandeling.photos.show import own_photo, photo_in, told_by
from wijkwandeling.problems import Problem
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("photos", __name__, url_prefix="/api/v1", tag="Foto's")

BLUEPRINTS = (bp, imports)

PHOTO = "/neighbourhoods/<string:neighbourhood_id>/photos/<string:photo_id>"
IMAGE = FileSchema(type="string", format="binary")
EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic"}


@bp.get(f"{PHOTO}/<string:variant>")
@operation("photos.read")
@bp.output(IMAGE, content_type="image/jpeg")
@bp.doc(
    summary="Een verkleinde foto voor medewerkers",
    description="variant: small (480 pixels) of public (hoogstens 2048 pixels), zonder gegevens over de foto.",
)
def photos_read(neighbourhood_id: str, photo_id: str, variant: str) -> Response:
    photo = photo_in(neighbourhood_id, photo_id)
    return _image(_derivative(photo, variant).sha256, "image/jpeg")


@bp.get("/walks/<string:walk_id>/observations/<string:observation_id>/photos/<string:photo_id>/small")
@operation("own-photos.read")
@bp.output(IMAGE, content_type="image/jpeg")
@bp.doc(
    summary="Een eigen foto, verkleind tot 480 pixels",
    description="Ook voor een telefoon die de foto zelf niet meer heeft. 404 zolang hij nog niet verkleind is.",
    responses={410: "Je haalde deze foto weg"},
)
def own_photos_read(walk_id: str, observation_id: str, photo_id: str) -> Response:
    photo = own_photo(caller().walker_id or "", observation_id, photo_id)
    return _image(_derivative(photo, "small").sha256, "image/jpeg")


@bp.get(f"{PHOTO}/original")
@operation("photos.original")
@bp.output(IMAGE, content_type="application/octet-stream")
@bp.doc(
    summary="De foto zoals de telefoon hem stuurde, als download",
    responses={410: "Weggehaald, of de bewaartermijn van originelen is voorbij"},
)
def photos_original(neighbourhood_id: str, photo_id: str) -> Response:
    photo = photo_in(neighbourhood_id, photo_id)
    if photo.original_gone_at is not None:
        raise Problem("original-destroyed")
    response = _image(photo.sha256, photo.media_type)
    # Never shown inside our pages: a file that is a photo may also be something else.
    response.headers.set("Content-Disposition", "attachment", filename=_file_name(photo))
    return response


@bp.get(f"{PHOTO}/told")
@operation("photos.told")
@bp.output(PhotoTold)
@bp.doc(summary="Wat een foto over zichzelf zegt: waar, wanneer, welke kant op")
def photos_told(neighbourhood_id: str, photo_id: str) -> dict[str, Any]:
    return told_by(photo_in(neighbourhood_id, photo_id))


@bp.get(f"{PHOTO}/redactions")
@operation("redactions.read")
@bp.output(PhotoRedaction)
@bp.doc(summary="Wat er op een foto onherkenbaar is, of moet worden")
def redactions_read(neighbourhood_id: str, photo_id: str) -> Any:
    return _redaction(photo_in(neighbourhood_id, photo_id))


@bp.patch(f"{PHOTO}/redactions")
@operation("redactions.change")
@bp.input(RedactionChange, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(PhotoRedaction)
@bp.doc(
    summary="Maak delen van een foto onherkenbaar, of juist niet",
    description="Alles of niets. If-Match met de gelezen versie is verplicht (428, 409).",
)
def redactions_change(neighbourhood_id: str, photo_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    photo = photo_in(neighbourhood_id, photo_id)
    redact(photo.id, headers["if_match"], str(caller().account_id), **data)
    return _redaction(photo)


@bp.post(f"{PHOTO}/searches")
@operation("searches.create")
@bp.output(PhotoRedaction)
@bp.doc(
    summary="Zoek opnieuw naar gezichten",
    description="Na een zoektocht die niet lukte. Anders verandert er niets.",
)
def searches_create(neighbourhood_id: str, photo_id: str) -> Any:
    photo = photo_in(neighbourhood_id, photo_id)
    search_again(photo.id)
    return _redaction(photo)


def _redaction(photo: Photo) -> tuple[dict[str, Any], int, dict[str, str]]:
    found = redactions([photo.id]).get(photo.id)
    if found is None:
        raise Problem("not-found")
    return found, 200, {"ETag": f'"{found["revision"]}"'}


def _derivative(photo: Photo, variant: str) -> Derivative:
    derivative = store.derivatives_of([photo.id]).get(photo.id, {}).get(variant)
    if derivative is None:
        raise Problem("not-found")
    return derivative


def _file_name(photo: Photo) -> str:
    return f"{photo.id}.{EXTENSIONS.get(photo.media_type, 'bin')}"


def _image(sha256: str, media_type: str) -> Response:
    """Kept by the browser of the one who asked, and asked for again each time: it may have been taken down."""
    content = io.BytesIO(photo_store.current().read(sha256))
    response = send_file(content, mimetype=media_type, etag=sha256, max_age=0)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
