"""Every query about what people decided about spots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import aliased

from wijkwandeling.clustering.anchors import Placed
from wijkwandeling.clustering.corrected_place_store import PLACE
from wijkwandeling.clustering.decisions import Decided, Merge, Split
from wijkwandeling.clustering.models import Override, OverridePoint, Spot
from wijkwandeling.database import db

EXCLUDE, MERGE, PIN, REGROUP, RENAME, SPLIT, UNDO = "exclude", "merge", "pin", "regroup", "rename", "split", "undo"

_undo = aliased(Override)


class Change(NamedTuple):
    """A decision, and the one that undid it, if any."""

    override: Override
    undone_by: Override | None


def decided(neighbourhood_id: str) -> Decided:
    """All merges and splits that stand; not which points were set aside."""
    query = select(Override).where(
        Override.neighbourhood_id == neighbourhood_id, Override.verb.in_([MERGE, SPLIT]), _stands()
    )
    rows = db.session.scalars(query.order_by(Override.number)).all()
    return Decided(_steps(rows))


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
    through_points = select(OverridePoint.override_id).where(
        or_(OverridePoint.spot_id.in_(ids), OverridePoint.home_id.in_(ids))
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


def points_of(override_ids: Collection[str]) -> dict[str, list[OverridePoint]]:
    """The points that each of these decisions was about; one without any is absent."""
    found: dict[str, list[OverridePoint]] = defaultdict(list)
    if not override_ids:
        return found
    query = select(OverridePoint).where(OverridePoint.override_id.in_(list(override_ids)))
    for row in db.session.scalars(query):
        found[row.override_id].append(row)
    return found


def _changes() -> Select[*tuple[Any, ...]]:
    about_spots = select(Override, _undo).outerjoin(_undo, _undo.undoes_id == Override.id)
    return about_spots.where(Override.verb.not_in((UNDO, PLACE)))


def _stands() -> ColumnElement[bool]:
    return ~select(_undo.id).where(_undo.undoes_id == Override.id).exists()


def _steps(rows: Sequence[Override]) -> list[Merge | Split]:
    splits = [row for row in rows if row.verb == SPLIT]
    points = points_of([row.id for row in splits])
    made = {str(row.value["newId"]) for row in splits}
    anchors = {spot.id: spot for spot in db.session.scalars(select(Spot).where(Spot.id.in_(made)))} if made else {}
    return [_merge(row) if row.verb == MERGE else _split(row, points[row.id], anchors) for row in rows]


def _merge(row: Override) -> Merge:
    return Merge(str(row.spot_id), frozenset(row.value["spotIds"]))


def _split(row: Override, points: Sequence[OverridePoint], spots: dict[str, Spot]) -> Split:
    new = spots[str(row.value["newId"])]
    return Split(
        spot_id=str(row.spot_id),
        new_id=new.id,
        new_anchor=Placed(new.anchor_x, new.anchor_y, new.id),
        homes={point.observation_id: str(point.home_id) for point in points},
        picked=frozenset(point.observation_id for point in points if point.spot_id == new.id),
    )
