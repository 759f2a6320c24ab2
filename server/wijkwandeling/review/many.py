"""Decide about many points in one go: each for itself, so that one that somebody else changed holds up no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wijkwandeling.database import db
from wijkwandeling.problems import Problem
from wijkwandeling.review import gather, store
from wijkwandeling.review.correct import correct
from wijkwandeling.review.decide import decide


def decide_many(neighbourhood_id: str, decisions: Sequence[Mapping[str, Any]], account_id: str) -> dict[str, Any]:
    """The members of ``many_schemas.PointsChanged``. Each of ``decisions``: as ``decide`` takes it."""

    def one(observation_id: str, **decision: Any) -> None:
        decide(neighbourhood_id, observation_id, account_id=account_id, **decision)

    return _each(neighbourhood_id, decisions, one)


def correct_many(neighbourhood_id: str, corrections: Sequence[Mapping[str, Any]], account_id: str) -> dict[str, Any]:
    """As ``decide_many``. Each of ``corrections``: as ``correct`` takes it."""

    def one(observation_id: str, *, number: int, **correction: Any) -> None:
        correct(neighbourhood_id, observation_id, number, account_id=account_id, **correction)

    return _each(neighbourhood_id, corrections, one)


def _each(neighbourhood_id: str, items: Sequence[Mapping[str, Any]], one: Callable[..., None]) -> dict[str, Any]:
    overtaken, gone = [], []
    # In one order for everybody: two who do so at once do not wait for each other.
    for item in sorted(items, key=lambda item: str(item["observation_id"])):
        try:
            with db.session.begin_nested():
                one(**item)
        except Problem as problem:
            if problem.code == "stale":
                overtaken.append(item["observation_id"])
            elif problem.code == "not-found":
                gone.append(item["observation_id"])
            else:
                raise
    rows = store.points_with_ids(neighbourhood_id, [item["observation_id"] for item in items])
    return {"points": gather.points(neighbourhood_id, rows), "overtaken": overtaken, "gone": gone}
