"""Every query of retention: what is still here of what should go, the log, and the files for the archive."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, or_, select, union

from wijkwandeling.accounts.models import Account
from wijkwandeling.database import db
from wijkwandeling.destruction import Destruction
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative, DoomedBytes, PhotoFacts
from wijkwandeling.retention.models import WalkExport
from wijkwandeling.walks.answers.models import AgeGroup, Contact
from wijkwandeling.walks.models import VanishedReport, Walk, Walker


def last_point_at(walk_id: str) -> datetime | None:
    """When the last point of this walk came."""
    return db.session.scalar(select(func.max(Observation.received_at)).where(Observation.walk_id == walk_id))


def withdrawn_points(walk_id: str, before: datetime) -> Sequence[str]:
    """Ids of the points that were withdrawn by then, and of which something is left; the first withdrawn first."""
    left = exists().where(Photo.observation_id == Observation.id, Photo.dropped_at.is_(None))
    query = select(Observation.id).where(
        Observation.walk_id == walk_id,
        Observation.withdrawn_at <= before,
        # One that never came says nothing, but its photos may have come.
        or_(and_(Observation.forgotten_at.is_(None), Observation.kind.is_not(None)), left),
    )
    return db.session.scalars(query.order_by(Observation.withdrawn_at, Observation.id)).all()


def walk_of_withdrawn(observation_id: str) -> str | None:
    """The id of a point's walk; None when it was not withdrawn."""
    query = select(Observation.walk_id).where(Observation.id == observation_id, Observation.withdrawn_at.is_not(None))
    return db.session.scalar(query)


def photos_of(observation_ids: Collection[str]) -> Sequence[str]:
    """Ids of the photos that are here of these points."""
    query = select(Photo.id).where(Photo.observation_id.in_(list(observation_ids)), Photo.dropped_at.is_(None))
    return db.session.scalars(query.order_by(Photo.id)).all()


def photos_with_original(walk_id: str) -> Sequence[str]:
    """Ids of the photos that were looked at and whose bytes are here as they came."""
    query = (
        select(Photo.id)
        .join(PhotoFacts, PhotoFacts.photo_id == Photo.id)
        .where(
            Photo.walk_id == walk_id,
            Photo.dropped_at.is_(None),
            Photo.original_gone_at.is_(None),
            PhotoFacts.state.in_(("ready", "undecodable")),
        )
    )
    return db.session.scalars(query.order_by(Photo.id)).all()


def contacts(walk_id: str) -> Sequence[str]:
    """Ids of the answers that tell how to reach somebody."""
    query = select(Contact.id).where(Contact.walk_id == walk_id, Contact.stored_at.is_not(None))
    return db.session.scalars(query.order_by(Contact.id)).all()


def everything(walk_id: str) -> dict[str, Sequence[str]]:
    """Ids of all that walkers gave, also what is empty by now: points, photos, contacts, ageGroups, phones, reports."""
    tables: dict[str, Any] = {
        "points": Observation,
        "photos": Photo,
        "contacts": Contact,
        "ageGroups": AgeGroup,
        "phones": Walker,
        "reports": VanishedReport,
    }
    return {
        name: db.session.scalars(select(table.id).where(table.walk_id == walk_id).order_by(table.id)).all()
        for name, table in tables.items()
    }


def all_photos_of(observation_ids: Collection[str]) -> Sequence[Photo]:
    """Also those that were dropped: what is known of them goes as well."""
    query = select(Photo).where(Photo.observation_id.in_(list(observation_ids)))
    return db.session.scalars(query.order_by(Photo.id)).all()


def photos_of_walk(walk_id: str) -> Sequence[Photo]:
    """Every one, also those that were dropped or have no point."""
    return db.session.scalars(select(Photo).where(Photo.walk_id == walk_id).order_by(Photo.id)).all()


def photos_with_ids(photo_ids: Collection[str]) -> Sequence[Photo]:
    return db.session.scalars(select(Photo).where(Photo.id.in_(list(photo_ids))).order_by(Photo.id)).all()


def hashes_of(photos: Collection[Photo]) -> set[str]:
    """Of the bytes of these photos, and of the pictures made of them."""
    made = select(Derivative.sha256).where(Derivative.photo_id.in_([photo.id for photo in photos]))
    return {*(photo.sha256 for photo in photos), *db.session.scalars(made)}


def locked_points(observation_ids: Collection[str]) -> Sequence[Observation]:
    """By id; nobody else changes them until the end of the transaction."""
    query = select(Observation).where(Observation.id.in_(list(observation_ids))).order_by(Observation.id)
    return db.session.scalars(query.with_for_update().execution_options(populate_existing=True)).all()


def referred_to(hashes: Collection[str]) -> set[str]:
    """Those bytes that belong to a photo that was not erased, to a picture of one or to a file for the archive, or that
    a line of the log says will go.
    """
    wanted, here = list(hashes), or_(Photo.dropped_at.is_(None), PhotoFacts.state.is_distinct_from("erased"))
    facts = PhotoFacts.photo_id == Photo.id
    originals = select(Photo.sha256).outerjoin(PhotoFacts, facts).where(here, Photo.original_gone_at.is_(None))
    pictures = (
        select(Derivative.sha256).join(Photo, Photo.id == Derivative.photo_id).outerjoin(PhotoFacts, facts).where(here)
    )
    found = union(
        originals.where(Photo.sha256.in_(wanted)),
        pictures.where(Derivative.sha256.in_(wanted)),
        select(WalkExport.sha256).where(WalkExport.sha256.in_(wanted)),
        select(DoomedBytes.sha256).where(DoomedBytes.sha256.in_(wanted)),
    )
    return set(db.session.scalars(found))


def destructions(
    neighbourhood_id: str, limit: int | None = None
) -> Sequence[tuple[Destruction, str | None, str | None]]:
    """Lines of the log, the newest first, each with the title of its walk and the name of who did it; also those of
    which nobody knows the neighbourhood.
    """
    query = (
        select(Destruction, Walk.title, Account.name)
        .outerjoin(Walk, Walk.id == Destruction.walk_id)
        .outerjoin(Account, Account.id == Destruction.account_id)
        .where(Destruction.neighbourhood_id.in_((neighbourhood_id, "")))
        .order_by(Destruction.begun_at.desc(), Destruction.id)
        .limit(limit)
    )
    return [(line, title, name) for line, title, name in db.session.execute(query)]


def exports(neighbourhood_id: str) -> Sequence[tuple[WalkExport, str]]:
    """The files that can be handed over, the newest first, each with the title of its walk."""
    query = (
        select(WalkExport, Walk.title)
        .join(Walk, Walk.id == WalkExport.walk_id)
        .where(Walk.neighbourhood_id == neighbourhood_id, WalkExport.ready_at.is_not(None))
        .order_by(WalkExport.ready_at.desc(), WalkExport.id)
    )
    return [(export, title) for export, title in db.session.execute(query)]


def export(neighbourhood_id: str, export_id: str) -> WalkExport | None:
    query = (
        select(WalkExport)
        .join(Walk, Walk.id == WalkExport.walk_id)
        .where(WalkExport.id == export_id, Walk.neighbourhood_id == neighbourhood_id, WalkExport.ready_at.is_not(None))
    )
    return db.session.scalar(query)


def unready_exports(before: datetime) -> Sequence[str]:
    """Ids of those that were begun by then and never finished."""
    query = select(WalkExport.id).where(WalkExport.ready_at.is_(None), WalkExport.begun_at < before)
    return db.session.scalars(query).all()
