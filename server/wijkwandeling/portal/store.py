"""Every query of the stage portal. It owns no tables: it reads what the stages before it keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, or_, select

from wijkwandeling.agenda.models import Action, ActionSource
from wijkwandeling.agenda.store import ids_among, newest_changes
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.coalition.models import BoundaryCondition
from wijkwandeling.coalition.store import all_boundary_conditions_of
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, ObservationRevision, Photo
from wijkwandeling.intake.split_store import is_split_off
from wijkwandeling.intake.store import photos_of
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos.models import Derivative, FormerDerivative
from wijkwandeling.photos.redaction_store import fit_to_be_public
from wijkwandeling.portal.own_corrections import corrections_of
from wijkwandeling.portal.records import ActionNews, OwnPoint, PublicPoint, SpotName
from wijkwandeling.review.models import Decision
from wijkwandeling.review.store import APPROVED, reviewed, verdict_of
from wijkwandeling.review.take_down_store import taken_down, taken_down_among
from wijkwandeling.review.told import told
from wijkwandeling.walks.models import Walk

SMALL, PUBLIC = "small", "public"


def own_points(walk_id: str, walker_id: str) -> list[OwnPoint]:
    """Every point of a walker, also the withdrawn ones, the first received first."""
    newest = (
        select(func.max(Decision.number))
        .where(Decision.observation_id == Observation.id)
        .correlate(Observation)
        .scalar_subquery()
    )
    query = (
        select(Observation, Decision.verdict, Decision.reason, Spot)
        .outerjoin(Decision, (Decision.observation_id == Observation.id) & (Decision.number == newest))
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .outerjoin(Spot, (Spot.id == SpotMember.spot_id) & Spot.dissolved_at.is_(None))
        .where(Observation.walk_id == walk_id, Observation.walker_id == walker_id)
        # Of a photo that became a point of its own, the walker reads at the point it was sent with.
        .where(Observation.split_from.is_(None))
        .order_by(Observation.received_at, Observation.id)
    )
    rows = [(observation, verdict, reason, spot) for observation, verdict, reason, spot in db.session.execute(query)]
    ids = [observation.id for observation, *_ in rows]
    current = verdict_of(ids)
    photos = photos_of(ids)
    down = taken_down_among([photo.id for theirs in photos.values() for photo in theirs])
    corrections = corrections_of([observation for observation, *_ in rows])
    return [
        OwnPoint(
            observation=observation,
            correction=corrections.get(observation.id),
            taken_down={photo.id: down[photo.id] for photo in photos[observation.id] if photo.id in down},
            received_photo_ids=[photo.id for photo in photos[observation.id]],
            verdict=verdict,
            verdict_is_current=verdict is not None and current.get(observation.id) == verdict,
            reason=reason,
            spot=SpotName(spot.id, spot.number, spot.title) if spot else None,
        )
        for observation, verdict, reason, spot in rows
    ]


def news_of_points(walk_id: str, walker_id: str) -> Sequence[ActionNews]:
    """The actions that came from this walker's points, or from the spots they lie in."""
    own = select(Observation.id).where(Observation.walk_id == walk_id, Observation.walker_id == walker_id)
    spots = select(SpotMember.spot_id).where(SpotMember.observation_id.in_(own), SpotMember.spot_id.is_not(None))
    meant = present_spot(ActionSource.spot_id)
    query = (
        select(Action, ActionSource.observation_id, meant, BoundaryCondition.walker_text)
        .join(ActionSource, ActionSource.action_id == Action.id)
        .outerjoin(BoundaryCondition, BoundaryCondition.id == Action.cause_id)
        .where(or_(ActionSource.observation_id.in_(own), meant.in_(spots)))
        .order_by(Action.number)
    )
    rows = db.session.execute(query).all()
    newest = newest_changes(ids_among({action.id for action, *_ in rows}))
    return [
        ActionNews(
            action_id=action.id,
            number=action.number,
            title=action.title,
            status=action.status,
            reason=action.reason,
            frame=frame or "",
            message=newest[action.id].message if action.id in newest else "",
            told_at=newest[action.id].at if action.id in newest else action.created_at,
            spot_id=spot_id,
            observation_id=observation_id,
        )
        for action, observation_id, spot_id, frame in rows
    ]


def public_points(neighbourhood_id: str) -> list[PublicPoint]:
    """What may be seen by everybody, by number of spot and moment of capture."""
    query = (
        reviewed(neighbourhood_id)
        .join(SpotMember, SpotMember.observation_id == Observation.id)
        .join(Spot, Spot.id == SpotMember.spot_id)
        .where(Spot.dissolved_at.is_(None))
        .add_columns(Spot, SpotMember.x, SpotMember.y)
        .order_by(Spot.number, Observation.captured_at, Observation.id)
    )
    rows = [
        (observation, spot, x, y)
        for observation, _, verdict, spot, x, y in db.session.execute(query)
        if verdict == APPROVED
    ]
    words = told([observation for observation, *_ in rows])
    return [PublicPoint(observation, words[observation.id], spot, x, y) for observation, spot, x, y in rows]


def derivatives(neighbourhood_id: str) -> dict[str, dict[str, Derivative]]:
    """Photo id → variant → derivative, of every photo of the neighbourhood that is fit to be public and not taken down.

    Whether its point is approved is not asked here.
    """
    query = (
        select(Derivative)
        .join(Photo, Photo.id == Derivative.photo_id)
        .join(Walk, Walk.id == Photo.walk_id)
        .where(Walk.neighbourhood_id == neighbourhood_id, Photo.dropped_at.is_(None), fit_to_be_public())
        .where(~taken_down(Derivative.sha256, neighbourhood_id), ~is_split_off())
    )
    found: defaultdict[str, dict[str, Derivative]] = defaultdict(dict)
    for derivative in db.session.scalars(query):
        found[derivative.photo_id][derivative.variant] = derivative
    return found


def spots_of_actions(neighbourhood_id: str) -> list[tuple[str, str]]:
    """(action id, spot id) of every spot that an action came from."""
    query = (
        select(ActionSource.action_id, present_spot(ActionSource.spot_id))
        .distinct()
        .join(Action, Action.id == ActionSource.action_id)
        .where(Action.neighbourhood_id == neighbourhood_id)
    )
    return [(action_id, spot_id) for action_id, spot_id in db.session.execute(query) if spot_id]


def frames_for_walkers(neighbourhood_id: str) -> dict[str, str]:
    """Every boundary condition in a walker's words, by id; also one that counts no more: it was a reason then."""
    return {row.id: row.walker_text for row in all_boundary_conditions_of(neighbourhood_id)}


def walks(neighbourhood_id: str) -> Sequence[Walk]:
    """The walks that are or were open, by date; those without a date last."""
    query = (
        select(Walk)
        .where(Walk.neighbourhood_id == neighbourhood_id, Walk.state != "draft")
        .order_by(Walk.starts_at.is_(None), Walk.starts_at, Walk.created_at)
    )
    return db.session.scalars(query).all()


def neighbourhoods() -> Sequence[Neighbourhood]:
    """All of them, by name."""
    return db.session.scalars(select(Neighbourhood).order_by(Neighbourhood.name)).all()


def neighbourhood_of(photo: Photo) -> Neighbourhood:
    query = select(Neighbourhood).join(Walk, Walk.neighbourhood_id == Neighbourhood.id).where(Walk.id == photo.walk_id)
    return db.session.scalars(query).one()


def photos_with_derivative(sha256: str) -> list[tuple[Photo, Observation]]:
    """The photos, with their points, that have a form with these bytes and are fit to be public."""
    query = (
        select(Photo, Observation)
        .join(Derivative, Derivative.photo_id == Photo.id)
        .join(Observation, Observation.id == Photo.observation_id)
        .where(Derivative.sha256 == sha256, Derivative.variant.in_((SMALL, PUBLIC)), fit_to_be_public())
    )
    return [(photo, observation) for photo, observation in db.session.execute(query)]


def photos_that_had_derivative(sha256: str) -> list[tuple[Photo, datetime]]:
    """The photos that had a form with these bytes, and until when it was fit to be public."""
    query = (
        select(Photo, FormerDerivative.until)
        .join(FormerDerivative, FormerDerivative.photo_id == Photo.id)
        .where(FormerDerivative.sha256 == sha256)
    )
    return [(photo, until) for photo, until in db.session.execute(query)]


def approvals(observation_id: str) -> list[tuple[Decision, ObservationRevision]]:
    """Every approval of a point that there ever was, with the version of the point that was approved."""
    query = (
        select(Decision, ObservationRevision)
        .join(
            ObservationRevision,
            (ObservationRevision.observation_id == Decision.observation_id)
            & (ObservationRevision.revision == Decision.revision)
            & ObservationRevision.accepted,
        )
        .where(Decision.observation_id == observation_id, Decision.verdict == APPROVED)
    )
    return [(decision, revision) for decision, revision in db.session.execute(query)]
