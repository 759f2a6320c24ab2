"""Answer several points at once, or say an answer better."""

from __future__ import annotations

from collections.abc import Mapping

from wijkwandeling import clock
from wijkwandeling.agenda.feedback import store
from wijkwandeling.agenda.feedback.models import PointAnswer
from wijkwandeling.agenda.feedback.templates import AnswerKind
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


def answer_points(
    neighbourhood_id: str,
    account_id: str,
    seen: Mapping[str, int],
    *,
    kind: str,
    text: str,
    boundary_condition_id: str | None = None,
) -> None:
    """``seen``: point id → the number of the newest answer that the caller knew, 0 without one.

    Problems: unknown-source, unknown-condition, stale (somebody else answered one of them; then nothing is told).
    """
    unknown = set(seen) - store.lock_points(neighbourhood_id, seen)
    if unknown:
        raise Problem("unknown-source", unknownIds=sorted(unknown))
    if boundary_condition_id is not None and (
        kind != AnswerKind.NOT_NOW or not store.knows_condition(neighbourhood_id, boundary_condition_id)
    ):
        raise Problem("unknown-condition")
    numbers = store.last_numbers(seen)
    overtaken = sorted(id_ for id_, number in seen.items() if numbers.get(id_, 0) != number)
    if overtaken:
        raise Problem("stale", overtakenIds=overtaken)
    now = clock.now()
    for observation_id, number in seen.items():
        db.session.add(
            PointAnswer(
                id=new_id(),
                observation_id=observation_id,
                number=number + 1,
                kind=kind,
                text=text.strip(),
                boundary_condition_id=boundary_condition_id,
                account_id=account_id,
                at=now,
            )
        )
    db.session.flush()
