"""Where a person says that a point is, other than its walker did.

It counts as long as the walker's own word about the place is the one that the person saw.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wijkwandeling import clock
from wijkwandeling.clustering import corrected_place_store as store
from wijkwandeling.clustering.corrected_place_store import PLACE
from wijkwandeling.clustering.models import Override
from wijkwandeling.clustering.override_store import next_number
from wijkwandeling.database import db, new_id
from wijkwandeling.intake.models import Observation
from wijkwandeling.photos import store as photos

FACILITATOR = "facilitator"


@dataclass(frozen=True)
class Corrected:
    """Degrees; None: nobody knows where."""

    lon: float | None
    lat: float | None


def correct_place(neighbourhood_id: str, observation: Observation, place: Corrected | None, *, account_id: str) -> None:
    """From now on the point is at ``place``; None: where its walker says. The caller holds the
    neighbourhood's lock, and places the point anew.
    """
    value = {} if place is None else {"lon": place.lon, "lat": place.lat, "seen": [observation.lon, observation.lat]}
    db.session.add(
        Override(
            id=new_id(),
            neighbourhood_id=neighbourhood_id,
            number=next_number(neighbourhood_id),
            verb=PLACE,
            observation_id=observation.id,
            value=value,
            account_id=account_id,
            at=clock.now(),
        )
    )
    db.session.flush()


def corrected_places(observations: Collection[Observation]) -> dict[str, Corrected]:
    """By observation id, where a person's word counts."""
    last = store.last_places([row.id for row in observations])
    return {
        row.id: Corrected(value["lon"], value["lat"])
        for row in observations
        if (value := last.get(row.id)) and value["seen"] == [row.lon, row.lat]
    }


def effective_places(observations: Collection[Observation]) -> dict[str, tuple[float, float, str]]:
    """(lon, lat, source) in degrees by observation id: a person's word, else as photos.store.effective_places."""
    result = photos.effective_places(observations)
    for observation_id, place in corrected_places(observations).items():
        if place.lon is None or place.lat is None:
            result.pop(observation_id, None)
        else:
            result[observation_id] = (place.lon, place.lat, FACILITATOR)
    return result


def effective_place(observation: Observation) -> tuple[float, float, str] | None:
    """As ``effective_places``, of one point."""
    return effective_places([observation]).get(observation.id)
