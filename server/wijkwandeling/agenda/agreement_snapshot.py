"""How the collective planning read at the moment when it was frozen.

A snapshot has the names of the wire: neighbourhoodName, ambition, residentsInterest, presentPartners, agreed,
notAgreed. The last two are lists of {action, answers}: the action as it is shown to staff (ActionDetail), and what each
partner said ({partnerId, partnerName, answer, reservation}). An action is agreed when a partner says yes, also with a
reservation, and none says no.

What residents wrote of an idea of theirs goes when they withdraw it, and the line says since when (withdrawnOn).
Who agreed to it, and to what else, stays.

Points, their words and their photos are left out: a walker may withdraw them, and their term may be over sooner. So is
what only helps at work: the moves that are next, and who changed what before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from wijkwandeling.agenda.detail_schemas import ActionDetail
from wijkwandeling.agenda.models import Agreement, Meeting
from wijkwandeling.neighbourhoods.models import Neighbourhood

YES, RESERVED, NO = "yes", "reserved", "no"
ANSWERS = (YES, RESERVED, NO)
EXCLUDED = ("photo_urls", "allowed_moves", "moves", "history", "commitments.history", "claim.history")


def snapshot_of(
    meeting: Meeting,
    neighbourhood: Neighbourhood,
    actions: Iterable[Mapping[str, Any]],
    agreements: Iterable[Agreement],
    partner_names: Mapping[str, str],
) -> dict[str, Any]:
    """``agreements``: of this meeting; ``actions``: as read_action gives them, in order."""
    said: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for each in agreements:
        said[each.action_id].append(_answer(each, partner_names[each.partner_id]))
    lines: list[dict[str, Any]] = [{"action": _action(each), "answers": said[each["action_id"]]} for each in actions]
    return {
        "neighbourhoodName": neighbourhood.name,
        "ambition": neighbourhood.ambition,
        "residentsInterest": neighbourhood.residents_interest,
        "presentPartners": [partner_names[partner_id] for partner_id in meeting.present],
        "agreed": [line for line in lines if is_agreed(line["answers"])],
        "notAgreed": [line for line in lines if not is_agreed(line["answers"])],
    }


def without_words(snapshot: Mapping[str, Any], action_id: str, title: str, withdrawn_on: date) -> dict[str, Any]:
    """The same agreement, without what residents wrote of this action; ``title`` stands for theirs."""
    gone = {"title": title, "description": "", "withdrawnOn": withdrawn_on.isoformat()}

    def cleared(line: Mapping[str, Any]) -> dict[str, Any]:
        of_them = line["action"]["actionId"] == action_id
        return {**line, "action": {**line["action"], **gone}} if of_them else dict(line)

    return {**snapshot, **{name: [cleared(line) for line in snapshot[name]] for name in ("agreed", "notAgreed")}}


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


def _action(action: Mapping[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = ActionDetail(exclude=EXCLUDED).dump(action)
    sources = {"spots": shown["sources"]["spots"], "pointCount": len(shown["sources"]["points"])}
    return {**shown, "sources": sources}
