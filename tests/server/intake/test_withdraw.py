"""A walker takes a point back, and it stays taken back."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from sqlalchemy import func, select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point
from wijkwandeling import photo_store
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo

from .conftest import AllAtOnce

BENCH = "1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11"


def count(app: APIFlask, model: type[Observation] | type[Photo]) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_a_withdrawn_point_says_so(fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH)
    receipt = fenna.delete_point(BENCH).json
    assert receipt is not None
    assert receipt["withdrawn"] is True
    assert receipt["revision"] == 2
    assert fenna.get_point(BENCH).json == receipt


@pytest.mark.requirement(22, 30)
def test_withdrawing_again_gives_the_same_receipt(fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH)
    first = fenna.delete_point(BENCH)
    again = fenna.delete_point(BENCH)
    assert again.status_code == 200
    assert again.json == first.json


@pytest.mark.requirement(30)
def test_a_point_may_be_withdrawn_before_it_came_and_then_stays_away(app: APIFlask, fenna: WalkerPhone) -> None:
    tombstone = fenna.delete_point(BENCH)
    late = fenna.put_point(BENCH, a_point(note="Toch niet"))
    assert late.status_code == 200
    assert late.json == tombstone.json
    with app.app_context():
        assert db.session.scalars(select(Observation)).one().content is None


@pytest.mark.requirement(30)
def test_a_withdrawn_point_that_is_sent_again_or_changed_stays_withdrawn(fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH, a_point(note="Bankje"))
    withdrawn = fenna.delete_point(BENCH).json
    answers = [
        fenna.put_point(BENCH, a_point(note="Bankje")),
        fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=2),
    ]
    assert [(answer.status_code, answer.json) for answer in answers] == [(200, withdrawn)] * 2


@pytest.mark.requirement(30)
def test_the_photo_of_a_withdrawn_point_is_acknowledged_but_not_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(photo))
    fenna.delete_point(BENCH)
    answer = fenna.put_photo(BENCH, photo)
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["withdrawn"] is True
    assert count(app, Photo) == 0
    with app.app_context():
        assert not photo_store.current().has(photo.sha256)


@pytest.mark.requirement(30)
def test_twelve_withdrawals_and_arrivals_at_once_leave_one_tombstone(
    app: APIFlask, fenna: WalkerPhone, all_at_once: AllAtOnce
) -> None:
    answers = all_at_once(
        lambda number: fenna.delete_point(BENCH) if number % 2 else fenna.put_point(BENCH, a_point(note="Bankje"))
    )
    assert {answer.status_code for answer in answers} == {200}
    assert count(app, Observation) == 1
    receipt = fenna.get_point(BENCH).json
    assert receipt is not None
    assert receipt["withdrawn"] is True


def test_a_withdrawal_is_announced_once(fenna: WalkerPhone, announced: list[dict[str, str]]) -> None:
    fenna.put_point(BENCH)
    announced.clear()
    fenna.delete_point(BENCH)
    fenna.delete_point(BENCH)
    # As a change, and as a withdrawal.
    assert announced == [{"observation_id": BENCH}] * 2
