"""Every step that is not allowed is refused, and the refusal says what is missing, to people and to programs."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import WalkerPhone, a_sent_point, staff
from wijkwandeling.agenda.workflow import MOVES, PREPARERS, Status, can_move, steps_between
from wijkwandeling.coalition.models import BoundaryCondition, Partner
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder, a_frame

STATUSES = [status.value for status in Status]


@pytest.fixture
def bench(fenna: Builder, phone: WalkerPhone, trees: BoundaryCondition) -> dict[str, Any]:
    return fenna.create(observationIds=[a_sent_point(phone)])


@pytest.mark.parametrize("now", STATUSES)
def test_every_step_outside_the_table_names_the_steps_before_it(
    fenna: Builder, bench: dict[str, Any], de_vaart: Partner, now: str
) -> None:
    action = fenna.at(bench, now, de_vaart.id)
    for wanted in (wanted for wanted in STATUSES if not can_move(now, wanted)):
        answer = fenna.move(action, wanted, reason="Daarom.", handedTo="De buren")
        refusal = answer.get_json()
        assert (answer.status_code, refusal["code"]) == (409, "move-not-allowed")
        assert refusal["missing"] == [f"step:{step}" for step in steps_between(now, wanted)]
        assert refusal["allowedMoves"] == action["allowedMoves"]
        assert "Eerst: ‘" in refusal["detail"] or now == wanted
    assert fenna.read(action["actionId"]) == action


@pytest.mark.parametrize("now", STATUSES)
def test_a_facilitator_prepares_and_does_not_decide(
    app: APIFlask, neighbourhood: Neighbourhood, fenna: Builder, bench: dict[str, Any], de_vaart: Partner, now: str
) -> None:
    action = fenna.at(bench, now, de_vaart.id)
    yusuf = Builder(fenna.client, neighbourhood.id, staff(app, neighbourhood.id, "facilitator"))
    for wanted in (wanted for wanted, who in MOVES[Status(now)].items() if who != PREPARERS):
        answer = yusuf.move(action, wanted, reason="Daarom.", handedTo="De buren")
        assert (answer.status_code, answer.get_json()["code"]) == (403, "move-not-yours")
        assert answer.get_json()["missing"] == ["role:agendaBuilder"]
    assert fenna.read(action["actionId"]) == action


def test_a_facilitator_puts_an_idea_on_the_table(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, bench: dict[str, Any]
) -> None:
    yusuf = Builder(client, neighbourhood.id, staff(app, neighbourhood.id, "facilitator"))
    assert yusuf.move(bench, "proposed").status_code == 201


@pytest.mark.parametrize(
    ("status", "code", "missing"),
    [
        ("not-done", "reason-required", "reason"),
        ("later", "reason-required", "reason"),
        ("handed-over", "handed-to-required", "handed-to"),
    ],
)
def test_a_step_aside_needs_its_words(
    fenna: Builder, bench: dict[str, Any], status: str, code: str, missing: str
) -> None:
    answer = fenna.move(bench, status, reason=" ", handedTo=" ")
    assert (answer.status_code, answer.get_json()["code"], answer.get_json()["missing"]) == (400, code, [missing])


def test_what_is_done_for_a_part_says_which(fenna: Builder, bench: dict[str, Any], de_vaart: Partner) -> None:
    running = fenna.at(bench, "running", de_vaart.id)
    assert fenna.move(running, "partly-done").get_json()["missing"] == ["reason"]
    assert fenna.move(running, "partly-done", reason="Eén van de twee banken staat er.").status_code == 201


def test_nothing_is_agreed_without_owner_roles_and_verdicts(
    fenna: Builder, bench: dict[str, Any], de_vaart: Partner
) -> None:
    action = fenna.move(bench, "proposed").get_json()
    answer = fenna.move(action, "agreed")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "not-ready")
    assert answer.get_json()["missing"] == ["owner", "roles", "verdicts"]
    assert "Kies één partner die de actie trekt." in answer.get_json()["detail"]
    told = next(move for move in action["moves"] if move["status"] == "agreed")
    assert told == {"status": "agreed", "roles": ["admin", "agendaBuilder"], "missing": ["owner", "roles", "verdicts"]}
    assert fenna.move(fenna.ready_to_agree(action, de_vaart.id), "agreed").status_code == 201


def test_who_is_informed_does_not_decide(fenna: Builder, bench: dict[str, Any], de_vaart: Partner) -> None:
    action = fenna.ready_to_agree(fenna.move(bench, "proposed").get_json(), de_vaart.id)
    action = fenna.change(action, roles=[{"partnerId": de_vaart.id, "role": "informed"}])
    assert fenna.move(action, "agreed").get_json()["missing"] == ["roles"]


def test_a_broken_hard_frame_keeps_an_action_from_being_agreed(
    app: APIFlask, fenna: Builder, bench: dict[str, Any], trees: BoundaryCondition, de_vaart: Partner
) -> None:
    parking = a_frame(app, trees.neighbourhood_id, "Parkeren blijft gelijk", hardness="negotiable")
    action = fenna.ready_to_agree(fenna.read(fenna.move(bench, "proposed").get_json()["actionId"]), de_vaart.id)
    broken = fenna.change(
        action, verdicts=[{"frameId": parking.id, "verdict": "fits-not"}, {"frameId": trees.id, "verdict": "fits-not"}]
    )
    refusal = fenna.move(broken, "agreed").get_json()
    assert refusal["missing"] == ["hard-frame"]
    assert f"Dit staat vast: {trees.title}." in refusal["detail"]
    only_negotiable = fenna.change(broken, verdicts=[{"frameId": trees.id, "verdict": "fits"}])
    assert fenna.move(only_negotiable, "agreed").status_code == 201


def test_a_quick_activity_needs_an_owner_a_date_and_whole_hard_frames(
    fenna: Builder, phone: WalkerPhone, trees: BoundaryCondition, de_vaart: Partner
) -> None:
    action = fenna.create(kind="quick-activity", observationIds=[a_sent_point(phone)])
    action = fenna.move(action, "proposed").get_json()
    assert fenna.move(action, "agreed").get_json()["missing"] == ["owner", "date"]
    action = fenna.change(action, ownerId=de_vaart.id, startsOn="2026-06-06")
    broken = fenna.change(action, verdicts=[{"frameId": trees.id, "verdict": "fits-not"}])
    assert fenna.move(broken, "agreed").get_json()["missing"] == ["hard-frame"]
    mended = fenna.change(broken, verdicts=[{"frameId": trees.id, "verdict": "needs-decision"}])
    assert fenna.move(mended, "agreed").status_code == 201


def test_what_was_agreed_on_keeps_its_owner(fenna: Builder, bench: dict[str, Any], de_vaart: Partner) -> None:
    agreed = fenna.at(bench, "agreed", de_vaart.id)
    answer = fenna.patch(agreed["actionId"], f'"{agreed["revision"]}"', ownerId=None)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "agreement-needs")
    assert answer.get_json()["missing"] == ["owner"]
    assert fenna.read(agreed["actionId"])["ownerId"] == de_vaart.id


def test_a_refusal_names_its_frame_and_remembers_it(
    fenna: Builder, bench: dict[str, Any], trees: BoundaryCondition
) -> None:
    refused = fenna.move(bench, "not-done", reason="De beuk zou weg moeten.", frameId=trees.id).get_json()
    assert (refused["causeId"], refused["cause"]) == (trees.id, "Bomen blijven staan")
    again = fenna.move(refused, "idea").get_json()
    assert (again["causeId"], again["cause"]) == (None, "")
    assert [each["cause"] for each in again["history"]] == ["", "Bomen blijven staan", ""]
    unknown = fenna.move(again, "not-done", reason="Zomaar.", frameId=bench["actionId"])
    assert unknown.get_json()["code"] == "unknown-frame"


def test_who_took_it_over_is_told(fenna: Builder, bench: dict[str, Any]) -> None:
    handed = fenna.move(bench, "handed-over", handedTo="Waterschap Rijnland").get_json()
    assert (handed["status"], handed["handedTo"]) == ("handed-over", "Waterschap Rijnland")
    assert fenna.move(handed, "idea").get_json()["handedTo"] == ""
