"""A facilitator decides about a point; whoever comes second hears that somebody was first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy.exc import IntegrityError

from wijkwandeling import clock
from wijkwandeling.database import db, new_id
from wijkwandeling.intake.split_store import split_off_among
from wijkwandeling.intake.store import photos_of
from wijkwandeling.photos.redact import confirm_proposed, require_unchanged
from wijkwandeling.problems import Problem
from wijkwandeling.review import correction_store, point_photo_store, store
from wijkwandeling.review.models import Decision


def decide(
    neighbourhood_id: str,
    observation_id: str,
    *,
    account_id: str,
    verdict: str,
    number: int,
    revision: int | None = None,
    photo_count: int | None = None,
    redactions: Collection[Mapping[str, Any]] = (),
    correction: int | None = None,
    reason: str | None = None,
) -> None:
    """Add a decision after number ``number``, the one the facilitator saw (0: none yet).

    ``revision``, ``photo_count``, ``correction`` and ``redactions`` (photo_id, revision): what else was seen, where
    the caller says so. Approving covers the faces that were proposed and that nobody let go. ``reason``: why it is
    hidden; every decision brings its own, so that one without takes an earlier reason away. Saying the same again is
    no conflict: the answer to the first time may have been lost. Problems: not-found, stale.
    """
    point = store.require_point(neighbourhood_id, observation_id)
    last = point.decision
    photos_there = point_photo_store.photo_count(observation_id)
    reason = reason or None
    if last and _same_again(last, account_id, (verdict, reason), number) and point.verdict == verdict:
        return
    if number != (last.number if last else 0):
        raise Problem("stale")
    photo_ids = [photo.id for photo in photos_of([observation_id])[observation_id]]
    split_off = split_off_among(photo_ids)
    photo_ids = [photo_id for photo_id in photo_ids if photo_id not in split_off]
    if revision not in (None, point.observation.revision) or photo_count not in (None, len(photo_ids)):
        raise Problem("stale")
    if correction not in (None, correction_store.last_number(observation_id)):
        raise Problem("stale")
    if verdict == store.APPROVED:
        require_unchanged({each["photo_id"]: each["revision"] for each in redactions})
    db.session.add(
        Decision(
            id=new_id(),
            observation_id=observation_id,
            number=number + 1,
            verdict=verdict,
            revision=point.observation.revision,
            photo_count=photos_there,
            account_id=account_id,
            at=clock.now(),
            reason=reason,
        )
    )
    try:
        db.session.flush()
    except IntegrityError as error:
        raise Problem("stale") from error
    if verdict == store.APPROVED:
        confirm_proposed(photo_ids, account_id)


def _same_again(last: Decision, account_id: str, said: tuple[str, str | None], number: int) -> bool:
    return last.number == number + 1 and last.account_id == account_id and (last.verdict, last.reason) == said
