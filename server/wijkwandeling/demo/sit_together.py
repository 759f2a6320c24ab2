"""The partners tell everybody what they get out of it, and agree on a first collective planning."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkwandeling.demo.desk import Desk
from wijkwandeling.demo.meeting_plan import ANSWERS, OTHERS_PRESENT, PLACE
from wijkwandeling.demo.table_texts import PARTNERS, SPEAKS_FOR


def publish_interests(builder: Desk, speaker: Desk) -> None:
    """Of the partners that want it; who has an account does so itself. What is public already is left alone."""
    public = {told.name for told in PARTNERS if told.publishes}
    for partner in builder.get("/partners")["partners"]:
        if partner["name"] in public and partner["publishedAt"] is None:
            desk = speaker if partner["name"] == SPEAKS_FOR else builder
            desk.send("PUT", f"/partners/{partner['partnerId']}/publication", {}, partner["revision"])


def agree(desk: Desk, held_on: date) -> None:
    """A meeting after the first walk, frozen as planning 1. What is there already is left alone."""
    if desk.get("/meetings")["meetings"]:
        return
    partners = {partner["name"]: partner["partnerId"] for partner in desk.get("/partners")["partners"]}
    actions = {action["title"]: action["actionId"] for action in desk.get("/actions")["actions"]}
    agreements: list[dict[str, Any]] = [
        {
            "actionId": actions[each.action],
            "partnerId": partners[each.partner],
            "answer": each.answer,
            "reservation": each.reservation,
        }
        for each in ANSWERS
        if each.action in actions
    ]
    if not agreements:
        # A part of the demo is filled, without these actions.
        return
    body = {
        "heldOn": held_on.isoformat(),
        "place": PLACE,
        "present": list(partners.values()),
        "othersPresent": OTHERS_PRESENT,
        "agreements": agreements,
    }
    meeting = desk.send("POST", "/meetings", body)
    desk.send("POST", f"/meetings/{meeting['meetingId']}/version", {}, meeting["revision"])
