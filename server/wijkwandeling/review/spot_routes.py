"""HTTP of single spots: read one, and decide about it. Every change names the version that was read."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.clustering import overrides
from wijkwandeling.clustering.models import Spot
from wijkwandeling.clustering.overrides import Desk, open_desk, open_spots
from wijkwandeling.clustering.store import require_spot
from wijkwandeling.review import spot_changes, spot_detail
from wijkwandeling.review.spot_detail_schemas import MergeIn, SplitIn, SpotChanges, SpotDetail, SpotIn, TitleProposal
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("spots", __name__, url_prefix="/api/v1/neighbourhoods/<string:neighbourhood_id>", tag="Plekken")

VERSION = "If-Match met de gelezen versie is verplicht (428, 409)."


@bp.get("/spots/<string:spot_id>")
@operation("spots.read")
@bp.output(SpotDetail)
@bp.doc(summary="Een plek met al haar punten")
def read_spot(neighbourhood_id: str, spot_id: str) -> Any:
    return _answer(require_spot(neighbourhood_id, spot_id))


@bp.patch("/spots/<string:spot_id>")
@operation("spots.rename")
@bp.input(SpotIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(SpotDetail)
@bp.doc(summary="Geef een plek een naam", description=VERSION)
def rename_spot(neighbourhood_id: str, spot_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    desk = _desk(neighbourhood_id)
    [spot] = open_spots(desk, {spot_id: headers["if_match"]})
    overrides.rename(desk, spot, data["title"])
    return _answer(spot)


@bp.get("/spots/<string:spot_id>/title-proposal")
@operation("spots.read")
@bp.output(TitleProposal)
@bp.doc(
    summary="Een voorstel voor de naam van een plek",
    description="Uit goedgekeurde notities en de dichtstbijzijnde straat. null: er is niets om hem naar te noemen.",
)
def propose_title(neighbourhood_id: str, spot_id: str) -> dict[str, Any]:
    return {"title": spot_detail.title_for(require_spot(neighbourhood_id, spot_id))}


@bp.post("/spots/<string:spot_id>/pins")
@operation("spots.pin")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(SpotDetail, status_code=201)
@bp.doc(summary="Zet een plek vast: hij blijft, ook zonder punten", description=VERSION)
def pin_spot(neighbourhood_id: str, spot_id: str, headers: dict[str, Any]) -> Any:
    desk = _desk(neighbourhood_id)
    [spot] = open_spots(desk, {spot_id: headers["if_match"]})
    overrides.pin(desk, spot)
    return _answer(spot, 201)


@bp.post("/spots/<string:spot_id>/merges")
@operation("spots.merge")
@bp.input(MergeIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(SpotDetail, status_code=201)
@bp.doc(
    summary="Voeg plekken samen tot één",
    description=f"{VERSION} De plek in het adres blijft; ook punten die later komen horen erbij.",
)
def merge_spots(neighbourhood_id: str, spot_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    desk = _desk(neighbourhood_id)
    seen = {other["spot_id"]: other["revision"] for other in data["spots"] if other["spot_id"] != spot_id}
    spot, *others = open_spots(desk, {spot_id: headers["if_match"], **seen})
    overrides.merge(desk, spot, others)
    return _answer(spot, 201)


@bp.post("/spots/<string:spot_id>/splits")
@operation("spots.split")
@bp.input(SplitIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(SpotDetail, status_code=201)
@bp.doc(summary="Maak van een deel van de punten een nieuwe plek", description=f"{VERSION} Antwoord: de nieuwe plek.")
def split_spot(neighbourhood_id: str, spot_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    desk = _desk(neighbourhood_id)
    [spot] = open_spots(desk, {spot_id: headers["if_match"]})
    new = overrides.split(desk, spot, data["observation_ids"])
    if data["title"]:
        overrides.rename(desk, new, data["title"])
    return _answer(new, 201)


@bp.get("/points/<string:observation_id>/spot-changes")
@operation("spot-changes.list")
@bp.output(SpotChanges)
@bp.doc(summary="Wat er over de plek van een punt besloten is, het nieuwste eerst")
def list_changes_of_point(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    return spot_changes.of_point(neighbourhood_id, observation_id)


@bp.get("/spots/<string:spot_id>/changes")
@operation("spot-changes.list")
@bp.output(SpotChanges)
@bp.doc(summary="Wat er over een plek besloten is, het nieuwste eerst")
def list_changes(neighbourhood_id: str, spot_id: str) -> dict[str, Any]:
    return spot_changes.of_spot(require_spot(neighbourhood_id, spot_id))


def _desk(neighbourhood_id: str) -> Desk:
    return open_desk(neighbourhood_id, str(caller().account_id))


def _answer(spot: Spot, status: int = 200) -> tuple[dict[str, Any], int, dict[str, str]]:
    """The spot as it is now, with its revision as ETag for the next If-Match."""
    return spot_detail.spot(spot), status, {"ETag": f'"{spot.revision}"'}
