"""Staff sign in with a password, in a cookie that another site cannot use."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, Staff, WalkerPhone, an_open_walk
from wijkwandeling.accounts import passwords
from wijkwandeling.accounts.create import add_membership, create_account
from wijkwandeling.accounts.models import Account
from wijkwandeling.app import create_app
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.settings import from_environment

SESSION = f"{API}/session"


def _sign_in(client: FlaskClient, who: Staff, **changes: Any) -> TestResponse:
    return client.post(SESSION, json={"email": who.email, "password": who.password, **changes})


def test_who_signs_in_sees_their_neighbourhoods(
    client: FlaskClient, yusuf: Staff, neighbourhood: Neighbourhood
) -> None:
    answer = _sign_in(client, yusuf)
    assert answer.status_code == 200
    session = answer.get_json()
    assert session["account"] == {"accountId": yusuf.account_id, "email": yusuf.email, "name": "Yusuf"}
    assert session["memberships"] == [
        {"neighbourhoodId": neighbourhood.id, "neighbourhoodName": "Lindenkwartier", "role": "facilitator"}
    ]
    assert client.get(SESSION).get_json()["account"] == session["account"]


def test_the_cookie_is_kept_from_scripts_and_other_sites(client: FlaskClient, yusuf: Staff) -> None:
    cookie = _sign_in(client, yusuf).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Expires=" in cookie
    assert yusuf.password not in cookie


def test_the_cookie_travels_over_https_only_where_there_is_https(tmp_path_factory: pytest.TempPathFactory) -> None:
    environ = {"WIJKWANDELING_PUBLIC_URL": "https://wijkwandeling.example"}
    secure = create_app(from_environment(environ, tmp_path_factory.mktemp("data")))
    assert secure.config["SESSION_COOKIE_SECURE"] is True


def test_the_email_address_may_be_typed_in_capitals(client: FlaskClient, yusuf: Staff) -> None:
    assert _sign_in(client, yusuf, email=f" {yusuf.email.upper()} ").status_code == 200


@pytest.mark.parametrize("changes", [{"password": "raden"}, {"email": "niemand@voorbeeld.nl"}, {"password": "\0"}])
def test_wrong_credentials_do_not_tell_which_part_is_wrong(
    client: FlaskClient, yusuf: Staff, changes: dict[str, str]
) -> None:
    answer = _sign_in(client, yusuf, **changes)
    assert (answer.status_code, answer.get_json()["code"]) == (401, "wrong-credentials")
    assert "Set-Cookie" not in answer.headers


def test_an_unknown_address_costs_the_same_work_as_a_wrong_password(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Hasher:
        def hash(self, password: str) -> str:
            return "somebody's hash"

        def verify(self, password_hash: str, password: str) -> bool:
            compared.append(password_hash)
            return True

    monkeypatch.setattr(passwords, "_hasher", Hasher())
    assert passwords.matches(None, "raden") is False
    assert len(compared) == 1


def test_the_password_is_kept_as_argon2id(app: APIFlask, yusuf: Staff) -> None:
    with app.app_context(), transaction(write=False):
        assert db.session.get_one(Account, yusuf.account_id).password_hash.startswith("$argon2id$")


def test_guessing_a_password_costs_memory_as_rfc_9106_asks() -> None:
    assert passwords.STRENGTH.memory_cost >= 64 * 1024
    assert passwords.STRENGTH.time_cost >= 3


def test_signing_in_leaves_nothing_of_a_session_planted_before(client: FlaskClient, yusuf: Staff) -> None:
    planted = client.get(SESSION).get_json()["csrfToken"]
    with client.session_transaction() as session:
        session["planted"] = "by Mallory"
        planted_secret = session["csrf_token"]
    _sign_in(client, yusuf)
    with client.session_transaction() as session:
        assert "planted" not in session
        assert session["csrf_token"] != planted_secret
    refused = client.delete(SESSION, headers={"X-CSRF-Token": planted})
    assert refused.get_json()["code"] == "csrf"


def test_signing_out_ends_the_session(client: FlaskClient, yusuf: Staff) -> None:
    token = _sign_in(client, yusuf).get_json()["csrfToken"]
    assert client.delete(SESSION, headers={"X-CSRF-Token": token}).status_code == 204
    assert client.get(SESSION).get_json()["account"] is None


def test_who_lost_every_role_can_still_sign_out(app: APIFlask, client: FlaskClient) -> None:
    with app.app_context(), transaction():
        create_account("els@voorbeeld.nl", "Els", "samen-door-de-wijk")
    answer = client.post(SESSION, json={"email": "els@voorbeeld.nl", "password": "samen-door-de-wijk"})
    headers = {"X-CSRF-Token": answer.get_json()["csrfToken"]}
    assert client.delete(SESSION, headers=headers).status_code == 204
    assert client.get(SESSION).get_json()["account"] is None


@pytest.mark.parametrize("announced", [True, False], ids=["with its length", "in pieces"])
def test_an_endless_password_is_refused_before_it_is_read(client: FlaskClient, announced: bool) -> None:
    body = b'{"email": "yusuf@voorbeeld.nl", "password": "' + b"x" * 2_000_000 + b'"}'
    length = {"content_length": len(body)} if announced else {"environ_overrides": {"wsgi.input_terminated": True}}
    answer = client.post(SESSION, input_stream=BytesIO(body), content_type="application/json", **length)
    assert (answer.status_code, answer.get_json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("headers", [{}, {"X-CSRF-Token": "geraden"}])
def test_a_change_by_cookie_needs_the_token_of_our_own_page(
    client: FlaskClient, yusuf: Staff, neighbourhood: Neighbourhood, headers: dict[str, str]
) -> None:
    token = _sign_in(client, yusuf).get_json()["csrfToken"]
    url = f"{API}/neighbourhoods/{neighbourhood.id}/walks"
    refused = client.post(url, json={"title": "Rondje"}, headers=headers)
    assert (refused.status_code, refused.get_json()["code"]) == (403, "csrf")
    assert client.post(url, json={"title": "Rondje"}, headers={"X-CSRF-Token": token}).status_code == 201


def test_somebody_signed_in_may_also_walk_in_the_same_browser(
    app: APIFlask, client: FlaskClient, yusuf: Staff, neighbourhood: Neighbourhood
) -> None:
    walk = an_open_walk(app, neighbourhood.id)
    _sign_in(client, yusuf)
    assert WalkerPhone(client, walk).my_points().status_code == 200
    assert _sign_in(client, yusuf).status_code == 200


def test_a_role_given_later_counts_at_once(
    app: APIFlask, client: FlaskClient, yusuf: Staff, neighbourhood: Neighbourhood
) -> None:
    _sign_in(client, yusuf)
    with app.app_context(), transaction():
        add_membership(yusuf.account_id, neighbourhood.id, "agendaBuilder")
    roles = [each["role"] for each in client.get(SESSION).get_json()["memberships"]]
    assert roles == ["agendaBuilder", "facilitator"]


def test_no_password_and_no_token_reaches_the_log(
    client: FlaskClient, yusuf: Staff, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    _sign_in(client, yusuf)
    _sign_in(client, yusuf, password="raden-maar")
    client.get(SESSION, headers=yusuf.headers)
    assert not [secret for secret in (yusuf.password, yusuf.token, "raden-maar") if secret in caplog.text]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "fenna@voorbeeld.nl"}, "password"),
        ({"email": None, "password": "x"}, "email"),
        ({"email": "a" * 255, "password": "x"}, "email"),
        ({"email": "fenna@voorbeeld.nl", "password": "x", "role": "admin"}, "role"),
    ],
)
def test_a_wrong_member_is_named(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    answer = client.post(SESSION, json=body)
    assert (answer.status_code, list(answer.get_json()["errors"]["json"])) == (400, [field])
