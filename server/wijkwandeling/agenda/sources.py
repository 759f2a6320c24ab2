"""What an action came from: spots and single points, many to many, as they are now."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from wijkwandeling.agenda import store
from wijkwandeling.agenda.models import Action, ActionSource
from wijkwandeling.agenda.places_store import present_spots
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


def set_sources(
    action: Action, spot_ids: Collection[str] | None = None, observation_ids: Collection[str] | None = None
) -> None:
    """Make these the sources of ``action``; None leaves that kind of source as it is.

    What was a source already may stay, also when its spot has dissolved since. One that is part of another spot now is
    kept by naming either, so that it is found again after the merge is taken back. Problem: unknown-source (not of this
    neighbourhood).
    """
    rows = store.source_rows(action.id)
    spots = {row.spot_id: row for row in rows if row.spot_id}
    points = {row.observation_id: row for row in rows if row.observation_id}
    wanted_spots = set(spots) if spot_ids is None else _kept_or_new(present_spots(action.id), set(spot_ids))
    wanted_points = set(points) if observation_ids is None else set(observation_ids)

    new_spots, new_points = wanted_spots - set(spots), wanted_points - set(points)
    unknown = new_spots - store.known_spots(action.neighbourhood_id, new_spots)
    unknown |= new_points - store.known_points(action.neighbourhood_id, new_points)
    if unknown:
        raise Problem("unknown-source", unknownIds=sorted(unknown))

    for id_, row in (spots | points).items():
        if id_ not in wanted_spots | wanted_points:
            db.session.delete(row)
    for spot_id in sorted(new_spots):
        db.session.add(ActionSource(id=new_id(), action_id=action.id, spot_id=spot_id))
    for observation_id in sorted(new_points):
        db.session.add(ActionSource(id=new_id(), action_id=action.id, observation_id=observation_id))


def _kept_or_new(present: Mapping[str, str], wanted: set[str]) -> set[str]:
    """The sources that are meant. ``present``: by the spot that a source names, the one that it is part of now."""
    kept = {named for named, now in present.items() if named in wanted or now in wanted}
    return kept | (wanted - set(present.values()))
