"""A phone finds the walk behind a code and joins it once."""

from __future__ import annotations

import hashlib
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, WalkerPhone, an_open_walk
from wijkwandeling.coalition.create import add_boundary_condition
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.change import change_neighbourhood
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk, Walker

SECRET_SHA256 = hashlib.sha256(b"0" * 64).hexdigest()


def _join(client: FlaskClient, walk: Walk, walker_id: str, **changes: str) -> tuple[int, dict[str, object]]:
    body = {"joinCode": walk.join_code, "secretSha256": SECRET_SHA256, **changes}
    answer = client.put(f"{API}/walks/{walk.id}/walkers/{walker_id}", json=body)
    return answer.status_code, answer.get_json()


def test_the_code_on_the_poster_tells_what_a_phone_needs_offline(client: FlaskClient, walk: Walk) -> None:
    answer = client.get(f"{API}/join-codes/{walk.join_code}").get_json()
    assert answer["walkId"] == walk.id
    assert answer["title"] == "Rondje Lindelaan"
    assert answer["neighbourhoodName"] == "Lindenkwartier"
    assert answer["neighbourhoodSlug"] == "lindenkwartier"
    assert answer["meetingPoint"] == "De bank in het Lindepark"
    assert answer["contact"] == "Fenna, 06 12 34 56 78"
    assert (answer["ambition"], answer["ladder"]) == ("", "")
    assert answer["state"] == "open"
    assert answer["area"]["coordinates"][0][0] == [4.615, 52.348]
    assert answer["centre"] == {"lon": pytest.approx(4.62, abs=0.005), "lat": pytest.approx(52.353, abs=0.005)}
    assert len(answer["themes"]) == 12
    assert answer["mapPack"] is None


def test_the_frames_of_the_coalition_are_told_in_walkers_words(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk
) -> None:
    with app.app_context(), transaction():
        add_boundary_condition(
            neighbourhood.id, "Budget € 50.000", walker_text="Er is 50.000 euro.", hardness="hard", subject="budget"
        )
        add_boundary_condition(
            neighbourhood.id, "Parkeernorm", walker_text="Parkeren kan anders.", hardness="negotiable", subject="legal"
        )
    answer = client.get(f"{API}/join-codes/{walk.join_code}").get_json()
    assert answer["frames"] == [
        {"text": "Er is 50.000 euro.", "hard": True},
        {"text": "Parkeren kan anders.", "hard": False},
    ]


def test_how_much_say_residents_have_and_what_they_want_together_is_in_the_briefing(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk
) -> None:
    with app.app_context(), transaction():
        change_neighbourhood(
            db.session.get_one(Neighbourhood, neighbourhood.id), {"ladder": "advise", "ambition": "Groen"}
        )
    answer = client.get(f"{API}/join-codes/{walk.join_code}").get_json()
    assert (answer["ambition"], answer["ladder"]) == ("Groen", "advise")


def test_a_code_may_be_typed_in_any_case_with_spaces(client: FlaskClient, walk: Walk) -> None:
    typed = f" {walk.join_code[:3].lower()}-{walk.join_code[3:]} "
    assert client.get(f"{API}/join-codes/{typed}").get_json()["walkId"] == walk.id


@pytest.mark.parametrize("code", ["ACDEFG", "0OIL", "niks", "%E2%82%AC", "A" * 500])
def test_an_unknown_code_says_where_to_look(client: FlaskClient, walk: Walk, code: str) -> None:
    answer = client.get(f"{API}/join-codes/{code}")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"
    assert answer.get_json()["code"] == "join-code-unknown"


def test_nobody_finds_a_walk_that_is_still_a_draft(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood
) -> None:
    draft = an_open_walk(app, neighbourhood.id, state="draft")
    assert client.get(f"{API}/join-codes/{draft.join_code}").get_json()["code"] == "join-code-unknown"


def test_a_closed_walk_cannot_be_joined(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> None:
    closed = an_open_walk(app, neighbourhood.id, state="closed")
    answer = client.get(f"{API}/join-codes/{closed.join_code}")
    assert (answer.status_code, answer.get_json()["code"]) == (410, "join-code-closed")
    status, problem = _join(client, closed, str(uuid.uuid4()))
    assert (status, problem["code"]) == (410, "join-code-closed")


@pytest.mark.requirement(22)
def test_joining_again_is_the_same_as_joining_once(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    phone = WalkerPhone(client, walk)
    first = phone.join(walk.join_code)
    again = phone.join(walk.join_code)
    assert first.get_json() == again.get_json()
    assert first.get_json()["walkerId"] == phone.walker_id


@pytest.mark.requirement(22)
def test_a_phone_that_missed_the_answer_may_still_hear_it_after_closing(
    app: APIFlask, client: FlaskClient, walk: Walk
) -> None:
    phone = WalkerPhone(client, walk)
    with app.app_context(), transaction():
        found = db.session.get(Walk, walk.id)
        assert found is not None
        found.state = "closed"
    assert phone.join(walk.join_code).status_code == 200


def test_a_walkers_number_is_not_given_to_another_secret(client: FlaskClient, walk: Walk) -> None:
    phone = WalkerPhone(client, walk)
    status, problem = _join(client, walk, phone.walker_id)
    assert (status, problem["code"]) == (409, "walker-exists")


def test_the_code_of_another_walk_opens_nothing(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk
) -> None:
    other = an_open_walk(app, neighbourhood.id, "Rondje Eikenplein")
    status, problem = _join(client, walk, str(uuid.uuid4()), joinCode=other.join_code)
    assert (status, problem["code"]) == (404, "join-code-unknown")


@pytest.mark.requirement(21)
def test_twelve_phones_asking_at_once_with_one_number_make_one_walker(app: APIFlask, walk: Walk) -> None:
    walker_id = str(uuid.uuid4())
    with ThreadPoolExecutor(12) as phones:
        answers = list(phones.map(lambda _: _join(app.test_client(), walk, walker_id), range(12)))
    assert [status for status, _ in answers] == [200] * 12
    assert len({str(body) for _, body in answers}) == 1
    with app.app_context(), transaction(write=False):
        assert db.session.query(Walker).count() == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"joinCode": "ACDEFG"}, "secretSha256"),
        ({"joinCode": "ACDEFG", "secretSha256": "kort"}, "secretSha256"),
        ({"joinCode": 7, "secretSha256": SECRET_SHA256}, "joinCode"),
        ({"joinCode": "ACDEFG", "secretSha256": SECRET_SHA256, "naam": "Fenna"}, "naam"),
    ],
)
def test_a_wrong_member_is_named(client: FlaskClient, walk: Walk, body: dict[str, object], field: str) -> None:
    answer = client.put(f"{API}/walks/{walk.id}/walkers/{uuid.uuid4()}", json=body)
    assert answer.status_code == 400
    assert answer.get_json()["code"] == "invalid-input"
    assert list(answer.get_json()["errors"]["json"]) == [field]


def test_a_walkers_number_must_be_a_uuid(client: FlaskClient, walk: Walk) -> None:
    status, problem = _join(client, walk, "FENNA")
    assert (status, problem["code"]) == (400, "invalid-input")


def test_what_is_no_json_is_refused_as_such(client: FlaskClient, walk: Walk) -> None:
    url = f"{API}/walks/{walk.id}/walkers/{uuid.uuid4()}"
    answer = client.put(url, data='{"joinCode": ', content_type="application/json")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "malformed-json")
