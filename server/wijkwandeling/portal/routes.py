"""HTTP of the stage portal: what became of my points, and the pages that everybody may read."""

from __future__ import annotations

from typing import Any, cast

from apiflask import APIBlueprint
from flask import Response, current_app, request

from wijkwandeling import clock, photo_store
from wijkwandeling.access import operation
from wijkwandeling.neighbourhoods.store import find_by_slug
from wijkwandeling.portal import idea_routes, store, take_down_routes, words
from wijkwandeling.portal.fonts import font_css
from wijkwandeling.portal.gatherings import routes as gathering_routes
from wijkwandeling.portal.my_points import my_points
from wijkwandeling.portal.page import page
from wijkwandeling.portal.public_photo import require_public
from wijkwandeling.portal.read_page import POINTS_OPEN, read_page
from wijkwandeling.portal.schemas import MyPoints, Together
from wijkwandeling.portal.security_txt import security_txt
from wijkwandeling.portal.terms import all_terms
from wijkwandeling.portal.together import seen_together
from wijkwandeling.settings import Settings

bp = APIBlueprint("portal", __name__, url_prefix="/api/v1", tag="Portaal")
pages = APIBlueprint(
    "pages",
    __name__,
    enable_openapi=False,
    template_folder="templates",
    static_folder="static",
    static_url_path="/portal",
)

BLUEPRINTS = (bp, pages, take_down_routes.bp, idea_routes.bp, gathering_routes.bp)


@bp.get("/walks/<string:walk_id>/walkers/<string:walker_id>/points")
@operation("my-points.read")
@bp.output(MyPoints)
@bp.doc(summary="Wat er met mijn punten gebeurde")
def read_my_points(walk_id: str, walker_id: str) -> dict[str, Any]:
    return {"points": my_points(walk_id, walker_id)}


@bp.get("/walks/<string:walk_id>/together")
@operation("together.read")
@bp.output(Together)
@bp.doc(
    summary="Wat we samen zagen op deze wandeling",
    description="De aantallen tellen alle punten die er nog zijn. De punten zelf staan er pas na goedkeuring.",
)
def read_together(walk_id: str) -> dict[str, Any]:
    return seen_together(walk_id)


@pages.get("/wijken/<string:slug>")
@operation("portal.read")
def neighbourhood_page(slug: str) -> Response:
    neighbourhood = find_by_slug(slug)
    if neighbourhood is None:
        return page("portal/not_found.html", status=404)
    return page("portal/neighbourhood.html", page=read_page(neighbourhood), points_open=POINTS_OPEN)


@pages.get("/publieke-fotos/<string:sha256>.jpg")
@operation("public-photos.read")
def public_photo(sha256: str) -> Response:
    """The bytes, asked for again each time: a photo that is taken down is gone at once."""
    require_public(sha256)
    response = Response(mimetype="image/jpeg")
    response.set_etag(sha256)
    response.headers["Cache-Control"] = "no-cache"
    if request.if_none_match.contains(sha256):
        response.status_code = 304
    else:
        response.set_data(photo_store.current().read(sha256))
    return response


@pages.get("/privacy")
@operation("portal.read")
def privacy() -> Response:
    return page("portal/privacy.html", neighbourhoods=store.neighbourhoods(), kept=all_terms())


@pages.get("/toegankelijkheid")
@operation("portal.read")
def accessibility() -> Response:
    return page("portal/accessibility.html", neighbourhoods=store.neighbourhoods())


@pages.get("/.well-known/security.txt")
@operation("portal.read")
def security() -> Response:
    emails = [email for each in store.neighbourhoods() if (email := words.email_in(each.contact))]
    return Response(security_txt(_settings().public_url, emails, clock.now()), mimetype="text/plain")


@pages.get("/portal/noto-sans.css")
@operation("portal.read")
def fonts() -> Response:
    return Response(font_css(_settings().app_dir), mimetype="text/css")


def _settings() -> Settings:
    return cast(Settings, current_app.config["WIJKWANDELING"])
