"""What residents wrote stays as they approved it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling.agenda.initiatives import store
from wijkwandeling.agenda.models import Action
from wijkwandeling.problems import Problem


def require_own_words(action: Action, changes: Mapping[str, Any]) -> None:
    """Problem: words-of-makers, when these changes give the line of residents other words than theirs."""
    differs = any(name in changes and changes[name] != getattr(action, name) for name in ("title", "description"))
    if differs and store.with_action(action.id) is not None:
        raise Problem("words-of-makers")
