"""Owner, roles, frames, interests and commitments of an action; each entry by itself, so that nothing is lost."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask

from builders import LAT, LON, WalkerPhone, a_neighbourhood, a_sent_point
from wijkwandeling.coalition.models import BoundaryCondition, Partner
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder, a_partner


@pytest.fixture
def bench(fenna: Builder, phone: WalkerPhone) -> dict[str, Any]:
    return fenna.create(observationIds=[a_sent_point(phone)])


def test_an_action_shows_who_does_what(
    app: APIFlask, fenna: Builder, neighbourhood: Neighbourhood, bench: dict[str, Any], de_vaart: Partner
) -> None:
    police = a_partner(app, neighbourhood.id, "Politie")
    roles = [{"partnerId": de_vaart.id, "role": "decides"}, {"partnerId": police.id, "role": "informed"}]
    changed = fenna.change(
        bench, ownerId=de_vaart.id, roles=roles, interests=[{"partnerId": police.id, "served": True}]
    )
    assert (changed["ownerName"], changed["interestPartnerIds"]) == ("De Vaart", [police.id])
    assert [(each["partnerName"], each["role"]) for each in changed["roles"]] == [
        ("De Vaart", "decides"),
        ("Politie", "informed"),
    ]
    without = fenna.change(
        changed,
        roles=[{"partnerId": police.id, "role": None}],
        interests=[{"partnerId": police.id, "served": False}],
    )
    assert [each["partnerName"] for each in without["roles"]] == ["De Vaart"]
    assert without["interestPartnerIds"] == []


def test_partners_of_another_neighbourhood_are_unknown(app: APIFlask, fenna: Builder, bench: dict[str, Any]) -> None:
    stranger = a_partner(app, a_neighbourhood(app, "Elders").id).id
    for change in (
        {"ownerId": stranger},
        {"roles": [{"partnerId": stranger, "role": "decides"}]},
        {"interests": [{"partnerId": stranger, "served": True}]},
    ):
        answer = fenna.patch(bench["actionId"], '"1"', **change)
        assert (answer.status_code, answer.get_json()["code"]) == (400, "unknown-partner")
    assert fenna.pledge(bench, stranger).get_json()["code"] == "unknown-partner"


def test_an_action_is_held_against_each_frame_and_its_own(
    fenna: Builder, bench: dict[str, Any], trees: BoundaryCondition
) -> None:
    own = str(uuid.uuid4())
    changed = fenna.change(
        bench,
        verdicts=[
            {"frameId": trees.id, "verdict": "needs-decision", "reason": "De beuk staat dichtbij."},
            {"frameId": own, "title": "Klaar voor de winter", "hardness": "negotiable"},
        ],
    )
    assert [(each["title"], each["isOwn"], each["verdict"], each["reason"]) for each in changed["frames"]] == [
        ("Bomen blijven staan", False, "needs-decision", "De beuk staat dichtbij."),
        ("Klaar voor de winter", True, None, ""),
    ]
    judged = fenna.change(changed, verdicts=[{"frameId": own, "verdict": "fits"}])
    assert [each["verdict"] for each in judged["frames"]] == ["needs-decision", "fits"]
    assert judged["frames"][1]["hardness"] == "negotiable"
    without = fenna.change(judged, verdicts=[{"frameId": own, "removed": True}])
    assert [each["title"] for each in without["frames"]] == ["Bomen blijven staan"]


def test_the_own_frame_of_another_action_is_unknown(fenna: Builder, phone: WalkerPhone, bench: dict[str, Any]) -> None:
    own = str(uuid.uuid4())
    fenna.change(bench, verdicts=[{"frameId": own, "title": "Klaar voor de winter"}])
    other = fenna.create(observationIds=[a_sent_point(phone)])
    for entry in ({"frameId": own, "title": "Gestolen"}, {"frameId": str(uuid.uuid4()), "verdict": "fits"}):
        assert fenna.patch(other["actionId"], '"1"', verdicts=[entry]).get_json()["code"] == "unknown-frame"


def test_two_builders_who_fill_in_different_parts_keep_both(
    app: APIFlask, fenna: Builder, neighbourhood: Neighbourhood, bench: dict[str, Any], de_vaart: Partner
) -> None:
    police = a_partner(app, neighbourhood.id, "Politie")
    fenna.change(bench, roles=[{"partnerId": de_vaart.id, "role": "decides"}])
    late = fenna.patch(bench["actionId"], '"1"', roles=[{"partnerId": police.id, "role": "takes-part"}])
    assert (late.status_code, late.get_json()["code"], late.get_json()["revision"]) == (409, "stale", 2)
    both = fenna.change(fenna.read(bench["actionId"]), roles=[{"partnerId": police.id, "role": "takes-part"}])
    assert [each["role"] for each in both["roles"]] == ["decides", "takes-part"]


def test_a_commitment_keeps_what_it_was(fenna: Builder, bench: dict[str, Any], de_vaart: Partner) -> None:
    explored = fenna.pledge(bench, de_vaart.id, state="explored", hours=40, givenBy="Anja").get_json()
    (line,) = explored["commitments"]
    path = f"commitments/{line['commitmentId']}"
    nobody = fenna.under(explored, "PATCH", path, {"state": "conditional"})
    assert (nobody.status_code, nobody.get_json()["code"]) == (400, "whose-yes")
    conditional = fenna.under(
        explored, "PATCH", path, {"state": "conditional", "dependsOn": "de directie", "until": "2026-09-01"}
    ).get_json()
    promised = fenna.under(conditional, "PATCH", path, {"state": "promised", "hours": 30}).get_json()
    (line,) = promised["commitments"]
    assert (line["state"], line["hours"], line["givenBy"], line["until"]) == ("promised", 30, "Anja", "2026-09-01")
    assert [(each["state"], each["hours"], each["dependsOn"], each["byName"]) for each in line["history"]] == [
        ("explored", 40, "", "Fenna"),
        ("conditional", 40, "de directie", "Fenna"),
        ("promised", 30, "de directie", "Fenna"),
    ]
    assert promised["revision"] == 4


def test_a_commitment_of_nothing_is_refused(fenna: Builder, bench: dict[str, Any], de_vaart: Partner) -> None:
    assert fenna.pledge(bench, de_vaart.id, hours=0).get_json()["code"] == "empty-commitment"
    assert fenna.pledge(bench, de_vaart.id, hours=-4).get_json()["code"] == "invalid-input"
    assert fenna.read(bench["actionId"])["commitments"] == []


def test_a_commitment_by_one_who_read_an_older_version_is_stale(
    fenna: Builder, bench: dict[str, Any], de_vaart: Partner
) -> None:
    fenna.pledge(bench, de_vaart.id)
    late = fenna.pledge(bench, de_vaart.id, hours=99)
    assert (late.status_code, late.get_json()["code"]) == (409, "stale")
    assert [line["hours"] for line in fenna.read(bench["actionId"])["commitments"]] == [10]


def test_an_action_is_where_its_points_are_until_somebody_says_otherwise(
    fenna: Builder, phone: WalkerPhone, bench: dict[str, Any]
) -> None:
    assert bench["place"] == {"lon": LON, "lat": LAT, "isOwn": False}
    moved = fenna.change(bench, place={"lon": 4.6, "lat": 52.3})
    assert moved["place"] == {"lon": 4.6, "lat": 52.3, "isOwn": True}
    assert fenna.change(moved, place=None)["place"] == bench["place"]


def test_an_action_ends_after_it_began(fenna: Builder, bench: dict[str, Any]) -> None:
    answer = fenna.patch(bench["actionId"], '"1"', startsOn="2026-06-06", endsOn="2026-06-05")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "ends-too-soon")
    planned = fenna.change(
        bench,
        startsOn="2026-06-06",
        endsOn="2026-06-06",
        firstStep="Bellen",
        paidNow=["subsidy"],
        paidLater=["volunteers"],
    )
    assert (planned["startsOn"], planned["firstStep"], planned["paidNow"], planned["paidLater"]) == (
        "2026-06-06",
        "Bellen",
        ["subsidy"],
        ["volunteers"],
    )


def test_an_action_can_come_from_an_interest_at_the_table(fenna: Builder, de_vaart: Partner) -> None:
    action = fenna.create(title="Daken isoleren", interests=[{"partnerId": de_vaart.id, "served": True}])
    assert action["interestPartnerIds"] == [de_vaart.id]
    nowhere = fenna.patch(action["actionId"], '"1"', interests=[{"partnerId": de_vaart.id, "served": False}])
    assert nowhere.get_json()["code"] == "action-without-source"
