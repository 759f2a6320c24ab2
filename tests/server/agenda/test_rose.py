"""The interest rose: a petal is as big as the number of actions that serve its partner."""

from __future__ import annotations

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, a_neighbourhood, staff
from wijkwandeling.agenda.models import ActionInterest
from wijkwandeling.coalition.create import add_partner
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder


def serves(app: APIFlask, action_id: str, partner_id: str) -> None:
    with app.app_context(), transaction():
        db.session.add(ActionInterest(id=new_id(), action_id=action_id, partner_id=partner_id))


def a_partner(app: APIFlask, neighbourhood: Neighbourhood, name: str) -> str:
    with app.app_context(), transaction():
        return add_partner(neighbourhood.id, name, "welzijn", interest=f"Belang van {name}").id


def test_a_petal_grows_with_the_actions_that_serve_it(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, fenna: Builder
) -> None:
    vaart, school = (a_partner(app, neighbourhood, name) for name in ("De Vaart", "De Klimboom"))
    roofs, garden = (fenna.create(title=title, kind="running-initiative") for title in ("Daken", "Tuin"))
    serves(app, roofs["actionId"], vaart)
    serves(app, garden["actionId"], vaart)
    refused = fenna.move(garden, "not-done", reason="Te duur").get_json()
    headers = staff(app, neighbourhood.id, "partner").headers
    rose = client.get(f"{API}/neighbourhoods/{neighbourhood.id}/rose", headers=headers).get_json()
    assert refused["status"] == "not-done"
    assert [(petal["partnerId"], [each["title"] for each in petal["servedBy"]]) for petal in rose["petals"]] == [
        (vaart, ["Daken"]),
        (school, []),
    ]
    assert rose["petals"][0]["interest"] == "Belang van De Vaart"


def test_the_heart_is_what_residents_want(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app, ambition="Samen oud worden")
    headers = staff(app, own.id).headers
    url = f"{API}/neighbourhoods/{own.id}"
    told = client.patch(url, json={"residentsInterest": "Veilig lopen"}, headers=headers | {"If-Match": '"1"'})
    assert told.status_code == 200
    rose = client.get(f"{url}/rose", headers=headers).get_json()
    assert rose == {"residentsInterest": "Veilig lopen", "ambition": "Samen oud worden", "petals": []}


def test_the_rose_stays_inside_the_coalition(client: FlaskClient, neighbourhood: Neighbourhood) -> None:
    assert client.get(f"{API}/neighbourhoods/{neighbourhood.id}/rose").status_code == 401
