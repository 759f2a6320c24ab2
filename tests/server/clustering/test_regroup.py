"""A proposal does what it tells, can be taken back exactly, and leaves nothing to propose."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
from apiflask import APIFlask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builders import LAT, LON
from ground import Ground, ground_of
from streets import a_street
from wijkwandeling.clustering import overrides
from wijkwandeling.clustering.anchors import WIDEST_M
from wijkwandeling.clustering.extent import widest_m
from wijkwandeling.clustering.regroup import Proposal, accept, propose
from wijkwandeling.clustering.store import places_of
from wijkwandeling.clustering.undo import undo
from wijkwandeling.database import transaction

EXAMPLES = int(os.environ.get("EXAMPLES", "12"))

lattice = st.tuples(st.integers(0, 30), st.integers(0, 5)).map(lambda at: (at[0] * 5.0, at[1] * 5.0))
# Now and then somebody stands still.
places = st.one_of(lattice, lattice, lattice, st.just((300.0, 0.0)))
# Points come; somebody accepts what is proposed (and perhaps takes it back), or sets a point aside.
deeds = st.sampled_from(["nothing", "nothing", "accept", "accept and undo", "set aside"])
stories = st.lists(st.tuples(places, deeds), min_size=8, max_size=40)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(story=stories)
def test_a_proposal_does_what_it_tells_and_can_be_taken_back(
    app: APIFlask, client: FlaskClient, story: list[Any]
) -> None:
    ground = ground_of(a_street(app, client, LON, LAT))
    for (east, north), deed in story:
        ground.add(east, north)
        if deed == "set aside":
            with app.app_context(), transaction():
                overrides.exclude(ground.desk, ground.points[-1])
        if deed.startswith("accept"):
            accepted(ground, and_undone="undo" in deed)
        assert widest(ground) <= WIDEST_M


def accepted(ground: Ground, *, and_undone: bool) -> None:
    before = ground.members()
    with ground.app.app_context(), transaction():
        told = propose(ground.neighbourhood_id, ())
        row_id = accept(ground.desk, told.mark, ()).id if told.differences else None
    after = ground.members()
    assert after == as_told(told, before, after)
    if row_id is None:
        return
    with ground.app.app_context(), transaction():
        assert not propose(ground.neighbourhood_id, ()).differences
        if and_undone:
            undo(ground.desk, row_id)
    if and_undone:
        assert ground.members() == before


def as_told(told: Proposal, before: dict[str, str | None], after: dict[str, str | None]) -> dict[str, str | None]:
    """``before`` with what the proposal tells; of a new spot only ``after`` knows the id."""
    expected = dict(before)
    for group in told.differences.groups:
        spot_id = group.spot_id or after[group.points[0].placed.id]
        assert group.spot_id or spot_id not in before.values()
        expected |= {point.placed.id: spot_id for point in group.points}
    for its in told.differences.loose.values():
        expected |= {point.placed.id: None for point in its}
    return expected


def widest(ground: Ground) -> float:
    with ground.app.app_context():
        places = places_of(ground.neighbourhood_id)
    spots = {place.spot_id for place in places if place.spot_id}
    return max(
        (widest_m(np.array([(each.x, each.y) for each in places if each.spot_id == spot_id])) for spot_id in spots),
        default=0.0,
    )
