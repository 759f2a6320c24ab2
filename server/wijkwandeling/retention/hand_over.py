"""A file for the archive was handed over, and goes here."""

from __future__ import annotations

from wijkwandeling import destruction
from wijkwandeling.database import db
from wijkwandeling.destruction import STAFF, Why
from wijkwandeling.jobs import announce
from wijkwandeling.photos import store as photos
from wijkwandeling.retention.models import WalkExport

KIND = "export"


def remove_handed_over(neighbourhood_id: str, export: WalkExport, account_id: str) -> None:
    """Its row now, with a line in the log; its bytes right after."""
    why = Why(STAFF, account_id=account_id)
    line = destruction.record(KIND, neighbourhood_id, export.walk_id, counts={"exports": 1}, ids=[export.id], why=why)
    photos.doom(line, {export.sha256})
    db.session.delete(export)
    announce("destruction-begun", destruction_id=line)
