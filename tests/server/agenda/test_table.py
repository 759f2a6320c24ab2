"""What lies on the coalition's table: money, hours, and what needs a talk."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import WalkerPhone, a_neighbourhood, a_sent_point, staff
from wijkwandeling.coalition.models import BoundaryCondition, Partner
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder, a_partner

DECISION = {"by": "De coalitie", "on": "2026-05-20", "why": "De winkeliers leggen bij."}


@pytest.fixture
def bench(fenna: Builder, phone: WalkerPhone) -> dict[str, Any]:
    return fenna.create(observationIds=[a_sent_point(phone)])


def budget(fenna: Builder) -> dict[str, Any]:
    shown: dict[str, Any] = fenna.table()["budget"]
    return {name: shown[name] for name in ("total", "reserved", "committed", "spent", "free")}


def talks(fenna: Builder) -> list[tuple[str, str]]:
    return [(warning["about"], warning["title"]) for warning in fenna.table()["warnings"]]


def test_a_claim_goes_from_reserved_to_spent(fenna: Builder, bench: dict[str, Any]) -> None:
    action = fenna.claim(bench, reserved=12_000).get_json()
    assert budget(fenna) == {"total": 50_000, "reserved": 12_000, "committed": 0, "spent": 0, "free": 38_000}
    action = fenna.claim(action, committed=8_000, spent=3_500).get_json()
    assert budget(fenna) == {"total": 50_000, "reserved": 0, "committed": 8_000, "spent": 3_500, "free": 38_500}
    assert [(each["reserved"], each["spent"], each["byName"]) for each in action["claim"]["history"]] == [
        (12_000, 0, "Fenna"),
        (0, 3_500, "Fenna"),
    ]


def test_nobody_goes_over_the_budget_without_a_decision(
    fenna: Builder, phone: WalkerPhone, bench: dict[str, Any]
) -> None:
    fenna.claim(bench, reserved=45_000)
    other = fenna.create(observationIds=[a_sent_point(phone)])
    refused = fenna.claim(other, reserved=6_000)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "over-budget")
    assert {name: refused.get_json()[name] for name in ("over", "free", "missing")} == {
        "over": 1_000,
        "free": 5_000,
        "missing": ["decision"],
    }
    assert "€ 5.000" in refused.get_json()["detail"]
    assert fenna.claim(other, reserved=6_000, decision={**DECISION, "why": " "}).status_code == 400
    decided = fenna.claim(other, reserved=6_000, decision=DECISION).get_json()
    assert decided["claim"]["history"][0]["decision"] == DECISION
    shown = fenna.table()["budget"]
    assert (shown["free"], [(each["over"], each["why"]) for each in shown["decisions"]]) == (
        -1_000,
        [(1_000, DECISION["why"])],
    )
    # Less is always allowed, also above the total.
    assert fenna.claim(decided, reserved=5_500).status_code == 200


def test_a_stopped_action_gives_back_what_it_did_not_spend(
    fenna: Builder, phone: WalkerPhone, bench: dict[str, Any], de_vaart: Partner
) -> None:
    action = fenna.claim(bench, reserved=40_000, spent=2_000).get_json()
    action = fenna.pledge(action, de_vaart.id, hours=30).get_json()
    action = fenna.pledge(action, de_vaart.id, hours=4, state="delivered").get_json()
    stopped = fenna.move(action, "not-done", reason="Er ligt een gasleiding.").get_json()
    assert budget(fenna) == {"total": 50_000, "reserved": 0, "committed": 0, "spent": 2_000, "free": 48_000}
    (partner,) = fenna.table()["partners"]
    assert (partner["promised"]["hours"], partner["delivered"]["hours"]) == (0, 4)
    other = fenna.create(observationIds=[a_sent_point(phone)])
    fenna.claim(other, reserved=20_000)
    again = fenna.move(stopped, "idea")
    assert (again.status_code, again.get_json()["code"], again.get_json()["over"]) == (409, "over-budget", 12_000)
    less = fenna.claim(stopped, reserved=28_000, spent=2_000).get_json()
    assert fenna.move(less, "idea").status_code == 201
    assert budget(fenna)["free"] == 0


def test_hours_are_told_per_partner_by_how_sure_they_are(
    app: APIFlask, fenna: Builder, neighbourhood: Neighbourhood, bench: dict[str, Any]
) -> None:
    welfare = a_partner(app, neighbourhood.id, "Welzijn", hours_offered=100, euros_offered=500)
    action = bench
    for state, hours in (("explored", 1), ("conditional", 2), ("promised", 4), ("delivered", 8), ("withdrawn", 16)):
        action = fenna.pledge(action, welfare.id, state=state, hours=hours, dependsOn="de directie").get_json()
    (partner,) = fenna.table()["partners"]
    assert partner["offered"] == {"hours": 100, "euros": 500}
    assert {state: partner[state]["hours"] for state in ("explored", "conditional", "promised", "delivered")} == {
        "explored": 1,
        "conditional": 2,
        "promised": 4,
        "delivered": 8,
    }


def test_the_table_says_what_needs_a_talk_until_it_is_mended(
    app: APIFlask, fenna: Builder, neighbourhood: Neighbourhood, bench: dict[str, Any], trees: BoundaryCondition
) -> None:
    police = a_partner(app, neighbourhood.id, "Politie", hours_offered=20)
    action = fenna.change(bench, verdicts=[{"frameId": trees.id, "verdict": "fits-not"}])
    assert talks(fenna) == [
        ("interest-unserved", "Politie"),
        ("breaks-frame", bench["title"]),
        ("nobody-carries", bench["title"]),
    ]
    action = fenna.change(
        action,
        ownerId=police.id,
        interests=[{"partnerId": police.id, "served": True}],
        verdicts=[{"frameId": trees.id, "verdict": "fits"}],
    )
    assert fenna.table()["warnings"][0]["without"] == ["commitments"]
    action = fenna.pledge(action, police.id, hours=25).get_json()
    (warning,) = fenna.table()["warnings"]
    assert (warning["about"], warning["title"], warning["tooMuch"]) == (
        "promised-too-much",
        "Politie",
        {"hours": 5, "euros": 0},
    )


def test_nobody_warns_about_what_residents_already_do(fenna: Builder, trees: BoundaryCondition) -> None:
    fenna.create(kind="running-initiative")
    assert talks(fenna) == []


def test_the_table_is_for_the_coalition_only(
    app: APIFlask, client: FlaskClient, fenna: Builder, neighbourhood: Neighbourhood
) -> None:
    url = fenna.url.removesuffix("/actions")
    elsewhere = staff(app, a_neighbourhood(app, "Elders").id, "partner")
    for path in ("agenda-table", "agenda-board"):
        assert client.get(f"{url}/{path}").status_code == 401
        assert client.get(f"{url}/{path}", headers=elsewhere.headers).status_code == 403
        partner = staff(app, neighbourhood.id, "partner", "Joke")
        assert client.get(f"{url}/{path}", headers=partner.headers).status_code == 200
        assert client.put(f"{fenna.url}/x/budget-claim", json={}, headers=partner.headers).status_code == 403


def test_the_board_tells_each_action_in_short(
    fenna: Builder, phone: WalkerPhone, client: FlaskClient, de_vaart: Partner
) -> None:
    points = [a_sent_point(phone), a_sent_point(phone)]
    action = fenna.change(fenna.create(observationIds=points), ownerId=de_vaart.id, startsOn="2026-06-06")
    fenna.claim(action, reserved=1_000, spent=250)
    phone.delete_point(points[0])
    board = client.get(fenna.url.removesuffix("/actions") + "/agenda-board", headers=fenna.who.headers).get_json()
    (card,) = board["actions"]
    assert (card["points"], card["claimed"], card["ownerName"], card["startsOn"]) == (
        1,
        1_250,
        "De Vaart",
        "2026-06-06",
    )
    moves = {each["status"]: [move["status"] for move in each["moves"]] for each in board["statuses"]}
    assert moves["done"] == ["running"]
