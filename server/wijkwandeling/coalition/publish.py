"""A partner tells everybody what it gets out of it, or takes that back."""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.access import Caller, Role
from wijkwandeling.coalition import store
from wijkwandeling.coalition.models import Partner
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def require_voice(partner: Partner, who: Caller) -> str:
    """The account that publishes: one of the partner's own, or an agenda builder's on its behalf.

    Problem: not-allowed.
    """
    roles = who.roles.get(partner.neighbourhood_id, frozenset())
    own = who.account_id in store.accounts_of([partner.id])[partner.id]
    if who.account_id is None or not (own or roles & {Role.AGENDA_BUILDER, Role.ADMIN}):
        raise Problem("not-allowed")
    return who.account_id


def publish(partner: Partner, account_id: str) -> None:
    """Everybody may read the words as they are now; later changes stay inside until they are published too.

    Problems: not-found (it left), interest-missing.
    """
    if partner.left_at is not None:
        raise Problem("not-found")
    if not partner.interest.strip():
        raise Problem("interest-missing")
    partner.published_at = clock.now()
    partner.published_by = account_id
    partner.published_interest = partner.interest
    partner.published_contribution = partner.contribution
    partner.revision += 1
    db.session.flush()


def withdraw(partner: Partner) -> None:
    """Nothing of it is public any more."""
    partner.published_at = partner.published_by = None
    partner.published_interest = partner.published_contribution = ""
    partner.revision += 1
    db.session.flush()
