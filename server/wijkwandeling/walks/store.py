"""Every query of the stage walks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, exists, func, select

from wijkwandeling.database import db, insert_once
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.problems import Problem
from wijkwandeling.walks.models import MapPack, VanishedReport, Walk, Walker

# What no phone can prove to know: who has this never signs in.
NO_SECRET = ""
# Asked for every call of a phone: put together once, which costs more than asking.
_WALKER_WITH_WALK = (
    select(Walker, Walk).join(Walk, Walk.id == Walker.walk_id).where(Walker.id == bindparam("walker_id"))
)


def find(walk_id: str) -> Walk | None:
    return db.session.get(Walk, walk_id)


def require_walk(neighbourhood_id: str, walk_id: str) -> Walk:
    """The walk of this neighbourhood; Problem not-found when there is none, or it is another's."""
    walk = find(walk_id)
    if walk is None or walk.neighbourhood_id != neighbourhood_id:
        raise Problem("not-found")
    return walk


def require_kept(walk: Walk) -> None:
    """Problem walk-destroyed when its term is over: nothing may come again."""
    if walk.destroyed_at is not None:
        raise Problem("walk-destroyed")


def find_by_join_code(code: str) -> Walk | None:
    return db.session.scalar(select(Walk).where(Walk.join_code == code))


def walks_of(neighbourhood_id: str) -> Sequence[Walk]:
    """The newest first."""
    query = select(Walk).where(Walk.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(Walk.created_at.desc(), Walk.id)).all()


def find_walker(walker_id: str) -> Walker | None:
    return db.session.get(Walker, walker_id)


def walker_with_walk(walker_id: str) -> tuple[Walker, Walk] | None:
    row = db.session.execute(_WALKER_WITH_WALK, {"walker_id": walker_id}).first()
    return (row[0], row[1]) if row else None


def phones_of(neighbourhood_id: str) -> dict[str, tuple[int, int]]:
    """By walk id: how many phones joined, and how much they say they still have to send."""
    query = (
        select(Walker.walk_id, func.count(), func.coalesce(func.sum(Walker.unsent_count), 0))
        .join(Walk, Walk.id == Walker.walk_id)
        .where(Walk.neighbourhood_id == neighbourhood_id, Walker.secret_sha256 != NO_SECRET)
        .group_by(Walker.walk_id)
    )
    return {walk_id: (int(phones), int(unsent)) for walk_id, phones, unsent in db.session.execute(query)}


def walkers_of(walk_id: str) -> Sequence[Walker]:
    """The phones, in the order of joining."""
    phones = (Walker.walk_id == walk_id, Walker.secret_sha256 != NO_SECRET)
    query = select(Walker).where(*phones).order_by(Walker.joined_at, Walker.id)
    return db.session.scalars(query).all()


def insert_vanished_report(values: Mapping[str, Any]) -> VanishedReport:
    """The report with this id: these values, or what came first."""
    insert_once(VanishedReport, values)
    return db.session.scalars(select(VanishedReport).where(VanishedReport.id == values["id"])).one()


def vanished_reports_of(walk_id: str) -> Sequence[VanishedReport]:
    """The newest first."""
    query = select(VanishedReport).where(VanishedReport.walk_id == walk_id)
    return db.session.scalars(query.order_by(VanishedReport.reported_at.desc(), VanishedReport.id)).all()


def map_packs_of(neighbourhood_id: str) -> dict[str, MapPack]:
    """By walk id, the oldest first."""
    query = select(MapPack).join(Walk, Walk.id == MapPack.walk_id).where(Walk.neighbourhood_id == neighbourhood_id)
    return {pack.walk_id: pack for pack in db.session.scalars(query.order_by(MapPack.made_at))}


def map_pack_of(walk_id: str) -> MapPack | None:
    return db.session.scalar(select(MapPack).where(MapPack.walk_id == walk_id))


def walks_without_map_pack() -> Sequence[str]:
    """The ids of walks that could have a map pack and have none yet."""
    query = (
        select(Walk.id)
        .join(Neighbourhood, Neighbourhood.id == Walk.neighbourhood_id)
        .where(Neighbourhood.base_map.is_not(None), ~exists().where(MapPack.walk_id == Walk.id))
    )
    return db.session.scalars(query.order_by(Walk.created_at)).all()
