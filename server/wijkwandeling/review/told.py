"""A point as others than a facilitator read it: with what was corrected, without the words that were left out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wijkwandeling.intake.models import Observation
from wijkwandeling.review import correction_store
from wijkwandeling.review.leave_out import leave_out
from wijkwandeling.review.models import Correction


@dataclass(frozen=True)
class Told:
    note: str
    theme_id: str | None


def told(observations: Collection[Observation]) -> dict[str, Told]:
    """By observation id. The place is clustering's to tell."""
    corrections = correction_store.last_corrections([row.id for row in observations])
    return {row.id: told_of(row, corrections.get(row.id)) for row in observations}


def told_of(observation: Observation, correction: Correction | None) -> Told:
    """With the last correction of the point."""
    if correction is None:
        return Told(observation.note, observation.theme_id)
    theme_id = correction.theme_id if has_theme(observation, correction) else observation.theme_id
    return Told(leave_out(observation.note, correction.left_out), theme_id)


def has_theme(observation: Observation, correction: Correction) -> bool:
    """Whether the theme of the correction counts: the walker did not choose another one since."""
    return correction.has_theme and correction.theme_seen == observation.theme_id
