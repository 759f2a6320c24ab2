"""No decision about spots leaves an action with a spot that has no points any more: it would lose its place and its
reasons without anybody saying so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from wijkwandeling.agenda import kept_spots_store
from wijkwandeling.agenda.kept_spots_store import Kept
from wijkwandeling.database import db
from wijkwandeling.problems import Problem

TAKE_OUT = "Laat de agendabouwer de plek eerst uit die actie halen, en probeer het dan opnieuw."
PIN = "Zet de plek eerst vast: dan houdt ze haar andere punten."


@contextmanager
def spots_of_actions_kept(neighbourhood_id: str, *, is_one_point: bool = False) -> Iterator[None]:
    """Refuses what happens inside when a spot that an action came from loses its last point by it.

    To be entered with the neighbourhood's lock. ``is_one_point``: it takes a single point away, so that a pin would
    hold the others. Problem spot-on-agenda, which tells the spots and the actions.
    """
    before = kept_spots_store.spots_with_points(neighbourhood_id)
    yield
    db.session.flush()
    left = {kept.source_id for kept in kept_spots_store.spots_with_points(neighbourhood_id)}
    lost = [kept for kept in before if kept.source_id not in left]
    if lost:
        can_be_pinned = is_one_point and all(kept.points > 1 for kept in lost)
        raise Problem("spot-on-agenda", detail=f"{_told(lost)} {PIN if can_be_pinned else TAKE_OUT}")


def _told(lost: Sequence[Kept]) -> str:
    spots = dict.fromkeys(kept.spot_name for kept in lost)
    told = [f"{name} ({_actions([kept.number for kept in lost if kept.spot_name == name])})" for name in spots]
    return f"{' en '.join(told)} zou dan geen punten meer hebben. Er is niets veranderd."


def _actions(numbers: list[int]) -> str:
    return f"{'actie' if len(numbers) == 1 else 'acties'} {' en '.join(str(number) for number in sorted(numbers))}"
