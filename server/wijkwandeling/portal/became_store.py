"""The queries about what became of approved points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from wijkwandeling.agenda.models import Action, ActionSource
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.review.store import APPROVED, reviewed


def loose_points(neighbourhood_id: str) -> Sequence[Observation]:
    """The approved points that lie in no spot, the oldest first."""
    query = (
        reviewed(neighbourhood_id)
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .outerjoin(Spot, (Spot.id == SpotMember.spot_id) & Spot.dissolved_at.is_(None))
        .where(Spot.id.is_(None))
        .order_by(Observation.captured_at, Observation.id)
    )
    return [observation for observation, _, verdict in db.session.execute(query) if verdict == APPROVED]


def actions_of_points(neighbourhood_id: str) -> dict[str, list[str]]:
    """Point id → ids of the actions that came from that very point."""
    query = (
        select(ActionSource.observation_id, ActionSource.action_id)
        .join(Action, Action.id == ActionSource.action_id)
        .where(Action.neighbourhood_id == neighbourhood_id, ActionSource.observation_id.is_not(None))
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for observation_id, action_id in db.session.execute(query):
        found[str(observation_id)].append(action_id)
    return found
