"""Change what is known of a neighbourhood, one writer at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling.database import db
from wijkwandeling.geo import grid_of
from wijkwandeling.neighbourhoods import area, store
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.problems import Problem

TOO_FAR = "Dit gebied ligt te ver van de wijk zoals ze nu is. Maak er een nieuwe wijk van."


def open_for_change(neighbourhood_id: str, revision: int | None) -> Neighbourhood:
    """The neighbourhood, kept from others until the transaction ends. ``revision``: the one that the caller read.

    Problems: not-found, precondition-required (no revision given), stale (somebody else changed it since).
    """
    if revision is None:
        raise Problem("precondition-required")
    neighbourhood = store.find(neighbourhood_id, for_change=True)
    if neighbourhood is None:
        raise Problem("not-found")
    if neighbourhood.revision != revision:
        raise Problem("stale", revision=neighbourhood.revision)
    return neighbourhood


def change_neighbourhood(neighbourhood: Neighbourhood, changes: Mapping[str, Any]) -> None:
    """Take over what ``changes`` names (see schemas.NeighbourhoodPatch). Problem: invalid-input (boundary)."""
    for name, value in changes.items():
        setattr(neighbourhood, name, _checked(neighbourhood, value) if name == "boundary" else value)
    neighbourhood.revision += 1
    db.session.flush()


def _checked(neighbourhood: Neighbourhood, boundary: object) -> dict[str, Any]:
    try:
        checked = area.checked_area(boundary)
        # Where spots lie is kept in metres of one grid.
        if grid_of(checked) != grid_of(neighbourhood.boundary):
            raise area.AreaError(TOO_FAR)
    except area.AreaError as error:
        raise Problem("invalid-input", errors={"json": {"boundary": [str(error)]}}) from error
    return checked
