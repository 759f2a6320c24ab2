"""Who sends a point: a walker, on one walk."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.problems import Problem


@dataclass(frozen=True)
class Sender:
    walk_id: str
    walker_id: str

    def require_own(self, row: Observation | Photo) -> None:
        """Problem observation-taken when the id was given by another telephone, or for another walk."""
        if (row.walk_id, row.walker_id) != (self.walk_id, self.walker_id):
            raise Problem("observation-taken")
