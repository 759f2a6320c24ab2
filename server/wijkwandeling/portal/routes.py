"""HTTP of the stage portal: what became of my points."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import operation
from wijkwandeling.portal.my_points import my_points
from wijkwandeling.portal.schemas import MyPoints

bp = APIBlueprint("portal", __name__, url_prefix="/api/v1", tag="Portaal")

BLUEPRINTS = (bp,)


@bp.get("/walks/<string:walk_id>/walkers/<string:walker_id>/points")
@operation("my-points.read")
@bp.output(MyPoints)
@bp.doc(summary="Wat er met mijn punten gebeurde")
def read_my_points(walk_id: str, walker_id: str) -> dict[str, Any]:
    return {"points": my_points(walk_id, walker_id)}
