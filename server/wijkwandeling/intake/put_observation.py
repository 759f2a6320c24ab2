"""A point arrives: once, whatever the network does, and never at the cost of another version."""

from __future__ import annotations

from typing import Any

from wijkwandeling import clock, geo
from wijkwandeling.database import new_id
from wijkwandeling.intake import schemas, split_store, store
from wijkwandeling.intake.acknowledge import Receipt, receipt_of
from wijkwandeling.intake.content import content_sha256
from wijkwandeling.intake.models import Observation, ObservationRevision
from wijkwandeling.intake.sender import Sender
from wijkwandeling.intake.split_off import put_back_all
from wijkwandeling.jobs import announce
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk


def put_observation(sender: Sender, observation_id: str, data: dict[str, Any], based_on: int | None) -> Receipt:
    """Accept ``data`` (as schemas.ObservationIn gives it) and answer with the receipt.

    ``based_on``: the revision that the telephone changed. The first to come is accepted whatever it
    says: after a restored backup the telephone may know more than the server.
    Problems: unknown-theme, observation-taken, revision-conflict (with ``receipt``; the loser is kept).
    """
    walk = walks.find(sender.walk_id)
    if walk is None:
        raise Problem("not-found")
    values = _values(data, walk)
    ids = {"id": observation_id, "walk_id": walk.id, "walker_id": sender.walker_id}
    created = store.insert_observation(ids | {"revision": 1, "received_at": clock.now()} | values)
    observation = store.locked_observation(observation_id)
    sender.require_own(observation)
    if created:
        _accepted(observation)
    elif observation.withdrawn_at is None and observation.content_sha256 != values["content_sha256"]:
        _change(observation, values, based_on)
    return receipt_of(observation)


def _change(observation: Observation, values: dict[str, Any], based_on: int | None) -> None:
    if based_on != observation.revision:
        if not store.has_revision(observation.id, values["content_sha256"]):
            store.add_revision(_revision(observation, values, accepted=False))
        raise Problem("revision-conflict", keeps=True, receipt=schemas.Receipt().dump(receipt_of(observation)))
    for name, value in values.items():
        setattr(observation, name, value)
    observation.revision += 1
    named = {photo["photoId"] for photo in store.announced_photos(observation)}
    put_back_all(set(split_store.photo_ids_of(observation.id)) - named)
    _accepted(observation)


def _accepted(observation: Observation) -> None:
    values = {"content": observation.content, "content_sha256": observation.content_sha256}
    store.add_revision(_revision(observation, values, accepted=True))
    announce("observation-changed", observation_id=observation.id)


def _revision(observation: Observation, values: dict[str, Any], *, accepted: bool) -> ObservationRevision:
    return ObservationRevision(
        id=new_id(),
        observation_id=observation.id,
        revision=observation.revision,
        accepted=accepted,
        content=values["content"],
        content_sha256=values["content_sha256"],
        received_at=clock.now(),
    )


def _values(data: dict[str, Any], walk: Walk) -> dict[str, Any]:
    """The columns that a revision decides."""
    theme_id = data["theme_id"]
    if theme_id and theme_id not in {theme.id for theme in neighbourhoods.themes_of(walk.neighbourhood_id)}:
        raise Problem("unknown-theme")
    content = schemas.ObservationIn().dump(data)
    lon, lat = data["place"]["lon"], data["place"]["lat"]
    return {
        "content": content,
        "content_sha256": content_sha256(content),
        "kind": data["kind"],
        "theme_id": theme_id,
        "note": data["note"],
        "lon": lon,
        "lat": lat,
        "place_source": data["place"]["source"],
        "place": content["place"],
        "metres_outside": None if lon is None else geo.metres_outside(walk.area, lon, lat),
        "captured_at": data["captured_at"],
        "clock_offset_ms": data["clock_offset_ms"],
    }
