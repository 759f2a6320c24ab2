"""Somebody of the staff sets the terms of a walk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling.database import db
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.store import require_kept
from wijkwandeling.walks.terms import store
from wijkwandeling.walks.terms.models import WalkTerms


def set_terms(walk: Walk, values: Mapping[str, Any]) -> WalkTerms:
    """All of them at once, as schemas.TermsIn gives them. Problem: walk-destroyed."""
    require_kept(walk)
    terms = store.of_walk(walk.id)
    for name, value in values.items():
        setattr(terms, name, value)
    db.session.add(terms)
    return terms
