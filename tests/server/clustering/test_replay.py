"""What people decided, replayed in any interleaving with points that come, gives the same spots.

The first neighbourhood gets decisions between its points. The second gets the same points and the very same rows,
each a while later. A few dozen stories here; ``make soak`` sets EXAMPLES.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from builders import LAT, LON
from ground import Ground, ground_of
from streets import a_street
from wijkwandeling.clustering import override_store, overrides, store
from wijkwandeling.clustering.anchors import Placed
from wijkwandeling.clustering.models import Override, OverridePoint, Spot, SpotMember
from wijkwandeling.clustering.override_store import PIN, RENAME, UNDO
from wijkwandeling.clustering.regroup import accept, propose
from wijkwandeling.clustering.reshape import found_spot, reshape
from wijkwandeling.clustering.undo import undo
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.problems import Problem

EXAMPLES = int(os.environ.get("EXAMPLES", "12"))

lattice = st.tuples(st.integers(0, 22), st.integers(0, 4)).map(lambda at: (at[0] * 6.0, at[1] * 6.0))
# Now and then somebody stands still.
places = st.one_of(lattice, lattice, lattice, st.just((200.0, 0.0)))
verbs = st.sampled_from(["merge", "split", "exclude", "pin", "rename", "regroup", "undo"])
decisions = st.tuples(verbs, st.integers(0, 99), st.integers(0, 99), st.integers(0, 5))
# A point, and what somebody decides right after it, with how many points later it comes in the second neighbourhood.
stories = st.lists(st.tuples(places, st.lists(decisions, max_size=2)), min_size=6, max_size=22)


# Shrinking such a story takes longer than reading it.
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(story=stories)
def test_the_same_decisions_at_another_moment_give_the_same_spots(
    app: APIFlask, client: FlaskClient, story: list[Any]
) -> None:
    now, later = (ground_of(a_street(app, client, LON, LAT)) for _ in range(2))
    waiting: list[tuple[int, str]] = []
    replay = Replay(now, later)
    for moment, ((east, north), decided) in enumerate(story):
        before = now.members()
        now.add(east, north)
        later.add(east, north)
        after = now.members()
        in_spots = {id_: spot_id for id_, spot_id in before.items() if spot_id}
        assert {id_: after[id_] for id_ in in_spots} == in_spots
        for verb, one, other, delay in decided:
            row_id = decide(now, verb, one, other)
            if row_id:
                # Decisions stay in their order, so nobody's comes before one that was taken earlier.
                waiting.append((max([moment + delay, *(due for due, _ in waiting)]), row_id))
        while waiting and waiting[0][0] <= moment:
            replay.row(waiting.pop(0)[1])
    for _, row_id in waiting:
        replay.row(row_id)
    assert later.members() == replay.translated(now.members())


def decide(ground: Ground, verb: str, one: int, other: int) -> str | None:
    """The id of the row, of a decision about whatever is there to decide about."""
    with ground.app.app_context():
        try:
            with transaction():
                return _decide(ground, verb, one, other)
        except Problem:
            return None


def _decide(ground: Ground, verb: str, one: int, other: int) -> str | None:
    desk = ground.desk
    living = list(
        db.session.scalars(
            select(Spot)
            .where(Spot.neighbourhood_id == ground.neighbourhood_id, Spot.dissolved_at.is_(None))
            .order_by(Spot.number)
        )
    )
    if verb == "exclude":
        overrides.exclude(desk, ground.points[one % len(ground.points)])
    elif verb == "regroup":
        accept(desk, propose(ground.neighbourhood_id, ()).mark, ())
    elif verb == "undo":
        rows = [row for row in _rows(ground) if row.verb != UNDO]
        if not rows:
            return None
        undo(desk, rows[one % len(rows)].id)
    elif not living:
        return None
    else:
        spot = living[one % len(living)]
        if verb == "merge":
            overrides.merge(desk, spot, [each for each in [living[other % len(living)]] if each != spot])
        elif verb == "pin":
            overrides.pin(desk, spot)
        elif verb == "rename":
            overrides.rename(desk, spot, "" if other % 3 == 0 else f"Plein {other}")
        else:
            members = sorted(ground.points.index(id_) for id_, at in _members(ground).items() if at == spot.id)
            overrides.split(desk, spot, [ground.points[at] for at in members if (at + other) % 2])
    return _rows(ground)[-1].id


def _members(ground: Ground) -> dict[str, str | None]:
    query = select(SpotMember.observation_id, SpotMember.spot_id)
    rows = db.session.execute(query.where(SpotMember.neighbourhood_id == ground.neighbourhood_id))
    return dict(rows.all())


def _rows(ground: Ground) -> list[Override]:
    query = select(Override).where(Override.neighbourhood_id == ground.neighbourhood_id)
    return list(db.session.scalars(query.order_by(Override.number)))


@dataclass
class Replay:
    """Writes the rows of one neighbourhood into another, where everything has another id."""

    source: Ground
    target: Ground
    spots: dict[str, str] = field(default_factory=dict)
    rows: dict[str, str] = field(default_factory=dict)

    def row(self, row_id: str) -> None:
        with self.target.app.app_context(), transaction():
            row = db.session.get_one(Override, row_id)
            points = override_store.points_of([row_id])[row_id]
            for source_id in (*row.value.get("newIds", []), row.value.get("newId")):
                if source_id:
                    self._new_spot(source_id)
            value = {key: self._value(key, given) for key, given in row.value.items()}
            spot_id = self._spot(row.spot_id)
            linked = override_store.decided(self.target.neighbourhood_id).linked([spot_id] if spot_id else [])
            copy = Override(
                id=new_id(),
                neighbourhood_id=self.target.neighbourhood_id,
                number=override_store.next_number(self.target.neighbourhood_id),
                verb=row.verb,
                spot_id=spot_id,
                observation_id=self._point(row.observation_id) if row.observation_id else None,
                value=value,
                undoes_id=self.rows[row.undoes_id] if row.undoes_id else None,
                account_id=self.target.account_id,
                at=row.at,
            )
            self.rows[row.id] = copy.id
            db.session.add(copy)
            db.session.flush()
            for point in points:
                db.session.add(
                    OverridePoint(
                        override_id=copy.id,
                        observation_id=self._point(point.observation_id),
                        home_id=self._spot(point.home_id),
                        spot_id=self._spot(point.spot_id),
                        x=point.x,
                        y=point.y,
                    )
                )
            self._flags(spot_id)
            db.session.flush()
            # A set-aside point may lie anywhere by now: everything is looked at.
            everything = [spot.id for spot in self._all(self.target)]
            loose = store.loose_in(self.target.neighbourhood_id)
            reshape(self.target.neighbourhood_id, {*linked, *everything}, self.target.grid, loose)

    def translated(self, members: dict[str, str | None]) -> dict[str, str | None]:
        with self.target.app.app_context():
            return {self._point(id_): self._spot(spot_id) for id_, spot_id in members.items()}

    def _flags(self, spot_id: str | None) -> None:
        """A pin and a name are columns of the spot as well."""
        if spot_id is not None:
            spot = db.session.get_one(Spot, spot_id)
            spot.is_pinned = override_store.standing(spot_id, PIN) is not None
            name = override_store.standing(spot_id, RENAME)
            spot.title = name.value["title"] if name else None

    def _new_spot(self, source_id: str) -> None:
        source = db.session.get_one(Spot, source_id)
        anchor = Placed(source.anchor_x, source.anchor_y, self._point(str(source.anchor_observation_id)))
        self.spots[source_id] = found_spot(self.target.neighbourhood_id, anchor, is_home=False).id

    def _value(self, key: str, given: Any) -> Any:
        if key == "circles":
            return {self._spot(spot_id): circle for spot_id, circle in given.items()}
        if key == "newId":
            return self._spot(given)
        return [self._spot(spot_id) for spot_id in given] if key in ("spotIds", "newIds", "nearIds") else given

    def _point(self, source_id: str) -> str:
        return self.target.points[self.source.points.index(source_id)]

    def _spot(self, source_id: str | None) -> str | None:
        """Spots that founded themselves are known by the point they began at."""
        if source_id is None or source_id in self.spots:
            return self.spots.get(source_id or "")
        source = db.session.get_one(Spot, source_id)
        anchor = self._point(str(source.anchor_observation_id))
        [found] = [
            spot.id
            for spot in self._all(self.target)
            if spot.anchor_observation_id == anchor and spot.id not in self.spots.values()
        ]
        self.spots[source_id] = found
        return found

    def _all(self, ground: Ground) -> list[Spot]:
        query = select(Spot).where(Spot.neighbourhood_id == ground.neighbourhood_id)
        return list(db.session.scalars(query.order_by(Spot.number)))
