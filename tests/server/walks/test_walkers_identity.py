"""A phone proves who it is with its own secret, and says how much it still has to send."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, WalkerPhone, a_neighbourhood, an_open_walk
from wijkwandeling import clock
from wijkwandeling.database import db, transaction
from wijkwandeling.walks.models import Walk, Walker


@pytest.fixture
def phone(client: FlaskClient, walk: Walk) -> WalkerPhone:
    return WalkerPhone(client, walk)


def _close(app: APIFlask, walk_id: str, days_ago: int) -> None:
    with app.app_context(), transaction():
        walk = db.session.get_one(Walk, walk_id)
        walk.state, walk.closed_at = "closed", clock.now() - timedelta(days=days_ago)


def _unsent(app: APIFlask, phone: WalkerPhone) -> int:
    with app.app_context(), transaction(write=False):
        return db.session.get_one(Walker, phone.walker_id).unsent_count


def test_the_right_secret_is_let_in(phone: WalkerPhone) -> None:
    assert phone.my_points().status_code == 200


@pytest.mark.parametrize(
    "credential",
    [
        "Bearer {walker}.{other}",
        "Bearer {walker}.{secret}0",
        "Bearer {walker}",
        "Bearer {stranger}.{secret}",
        "Bearer ",
        "Bearer \u20ac.\u20ac",
    ],
)
def test_any_other_secret_is_not_recognised(phone: WalkerPhone, credential: str) -> None:
    known = {"walker": phone.walker_id, "secret": phone.secret, "other": "0" * 64, "stranger": uuid.uuid4()}
    answer = phone.my_points(Authorization=credential.format(**known))
    assert (answer.status_code, answer.get_json()["code"]) == (401, "walker-unknown")
    assert "staan veilig op je telefoon" in answer.get_json()["detail"]


def test_without_any_secret_nobody_is_let_in(client: FlaskClient, phone: WalkerPhone) -> None:
    answer = client.get(f"{phone.url}/walkers/{phone.walker_id}/points")
    assert (answer.status_code, answer.get_json()["code"]) == (401, "not-signed-in")


def test_a_walker_sees_nothing_of_another_walker_or_walk(app: APIFlask, phone: WalkerPhone, walk: Walk) -> None:
    fenna = WalkerPhone(phone.client, walk)
    elsewhere = an_open_walk(app, a_neighbourhood(app, "Eikenkwartier").id)
    for url in (
        f"{phone.url}/walkers/{fenna.walker_id}/points",
        f"{API}/walks/{elsewhere.id}/walkers/{phone.walker_id}/points",
    ):
        answer = phone.client.get(url, headers=phone.headers)
        assert (answer.status_code, answer.get_json()["code"]) == (403, "not-allowed")


@pytest.mark.requirement(44)
@pytest.mark.parametrize("call", ["reading", "sending"])
def test_what_is_still_to_be_sent_is_remembered(app: APIFlask, phone: WalkerPhone, call: str) -> None:
    if call == "reading":
        phone.my_points(Unsent_Count="4")
    else:
        point = phone.delete_point(str(uuid.uuid4()), Unsent_Count="4")
        assert point.status_code == 200
    assert _unsent(app, phone) == 4


def test_eight_phones_reading_at_once_all_get_their_count_written(app: APIFlask, walk: Walk) -> None:
    phones = [WalkerPhone(app.test_client(), walk) for _ in range(8)]

    def read_five_times(phone: WalkerPhone) -> list[int]:
        return [phone.my_points(Unsent_Count=str(count)).status_code for count in (5, 4, 3, 2, 1)]

    with ThreadPoolExecutor(8) as at_once:
        answers = list(at_once.map(read_five_times, phones))
    assert answers == [[200] * 5] * 8
    assert [_unsent(app, phone) for phone in phones] == [1] * 8


@pytest.mark.parametrize("junk", ["-1", "100001", "veel", "4.0", "", "9" * 5000, "\u0664"])
def test_a_count_that_makes_no_sense_is_ignored(app: APIFlask, phone: WalkerPhone, junk: str) -> None:
    phone.my_points(Unsent_Count="4")
    assert phone.my_points(Unsent_Count=junk).status_code == 200
    assert _unsent(app, phone) == 4


@pytest.mark.requirement(31)
def test_sending_goes_on_for_thirty_days_after_closing(app: APIFlask, phone: WalkerPhone) -> None:
    _close(app, phone.walk_id, days_ago=29)
    assert phone.put_point(str(uuid.uuid4())).status_code == 200


@pytest.mark.requirement(31)
def test_after_that_a_walker_may_only_read_and_withdraw(app: APIFlask, phone: WalkerPhone) -> None:
    sent = str(uuid.uuid4())
    phone.put_point(sent)
    _close(app, phone.walk_id, days_ago=31)
    refused = phone.put_point(str(uuid.uuid4()))
    assert (refused.status_code, refused.get_json()["code"]) == (403, "walk-not-open")
    assert phone.my_points().status_code == 200
    assert phone.delete_point(sent).get_json()["withdrawn"] is True
