"""Every query about answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import func, select

from wijkwandeling.database import db, insert_once
from wijkwandeling.walks.answers.models import AgeGroup, Answer, Contact
from wijkwandeling.walks.models import Walk

Kind = TypeVar("Kind", Contact, AgeGroup)


def insert_empty(kind: type[Kind], answer_id: str, walk_id: str, secret_sha256: str) -> None:
    """Reserve the id for who has this secret, unless somebody was first."""
    insert_once(kind, {"id": answer_id, "walk_id": walk_id, "secret_sha256": secret_sha256})


def locked(kind: type[Kind], answer_id: str) -> Kind | None:
    """The answer, for a change: until the end of the transaction nobody else changes it."""
    query = select(kind).where(kind.id == answer_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one_or_none()


def contacts_of(neighbourhood_id: str) -> Sequence[tuple[Contact, str]]:
    """Everybody who can be reached, with the title of their walk, the newest first."""
    query = (
        select(Contact, Walk.title)
        .join(Walk, Walk.id == Contact.walk_id)
        .where(Walk.neighbourhood_id == neighbourhood_id, Contact.stored_at.is_not(None))
        .order_by(Contact.stored_at.desc(), Contact.id)
    )
    return [(contact, title) for contact, title in db.session.execute(query)]


def is_of(answer: Answer, neighbourhood_id: str) -> bool:
    """Whether the answer was given on a walk of this neighbourhood."""
    return db.session.scalar(select(Walk.neighbourhood_id).where(Walk.id == answer.walk_id)) == neighbourhood_id


def age_counts(walk_id: str) -> dict[str, int]:
    """Age group to the number of answers that were not taken back."""
    query = select(AgeGroup.age_group, func.count()).where(AgeGroup.walk_id == walk_id, AgeGroup.stored_at.is_not(None))
    return {str(group): int(count) for group, count in db.session.execute(query.group_by(AgeGroup.age_group))}
