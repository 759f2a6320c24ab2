"""The interest rose (belangenroos): residents in the heart, around it a petal for each partner.

Our reading of the method: the size of a petal is how many actions serve that partner, not a score that somebody gave.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from wijkwandeling.agenda import rose_store
from wijkwandeling.agenda.models import Action
from wijkwandeling.coalition import store as coalition
from wijkwandeling.coalition.models import Partner
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.problems import Problem


@dataclass(frozen=True)
class Petal:
    """``served_by``: the actions that serve the interest of this partner, by number."""

    partner: Partner
    served_by: Sequence[Action]


@dataclass(frozen=True)
class Rose:
    residents_interest: str
    ambition: str
    petals: Sequence[Petal]


def read_rose(neighbourhood_id: str) -> Rose:
    """Partners in the order in which they joined the table. Problem: not-found."""
    neighbourhood = neighbourhoods.find(neighbourhood_id)
    if neighbourhood is None:
        raise Problem("not-found")
    return Rose(neighbourhood.residents_interest, neighbourhood.ambition, petals_of(neighbourhood_id))


def petals_of(neighbourhood_id: str) -> list[Petal]:
    serving: defaultdict[str, list[Action]] = defaultdict(list)
    for partner_id, action in rose_store.actions_that_serve(neighbourhood_id):
        serving[partner_id].append(action)
    return [Petal(partner, serving[partner.id]) for partner in coalition.partners_of(neighbourhood_id)]
