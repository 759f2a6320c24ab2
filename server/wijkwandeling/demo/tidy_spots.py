"""The facilitator looks at the spots together: merges two, gives one a name, sets a point aside, leaves words out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwandeling.demo.desk import Desk
from wijkwandeling.demo.planned_points import PlannedPoint

# Known by the beginning of a note of somebody who stood there.
SCHOOL, SCHOOL_PATH = "Om half negen staan de auto’s", "In de winter is dit pad pikdonker"
SCHOOL_NAME = "De Klimboom en het pad erheen"
ABOUT_ANOTHER_PLACE = "Drempelvrije woningen."
TELLS_WHERE_SOMEBODY_LIVES = "Losse stoeptegel bij nummer 22"
LEFT_OUT = {"words": "bij nummer 22", "kind": "address"}


def tidy_spots(desk: Desk, points: Sequence[PlannedPoint]) -> None:
    """``points``: of all walks. What was decided already is left alone, and of a part of the demo what is not there."""
    school, path, elsewhere, tile = (
        _point(desk, points, beginning)
        for beginning in (SCHOOL, SCHOOL_PATH, ABOUT_ANOTHER_PLACE, TELLS_WHERE_SOMEBODY_LIVES)
    )
    if school and path and school["spotId"] != path["spotId"]:
        other = desk.get(f"/spots/{path['spotId']}")
        _merge(desk, school["spotId"], other)
    if school:
        spot = desk.get(f"/spots/{school['spotId']}")
        if spot["title"] != SCHOOL_NAME:
            desk.send("PATCH", f"/spots/{spot['spotId']}", {"title": SCHOOL_NAME}, spot["revision"])
    if elsewhere and elsewhere["spotId"]:
        desk.send("POST", f"/points/{elsewhere['observationId']}/set-asides", {})
    if tile and not tile["correction"]["number"]:
        desk.send("PUT", f"/points/{tile['observationId']}/correction", {"leftOut": [LEFT_OUT]}, 0)


def _point(desk: Desk, points: Sequence[PlannedPoint], beginning: str) -> dict[str, Any] | None:
    ids = [point.observation_id for point in points if point.note.text.startswith(beginning)]
    return desk.get(f"/points/{ids[0]}") if ids else None


def _merge(desk: Desk, spot_id: str, other: dict[str, Any]) -> None:
    spot = desk.get(f"/spots/{spot_id}")
    body = {"spots": [{"spotId": other["spotId"], "revision": other["revision"]}]}
    desk.send("POST", f"/spots/{spot_id}/merges", body, spot["revision"])
