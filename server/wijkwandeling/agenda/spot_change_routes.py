"""HTTP of what may take the last points from a spot. It is here because no stage before this one knows which spots
actions came from.
"""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.agenda.kept_spots import spots_of_actions_kept
from wijkwandeling.clustering import overrides
from wijkwandeling.clustering.overrides import open_desk
from wijkwandeling.clustering.undo import undo
from wijkwandeling.review import gather, spot_changes
from wijkwandeling.review.schemas import Point
from wijkwandeling.review.spot_detail_schemas import SpotChanges

bp = APIBlueprint(
    "spot-changes",
    __name__,
    url_prefix="/api/v1/neighbourhoods/<string:neighbourhood_id>",
    tag="Besluiten over plekken",
)


@bp.post("/points/<string:observation_id>/set-asides")
@operation("points.set-aside")
@bp.output(Point, status_code=201)
@bp.doc(
    summary="Zet een punt apart: het hoort bij geen enkele plek",
    description="409: het is het laatste punt van een plek op de agenda.",
)
def set_aside(neighbourhood_id: str, observation_id: str) -> Any:
    desk = open_desk(neighbourhood_id, str(caller().account_id))
    with spots_of_actions_kept(neighbourhood_id, is_one_point=True):
        overrides.exclude(desk, observation_id)
    return gather.one(neighbourhood_id, observation_id), 201


@bp.post("/spot-changes/<string:change_id>/undos")
@operation("spot-changes.undo")
@bp.output(SpotChanges, status_code=201)
@bp.doc(
    summary="Maak een besluit over een plek ongedaan",
    description="Antwoord: wat er nu over die plek of dat punt besloten is. 409: een plek op de agenda zou dan geen "
    "punten meer hebben.",
)
def undo_change(neighbourhood_id: str, change_id: str) -> Any:
    desk = open_desk(neighbourhood_id, str(caller().account_id))
    with spots_of_actions_kept(neighbourhood_id):
        row = undo(desk, change_id)
    return spot_changes.with_the_same_subject(row), 201
