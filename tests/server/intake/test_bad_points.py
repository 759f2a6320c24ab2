"""What cannot be a point is refused field by field, in Dutch; the phone keeps it and says why."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from marshmallow import ValidationError
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from builders import SentPhoto, WalkerPhone, a_jpeg, a_place, a_point
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.intake.schemas import ObservationIn

NO_UUID = "Dit is geen geldig nummer (UUID in kleine letters)."
A_PHOTO = SentPhoto(a_jpeg(8, 8)).announcement


def refusal(answer: TestResponse) -> dict[str, Any]:
    assert answer.content_type == "application/problem+json"
    assert answer.json is not None
    assert answer.json["status"] == answer.status_code
    return dict(answer.json)


def test_an_unknown_kind_is_refused_and_nothing_is_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    problem = refusal(fenna.put_point(str(uuid.uuid4()), a_point(kind="complaint")))
    assert (problem["status"], problem["code"]) == (400, "invalid-input")
    assert problem["title"] == "Dit klopt nog niet"
    assert problem["detail"] == "Een of meer velden kunnen zo niet. Bij elk veld staat waarom."
    assert problem["errors"] == {"json": {"kind": ["Dit soort punt bestaat niet."]}}
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Observation)) == 0


def test_coordinates_that_are_not_on_earth_are_refused_by_name(fenna: WalkerPhone) -> None:
    problem = refusal(fenna.put_point(str(uuid.uuid4()), a_point(place=a_place(lon=4.62, lat=152.353))))
    assert (problem["status"], problem["code"]) == (400, "invalid-input")
    assert problem["errors"]["json"]["place"] == {"lat": ["Deze breedtegraad bestaat niet, of de locatie is 0,0."]}


def test_what_is_not_json_is_refused_as_such(fenna: WalkerPhone) -> None:
    url = f"{fenna.url}/observations/{uuid.uuid4()}"
    headers = fenna.headers | {"Content-Type": "application/json"}
    problem = refusal(fenna.client.put(url, data=b'{"kind": "weak', headers=headers))
    assert (problem["status"], problem["code"]) == (400, "malformed-json")
    assert problem["title"] == "Onleesbaar bericht"
    assert problem["detail"] == "De inhoud is geen geldige JSON."


def test_an_id_that_is_no_uuid_is_refused(fenna: WalkerPhone) -> None:
    problem = refusal(fenna.put_point("bankje-1"))
    assert (problem["status"], problem["code"]) == (400, "invalid-input")
    assert problem["errors"]["path"]["observationId"] == [NO_UUID]


def test_a_theme_that_the_neighbourhood_does_not_have_is_refused(fenna: WalkerPhone) -> None:
    problem = refusal(fenna.put_point(str(uuid.uuid4()), a_point(themeId=str(uuid.uuid4()))))
    assert (problem["status"], problem["code"]) == (400, "unknown-theme")
    assert problem["title"] == "Dit thema bestaat niet"
    assert problem["detail"] == "Kies een thema van deze wandeling, of laat het leeg."


def test_a_wrong_secret_is_refused_before_anything_is_read(fenna: WalkerPhone) -> None:
    fenna.secret = "0" * 64
    problem = refusal(fenna.put_point(str(uuid.uuid4())))
    assert (problem["status"], problem["code"]) == (401, "walker-unknown")
    assert problem["detail"].startswith("Je punten staan veilig op je telefoon.")


FIELDS = [
    # the point itself
    ({"kind": None}, "kind", "Dit veld mag niet leeg zijn."),
    ({"note": "a" * 2001}, "note", "De notitie is te lang (hoogstens 2000 tekens)."),
    ({"note": 7}, "note", "Dit is geen tekst."),
    ({"themeId": "groen"}, "themeId", NO_UUID),
    ({"directionDeg": 361}, "directionDeg", "De richting ligt tussen 0 en 360 graden."),
    ({"colour": "red"}, "colour", "Dit veld kennen we niet."),
    # moments
    ({"capturedAt": "2026-05-09T10:12:31"}, "capturedAt", "Dit moment heeft geen tijdzone."),
    ({"capturedAt": "gisteren"}, "capturedAt", "Dit is geen geldig moment."),
    ({"capturedAt": "0001-01-01T00:00:00+14:00"}, "capturedAt", "Dit moment ligt niet tussen 1900 en 2200."),
    ({"clockOffsetMs": 10**15}, "clockOffsetMs", "Dit verschil kan niet."),
    # places
    ({"place": None}, "place", "Dit veld mag niet leeg zijn."),
    ({"place": a_place(lon=0, lat=0)}, "place.lat", "Deze breedtegraad bestaat niet, of de locatie is 0,0."),
    ({"place": a_place(lon=180.5)}, "place.lon", "De lengtegraad ligt niet tussen -180 en 180."),
    ({"place": a_place(lon=float("nan"))}, "place.lon", "Dit is geen getal."),
    ({"place": {**a_place(), "lat": None}}, "place.lat", "Deze coördinaat ontbreekt."),
    ({"place": a_place(source="none")}, "place.source", "Een onbekende locatie (none) heeft geen coördinaten."),
    ({"place": a_place(source="gps")}, "place.source", "Deze herkomst van een locatie bestaat niet."),
    ({"place": a_place(accuracyM=-1)}, "place.accuracyM", "De nauwkeurigheid is 0 meter of meer."),
    (
        {"place": a_place(device={"lon": 0, "lat": 0})},
        "place.device.lat",
        "Deze breedtegraad bestaat niet, of de locatie is 0,0.",
    ),
    # photos
    ({"photos": [{**A_PHOTO, "sha256": "abc"}]}, "photos.0.sha256", "Dit is geen SHA-256 (64 tekens 0-9 en a-f)."),
    ({"photos": [{**A_PHOTO, "sizeBytes": -1}]}, "photos.0.sizeBytes", "Dit aantal bytes kan niet."),
    (
        {"photos": [{**A_PHOTO, "photoId": "1"}]},
        "photos.0.photoId",
        NO_UUID,
    ),
    ({"photos": [A_PHOTO, A_PHOTO]}, "photos", "Een foto staat er twee keer in."),
    (
        {"photos": [{**A_PHOTO, "photoId": str(uuid.UUID(int=number))} for number in range(21)]},
        "photos",
        "Hoogstens 20 foto's bij een punt.",
    ),
]


@pytest.mark.parametrize(("change", "field", "why"), FIELDS, ids=[f"{field}-{why}" for _change, field, why in FIELDS])
def test_every_field_says_in_dutch_what_is_wrong_with_it(change: dict[str, Any], field: str, why: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ObservationIn().load(a_point(**change))
    found: Any = refused.value.messages
    for name in field.split("."):
        found = found[int(name) if name.isdigit() else name]
    assert found == [why]


@pytest.mark.parametrize("name", ["kind", "place", "capturedAt"])
def test_a_point_without_what_it_cannot_do_without_is_refused(name: str) -> None:
    point = a_point()
    del point[name]
    with pytest.raises(ValidationError) as refused:
        ObservationIn().load(point)
    assert refused.value.messages == {name: ["Dit veld ontbreekt."]}


def test_a_photo_that_will_prove_too_large_does_not_hold_up_its_point() -> None:
    photo = {**A_PHOTO, "sizeBytes": 90_000_000}
    assert ObservationIn().load(a_point(photos=[photo]))["photos"][0]["size_bytes"] == 90_000_000
