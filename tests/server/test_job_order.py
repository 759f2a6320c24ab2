"""What takes long and holds nobody up is done last."""

from __future__ import annotations

from dataclasses import replace

from wijkwandeling.app import create_app
from wijkwandeling.jobs import queue_of
from wijkwandeling.settings import Settings


def test_faces_are_looked_for_when_every_photo_that_came_is_small(settings: Settings) -> None:
    queue = queue_of(create_app(replace(settings, jobs="queued")))
    queue.enqueue("photo-derived", {"photo_id": "first"})
    queue.enqueue("photo-received", {"photo_id": "second"})
    order = [(event, values["photo_id"]) for event, _, values in (task.args for task in queue.huey.pending())]
    assert order == [("photo-derived", "first"), ("photo-received", "second"), ("photo-derived", "first")]
