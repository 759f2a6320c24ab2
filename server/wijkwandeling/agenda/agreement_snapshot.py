"""How the collective planning read at the moment when it was frozen.

A snapshot has the names of the wire: neighbourhoodName, ambition, residentsInterest, presentPartners, agreed,
notAgreed. The last two are lists of {action, answers}: the action as it is shown to staff, and what each partner said
({partnerId, partnerName, answer, reservation}). An action is agreed when a partner says yes, also with a reservation,
and none says no.

Points, their words and their photos are left out: a walker may withdraw them, and their term may be over sooner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wijkwandeling.agenda import schemas
from wijkwandeling.agenda.models import Agreement, Meeting
from wijkwandeling.agenda.read import ActionView
from wijkwandeling.neighbourhoods.models import Neighbourhood

YES, RESERVED, NO = "yes", "reserved", "no"
ANSWERS = (YES, RESERVED, NO)
OF_WALKERS = ("photoUrls", "allowedMoves")


def snapshot_of(
    meeting: Meeting,
    neighbourhood: Neighbourhood,
    actions: Iterable[ActionView],
    agreements: Iterable[Agreement],
    partner_names: Mapping[str, str],
) -> dict[str, Any]:
    """``agreements``: of this meeting; ``actions``: in the order in which they are to stand."""
    said: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for each in agreements:
        said[each.action_id].append(_answer(each, partner_names[each.partner_id]))
    lines: list[dict[str, Any]] = [
        {"action": _action(view), "answers": said[view.action_id]} for view in actions if said[view.action_id]
    ]
    return {
        "neighbourhoodName": neighbourhood.name,
        "ambition": neighbourhood.ambition,
        "residentsInterest": neighbourhood.residents_interest,
        "presentPartners": [partner_names[partner_id] for partner_id in meeting.present],
        "agreed": [line for line in lines if is_agreed(line["answers"])],
        "notAgreed": [line for line in lines if not is_agreed(line["answers"])],
    }


def is_agreed(answers: Sequence[Mapping[str, str]]) -> bool:
    given = {each["answer"] for each in answers}
    return bool(given & {YES, RESERVED}) and NO not in given


def _answer(agreement: Agreement, partner_name: str) -> dict[str, str]:
    return {
        "partnerId": agreement.partner_id,
        "partnerName": partner_name,
        "answer": agreement.answer,
        "reservation": agreement.reservation,
    }


def _action(view: ActionView) -> dict[str, Any]:
    shown: dict[str, Any] = schemas.Action().dump(view)
    sources = {"spots": shown["sources"]["spots"], "pointCount": len(shown["sources"]["points"])}
    return {name: value for name, value in shown.items() if name not in OF_WALKERS} | {"sources": sources}
