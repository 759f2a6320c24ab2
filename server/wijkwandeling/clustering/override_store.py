"""Every query about what people decided about spots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import aliased

from wijkwandeling.clustering.anchors import Placed
from wijkwandeling.clustering.corrected_place_store import PLACE
from wijkwandeling.clustering.decisions import Decided, Merge, Seen, Split, Step
from wijkwandeling.clustering.models import Override, OverridePoint, Spot
from wijkwandeling.clustering.regrouping import Circle, Regroup
from wijkwandeling.database import db

EXCLUDE, MERGE, PIN, REGROUP, RENAME, SPLIT, UNDO = "exclude", "merge", "pin", "regroup", "rename", "split", "undo"

_undo = aliased(Override)


class Change(NamedTuple):
    """A decision, and the one that undid it, if any."""

    override: Override
    undone_by: Override | None


class PointRow(NamedTuple):
    """As ``OverridePoint``."""

    observation_id: str
    home_id: str | None
    spot_id: str | None
    x: float | None
    y: float | None

    @property
    def at(self) -> tuple[float, float] | None:
        return None if self.x is None or self.y is None else (self.x, self.y)


def decided(neighbourhood_id: str) -> Decided:
    """All merges, splits and new groupings that stand; what they say of single points is for ``about``."""
    query = select(Override).where(
        Override.neighbourhood_id == neighbourhood_id, Override.verb.in_([MERGE, SPLIT, REGROUP]), _stands()
    )
    rows = db.session.scalars(query.order_by(Override.number)).all()
    return Decided(_steps(rows))


def about(decided: Decided, observation_ids: Collection[str]) -> Decided:
    """With what was decided about these points: a new grouping may be about thousands, of which few are looked at."""
    regroups = [step.override_id for step in decided.steps if isinstance(step, Regroup)]
    points = points_of(regroups, observation_ids)
    steps = [
        replace(step, seen=_seen(points.get(step.override_id, [])), sent=_sent(points.get(step.override_id, [])))
        if isinstance(step, Regroup)
        else step
        for step in decided.steps
    ]
    return replace(decided, steps=steps, set_aside=set_aside(observation_ids))


def set_aside(observation_ids: Collection[str]) -> frozenset[str]:
    """Those of which a person said that they stay out of every spot."""
    if not observation_ids:
        return frozenset()
    query = select(Override.observation_id).where(
        Override.verb == EXCLUDE, Override.observation_id.in_(list(observation_ids)), _stands()
    )
    return frozenset(observation_id for observation_id in db.session.scalars(query) if observation_id)


def set_aside_in(neighbourhood_id: str) -> frozenset[str]:
    """All points of the neighbourhood of which a person said that they stay out of every spot."""
    query = select(Override.observation_id).where(
        Override.neighbourhood_id == neighbourhood_id, Override.verb == EXCLUDE, _stands()
    )
    return frozenset(observation_id for observation_id in db.session.scalars(query) if observation_id)


def standing(spot_id: str, verb: str) -> Override | None:
    """The newest decision of this kind about the spot that was not undone."""
    query = select(Override).where(Override.spot_id == spot_id, Override.verb == verb, _stands())
    return db.session.scalars(query.order_by(Override.number.desc()).limit(1)).one_or_none()


def change(neighbourhood_id: str, override_id: str) -> Change | None:
    """The decision with this id, other than an undoing."""
    query = _changes().where(Override.neighbourhood_id == neighbourhood_id, Override.id == override_id)
    row = db.session.execute(query).one_or_none()
    return None if row is None else Change(*row)


def changes_of_spot(neighbourhood_id: str, spot_ids: Collection[str]) -> Sequence[Change]:
    """What was decided about any of these spots or about points that lay in one, the newest first."""
    ids = list(spot_ids)
    # A new grouping also knows points that it left where they were: those have no spot_id.
    through_points = select(OverridePoint.override_id).where(
        OverridePoint.spot_id.is_not(None), or_(OverridePoint.spot_id.in_(ids), OverridePoint.home_id.in_(ids))
    )
    query = _changes().where(
        Override.neighbourhood_id == neighbourhood_id,
        or_(Override.spot_id.in_(ids), Override.id.in_(through_points)),
    )
    return [Change(*row) for row in db.session.execute(query.order_by(Override.number.desc()))]


def changes_of_point(neighbourhood_id: str, observation_id: str) -> Sequence[Change]:
    """What was decided about this point itself, the newest first."""
    query = _changes().where(Override.neighbourhood_id == neighbourhood_id, Override.observation_id == observation_id)
    return [Change(*row) for row in db.session.execute(query.order_by(Override.number.desc()))]


def next_number(neighbourhood_id: str) -> int:
    query = select(func.max(Override.number)).where(Override.neighbourhood_id == neighbourhood_id)
    return (db.session.scalar(query) or 0) + 1


def points_of(
    override_ids: Collection[str], observation_ids: Collection[str] | None = None
) -> dict[str, list[PointRow]]:
    """The points that each of these decisions was about, or those among ``observation_ids``; without any: absent."""
    found: dict[str, list[PointRow]] = defaultdict(list)
    if not override_ids:
        return found
    of = OverridePoint
    query = select(of.override_id, of.observation_id, of.home_id, of.spot_id, of.x, of.y)
    query = query.where(of.override_id.in_(list(override_ids)))
    if observation_ids is not None:
        query = query.where(of.observation_id.in_(list(observation_ids)))
    for row in db.session.execute(query):
        found[row.override_id].append(PointRow(*row[1:]))
    return found


def _changes() -> Select[*tuple[Any, ...]]:
    about_spots = select(Override, _undo).outerjoin(_undo, _undo.undoes_id == Override.id)
    return about_spots.where(Override.verb.not_in((UNDO, PLACE)))


def _stands() -> ColumnElement[bool]:
    return ~select(_undo.id).where(_undo.undoes_id == Override.id).exists()


def _steps(rows: Sequence[Override]) -> list[Step]:
    points = points_of([row.id for row in rows if row.verb == SPLIT])
    named = {spot_id for row in rows if row.verb != MERGE for spot_id in _named(row)}
    anchors = _anchors(named) if named else {}
    return [_step(row, points.get(row.id, []), anchors) for row in rows]


def _named(row: Override) -> Sequence[str]:
    """The spots whose anchors this decision goes by."""
    return [str(row.spot_id), str(row.value["newId"])] if row.verb == SPLIT else row.value["nearIds"]


def _anchors(spot_ids: Collection[str]) -> dict[str, Placed]:
    query = select(Spot.id, Spot.anchor_x, Spot.anchor_y).where(Spot.id.in_(list(spot_ids)))
    return {spot_id: Placed(x, y, spot_id) for spot_id, x, y in db.session.execute(query)}


def _step(row: Override, points: Sequence[PointRow], anchors: Mapping[str, Placed]) -> Step:
    if row.verb == MERGE:
        return Merge(str(row.spot_id), frozenset(row.value["spotIds"]))
    if row.verb == REGROUP:
        circles = {spot_id: Circle(*circle) for spot_id, circle in row.value["circles"].items()}
        return Regroup(row.id, circles, {spot_id: anchors[spot_id] for spot_id in row.value["nearIds"]})
    spot_id, new_id = _named(row)
    picked = frozenset(observation_id for observation_id, goes_to in _sent(points).items() if goes_to == new_id)
    return Split(spot_id, new_id, anchors[spot_id], anchors[new_id], _seen(points), picked)


def _seen(points: Sequence[PointRow]) -> dict[str, Seen]:
    return {point.observation_id: Seen(point.home_id, point.at) for point in points}


def _sent(points: Sequence[PointRow]) -> dict[str, str]:
    return {point.observation_id: point.spot_id for point in points if point.spot_id}
