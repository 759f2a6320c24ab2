"""A phone tells that points vanished from its storage before they were sent, once, however often it asks."""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store
from wijkwandeling.walks.join import require_uuid
from wijkwandeling.walks.models import VanishedReport


def report_vanished(walk_id: str, report_id: str, count: int) -> VanishedReport:
    """Keep the report; the first with an id stands. Problems: invalid-input, not-found, walk-destroyed."""
    require_uuid("reportId", report_id)
    walk = store.find(walk_id)
    if walk is None:
        raise Problem("not-found")
    store.require_kept(walk)
    values = {"id": report_id, "walk_id": walk_id, "count": count, "reported_at": clock.now()}
    report = store.insert_vanished_report(values)
    if report.walk_id != walk_id:
        raise Problem("not-found")
    return report
