"""Scripts come in with a token, of which only the hash is kept."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, Staff, a_neighbourhood
from wijkwandeling import clock
from wijkwandeling.accounts import tokens
from wijkwandeling.accounts.create import add_membership
from wijkwandeling.accounts.models import ApiToken
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood


def test_a_token_changes_things_without_a_csrf_token(
    client: FlaskClient, yusuf: Staff, neighbourhood: Neighbourhood
) -> None:
    url = f"{API}/neighbourhoods/{neighbourhood.id}/walks"
    assert client.post(url, json={"title": "Rondje"}, headers=yusuf.headers).status_code == 201


def test_only_the_hash_of_a_token_is_kept(app: APIFlask, yusuf: Staff) -> None:
    with app.app_context(), transaction(write=False):
        row = db.session.query(ApiToken).one()
    assert row.token_sha256 == tokens.digest(yusuf.token)
    assert yusuf.token not in vars(row).values()


@pytest.mark.parametrize("token", ["wt_", "wt_geraden", "wt_\u20ac"])
def test_a_guessed_token_opens_nothing(client: FlaskClient, yusuf: Staff, token: str) -> None:
    answer = client.get(f"{API}/neighbourhoods", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.get_json()["code"]) == (401, "not-signed-in")


def test_a_revoked_token_opens_nothing(app: APIFlask, client: FlaskClient, yusuf: Staff) -> None:
    with app.app_context(), transaction():
        db.session.query(ApiToken).one().revoked_at = clock.now()
    assert client.get(f"{API}/neighbourhoods", headers=yusuf.headers).status_code == 401


def test_a_role_counts_in_its_own_neighbourhood_only(app: APIFlask, client: FlaskClient, yusuf: Staff) -> None:
    elsewhere = a_neighbourhood(app, "Eikenkwartier")
    answer = client.get(f"{API}/neighbourhoods/{elsewhere.id}/walks", headers=yusuf.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (403, "not-allowed")


def test_a_walkers_role_is_not_for_staff(app: APIFlask, yusuf: Staff, neighbourhood: Neighbourhood) -> None:
    with app.app_context(), pytest.raises(ValueError, match="not a role for staff"), transaction():
        add_membership(yusuf.account_id, neighbourhood.id, "walker")
