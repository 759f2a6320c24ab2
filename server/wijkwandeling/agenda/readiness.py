"""Look up what decides about an action's steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.lacks import DECIDES, Frame, Readiness
from wijkwandeling.agenda.models import Action, Verdict
from wijkwandeling.coalition.models import BoundaryCondition


@dataclass(frozen=True)
class FrameView:
    """A frame as an action stands to it. ``frame_id``: the neighbourhood's, or with ``is_own`` the action's."""

    frame_id: str
    title: str
    hardness: str
    is_own: bool
    verdict: str | None
    reason: str


def readiness_of(action: Action) -> Readiness:
    ids = store.ids_among([action.id])
    frames = frames_of(carrying_store.boundary_conditions(action.neighbourhood_id), carrying_store.verdicts(ids))
    return Readiness(
        kind=action.kind,
        has_owner=action.owner_id is not None,
        has_date=action.starts_on is not None or action.ends_on is not None,
        someone_decides=any(row.role == DECIDES for row in carrying_store.roles(ids)),
        frames=[Frame(frame.title, frame.hardness, frame.verdict) for frame in frames],
    )


def frames_of(conditions: Iterable[BoundaryCondition], verdicts: Iterable[Verdict]) -> list[FrameView]:
    """The neighbourhood's frames in the coalition's order, then the action's own."""
    rows = list(verdicts)
    judged = {row.boundary_condition_id: row for row in rows if row.boundary_condition_id}
    shared = [
        FrameView(
            frame_id=condition.id,
            title=condition.title,
            hardness=condition.hardness,
            is_own=False,
            verdict=row.verdict if (row := judged.get(condition.id)) else None,
            reason=row.reason if row else "",
        )
        for condition in conditions
    ]
    own = [
        FrameView(row.id, row.title, row.hardness, True, row.verdict, row.reason)
        for row in rows
        if row.boundary_condition_id is None
    ]
    return shared + own
