"""The facilitator goes through the points of a walk, and gives the spots their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import dist
from random import Random

from wijkwandeling.demo.desk import Desk
from wijkwandeling.demo.ground import to_degrees
from wijkwandeling.demo.planned_points import PlannedPoint
from wijkwandeling.demo.points.words import Place
from wijkwandeling.geo import RD_NEW, Grid

# A spot's centre lies near the place it came from, because that is how the points were scattered.
NEAR_M = 32.0
PAGE = 200


def review(desk: Desk, walk_id: str, points: Sequence[PlannedPoint], *, approve: float, hide: int) -> None:
    """Approve a share of the points and hide a few; the rest is left pending."""
    random = Random(len(points))  # noqa: S311 - a story, not a secret
    ids = [point.observation_id for point in points]
    chosen = random.sample(ids, max(round(approve * len(ids)), hide))
    hidden = set(chosen[:hide])
    pending = desk.get("/points", decision="pending", walkId=walk_id, limit=PAGE)["points"]
    for point in pending:
        if point["observationId"] in chosen:
            verdict = "hidden" if point["observationId"] in hidden else "approved"
            body = {"verdict": verdict, "number": point["decision"]["number"], "revision": point["revision"]}
            desk.send("PUT", f"/points/{point['observationId']}/decision", body)


def name_spots(desk: Desk, places: Iterable[Place]) -> dict[str, str]:
    """Give each place's spot its name; place name to spot id, for the places that became a spot."""
    grid = Grid(RD_NEW)
    centres = {}
    for spot in desk.get("/spots")["features"]:
        facts = spot["properties"]
        centre = grid.to_metres(facts["centre"]["lon"], facts["centre"]["lat"])
        centres[facts["spotId"]] = (centre, facts["title"], facts["revision"])
    named = {}
    for place in places:
        here = grid.to_metres(*to_degrees(place.at))
        near = [(dist(centre, here), spot_id) for spot_id, (centre, _, _) in centres.items()]
        distance, spot_id = min(near, default=(float("inf"), ""))
        if distance > NEAR_M:
            continue
        named[place.name] = spot_id
        _, title, revision = centres[spot_id]
        if title != place.name:
            desk.send("PATCH", f"/spots/{spot_id}", {"title": place.name}, revision)
    return named
