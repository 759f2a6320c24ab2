"""HTTP of the map of spots. Reading only: a preview leaves everything as it is."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling import compression
from wijkwandeling.access import may, operation
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.problems import Problem
from wijkwandeling.review.gather import one
from wijkwandeling.review.map_schemas import MapQuery, PreviewQuery, SpotMap, SpotPreview
from wijkwandeling.review.map_store import MapFilter
from wijkwandeling.review.schemas import Point
from wijkwandeling.review.spot_map import spot_map
from wijkwandeling.review.spot_preview import spot_preview

bp = APIBlueprint("spot-map", __name__, url_prefix="/api/v1", tag="Kaart van de plekken")


@bp.get("/neighbourhoods/<string:neighbourhood_id>/points/<string:observation_id>")
@operation("points.read")
@bp.output(Point)
@bp.doc(summary="Eén punt")
def read_point(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    return one(neighbourhood_id, observation_id)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/spot-map")
@operation("spot-map.read")
@bp.input(MapQuery, location="query", arg_name="query")
@bp.output(SpotMap)
@bp.doc(
    summary="De kaart van de plekken, zo klein als kan",
    description="Tellingen zijn van de punten die het filter wil; een plek zonder zulke punten staat er niet op.",
)
def read_spot_map(neighbourhood_id: str, query: dict[str, Any]) -> dict[str, Any]:
    compression.allow()
    return spot_map(neighbourhood_id, MapFilter(**query), with_points=may("points.list", neighbourhood_id))


@bp.get("/neighbourhoods/<string:neighbourhood_id>/spot-preview")
@operation("spot-preview.read")
@bp.input(PreviewQuery, location="query", arg_name="query")
@bp.output(SpotPreview)
@bp.doc(
    summary="Hoe de plekken zouden zijn bij een andere afstand",
    description="Een voorbeeld: er verandert niets. De plekken van nu blijven zoals ze zijn.",
)
def read_spot_preview(neighbourhood_id: str, query: dict[str, Any]) -> dict[str, Any]:
    neighbourhood = neighbourhoods.find(neighbourhood_id)
    if neighbourhood is None:
        raise Problem("not-found")
    compression.allow()
    distance_m = query.pop("distance_m")
    return spot_preview(neighbourhood_id, neighbourhood.boundary, MapFilter(**query), distance_m)
