"""What happens afterwards: one table, event to functions, and the sweep that finds what was missed."""

from __future__ import annotations

from wijkwandeling.jobs import Table

EVENTS: Table = {
    "observation-changed": (),
    "photo-received": (),
    "photo-derived": (),
}


def sweep() -> None:
    """Announce again what the tables show as still to be done."""
