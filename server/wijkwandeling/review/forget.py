"""Forget what was decided about points and photos that are no more."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete

from wijkwandeling.database import db
from wijkwandeling.review.models import Correction, Decision, PhotoDecision, TakeDownRequest
from wijkwandeling.review.take_down_store import keep_hashes


def forget(observation_ids: Collection[str]) -> None:
    """Delete every decision about these points, what was corrected, and the reasons that people wrote."""
    db.session.execute(delete(Correction).where(Correction.observation_id.in_(list(observation_ids))))
    db.session.execute(delete(Decision).where(Decision.observation_id.in_(list(observation_ids))))


def forget_requests(photo_ids: Collection[str]) -> None:
    """Delete what visitors wrote about these photos. That one was taken down stays: its twins stay down as well."""
    db.session.execute(delete(TakeDownRequest).where(TakeDownRequest.photo_id.in_(list(photo_ids))))


def forget_photos(photo_ids: Collection[str], neighbourhood_id: str) -> None:
    """Delete all that was asked and decided about photos of which not even the number stays.

    Of what was taken down the hashes stay: an equal picture in another walk stays down.
    """
    keep_hashes(photo_ids, neighbourhood_id)
    forget_requests(photo_ids)
    db.session.execute(delete(PhotoDecision).where(PhotoDecision.photo_id.in_(list(photo_ids))))
