"""The agenda builder makes actions of spots and points, and moves them on as far as they came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from wijkwandeling.demo.agenda_plan import ACTIONS, RUNNING, ActionPlan
from wijkwandeling.demo.carry_action import carry
from wijkwandeling.demo.desk import Desk
from wijkwandeling.demo.planned_points import PlannedPoint
from wijkwandeling.demo.points.words import THEMES


def set_agenda(
    desk: Desk, spots: Mapping[str, str], points: Sequence[PlannedPoint], themes: Mapping[str, str], first_day: date
) -> None:
    """``spots``: place name to spot id. ``themes``: name to theme id. What stands there already is left alone.

    ``first_day``: of the first walk, from which the plans count.
    """
    by_note = {point.note: point.observation_id for point in points}
    there = {action["title"]: action for action in desk.get("/actions")["actions"]}
    for plan in ACTIONS:
        spot_ids = [spots[place.name] for place in plan.spots if place.name in spots]
        observation_ids = [by_note[note] for note in plan.points if note in by_note]
        if plan.kind != RUNNING and not spot_ids and not observation_ids:
            # A part of the demo is filled, and the place of this action is in the other part.
            continue
        action = there.get(plan.title) or _create(desk, plan, spot_ids, observation_ids, themes)
        action = desk.get(f"/actions/{action['actionId']}")
        if plan.carrying:
            action = carry(desk, plan.carrying, action, first_day)
        _move_on(desk, plan, action)


def _create(
    desk: Desk, plan: ActionPlan, spot_ids: list[str], observation_ids: list[str], themes: Mapping[str, str]
) -> dict[str, Any]:
    body = {
        "title": plan.title,
        "description": plan.description,
        "themeId": themes[THEMES[plan.theme]],
        "kind": plan.kind,
        "spotIds": spot_ids,
        "observationIds": observation_ids,
    }
    return desk.send("POST", "/actions", body)


def _move_on(desk: Desk, plan: ActionPlan, action: dict[str, Any]) -> None:
    """The steps that the action has not made yet."""
    statuses = [step.status for step in plan.steps]
    made = statuses.index(action["status"]) + 1 if action["status"] in statuses else 0
    for step in plan.steps[made:]:
        frames = [frame["frameId"] for frame in action["frames"] if step.frame and step.frame in frame["title"]]
        body = {"status": step.status, "reason": step.reason, "message": step.message, "frameId": (*frames, None)[0]}
        action = desk.send("POST", f"/actions/{action['actionId']}/status-changes", body, action["revision"])
