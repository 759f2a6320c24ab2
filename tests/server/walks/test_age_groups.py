"""How old people are shows whom the walk did not reach: in totals that point at nobody."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from builders import API, WalkerPhone, a_neighbourhood, an_open_walk, staff
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.answers.age_totals import AGE_GROUPS, SHOWN_FROM, age_totals
from wijkwandeling.walks.answers.models import AgeGroup
from wijkwandeling.walks.models import Walk

from .answering import Answering


def an_answer(client: FlaskClient, walk: Walk, group: str) -> Answering:
    answering = Answering(client, walk, "age-groups")
    answer = answering.put({"ageGroup": group})
    assert answer.status_code == 200, answer.text
    assert answer.get_json()["answerId"] == answering.answer_id
    return answering


def totals(app: APIFlask, client: FlaskClient, walk: Walk) -> dict[str, Any]:
    yusuf = staff(app, walk.neighbourhood_id, "facilitator")
    url = f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/age-groups"
    answer = client.get(url, headers=yusuf.headers)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.get_json()
    return {**told, "groups": {group["ageGroup"]: group["count"] for group in told["groups"]}}


def test_the_facilitator_reads_totals_of_all_groups(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    for _ in range(5):
        WalkerPhone(client, walk)
    for group in ("65-79", "65-79", "65-79", "12-17"):
        an_answer(client, walk, group)
    nobody = dict.fromkeys(("0-11", "12-17", "18-29", "30-44", "45-64", "65-79", "80-plus"))
    assert totals(app, client, walk) == {"walkerCount": 5, "answeredCount": 4, "groups": {**nobody, "65-79": 3}}


def test_whoever_changes_or_takes_back_the_answer_counts_so(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    answers = [an_answer(client, walk, "30-44") for _ in range(4)]
    answers[0].put({"ageGroup": "45-64"})
    told = totals(app, client, walk)
    assert (told["answeredCount"], told["groups"]["30-44"]) == (4, 3)
    taken_back = answers[1].take_back()
    assert taken_back.get_json() == {"answerId": answers[1].answer_id, "storedAt": None}
    told = totals(app, client, walk)
    assert (told["answeredCount"], told["groups"]["30-44"]) == (3, None)
    with app.app_context(), transaction(write=False):
        assert db.session.query(AgeGroup).filter_by(id=answers[1].answer_id).one().age_group is None
    answers[1].put({"ageGroup": "30-44"})
    assert totals(app, client, walk)["answeredCount"] == 4


def test_only_who_has_the_secret_changes_it(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    answering = an_answer(client, walk, "80-plus")
    answering.secret = "0" * 64
    assert answering.put({"ageGroup": "0-11"}).get_json()["code"] == "answer-taken"
    assert answering.take_back().get_json()["code"] == "answer-taken"
    assert totals(app, client, walk)["answeredCount"] == 1


def test_the_answers_of_another_walk_do_not_count(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk
) -> None:
    an_answer(client, an_open_walk(app, neighbourhood.id, "Avondrondje"), "18-29")
    told = totals(app, client, walk)
    assert (told["walkerCount"], told["answeredCount"]) == (0, 0)


@pytest.mark.parametrize("body", [{}, {"ageGroup": "40"}, {"ageGroup": None}, {"ageGroup": 40}])
def test_what_is_no_group_is_refused(client: FlaskClient, walk: Walk, body: dict[str, Any]) -> None:
    answer = Answering(client, walk, "age-groups").put(body)
    assert (answer.status_code, list(answer.get_json()["errors"]["json"])) == (400, ["ageGroup"])


def test_totals_are_for_the_facilitators_of_the_own_neighbourhood(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk
) -> None:
    url = f"{API}/neighbourhoods/{neighbourhood.id}/walks/{walk.id}/age-groups"
    for role in ("agendaBuilder", "partner"):
        other = staff(app, neighbourhood.id, role)
        assert client.get(url, headers=other.headers).get_json()["code"] == "not-allowed"
    assert client.get(url).get_json()["code"] == "not-signed-in"
    elsewhere = a_neighbourhood(app, "Eikenkwartier")
    stranger = staff(app, elsewhere.id, "facilitator")
    detour = url.replace(neighbourhood.id, elsewhere.id)
    assert client.get(detour, headers=stranger.headers).status_code == 404


@given(st.fixed_dictionaries({group: st.integers(0, 6) for group in AGE_GROUPS}))
def test_no_total_tells_how_many_a_small_group_has(counts: dict[str, int]) -> None:
    told = age_totals(counts)
    assert all((count is None) == (counts[group] < SHOWN_FROM) for group, count in told.groups.items())
    hidden = sum(counts.values()) - sum(count or 0 for count in told.groups.values())
    if list(told.groups.values()).count(None) == 1:
        assert told.answered_count == sum(count or 0 for count in told.groups.values())
    else:
        assert told.answered_count == sum(count or 0 for count in told.groups.values()) + hidden
