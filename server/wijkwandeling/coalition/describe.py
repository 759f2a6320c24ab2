"""Rows of this stage as the wire shows them (see schemas.py)."""

from __future__ import annotations

from typing import Any

from wijkwandeling.access import Caller, Role
from wijkwandeling.coalition import store
from wijkwandeling.coalition.models import BoundaryCondition, Partner, PartnerPerson

SAME_NAMES = (
    *("name", "kind", "interest", "contribution", "hours_offered", "euros_offered", "space", "network"),
    *(
        "communication",
        "needs",
        "agreed_by",
        "published_at",
        "published_interest",
        "published_contribution",
        "revision",
    ),
)


def boundary_condition(row: BoundaryCondition) -> dict[str, Any]:
    return {
        "boundary_condition_id": row.id,
        "title": row.title,
        "walker_text": row.walker_text,
        "hardness": row.hardness,
        "sort": row.sort,
        "subject": row.subject,
        "owner": row.owner,
        "retired": row.retired_at is not None,
        "revision": row.revision,
    }


def partners(neighbourhood_id: str, who: Caller) -> list[dict[str, Any]]:
    """Who is at the table, as ``who`` may see and do."""
    rows = store.partners_of(neighbourhood_id)
    speakers = store.accounts_of([row.id for row in rows])
    names = store.names_of_accounts({row.published_by for row in rows if row.published_by})
    for_all = bool(who.roles.get(neighbourhood_id, frozenset()) & {Role.AGENDA_BUILDER, Role.ADMIN})
    return [_partner(row, names, for_all or who.account_id in speakers[row.id]) for row in rows]


def partner(row: Partner, who: Caller) -> dict[str, Any]:
    names = store.names_of_accounts({row.published_by} if row.published_by else ())
    for_all = bool(who.roles.get(row.neighbourhood_id, frozenset()) & {Role.AGENDA_BUILDER, Role.ADMIN})
    return _partner(row, names, for_all or who.account_id in store.accounts_of([row.id])[row.id])


def _partner(row: Partner, names: dict[str, str], may_publish: bool) -> dict[str, Any]:
    return {
        "partner_id": row.id,
        **{name: getattr(row, name) for name in SAME_NAMES},
        "published_by": names.get(row.published_by or ""),
        "may_publish": may_publish,
        "left": row.left_at is not None,
    }


def person(row: PartnerPerson) -> dict[str, Any]:
    return {
        "person_id": row.id,
        "name": row.name,
        "function": row.function,
        "email": row.email,
        "phone": row.phone,
        "revision": row.revision,
    }


def accounts(neighbourhood_id: str) -> list[dict[str, Any]]:
    return [
        {"account_id": account.id, "name": account.name, "email": account.email, "partner_id": partner_id}
        for account, partner_id in store.partner_accounts_of(neighbourhood_id)
    ]
