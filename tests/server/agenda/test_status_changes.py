"""An action moves on, step by step, with a reason where people will ask for one."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import WalkerPhone, a_sent_point
from wijkwandeling.agenda.models import StatusChange
from wijkwandeling.coalition.models import Partner
from wijkwandeling.database import db

from .conftest import Builder


@pytest.fixture
def bench(fenna: Builder, phone: WalkerPhone) -> dict[str, Any]:
    return fenna.create(observationIds=[a_sent_point(phone)])


def test_an_idea_becomes_done_in_four_steps(
    app: APIFlask, fenna: Builder, bench: dict[str, Any], de_vaart: Partner
) -> None:
    action = fenna.ready_to_agree(bench, de_vaart.id)
    for status in ("proposed", "agreed", "running", "done"):
        answer = fenna.move(action, status, message=f"Nu {status}")
        assert answer.status_code == 201
        action = answer.get_json()
    assert (action["status"], action["revision"], action["allowedMoves"]) == ("done", 6, ["running"])
    with app.app_context():
        history = db.session.scalars(select(StatusChange).order_by(StatusChange.at)).all()
    assert [(change.status, change.message, change.account_id) for change in history] == [
        (status, message, fenna.who.account_id)
        for status, message in (
            ("idea", ""),
            ("proposed", "Nu proposed"),
            ("agreed", "Nu agreed"),
            ("running", "Nu running"),
            ("done", "Nu done"),
        )
    ]


def test_a_step_that_leaves_one_out_is_refused_and_says_what_can_be_done(fenna: Builder, bench: dict[str, Any]) -> None:
    answer = fenna.move(bench, "done")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "move-not-allowed")
    assert answer.get_json()["allowedMoves"] == ["proposed", "not-done", "handed-over", "later"]
    assert fenna.read(str(bench["actionId"])) == bench


def test_what_is_not_done_has_a_reason_until_it_is_an_idea_again(fenna: Builder, bench: dict[str, Any]) -> None:
    for nothing in ("", "  \n"):
        answer = fenna.move(bench, "not-done", reason=nothing)
        assert (answer.status_code, answer.get_json()["code"]) == (400, "reason-required")
    refused = fenna.move(bench, "not-done", reason="Er ligt een gasleiding.").get_json()
    assert (refused["status"], refused["reason"]) == ("not-done", "Er ligt een gasleiding.")
    assert fenna.move(refused, "idea").get_json()["reason"] == ""


def test_a_step_by_one_who_read_an_older_version_is_stale(fenna: Builder, bench: dict[str, Any]) -> None:
    fenna.patch(str(bench["actionId"]), '"1"', title="Twee banken")
    answer = fenna.move(bench, "proposed")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "stale")


def test_a_step_without_a_version_is_refused(client: FlaskClient, fenna: Builder, bench: dict[str, Any]) -> None:
    url = f"{fenna.url}/{bench['actionId']}/status-changes"
    answer = client.post(url, json={"status": "proposed"}, headers=fenna.who.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (428, "precondition-required")


def test_an_unknown_status_is_refused(fenna: Builder, bench: dict[str, Any]) -> None:
    assert fenna.move(bench, "ooit").get_json()["code"] == "invalid-input"


def test_an_unknown_action_is_not_found(fenna: Builder, bench: dict[str, Any]) -> None:
    assert fenna.move({**bench, "actionId": "nee"}, "proposed").status_code == 404
