"""HTTP of asking for a public photo to go: a form that works without JavaScript, and without a name."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response, redirect, request, url_for
from flask_limiter import RequestLimit
from flask_wtf.csrf import generate_csrf, validate_csrf
from marshmallow import ValidationError
from werkzeug.wrappers import Response as AnyResponse
from wtforms.validators import ValidationError as CsrfError

from wijkwandeling.access import operation
from wijkwandeling.intake.models import Photo
from wijkwandeling.limits import TAKE_DOWN, limiter
from wijkwandeling.portal import store
from wijkwandeling.portal.page import page
from wijkwandeling.portal.public_photo import require_public
from wijkwandeling.problems import Problem
from wijkwandeling.review import take_down
from wijkwandeling.review.take_down_schemas import REASONS, WORDS_MAX, TakeDownIn
from wijkwandeling.web import SESSION_HOURS

bp = APIBlueprint("take_down", __name__, enable_openapi=False)

PHOTO = "/publieke-fotos/<string:sha256>"
TOO_OLD = "Deze pagina stond te lang open. Er is nog niets verstuurd. Druk nog een keer op de knop."
RETRY_SECONDS = 60


@bp.get(f"{PHOTO}/weghalen")
@operation("portal.read")
def form(sha256: str) -> Response:
    try:
        require_public(sha256)
    except Problem as problem:
        return _gone(problem)
    return _form(sha256)


@bp.post(f"{PHOTO}/weghalen")
@limiter.limit(TAKE_DOWN, on_breach=lambda limit: _too_many(limit))
@operation("take-down-requests.create")
def ask(sha256: str) -> AnyResponse:
    try:
        photos = require_public(sha256)
        validate_csrf(request.form.get("csrf_token"), time_limit=SESSION_HOURS * 3600)
        said = TakeDownIn().load({"reason": request.form.get("reason") or None, "words": _words()})
    except Problem as problem:
        return _gone(problem)
    except CsrfError:
        return _form(sha256, TOO_OLD, status=403)
    except ValidationError as refused:
        return _form(sha256, f"Er is nog niets verstuurd. {_first(refused)}", status=400)
    for photo in _one_in_each_neighbourhood(photos):
        take_down.ask(photo.id, **said)
    return redirect(url_for(".asked", sha256=sha256), 303)


@bp.get(f"{PHOTO}/gevraagd")
@operation("portal.read")
def asked(sha256: str) -> Response:
    photos = [photo for photo, _ in store.photos_with_derivative(sha256)]
    if not photos:
        return _gone(Problem("not-found"))
    return page("portal/take_down_asked.html", neighbourhood=store.neighbourhood_of(photos[0]))


def _form(sha256: str, trouble: str = "", *, status: int = 200) -> Response:
    """With what was filled in already, if anything. Kept nowhere: it holds a token for this visitor."""
    photos = [photo for photo, _ in store.photos_with_derivative(sha256)]
    response = page(
        "portal/take_down.html",
        status=status,
        sha256=sha256,
        neighbourhood=store.neighbourhood_of(photos[0]),
        trouble=trouble,
        reasons=REASONS,
        chosen=request.form.get("reason"),
        said=_words(),
        words_max=WORDS_MAX,
        csrf_token=generate_csrf(),
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _gone(problem: Problem) -> Response:
    return page("portal/photo_gone.html", status=problem.entry.status)


def _too_many(_limit: RequestLimit) -> Response:
    response = page("portal/take_down_later.html", status=429)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def _words() -> str:
    """As a browser counts them: it sends two characters for the end of a line and allows for one."""
    return request.form.get("words", "").replace("\r\n", "\n").strip()


def _first(refused: ValidationError) -> str:
    return next(str(text) for texts in refused.messages_dict.values() for text in texts)


def _one_in_each_neighbourhood(photos: list[Photo]) -> list[Photo]:
    return list({store.neighbourhood_of(photo).id: photo for photo in photos}.values())
