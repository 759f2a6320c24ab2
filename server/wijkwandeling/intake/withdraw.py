"""A walker takes a point back: a tombstone, also when the point itself has not come yet."""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.intake import split_store, store
from wijkwandeling.intake.acknowledge import Receipt, receipt_of
from wijkwandeling.intake.sender import Sender
from wijkwandeling.intake.split_off import put_back_all
from wijkwandeling.jobs import announce


def withdraw(sender: Sender, observation_id: str) -> Receipt:
    """Withdraw the point for good; asking again changes nothing. Problem: observation-taken."""
    now = clock.now()
    created = store.insert_observation(
        {
            "id": observation_id,
            "walk_id": sender.walk_id,
            "walker_id": sender.walker_id,
            "revision": 1,
            "received_at": now,
            "withdrawn_at": now,
        }
    )
    observation = store.locked_observation(observation_id)
    sender.require_own(observation)
    withdrawn = not created and observation.withdrawn_at is None
    if withdrawn:
        observation.withdrawn_at = now
        observation.revision += 1
        announce("observation-changed", observation_id=observation_id)
        put_back_all(split_store.photo_ids_of(observation_id))
    # One that had not come may have photos here already.
    if created or withdrawn:
        announce("observation-withdrawn", observation_id=observation_id)
    return receipt_of(observation)
