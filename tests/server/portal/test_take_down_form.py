"""The form by which anybody asks for a public photo to go: no name, no secret, nothing from machines."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.review.take_down import WAITING_MAX
from wijkwandeling.settings import from_environment

from .conftest import Town
from .visitor import WORDS, Visitor, forms_on, waiting


def test_who_asks_gives_no_name_and_nothing_of_it_is_in_an_address(town: Town, visitor: Visitor) -> None:
    town.approved_photo()
    (form,) = forms_on(town.page())
    assert visitor.asks(form).status_code == 303
    (asked,) = waiting(town)
    assert set(asked["asked"][0]) == {"reason", "words", "askedAt"}
    assert (asked["asked"][0]["reason"], asked["asked"][0]["words"]) == (None, "")


def test_a_form_of_another_site_sends_nothing(town: Town, visitor: Visitor) -> None:
    town.approved_photo()
    (form,) = forms_on(town.page())
    answer = visitor.browser.post(form, data={"reason": "me", "words": WORDS})
    assert answer.status_code == 403
    assert "Er is nog niets verstuurd" in answer.text
    # What was filled in is still there, for the next press.
    assert WORDS.splitlines()[0] in answer.text
    assert 'value="me" checked' in answer.text
    assert waiting(town) == []


def test_only_who_opens_the_form_gets_a_cookie_and_only_until_the_browser_closes(town: Town, visitor: Visitor) -> None:
    town.approved_photo()
    assert "Set-Cookie" not in visitor.opens(f"/wijken/{town.neighbourhood.slug}").headers
    form = visitor.opens(forms_on(town.page())[0])
    cookie = form.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Expires" not in cookie
    assert form.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("said", "kept"),
    [("x" * 500, "x" * 500), ("regel\r\n" * 71, ("regel\n" * 71).strip()), ("<b>\0</b>", "<b>\ufffd</b>")],
    ids=["the longest", "ends of lines", "html and nul"],
)
def test_words_are_kept_as_they_are(town: Town, visitor: Visitor, said: str, kept: str) -> None:
    town.approved_photo()
    (form,) = forms_on(town.page())
    assert visitor.asks(form, words=said).status_code == 303
    assert waiting(town)[0]["asked"][0]["words"] == kept


@pytest.mark.parametrize(
    ("form", "sentence"),
    [({"words": "x" * 501}, "Dit mag hoogstens 500 lang zijn."), ({"reason": "zomaar"}, "Kies uit:")],
)
def test_what_the_form_does_not_offer_is_refused_and_nothing_typed_is_lost(
    town: Town, visitor: Visitor, form: dict[str, str], sentence: str
) -> None:
    town.approved_photo()
    (address,) = forms_on(town.page())
    answer = visitor.asks(address, **form)
    assert answer.status_code == 400
    assert sentence in answer.text
    assert form.get("words", "") in answer.text
    assert waiting(town) == []


def test_a_photo_that_is_not_public_cannot_be_asked_about(town: Town, visitor: Visitor) -> None:
    point, _ = town.approved_photo()
    (form,) = forms_on(town.page())
    town.decide(point, "hidden", number=1)
    assert visitor.opens(form).status_code == 410
    assert visitor.browser.post(form, data={}).status_code == 410
    for unknown in (f"/publieke-fotos/{'0' * 64}/weghalen", f"/publieke-fotos/{'0' * 64}/gevraagd"):
        assert visitor.opens(unknown).status_code == 404
    assert waiting(town) == []


def test_one_photo_can_be_asked_about_so_often_and_no_more(town: Town, visitor: Visitor) -> None:
    town.approved_photo()
    (form,) = forms_on(town.page())
    for _time in range(WAITING_MAX + 2):
        assert visitor.asks(form).status_code == 303
    assert len(waiting(town)[0]["asked"]) == WAITING_MAX


def test_who_asks_too_often_reads_to_wait(
    client: FlaskClient, town: Town, visitor: Visitor, database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    town.approved_photo()
    (form,) = forms_on(town.page())
    limited = create_app(from_environment({"WIJKWANDELING_DATABASE_URL": database_url}, tmp_path_factory.mktemp("x")))
    browser = limited.test_client()
    told = [browser.post(form, data={}) for _time in range(21)]
    assert [answer.status_code for answer in told] == 20 * [403] + [429]
    assert "Dit verzoek is nog niet verstuurd" in told[-1].text
    assert told[-1].headers["Retry-After"] == "60"
    with limited.app_context():
        db.engine.dispose()
