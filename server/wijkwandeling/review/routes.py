"""HTTP of the stage review. Staff only: nothing here makes a point public."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.review import gather, map_routes, overview, spot_routes, take_down, take_down_list
from wijkwandeling.review.change_routes import bp as changes
from wijkwandeling.review.phone_schemas import Phones
from wijkwandeling.review.phones import phones
from wijkwandeling.review.schemas import Point, Points, PointsQuery
from wijkwandeling.review.spot_schemas import SpotCollection, SpotsQuery
from wijkwandeling.review.take_down_schemas import PhotoDecisionIn, TakeDownRequests
from wijkwandeling.wire import GEOJSON

bp = APIBlueprint("review", __name__, url_prefix="/api/v1", tag="Beoordelen")

BLUEPRINTS = (bp, changes, spot_routes.bp, map_routes.bp)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/points")
@operation("points.list")
@bp.input(PointsQuery, location="query", arg_name="query")
@bp.output(Points)
@bp.doc(summary="Punten van de wijk, langst wachtend eerst")
def list_points(neighbourhood_id: str, query: dict[str, Any]) -> dict[str, Any]:
    return gather.page(neighbourhood_id, **query)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/points/<string:observation_id>")
@operation("points.read")
@bp.output(Point)
@bp.doc(summary="Een punt zoals het nu is")
def read_point(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    return gather.one(neighbourhood_id, observation_id)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/take-down-requests")
@operation("take-down-requests.list")
@bp.output(TakeDownRequests)
@bp.doc(summary="Openbare foto's die iemand weg wil hebben", description="Wie het vroeg, weten we niet.")
def list_take_down_requests(neighbourhood_id: str) -> dict[str, Any]:
    return take_down_list.waiting(neighbourhood_id)


@bp.put("/neighbourhoods/<string:neighbourhood_id>/photos/<string:photo_id>/decision")
@operation("photo-decisions.put")
@bp.input(PhotoDecisionIn, arg_name="data")
@bp.output(TakeDownRequests)
@bp.doc(
    summary="Haal een openbare foto weg, of laat hem staan",
    description="Het punt blijft zoals het is. Het antwoord is de lijst van wat nog wacht.",
)
def put_photo_decision(neighbourhood_id: str, photo_id: str, data: dict[str, Any]) -> dict[str, Any]:
    take_down.decide(neighbourhood_id, photo_id, account_id=str(caller().account_id), **data)
    return take_down_list.waiting(neighbourhood_id)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/walks/<string:walk_id>/phones")
@operation("phones.list")
@bp.output(Phones)
@bp.doc(
    summary="Wat elke telefoon van een wandeling stuurde en nog heeft",
    description="Zonder te zeggen van wie een telefoon is. Foto's zonder punt wachten tot hun punt aankomt.",
)
def list_phones(neighbourhood_id: str, walk_id: str) -> dict[str, Any]:
    return phones(neighbourhood_id, walk_id)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/spots")
@operation("spots.list")
@bp.input(SpotsQuery, location="query", arg_name="query")
@bp.output(SpotCollection, content_type=GEOJSON)
@bp.doc(summary="Plekken en losse punten voor de kaart, als GeoJSON")
def list_spots(neighbourhood_id: str, query: dict[str, Any]) -> Any:
    found = overview.spots(neighbourhood_id, approved_only=query["decision"] == "approved")
    return found, 200, {"Content-Type": GEOJSON}
