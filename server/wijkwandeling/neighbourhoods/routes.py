"""HTTP of the stage neighbourhoods. One whole neighbourhood is served by walks, which knows its map pack."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.neighbourhoods import describe, schemas, store

bp = APIBlueprint("neighbourhoods", __name__, url_prefix="/api/v1", tag="Wijken")

BLUEPRINTS = (bp,)


@bp.get("/neighbourhoods")
@operation("neighbourhoods.list")
@bp.output(schemas.NeighbourhoodList)
@bp.doc(summary="De wijken waarin je een rol hebt")
def list_neighbourhoods() -> dict[str, Any]:
    found = store.with_ids(caller().roles.keys())
    return {"neighbourhoods": [describe.brief(neighbourhood) for neighbourhood in found]}
