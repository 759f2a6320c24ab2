"""An action claims a part of the neighbourhood's budget, and later less, or more."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from wijkwandeling import clock
from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.budget import Budget, Claim, budget_of, goes_over
from wijkwandeling.agenda.models import Action, ClaimChange
from wijkwandeling.agenda.words import euros
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


class Decision(TypedDict):
    """By whom, on what day and why the budget is exceeded."""

    by: str
    on: date
    why: str


def claim_budget(
    action: Action, account_id: str, reserved: int, committed: int, spent: int, decision: Decision | None = None
) -> None:
    """Make this the claim of ``action``, in whole euros.

    Problem: over-budget (``over`` and ``free``, in euros) for a claim above what is left, without a ``decision``.
    """
    before, after = claim_of(action), Claim(action.status, reserved, committed, spent)
    over = check_room(action, before, after, decided=decision is not None)
    action.reserved, action.committed, action.spent = reserved, committed, spent
    action.revision += 1
    db.session.add(
        ClaimChange(
            id=new_id(),
            action_id=action.id,
            reserved=reserved,
            committed=committed,
            spent=spent,
            over=over,
            decided_by=decision["by"] if decision and over else "",
            decided_on=decision["on"] if decision and over else None,
            decided_why=decision["why"] if decision and over else "",
            account_id=account_id,
            at=clock.now(),
        )
    )
    db.session.flush()


def check_room(action: Action, before: Claim, after: Claim, *, decided: bool = False) -> int:
    """By how much the budget is exceeded. Problem: over-budget, unless that was decided.

    Locks the neighbourhood: two builders who claim the last euros at once would both find them free.
    """
    store.hold_neighbourhood(action.neighbourhood_id)
    budget = budget_now(action.neighbourhood_id)
    over = goes_over(budget, before, after)
    if over and not decided:
        room = budget.free + before.counting.total
        detail = f"Voor deze actie is nog {euros(max(0, room))} vrij; dit is {euros(over)} te veel. Verlaag het bedrag."
        detail += " Of leg vast wie besloot dat het meer mag zijn."
        raise Problem("over-budget", detail=detail, over=over, free=room, missing=["decision"])
    return over


def budget_now(neighbourhood_id: str) -> Budget:
    claims = [Claim(*row) for row in carrying_store.claims(neighbourhood_id)]
    return budget_of(carrying_store.budget_total(neighbourhood_id), claims)


def claim_of(action: Action) -> Claim:
    return Claim(action.status, action.reserved, action.committed, action.spent)
