"""A walk is destroyed: its actions stay, with how many points lay behind them instead of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from wijkwandeling.agenda import places_store, store
from wijkwandeling.agenda.feedback import store as feedback
from wijkwandeling.agenda.models import PastSource
from wijkwandeling.database import db, new_id


def forget(walk_id: str) -> None:
    """Count the points of this walk behind each action, then let them go. Spots stay, by number and name."""
    counted: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for action_id, kind, count in places_store.kinds_behind(walk_id):
        counted[action_id][kind] = count
    for action_id, kinds in counted.items():
        db.session.add(
            PastSource(
                id=new_id(),
                action_id=action_id,
                walk_id=walk_id,
                strengths=kinds.get("strength", 0),
                weaknesses=kinds.get("weakness", 0),
                opportunities=kinds.get("opportunity", 0),
            )
        )
    store.delete_sources(walk_id)
    feedback.delete_of_walk(walk_id)


def forget_points(observation_ids: Collection[str]) -> None:
    """What was answered to points that are forgotten goes with them."""
    feedback.delete_answers(observation_ids)
