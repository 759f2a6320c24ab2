"""How the neighbourhood's budget stands now, over all its actions."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwandeling.agenda import carrying_store
from wijkwandeling.agenda.budget import Budget, Claim, budget_of
from wijkwandeling.agenda.models import Action


def claim_of(action: Action) -> Claim:
    return Claim(action.status, action.reserved, action.committed, action.spent)


def read_budget(neighbourhood_id: str, actions: Iterable[Action]) -> Budget:
    """Whole euros; ``actions``: all of this neighbourhood."""
    return budget_of(carrying_store.budget_total(neighbourhood_id), map(claim_of, actions))
