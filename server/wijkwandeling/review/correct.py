"""A facilitator corrects a point: where it is, what it is about, which words others do not read.

What the walker sent stays as it is. Whoever comes second hears that somebody was first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import IntegrityError

from wijkwandeling import clock
from wijkwandeling.clustering import store as spots
from wijkwandeling.clustering.corrected_place import Corrected, correct_place, corrected_places
from wijkwandeling.clustering.place import place_now
from wijkwandeling.database import db, new_id
from wijkwandeling.intake.models import Observation
from wijkwandeling.neighbourhoods.store import themes_of
from wijkwandeling.problems import Problem
from wijkwandeling.review import correction_store, store
from wijkwandeling.review.models import Correction
from wijkwandeling.review.told import has_theme


@dataclass(frozen=True)
class Wanted:
    """All that is corrected. ``theme``: (its id or None,) where it is another than the walker's."""

    theme: tuple[str | None] | None
    place: Corrected | None
    left_out: Sequence[Mapping[str, str]]


def correct(
    neighbourhood_id: str,
    observation_id: str,
    number: int | None,
    *,
    account_id: str,
    theme: Mapping[str, Any] | None,
    place: Mapping[str, Any] | None,
    left_out: Sequence[Mapping[str, str]],
) -> None:
    """Make this all that is corrected of the point, after correction ``number`` (0: none), the one that was seen.

    Saying the same again is no conflict. Problems: not-found, precondition-required, stale, unknown-theme.
    """
    # In the order in which everybody locks: spots, then points.
    spots.lock_neighbourhood(neighbourhood_id)
    observation = store.require_point(neighbourhood_id, observation_id).observation
    if number is None:
        raise Problem("precondition-required")
    wanted = Wanted(
        (theme["theme_id"],) if theme else None,
        Corrected(place["lon"], place["lat"]) if place else None,
        [{"words": each["words"], "kind": each["kind"]} for each in left_out],
    )
    last = correction_store.last_corrections([observation_id]).get(observation_id)
    if last and (last.number, last.account_id) == (number + 1, account_id) and wanted == _present(observation, last):
        return
    if number != (last.number if last else 0):
        raise Problem("stale")
    if wanted.theme and wanted.theme[0] not in {None, *(each.id for each in themes_of(neighbourhood_id))}:
        raise Problem("unknown-theme")
    _add(observation, number + 1, wanted, account_id)
    if wanted.place != corrected_places([observation]).get(observation_id):
        correct_place(neighbourhood_id, observation, wanted.place, account_id=account_id)
        place_now(observation_id)


def _add(observation: Observation, number: int, wanted: Wanted, account_id: str) -> None:
    db.session.add(
        Correction(
            id=new_id(),
            observation_id=observation.id,
            number=number,
            has_theme=wanted.theme is not None,
            theme_id=wanted.theme[0] if wanted.theme else None,
            theme_seen=observation.theme_id,
            left_out=list(wanted.left_out),
            account_id=account_id,
            at=clock.now(),
        )
    )
    try:
        db.session.flush()
    except IntegrityError as error:
        raise Problem("stale") from error


def _present(observation: Observation, last: Correction) -> Wanted:
    theme = (last.theme_id,) if has_theme(observation, last) else None
    return Wanted(theme, corrected_places([observation]).get(observation.id), last.left_out)
