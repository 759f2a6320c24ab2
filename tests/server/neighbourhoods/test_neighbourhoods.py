"""A neighbourhood has a name, an address, themes, and staff who may see it."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, a_neighbourhood, square, staff
from wijkwandeling.neighbourhoods.area import AreaError


def test_staff_see_the_neighbourhoods_in_which_they_have_a_role(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app, "Lindenkwartier")
    a_neighbourhood(app, "Eikenkwartier")
    yusuf = staff(app, own.id, "partner")
    listed = client.get(f"{API}/neighbourhoods", headers=yusuf.headers).get_json()
    brief = {"neighbourhoodId": own.id, "name": "Lindenkwartier", "slug": "lindenkwartier"}
    assert listed == {"neighbourhoods": [brief]}


def test_one_neighbourhood_is_told_whole(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app, ambition="Groener en veiliger", contact="Fenna", budget_eur=50_000)
    told = client.get(f"{API}/neighbourhoods/{own.id}", headers=staff(app, own.id).headers).get_json()
    assert (told["ambition"], told["contact"], told["budgetEur"]) == ("Groener en veiliger", "Fenna", 50_000)
    assert told["boundary"] == square()
    assert told["mapPack"] is None


def test_the_default_themes_ask_no_photos_of_young_people(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app)
    told = client.get(f"{API}/neighbourhoods/{own.id}", headers=staff(app, own.id).headers).get_json()
    names = [theme["name"] for theme in told["themes"]]
    assert names[0] == "Verkeer en veiligheid"
    assert {"Groen", "Duurzaamheid"} < set(names)
    assert [theme["name"] for theme in told["themes"] if theme["withoutPhotos"]] == ["Overlast van jongeren"]


def test_namesakes_get_addresses_of_their_own(app: APIFlask) -> None:
    slugs = [a_neighbourhood(app, name).slug for name in ("Ünder de Linden", "Under de Linden", "'t", "\u5bb6", "…")]
    assert slugs == ["under-de-linden", "under-de-linden-2", "t", "jia", "wijk"]


def test_a_boundary_must_be_an_area(app: APIFlask) -> None:
    with pytest.raises(AreaError):
        a_neighbourhood(app, boundary={"type": "Point", "coordinates": [4.62, 52.353]})


def test_a_stranger_sees_no_neighbourhood(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app)
    assert client.get(f"{API}/neighbourhoods/{own.id}").get_json()["code"] == "not-signed-in"
    assert client.get(f"{API}/neighbourhoods").get_json()["code"] == "not-signed-in"
