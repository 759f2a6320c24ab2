"""What was found on a photo after its point was approved is covered in the name of who approved it.

They were told that faces were still looked for, and would be made unrecognisable.
"""

from __future__ import annotations

from wijkwandeling.database import transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.jobs import announce
from wijkwandeling.photos.redact import confirm_proposed
from wijkwandeling.review import store

SWEEP_MAX = 100


def cover_found(photo_id: str) -> None:
    """Job: cover what was proposed, if the point is approved; again changes nothing."""
    with transaction():
        photo = intake.photo(photo_id)
        account_id = store.who_approved(photo.observation_id) if photo else None
        if account_id is not None:
            confirm_proposed([photo_id], account_id)


def announce_uncovered() -> None:
    """For the sweep: a search may have ended at the very moment of the approval."""
    with transaction(write=False):
        for photo_id in store.uncovered(SWEEP_MAX):
            announce("photo-searched", photo_id=photo_id)
