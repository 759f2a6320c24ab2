"""The coalition writes down who carries an action, within which frames and with what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from wijkwandeling.demo.agenda_plan import Carrying, Pledge
from wijkwandeling.demo.desk import Desk


def carry(desk: Desk, carrying: Carrying, action: dict[str, Any], first_day: date) -> dict[str, Any]:
    """The action with all of ``carrying``; what it has already is left alone."""
    ids = {row["name"].split(",")[0].split()[0]: row["partnerId"] for row in desk.get("/partners")["partners"]}
    path = f"/actions/{action['actionId']}"
    if action["ownerId"] is None:
        action = desk.send("PATCH", path, _words(carrying, ids, action, first_day), action["revision"])
    for pledge in carrying.pledges[len(action["commitments"]) :]:
        action = desk.send("POST", f"{path}/commitments", _pledge(pledge, ids), action["revision"])
    if any(carrying.claim) and not action["claim"]["history"]:
        claim = dict(zip(("reserved", "committed", "spent"), carrying.claim, strict=True))
        action = desk.send("PUT", f"{path}/budget-claim", claim, action["revision"])
    return action


def _words(carrying: Carrying, ids: dict[str, str], action: dict[str, Any], first_day: date) -> dict[str, Any]:
    words: dict[str, Any] = {
        "ownerId": ids[carrying.owner],
        "roles": [{"partnerId": ids[partner], "role": role} for partner, role in carrying.roles.items()],
        "interests": [{"partnerId": ids[partner], "served": True} for partner in carrying.serves],
        "verdicts": [_verdict(carrying, frame) for frame in action["frames"]],
        "paidNow": list(carrying.paid_now),
        "paidLater": list(carrying.paid_later),
        "firstStep": carrying.first_step,
    }
    if carrying.days:
        start, end = (first_day + timedelta(days=days) for days in carrying.days)
        words |= {"startsOn": start.isoformat(), "endsOn": end.isoformat()}
    return words


def _verdict(carrying: Carrying, frame: dict[str, Any]) -> dict[str, str]:
    fits = ("fits", "")
    verdict, reason = next((told for part, told in carrying.verdicts.items() if part in frame["title"]), fits)
    return {"frameId": frame["frameId"], "verdict": verdict, "reason": reason}


def _pledge(pledge: Pledge, ids: dict[str, str]) -> dict[str, Any]:
    return {
        "partnerId": ids[pledge.partner],
        "hours": pledge.hours,
        "euros": pledge.euros,
        "state": pledge.state,
        "dependsOn": pledge.depends_on,
        "givenBy": pledge.given_by,
    }
