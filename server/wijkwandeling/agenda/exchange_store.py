"""The queries for taking the agenda along."""

from __future__ import annotations

from collections import defaultdict

from shapely.geometry import shape
from sqlalchemy import select

from wijkwandeling.agenda.models import Action, ActionSource
from wijkwandeling.agenda.store import hidden_points
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation

LonLat = tuple[float, float]


def places_of_actions(neighbourhood_id: str) -> dict[str, list[LonLat]]:
    """Action id → the middle of each of its spots, then its single points, degrees. Not of what is no more."""
    found: defaultdict[str, list[LonLat]] = defaultdict(list)
    sources = select(ActionSource.action_id).join(Action).where(Action.neighbourhood_id == neighbourhood_id)
    spots = sources.join(Spot, Spot.id == present_spot(ActionSource.spot_id)).where(Spot.dissolved_at.is_(None))
    rows = db.session.execute(spots.add_columns(Spot.id, Spot.outline).order_by(Spot.number))
    # Two that were merged are one place.
    for (action_id, _), outline in {(action_id, spot_id): outline for action_id, spot_id, outline in rows}.items():
        middle = shape(outline).centroid
        found[action_id].append((middle.x, middle.y))
    points = (
        sources.join(Observation, Observation.id == ActionSource.observation_id)
        .join(SpotMember, SpotMember.observation_id == Observation.id)
        .where(Observation.withdrawn_at.is_(None), Observation.id.not_in(hidden_points()))
        .order_by(Observation.received_at, Observation.id)
    )
    for action_id, lon, lat in db.session.execute(points.add_columns(SpotMember.lon, SpotMember.lat)):
        found[action_id].append((lon, lat))
    return found


def spot_numbers(neighbourhood_id: str) -> dict[int, str]:
    """Number → id of every spot that there is now."""
    query = select(Spot.number, Spot.id).where(Spot.neighbourhood_id == neighbourhood_id, Spot.dissolved_at.is_(None))
    return dict(db.session.execute(query).all())
