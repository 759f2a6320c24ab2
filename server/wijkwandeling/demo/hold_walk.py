"""One walk of the demo is held: phones join, point things out, and send what they have."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import update

from wijkwandeling.database import db, transaction
from wijkwandeling.demo import answers, land
from wijkwandeling.demo.darkroom import develop_all
from wijkwandeling.demo.ground import geometry_to_degrees
from wijkwandeling.demo.phone import Phone
from wijkwandeling.demo.planned_points import PlannedPoint, walker_id
from wijkwandeling.demo.points.words import THEMES
from wijkwandeling.demo.walk_plans import WHAT_HAPPENS, WHO_DECIDES, WalkPlan
from wijkwandeling.geo import as_geojson
from wijkwandeling.intake.models import Observation
from wijkwandeling.walks import store
from wijkwandeling.walks.create import create_walk
from wijkwandeling.walks.models import Walk

BETWEEN = timedelta(seconds=20)


def walk_of(app: APIFlask, neighbourhood_id: str, plan: WalkPlan) -> Walk:
    """The walk of this plan, made now unless an earlier start did."""
    with app.app_context(), transaction():
        for walk in store.walks_of(neighbourhood_id):
            if walk.title == plan.title:
                return walk
        return create_walk(
            neighbourhood_id,
            plan.title,
            as_geojson(geometry_to_degrees(plan.area.intersection(land.BOUNDARY))),
            starts_at=plan.starts_at,
            meeting_point=plan.meeting_point,
            goal=plan.goal,
            who_decides=WHO_DECIDES,
            what_happens=WHAT_HAPPENS,
            route=as_geojson(geometry_to_degrees(land.ROUTES[plan.route])),
        )


def hold(
    client: FlaskClient, walk: Walk, plan: WalkPlan, points: Sequence[PlannedPoint], themes: Mapping[str, str], key: str
) -> None:
    """Every phone joins, and sends what did not arrive at an earlier start. ``themes``: name to theme id."""
    phones = [Phone(client, walk.id, walker_id(plan, number), key) for number in range(plan.walkers)]
    for phone in phones:
        phone.join(walk.join_code)
    missing = [point for point in points if not phones[point.walker].has_arrived(point.observation_id)]
    developed = develop_all([point.picture for point in missing if point.picture])
    for point in missing:
        _send(phones[point.walker], point, next(developed) if point.picture else None, themes)
    for number, (kind, said) in answers.of(plan):
        phones[number].say(kind, said)
    if plan.unsent:
        phones[-1].announce(plan.unsent)


def came_in_then(app: APIFlask, plan: WalkPlan, points: Sequence[PlannedPoint]) -> None:
    """Let them have come in, in this order, while the walk was held: else nobody in the demo waits for an answer."""
    with app.app_context(), transaction():
        for number, point in enumerate(points):
            moment = plan.seen_from + number * BETWEEN
            db.session.execute(
                update(Observation).where(Observation.id == point.observation_id).values(received_at=moment)
            )


def _send(phone: Phone, point: PlannedPoint, photo: bytes | None, themes: Mapping[str, str]) -> None:
    phone.send_point(point.observation_id, _content(point, photo, themes))
    if photo is not None and point.picture is not None:
        phone.send_photo(point.observation_id, point.picture.photo_id, photo)


def _content(point: PlannedPoint, photo: bytes | None, themes: Mapping[str, str]) -> dict[str, Any]:
    """The point as a phone would send it (intake.schemas.ObservationIn)."""
    content: dict[str, Any] = {
        "kind": point.note.kind,
        "themeId": themes[THEMES[point.note.theme]] if point.note.theme else None,
        "note": point.note.text,
        "place": point.place,
        "directionDeg": point.direction if point.picture else None,
        "capturedAt": point.captured_at.isoformat(),
        "clockOffsetMs": point.clock_offset_ms,
        "photos": [],
    }
    if photo is not None and point.picture is not None:
        announced = {
            "photoId": point.picture.photo_id,
            "sizeBytes": len(photo),
            "sha256": hashlib.sha256(photo).hexdigest(),
            "mediaType": "image/jpeg",
        }
        content["photos"] = [announced]
    return content
