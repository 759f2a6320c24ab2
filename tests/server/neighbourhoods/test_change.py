"""What is known of a neighbourhood is typed in or read from a file, by one writer at a time."""

from __future__ import annotations

import re
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, LAT, Staff, a_neighbourhood, square, staff
from wijkwandeling.geo import metres_outside
from wijkwandeling.neighbourhoods.area import AreaError
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.neighbourhoods.profile import read_geojson

PROFILE = {
    "addresses": 1080,
    "dwellings": 1052,
    "residents": 1795,
    "age0To14": 13,
    "age15To24": 8,
    "age25To44": 16,
    "age45To64": 24,
    "age65Plus": 39,
    "source": "Gemeente, 2021",
}
CBS = {
    "buurtcode": "BU03970101",
    "buurtnaam": "Geleerdenbuurt",
    "aantal_inwoners": 1795,
    "woningvoorraad": 1052,
    "percentage_personen_0_tot_15_jaar": 13,
    "percentage_personen_15_tot_25_jaar": 8,
    "percentage_personen_25_tot_45_jaar": -99997,
    "percentage_personen_45_tot_65_jaar": 24.0,
    "percentage_personen_65_jaar_en_ouder": 39,
}


@pytest.fixture
def own(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app)


@pytest.fixture
def fenna(app: APIFlask, own: Neighbourhood) -> Staff:
    return staff(app, own.id)


def patch(client: FlaskClient, who: Staff, at: Neighbourhood, revision: int | None, **content: Any) -> TestResponse:
    headers = who.headers | ({} if revision is None else {"If-Match": f'"{revision}"'})
    return client.patch(f"{API}/neighbourhoods/{at.id}", json=content, headers=headers)


def test_everything_that_is_known_can_be_typed_in(client: FlaskClient, own: Neighbourhood, fenna: Staff) -> None:
    content: dict[str, Any] = {
        "profile": PROFILE,
        "ambition": "Samen oud worden",
        "residentsInterest": "Veilig naar school",
        "ladder": "coproduce",
        "contact": "Fenna de Wit",
        "budgetEur": 50_000,
        "boundary": square(half=0.006),
    }
    answer = patch(client, fenna, own, 1, **content)
    assert (answer.status_code, answer.headers["ETag"]) == (200, '"2"')
    told = client.get(f"{API}/neighbourhoods/{own.id}", headers=fenna.headers).get_json()
    assert {name: told[name] for name in content} == content


def test_a_second_writer_hears_of_the_first(client: FlaskClient, own: Neighbourhood, fenna: Staff) -> None:
    assert patch(client, fenna, own, None, contact="Fenna").status_code == 428
    patch(client, fenna, own, 1, contact="Fenna")
    late = patch(client, fenna, own, 1, contact="Yusuf")
    assert (late.status_code, late.get_json()["code"], late.get_json()["revision"]) == (409, "stale", 2)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ({"profile": {**PROFILE, "age65Plus": 60}}, "profile"),
        ({"profile": {**PROFILE, "residents": -1}}, "profile"),
        ({"ladder": "beslissen"}, "ladder"),
        ({"boundary": {"type": "Point", "coordinates": [4.6, 52.3]}}, "boundary"),
        ({"boundary": square(-70, -30)}, "boundary"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    client: FlaskClient, own: Neighbourhood, fenna: Staff, content: dict[str, Any], where: str
) -> None:
    answer = patch(client, fenna, own, 1, **content).get_json()
    assert (answer["code"], list(answer["errors"]["json"])) == ("invalid-input", [where])


def test_a_partner_reads_and_does_not_write(app: APIFlask, client: FlaskClient, own: Neighbourhood) -> None:
    assert patch(client, staff(app, own.id, "partner"), own, 1, contact="Ik").status_code == 403


def test_a_file_of_cbs_is_shown_before_anything_changes(client: FlaskClient, own: Neighbourhood, fenna: Staff) -> None:
    document = {"type": "Feature", "properties": CBS, "geometry": square(half=0.004)}
    url = f"{API}/neighbourhoods/{own.id}"
    read = client.post(f"{url}/area-readings", json={"document": document}, headers=fenna.headers).get_json()
    assert (read["name"], read["boundary"]) == ("Geleerdenbuurt", square(half=0.004))
    assert read["profile"] == PROFILE | {"addresses": None, "age25To44": None, "source": "CBS, wijken en buurten"}
    assert client.get(url, headers=fenna.headers).get_json()["boundary"] == square()


def test_an_area_of_cbs_in_parts_becomes_the_boundary(
    app: APIFlask, client: FlaskClient, own: Neighbourhood, fenna: Staff
) -> None:
    """A feature as PDOK serves it: a polder on both sides of a river, and numbers that are too small to be told."""
    parts = [square(lon, half=0.004)["coordinates"] for lon in (4.61, 4.63)]
    told = dict.fromkeys(CBS, -99997) | {"buurtcode": "BU03970109", "buurtnaam": "Verspreide huizen Polder"}
    feature = {
        "type": "Feature",
        "id": "buurten.1",
        "properties": told | {"aantal_inwoners": 85, "aantal_huishoudens": -99997, "jrstatcode": "2024BU03970109"},
        "geometry": {"type": "MultiPolygon", "coordinates": parts},
    }
    url, document = f"{API}/neighbourhoods/{own.id}", {"type": "FeatureCollection", "features": [feature]}
    read = client.post(f"{url}/area-readings", json={"document": document}, headers=fenna.headers).get_json()
    assert read["boundary"] == feature["geometry"]
    unknown = dict.fromkeys(PROFILE, None)
    assert read["profile"] == unknown | {"residents": 85, "source": "CBS, wijken en buurten"}
    taken = patch(client, fenna, own, 1, boundary=read["boundary"], profile=read["profile"])
    assert taken.get_json()["boundary"] == feature["geometry"]
    # A walk of the whole neighbourhood: a point in each part is inside it, one in the river is not.
    walk = client.post(f"{url}/walks", json={"title": "Rondje polder"}, headers=fenna.headers).get_json()
    assert walk["area"] == feature["geometry"]
    assert [metres_outside(walk["area"], lon, LAT) > 0 for lon in (4.61, 4.62, 4.63)] == [False, True, False]
    outline = re.search(r'<path class="boundary" d="([^"]*)"', client.get(f"/wijken/{own.slug}").text)
    assert outline is not None
    assert outline[1].count("Z") == 2


def test_names_of_other_years_are_read_too() -> None:
    told = {"wijknaam": "Wijk 01", "aantalInwoners": 5000, "percentagePersonen65JaarEnOuder": 20}
    collection = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": told, "geometry": square()}],
    }
    reading = read_geojson(collection)
    assert reading.profile is not None
    assert (reading.name, reading.profile["residents"], reading.profile["age_65_plus"]) == ("Wijk 01", 5000, 20)


def test_an_area_without_facts_is_an_area() -> None:
    unknown = {"aantal_inwoners": -99997, "percentage_personen_0_tot_15_jaar": True, "woningvoorraad": None}
    for properties in ({}, unknown):
        assert read_geojson({"type": "Feature", "properties": properties, "geometry": square()}).profile is None


def test_a_file_in_metres_or_with_two_areas_is_refused(client: FlaskClient, own: Neighbourhood, fenna: Staff) -> None:
    metres = {"type": "Polygon", "coordinates": [[[1e5, 4e5], [1e5, 5e5], [2e5, 5e5], [1e5, 4e5]]]}
    two = {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": square()}] * 2}
    for document in (metres, two):
        with pytest.raises(AreaError):
            read_geojson(document)
        url = f"{API}/neighbourhoods/{own.id}/area-readings"
        answer = client.post(url, json={"document": document}, headers=fenna.headers)
        assert answer.get_json()["code"] == "invalid-input"
