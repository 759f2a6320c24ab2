"""What became of one approved point, as everybody may read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkwandeling.agenda.feedback.store import GivenAnswer
from wijkwandeling.agenda.feedback.templates import AnswerKind
from wijkwandeling.agenda.models import Action

ON_AGENDA, NOTHING = "on-agenda", "nothing"
# In the order in which they are told.
KINDS = (ON_AGENDA, *(kind.value for kind in AnswerKind), NOTHING)


@dataclass(frozen=True)
class Became:
    """``actions``: those that it came on the agenda with. ``answer``: what its walker was told, also without any."""

    actions: Sequence[Action]
    answer: GivenAnswer | None

    @property
    def kind(self) -> str:
        """One of KINDS: the furthest that it came."""
        if self.actions:
            return ON_AGENDA
        return self.answer.kind if self.answer else NOTHING


def tally(became: Iterable[Became]) -> list[tuple[str, int]]:
    """Kind and how many, without those that there are none of."""
    counts = Counter(each.kind for each in became)
    return [(kind, counts[kind]) for kind in KINDS if counts[kind]]
