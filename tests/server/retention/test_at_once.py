"""A withdrawn point is nowhere any more from the moment of the withdrawal, long before its bytes go."""

from __future__ import annotations

import json
from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, LAT, LON, SentPhoto, WalkerPhone, a_jpeg, a_place, a_sent_point, staff, stored_bytes
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos import store as photos

from .conftest import Office

SECRET = "Bij mevrouw Jansen op nummer 12."


def an_action(app: APIFlask, client: FlaskClient, office: Office, **sources: Any) -> None:
    builder = staff(app, office.neighbourhood.id, "agendaBuilder", "Fenna")
    body = {"title": "Een bank", "kind": "action", **sources}
    answer = client.post(f"{office.url}/actions", json=body, headers=builder.headers)
    assert answer.status_code == 201, answer.text


def test_nobody_finds_it_anywhere(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, office: Office, neighbourhood: Neighbourhood
) -> None:
    photo = SentPhoto(a_jpeg())
    others = [a_sent_point(truus, kind="strength", note="Mooi.") for _ in range(3)]
    point = a_sent_point(truus, photo, note=SECRET)
    for each in (*others, point):
        office.decide(each)
    (spot,) = office.read("spots")["features"]
    an_action(app, client, office, spotIds=[spot["id"]], observationIds=[point])
    with app.app_context():
        addresses = [f"/publieke-fotos/{sha256}.jpg" for sha256 in photos.hashes_of(photo.photo_id)]
    together = f"{API}/walks/{truus.walk_id}/together"

    def everywhere() -> str:
        """All that staff, fellow walkers and everybody read."""
        pages = [office.read(f"points?decision={each}") for each in ("all", "approved", "pending", "hidden")]
        pages += [office.read("spots"), office.read("spots?decision=approved"), office.read(f"spots/{spot['id']}")]
        pages += [office.read("actions"), office.read(f"walks/{truus.walk_id}/phones")]
        pages += [client.get(together, headers=truus.headers).get_json()]
        return json.dumps(pages) + client.get(f"/wijken/{neighbourhood.slug}").text

    def counted() -> tuple[Any, ...]:
        inbox, (feature,) = office.read("points?decision=all"), office.read("spots")["features"]
        seen = client.get(together, headers=truus.headers).get_json()
        of_spot = office.read(f"spots/{spot['id']}")["counts"]["weakness"]
        return inbox["counts"]["approved"], feature["properties"]["pointCount"], seen["pointCount"], of_spot

    before = everywhere()
    for told in (point, SECRET, photo.photo_id, *(address.split("/")[-1] for address in addresses)):
        assert told in before
    assert counted() == (4, 4, 4, 1)
    outline = office.read("spots")["features"][0]["geometry"]
    assert {client.get(address).status_code for address in addresses} == {200}

    truus.delete_point(point)
    after = everywhere()
    for told in (point, SECRET, photo.photo_id, *(address.split("/")[-1] for address in addresses)):
        assert told not in after
    assert counted() == (3, 3, 3, 0)
    assert {client.get(address).status_code for address in addresses} == {410}
    for variant in ("small", "public", "original"):
        url = f"{office.url}/photos/{photo.photo_id}/{variant}"
        assert client.get(url, headers=office.yusuf.headers).status_code == 410
    assert len(stored_bytes(app)) == 3
    assert office.read("spots")["features"][0]["geometry"] == outline


def test_the_shape_of_a_spot_no_longer_reaches_to_where_it_was(truus: WalkerPhone, office: Office) -> None:
    for metres in (0, 2, 4):
        a_sent_point(truus, place=a_place(LON, LAT + metres / 111_000))
    far = a_sent_point(truus, place=a_place(LON, LAT + 25 / 111_000))

    def north() -> float:
        (spot,) = office.read("spots")["features"]
        return max(float(lat) for _, lat in spot["geometry"]["coordinates"][0])

    assert north() > LAT + 25 / 111_000
    truus.delete_point(far)
    assert north() < LAT + 20 / 111_000
