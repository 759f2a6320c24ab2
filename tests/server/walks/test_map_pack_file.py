"""The map pack is fetched once, whole or in parts, and never changes."""

from __future__ import annotations

import hashlib

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, Staff, staff
from wijkwandeling import clock
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.map_packs import path_of
from wijkwandeling.walks.models import MapPack, Walk

PACK = b"PMTiles" + bytes(1000)
SHA256 = hashlib.sha256(PACK).hexdigest()


@pytest.fixture
def pack(app: APIFlask, walk: Walk) -> str:
    """The address of a pack that the walk has."""
    with app.app_context(), transaction():
        path_of(SHA256).parent.mkdir(parents=True, exist_ok=True)
        path_of(SHA256).write_bytes(PACK)
        db.session.add(MapPack(id=new_id(), walk_id=walk.id, sha256=SHA256, size_bytes=len(PACK), made_at=clock.now()))
    return f"/map-packs/{SHA256}.pmtiles"


def test_the_join_page_and_the_neighbourhood_refer_to_it(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk, pack: str
) -> None:
    expected = {"url": pack, "sizeBytes": len(PACK), "sha256": SHA256}
    assert client.get(f"{API}/join-codes/{walk.join_code}").get_json()["mapPack"] == expected
    yusuf: Staff = staff(app, neighbourhood.id)
    answer = client.get(f"{API}/neighbourhoods/{neighbourhood.id}", headers=yusuf.headers)
    assert answer.get_json()["mapPack"] == expected


def test_it_is_served_to_anybody_and_kept_for_good(client: FlaskClient, pack: str) -> None:
    answer = client.get(pack)
    assert (answer.status_code, answer.data) == (200, PACK)
    assert answer.content_type == "application/vnd.pmtiles"
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_part_of_it_may_be_asked_for(client: FlaskClient, pack: str) -> None:
    answer = client.get(pack, headers={"Range": "bytes=0-6"})
    assert (answer.status_code, answer.data) == (206, b"PMTiles")


@pytest.mark.parametrize("name", ["0" * 64, "..%2F..%2Fsecret-key", "kaart"])
def test_any_other_name_is_not_found(client: FlaskClient, pack: str, name: str) -> None:
    assert client.get(f"/map-packs/{name}.pmtiles").status_code == 404
