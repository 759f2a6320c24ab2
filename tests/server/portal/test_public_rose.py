"""The page shows why residents and partners do this, as far as partners published it."""

from __future__ import annotations

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, a_neighbourhood, staff
from wijkwandeling.agenda.create import create_action
from wijkwandeling.agenda.models import ActionInterest
from wijkwandeling.coalition.create import add_partner
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.neighbourhoods.models import LADDER
from wijkwandeling.portal.public_rose import petal_shapes
from wijkwandeling.portal.words import LADDER_WORDS

WORDS = {"interest": "Huurders die elkaar kennen", "contribution": "Een wijkbeheerder", "needs": "Geduld van iedereen"}


def test_only_what_a_partner_published_is_on_the_page_and_only_as_long(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app)
    yusuf = staff(app, own.id, "agendaBuilder", "Yusuf")
    with app.app_context(), transaction():
        partner = add_partner(own.id, "Woningcorporatie De Vaart", "woningcorporatie", **WORDS)
        action = create_action(own.id, yusuf.account_id, title="Daken", kind="running-initiative")
        db.session.add(ActionInterest(id=new_id(), action_id=action.id, partner_id=partner.id))
    page = f"/wijken/{own.slug}"
    at = f"{API}/neighbourhoods/{own.id}/partners/{partner.id}"
    assert "De Vaart" not in client.get(page).text

    published = client.put(f"{at}/publication", headers=yusuf.headers | {"If-Match": '"1"'}).get_json()
    seen = client.get(page).text
    assert all(
        words in seen for words in ("De Vaart", WORDS["interest"], WORDS["contribution"], "1 actie helpt hierbij")
    )
    assert WORDS["needs"] not in seen
    assert "Yusuf" not in seen

    later = yusuf.headers | {"If-Match": f'"{published["revision"]}"'}
    assert client.patch(at, json={"interest": "Nog geheim"}, headers=later).status_code == 200
    assert "Nog geheim" not in client.get(page).text

    client.delete(f"{at}/publication", headers=yusuf.headers)
    assert "De Vaart" not in client.get(page).text


def test_what_residents_want_is_the_heart(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app)
    assert "Waarom we dit samen doen" not in client.get(f"/wijken/{own.slug}").text
    headers = staff(app, own.id).headers | {"If-Match": '"1"'}
    told = {"residentsInterest": "Veilig lopen", "ladder": "coproduce"}
    client.patch(f"{API}/neighbourhoods/{own.id}", json=told, headers=headers)
    page = client.get(f"/wijken/{own.slug}").text
    assert "Veilig lopen" in page
    assert "Bewoners maken de plannen samen met ons." in page


def test_every_step_of_the_ladder_is_said_in_words() -> None:
    assert set(LADDER_WORDS) == set(LADDER)


def test_a_petal_is_longer_when_more_actions_serve_it() -> None:
    none, one, two = (200 - y for _, _, y in (petal_shapes([count, 2])[0] for count in (0, 1, 2)))
    assert 0 < none < one < two
    assert petal_shapes([]) == []
