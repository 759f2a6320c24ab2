"""Every query of the stage clustering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from wijkwandeling.clustering.anchors import Neighbour, Placed
from wijkwandeling.clustering.corrected_place_store import PLACE
from wijkwandeling.clustering.models import Override, OverridePoint, Spot, SpotMember
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.problems import Problem
from wijkwandeling.walks.models import Walk


class PlaceRow(NamedTuple):
    """As ``SpotMember``: where a point lies, in metres."""

    observation_id: str
    x: float
    y: float
    home_id: str | None
    spot_id: str | None


def require_spot(neighbourhood_id: str, spot_id: str) -> Spot:
    """The living spot of this neighbourhood; Problem not-found when there is none, or no longer."""
    spot = db.session.get(Spot, spot_id)
    if spot is None or spot.neighbourhood_id != neighbourhood_id or spot.dissolved_at is not None:
        raise Problem("not-found")
    return spot


def spots_of(neighbourhood_id: str) -> Sequence[Spot]:
    """The living spots, by number."""
    query = select(Spot).where(Spot.neighbourhood_id == neighbourhood_id, Spot.dissolved_at.is_(None))
    return db.session.scalars(query.order_by(Spot.number)).all()


def spots_by_observation(observation_ids: Collection[str]) -> dict[str, Spot]:
    """Observation id to the spot it belongs to; loose ones are absent."""
    query = (
        select(SpotMember.observation_id, Spot)
        .join(Spot, Spot.id == SpotMember.spot_id)
        .where(SpotMember.observation_id.in_(observation_ids))
    )
    return dict(db.session.execute(query).all())


def present_spot(spot_id: InstrumentedAttribute[str | None]) -> ColumnElement[Any]:
    """For queries: the spot that a reference to a spot means now, itself or the one that it was merged into."""
    meant = aliased(Spot)
    return select(func.coalesce(meant.merged_into_id, meant.id)).where(meant.id == spot_id).scalar_subquery()


def members_of(spot_id: str) -> Sequence[SpotMember]:
    """The members of a spot, by observation id."""
    query = select(SpotMember).where(SpotMember.spot_id == spot_id)
    return db.session.scalars(query.order_by(SpotMember.observation_id)).all()


def residents_of(spot_ids: Collection[str]) -> Sequence[SpotMember]:
    """The points that have their home in one of these spots, or lie in one still; by observation id."""
    if not spot_ids:
        return []
    ids = list(spot_ids)
    query = select(SpotMember).where(or_(SpotMember.home_id.in_(ids), SpotMember.spot_id.in_(ids)))
    return db.session.scalars(query.order_by(SpotMember.observation_id)).all()


def count_placed(neighbourhood_id: str) -> int:
    query = select(func.count()).where(SpotMember.neighbourhood_id == neighbourhood_id)
    return db.session.scalar(query) or 0


def places_of(neighbourhood_id: str) -> Sequence[PlaceRow]:
    """Every placed point of the neighbourhood, by id."""
    row = SpotMember
    query = select(row.observation_id, row.x, row.y, row.home_id, row.spot_id)
    rows = db.session.execute(query.where(row.neighbourhood_id == neighbourhood_id).order_by(row.observation_id))
    return [PlaceRow(*each) for each in rows]


def anchors_of(neighbourhood_id: str) -> Sequence[Placed]:
    """Of every spot that lives, or that points may join; by number."""
    query = select(Spot.anchor_x, Spot.anchor_y, Spot.id).where(
        Spot.neighbourhood_id == neighbourhood_id, or_(Spot.is_home, Spot.dissolved_at.is_(None))
    )
    return [Placed(*each) for each in db.session.execute(query.order_by(Spot.number))]


def loose_in(neighbourhood_id: str) -> Sequence[SpotMember]:
    """The points that lie in no spot, also those that joined one by themselves."""
    query = select(SpotMember).where(SpotMember.neighbourhood_id == neighbourhood_id, SpotMember.spot_id.is_(None))
    return db.session.scalars(query.order_by(SpotMember.observation_id)).all()


def has_residents(spot_id: str) -> bool:
    return bool(db.session.scalar(select(exists().where(SpotMember.home_id == spot_id))))


def spots_by_id(spot_ids: Collection[str]) -> dict[str, Spot]:
    """Also those that are dissolved."""
    if not spot_ids:
        return {}
    return {spot.id: spot for spot in db.session.scalars(select(Spot).where(Spot.id.in_(list(spot_ids))))}


def next_number(neighbourhood_id: str) -> int:
    """The number for a new spot: one more than the highest ever given in this neighbourhood."""
    highest = db.session.scalar(select(func.max(Spot.number)).where(Spot.neighbourhood_id == neighbourhood_id))
    return (highest or 0) + 1


def lock_neighbourhood(neighbourhood_id: str) -> Neighbourhood:
    """The neighbourhood, whose spots nobody else changes until the end of this transaction."""
    query = select(Neighbourhood).where(Neighbourhood.id == neighbourhood_id)
    return db.session.scalars(_locking(query)).one()


def lock_neighbourhood_of(observation_id: str) -> Neighbourhood | None:
    """As ``lock_neighbourhood``, that of a point's walk; None for a point that has not come."""
    query = select(Neighbourhood).join(Walk, Walk.neighbourhood_id == Neighbourhood.id)
    query = query.join(Observation, Observation.walk_id == Walk.id).where(Observation.id == observation_id)
    return db.session.scalars(_locking(query)).one_or_none()


def _locking(query: Select[Neighbourhood]) -> Select[Neighbourhood]:
    # key_share: rows that only refer to the neighbourhood may still be written by others.
    return query.with_for_update(of=Neighbourhood, key_share=True)


def member(observation_id: str) -> SpotMember | None:
    return db.session.get(SpotMember, observation_id)


def members_among(observation_ids: Collection[str]) -> Sequence[SpotMember]:
    query = select(SpotMember).where(SpotMember.observation_id.in_(list(observation_ids)))
    return db.session.scalars(query.order_by(SpotMember.observation_id)).all()


def spots_anchored_at(observation_ids: Collection[str]) -> Sequence[Spot]:
    """The spots that began at one of these points, also those that dissolved."""
    query = select(Spot).where(Spot.anchor_observation_id.in_(list(observation_ids)))
    return db.session.scalars(query.order_by(Spot.number)).all()


def delete_overrides(observation_ids: Collection[str]) -> None:
    """What people decided about single points."""
    ids = list(observation_ids)
    about = select(Override.id).where(Override.observation_id.in_(ids))
    db.session.execute(delete(OverridePoint).where(OverridePoint.observation_id.in_(ids)))
    db.session.execute(delete(Override).where(Override.undoes_id.in_(about)))
    db.session.execute(delete(Override).where(Override.observation_id.in_(ids)))


def loose_near(neighbourhood_id: str, x: float, y: float, distance_m: float) -> Sequence[SpotMember]:
    """The points that joined no spot, in the square of ``distance_m`` around x, y in metres."""
    query = select(SpotMember).where(
        SpotMember.neighbourhood_id == neighbourhood_id,
        SpotMember.home_id.is_(None),
        SpotMember.x.between(x - distance_m, x + distance_m),
        SpotMember.y.between(y - distance_m, y + distance_m),
    )
    return db.session.scalars(query).all()


def neighbours(neighbourhood_id: str, x: float, y: float, distance_m: float) -> list[Neighbour]:
    """The spots that points may join, with their anchor in the square of ``distance_m`` around x, y in metres."""
    query = (
        select(
            Spot.id, Spot.number, Spot.anchor_x, Spot.anchor_y, SpotMember.x, SpotMember.y, SpotMember.observation_id
        )
        .outerjoin(SpotMember, SpotMember.home_id == Spot.id)
        .where(
            Spot.neighbourhood_id == neighbourhood_id,
            Spot.is_home,
            Spot.anchor_x.between(x - distance_m, x + distance_m),
            Spot.anchor_y.between(y - distance_m, y + distance_m),
        )
    )
    members: dict[tuple[str, int, float, float], list[Placed]] = defaultdict(list)
    for spot_id, number, anchor_x, anchor_y, member_x, member_y, observation_id in db.session.execute(query):
        its = members[spot_id, number, anchor_x, anchor_y]
        if observation_id is not None:
            its.append(Placed(member_x, member_y, observation_id))
    return [Neighbour(*spot, its) for spot, its in members.items()]


def unplaced(limit: int) -> Sequence[str]:
    """Points that clustering has not looked at since they changed, or since a photo told their place."""
    place_in_photo = (
        exists()
        .where(Photo.observation_id == Observation.id, PhotoFacts.photo_id == Photo.id)
        .where(PhotoFacts.place_reason.is_(None), PhotoFacts.lon.is_not(None))
    )
    said_unknown = (
        exists()
        .where(Override.observation_id == Observation.id, Override.verb == PLACE)
        .where(Override.value["lon"].as_float().is_(None))
        .where(Override.value[("seen", 0)].as_float().is_not_distinct_from(Observation.lon))
    )
    never = and_(
        SpotMember.observation_id.is_(None),
        Observation.withdrawn_at.is_(None),
        or_(Observation.lon.is_not(None), place_in_photo),
        ~said_unknown,
    )
    query = (
        select(Observation.id)
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .where(or_(never, SpotMember.revision < Observation.revision))
        .order_by(Observation.received_at, Observation.id)
        .limit(limit)
    )
    return db.session.scalars(query).all()
