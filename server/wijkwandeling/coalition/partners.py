"""Change a partner, let it leave the table, say who speaks for it and whom to reach."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from wijkwandeling import clock
from wijkwandeling.coalition import store
from wijkwandeling.coalition.models import Partner, PartnerAccount, PartnerPerson
from wijkwandeling.coalition.publish import withdraw
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


def open_partner(neighbourhood_id: str, partner_id: str, revision: int | None) -> Partner:
    """The partner, kept from others until the transaction ends; also one that left.

    Problems: not-found, precondition-required (no revision given), stale (somebody else changed it since).
    """
    if revision is None:
        raise Problem("precondition-required")
    partner = require_partner(neighbourhood_id, partner_id)
    if partner.revision != revision:
        raise Problem("stale", revision=partner.revision)
    return partner


def require_partner(neighbourhood_id: str, partner_id: str) -> Partner:
    """The partner, kept from others until the transaction ends. Problem: not-found."""
    partner = store.partner(neighbourhood_id, partner_id)
    if partner is None:
        raise Problem("not-found")
    return partner


def change_partner(partner: Partner, changes: Mapping[str, Any]) -> None:
    """Take over what ``changes`` names; ``left`` False brings back who left. What was published stays as it was."""
    for name, value in changes.items():
        if name == "left":
            _leave(partner) if value else _return(partner)
        else:
            setattr(partner, name, value)
    partner.revision += 1
    db.session.flush()


def _leave(partner: Partner) -> None:
    """It stays readable in what was agreed; its people are forgotten and nobody else reads its interest."""
    partner.left_at = partner.left_at or clock.now()
    withdraw(partner)
    store.delete_people(partner.id)
    store.delete_accounts(partner.id)


def _return(partner: Partner) -> None:
    partner.left_at = None


def set_accounts(partner: Partner, account_ids: Collection[str]) -> None:
    """Make these the accounts that speak for it, and for no other partner here.

    Problem: unknown-account (without the role partner in this neighbourhood).
    """
    if set(account_ids) - {account.id for account, _ in store.partner_accounts_of(partner.neighbourhood_id)}:
        raise Problem("unknown-account")
    store.delete_accounts(partner.id)
    store.free_accounts(partner.neighbourhood_id, account_ids)
    for account_id in sorted(set(account_ids)):
        db.session.add(PartnerAccount(id=new_id(), partner_id=partner.id, account_id=account_id))
    db.session.flush()


def add_person(partner: Partner, words: Mapping[str, str]) -> PartnerPerson:
    """``words``: name, function, email, phone."""
    person = PartnerPerson(id=new_id(), partner_id=partner.id, **words)
    db.session.add(person)
    db.session.flush()
    return person


def open_person(partner: Partner, person_id: str, revision: int | None) -> PartnerPerson:
    """Problems: not-found, precondition-required, stale."""
    if revision is None:
        raise Problem("precondition-required")
    person = store.person(partner.id, person_id)
    if person is None:
        raise Problem("not-found")
    if person.revision != revision:
        raise Problem("stale", revision=person.revision)
    return person


def change_person(person: PartnerPerson, changes: Mapping[str, str]) -> None:
    for name, value in changes.items():
        setattr(person, name, value)
    person.revision += 1
    db.session.flush()
