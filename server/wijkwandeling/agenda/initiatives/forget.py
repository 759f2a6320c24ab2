"""How makers can be reached goes when its term is over."""

from __future__ import annotations

from collections import defaultdict

from wijkwandeling import clock, destruction
from wijkwandeling.agenda.initiatives import store
from wijkwandeling.agenda.initiatives.keep import CONTACT_DAYS
from wijkwandeling.database import db, transaction
from wijkwandeling.destruction import TERM, Why

KIND = "contacts"


def forget_contacts() -> None:
    """Job: delete them, with a line in the destruction log for each neighbourhood."""
    with transaction():
        gone: defaultdict[str, list[str]] = defaultdict(list)
        for contact, neighbourhood_id in store.contacts_over_term(clock.now()):
            gone[neighbourhood_id].append(contact.initiative_id)
            db.session.delete(contact)
        for neighbourhood_id, ids in gone.items():
            # Of no walk.
            line = destruction.record(
                KIND, neighbourhood_id, "", counts={KIND: len(ids)}, ids=ids, why=Why(TERM, term_days=CONTACT_DAYS)
            )
            destruction.finish(line)
