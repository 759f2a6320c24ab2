"""From what walkers say besides their points, nothing leads to a walker, a point, or the log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import text

from builders import WalkerPhone, a_neighbourhood, a_sent_point, an_open_walk
from wijkwandeling import clock
from wijkwandeling.app import create_app
from wijkwandeling.database import db, transaction
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import from_environment
from wijkwandeling.walks.answers.models import AgeGroup, Contact
from wijkwandeling.walks.models import Walk

from .answering import Answering, a_contact

ANSWER = {"id", "walk_id", "secret_sha256", "stored_at"}
CONTACT = {"name", "email", "phone", "address", "wants_to_think_along", "offer", "via_whom"}
CONSENT = {"consented_at", "consent_text", "consent_mark"}
# Whatever is written into the table then fails, with all that somebody filled in at hand.
BROKEN = {
    "sqlite": "CREATE TRIGGER broken BEFORE UPDATE ON contact BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    "postgresql": "ALTER TABLE contact ALTER COLUMN name TYPE varchar(5)",
}
MENDED = {
    "sqlite": "DROP TRIGGER broken",
    "postgresql": f"ALTER TABLE contact ALTER COLUMN name TYPE {Contact.__table__.columns['name'].type}",
}
PERSONAL = ("Truus Bakker", "truus@lindenkwartier", "soep koken")


def test_the_tables_hold_what_was_said_and_nothing_that_leads_elsewhere() -> None:
    tables = {"contact": ANSWER | CONTACT | CONSENT, "age_group": ANSWER | {"age_group"}}
    for name, columns in tables.items():
        table = db.metadata.tables[name]
        assert set(table.columns.keys()) == columns
        assert {key.target_fullname for key in table.foreign_keys} == {"walk.id"}


def test_no_other_table_refers_to_an_answer() -> None:
    referred = {key.column.table.name for table in db.metadata.tables.values() for key in table.foreign_keys}
    assert not referred & {"contact", "age_group"}


def test_no_value_of_an_answer_is_found_with_a_walker_or_a_point(
    app: APIFlask, client: FlaskClient, walk: Walk
) -> None:
    """Also when the phone, against what the app does, says who it is."""
    phone = WalkerPhone(client, walk)
    a_sent_point(phone)
    for kind, body in (("contacts", a_contact()), ("age-groups", {"ageGroup": "65-79"})):
        answering = Answering(client, walk, kind)
        sent = client.put(answering.url, json=body, headers=answering.headers | phone.headers)
        assert sent.status_code == 200, sent.text
    with app.app_context(), transaction(write=False):
        answers = [db.session.query(model).one() for model in (Contact, AgeGroup)]
        said = {str(getattr(row, column.name)) for row in answers for column in row.__table__.columns} - {
            "None",
            "True",
        }
        elsewhere = {
            str(value)
            for name in ("walker", "observation", "observation_revision")
            for row in db.session.execute(text(f"SELECT * FROM {name}"))  # noqa: S608
            for value in row
        }
    assert said & elsewhere - {"None", "True"} == {walk.id}


def test_the_moments_in_an_answer_are_days(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    """To the second they could be held against the moments at which a phone sent its points."""
    Answering(client, walk, "contacts").put(a_contact())
    Answering(client, walk, "age-groups").put({"ageGroup": "65-79"})
    with app.app_context(), transaction(write=False):
        contact, age_group = db.session.query(Contact).one(), db.session.query(AgeGroup).one()
    moments = [contact.stored_at, contact.consented_at, age_group.stored_at]
    assert [moment and moment.astimezone(clock.ZONE).time().isoformat() for moment in moments] == ["00:00:00"] * 3


def test_the_server_keeps_no_secret(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    answering = Answering(client, walk, "contacts")
    answering.put(a_contact())
    with app.app_context(), transaction(write=False):
        contact = db.session.query(Contact).one()
        assert contact.secret_sha256 == answering.secret_sha256
        assert answering.secret not in {str(getattr(contact, column.name)) for column in Contact.__table__.columns}


def test_no_refusal_repeats_what_was_sent(client: FlaskClient, walk: Walk) -> None:
    answering = Answering(client, walk, "contacts")
    answering.put(a_contact())
    answering.take_back()
    taken_back = answering.put(a_contact())
    wrong = answering.put(a_contact(name="Truus Bakker" * 20, email="truus@lindenkwartier", viaWhom="soep koken"))
    answering.secret = "ab" * 32
    for answer in (taken_back, wrong, answering.put(a_contact()), answering.take_back()):
        assert answer.status_code in (400, 409)
        assert not [word for word in (*PERSONAL, answering.secret) if word in answer.text]


@pytest.fixture
def broken_contacts(app: APIFlask, walk: Walk) -> Iterator[None]:
    """Mended afterwards: the next test may use the same database."""
    _alter(app, BROKEN)
    yield
    _alter(app, MENDED)


def _alter(app: APIFlask, statements: dict[str, str]) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(text(statements[connection.dialect.name]))


@pytest.mark.usefixtures("broken_contacts")
def test_a_database_that_fails_puts_nobodys_words_in_the_log(
    client: FlaskClient, walk: Walk, caplog: pytest.LogCaptureFixture
) -> None:
    answering = Answering(client, walk, "contacts")
    with caplog.at_level(logging.DEBUG):
        failed = answering.put(a_contact())
    assert (failed.status_code, failed.get_json()["code"]) == (500, "internal")
    assert "unforeseen error" in caplog.text
    for word in (*PERSONAL, answering.secret):
        assert word not in caplog.text + failed.text


def test_answers_cannot_be_sent_without_end(tmp_path: Path) -> None:
    app = create_app(from_environment({}, tmp_path))
    upgrade(app)
    walk = an_open_walk(app, a_neighbourhood(app).id)
    answering = Answering(app.test_client(), walk, "age-groups")
    codes = [answering.put({"ageGroup": "30-44"}).status_code for _ in range(121)]
    assert codes == [200] * 120 + [429]
