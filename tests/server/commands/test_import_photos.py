"""The command import-photos, as a facilitator with a camera types it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from apiflask import APIFlask
from click.testing import CliRunner, Result

from builders import LAT, LON, a_jpeg, square
from pictures import film, picture, png_that_says
from tracks import gpx
from wijkwandeling import photo_store
from wijkwandeling.app import create_app
from wijkwandeling.audit import AuditEntry
from wijkwandeling.cli import main
from wijkwandeling.database import db
from wijkwandeling.intake import store as intake
from wijkwandeling.photos import store
from wijkwandeling.settings import from_environment
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk

SUMMER = timezone(timedelta(hours=2))
NOON = datetime(2026, 5, 9, 12, 0, tzinfo=SUMMER)


def _invoke(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def code(tmp_path: Path, data: Path) -> str:
    """Of a walk that was just made."""
    area = tmp_path / "gebied.geojson"
    area.write_text(json.dumps(square()))
    given = ["--neighbourhood", "Lindenkwartier", "--title", "Rondje", "--area", str(area), "--data", str(data)]
    printed = json.loads(_invoke("create-walk", *given, "--json").stdout)
    return str(printed["joinCode"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "camera"
    made.mkdir()
    return made


@pytest.fixture
def stored(data: Path, code: str) -> Iterator[APIFlask]:
    """What is in the installation, once something was imported."""
    app = create_app(from_environment({}, data))
    with app.app_context():
        yield app


def imported(folder: Path, code: str, data: Path, *more: str) -> dict[str, dict[str, Any]]:
    """What the command says of each file."""
    result = _invoke("import-photos", str(folder), "--walk", code, "--json", "--data", str(data), *more)
    assert result.exit_code == 0, result.output
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert all(set(line) == {"file", "outcome", "reason", "place", "takenAt"} for line in lines)
    return {line["file"]: line for line in lines}


def points(code: str) -> list[Any]:
    walk = walks.find_by_join_code(code)
    assert walk
    return list(intake.observations_of_walks([walk.id]))


def test_a_photo_becomes_a_point_at_the_place_and_time_that_it_says(
    folder: Path, code: str, data: Path, stored: APIFlask
) -> None:
    (folder / "plein.jpg").write_bytes(a_jpeg(1200, 900, lon=LON, lat=LAT, taken_at=NOON, direction_deg=90))
    told = imported(folder, code, data, "--kind", "strength")["plein.jpg"]
    assert (told["outcome"], told["reason"], told["takenAt"]) == ("imported", None, "2026-05-09T12:00:00")
    assert (told["place"]["lon"], told["place"]["lat"]) == pytest.approx((LON, LAT), abs=1e-6)
    assert told["place"]["source"] == "exif"
    (point,) = points(code)
    assert (point.kind, point.place_source, point.captured_at) == ("strength", "exif", NOON)
    assert (point.lon, point.lat) == pytest.approx((LON, LAT), abs=1e-6)
    (photo,) = intake.photos_of([point.id])[point.id]
    facts = store.facts(photo.id)
    assert facts
    assert (facts.state, facts.direction_deg) == ("ready", 90)
    assert set(store.derivatives_of([photo.id])[photo.id]) == {"small", "public"}
    assert photo_store.current().read(photo.sha256) == (folder / "plein.jpg").read_bytes()


def test_importing_again_and_the_same_photo_by_another_name_add_nothing(
    folder: Path, code: str, data: Path, stored: APIFlask
) -> None:
    (folder / "a.jpg").write_bytes(a_jpeg(lon=LON, lat=LAT))
    shutil.copy(folder / "a.jpg", folder / "b.jpg")
    outcomes = {name: each["outcome"] for name, each in imported(folder, code, data).items()}
    assert outcomes == {"a.jpg": "imported", "b.jpg": "duplicate"}
    again = imported(folder, code, data)
    assert {each["outcome"] for each in again.values()} == {"duplicate"}
    assert again["a.jpg"]["place"]["source"] == "exif"
    assert len(points(code)) == 1


def test_a_dry_run_says_the_same_and_keeps_nothing(folder: Path, code: str, data: Path, stored: APIFlask) -> None:
    (folder / "a.jpg").write_bytes(a_jpeg(lon=LON, lat=LAT, taken_at=NOON))
    shutil.copy(folder / "a.jpg", folder / "b.jpg")
    (folder / "c.txt").write_text("Boodschappen")
    foretold = imported(folder, code, data, "--dry-run")
    assert points(code) == []
    assert db.session.query(AuditEntry).filter_by(operation="photos.import").count() == 0
    db.session.rollback()
    done = imported(folder, code, data)
    assert {name: each["outcome"] for name, each in foretold.items()} == {
        name: each["outcome"] for name, each in done.items()
    }
    assert foretold["a.jpg"] == done["a.jpg"]


def test_every_file_has_an_outcome_with_its_reason(folder: Path, code: str, data: Path, stored: APIFlask) -> None:
    files = {
        "leeg.jpg": b"",
        "brief.jpg": b"Geachte gemeente,",
        "film.png": film("PNG"),
        "groot.png": png_that_says(10_000, 10_000),
        "zwaar.jpg": a_jpeg() + bytes(25_000_000),
        "stuk.webp": picture("WEBP", (200, 100))[:30] + bytes(100),
        "map/tekening.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        "goed.jpg": a_jpeg(),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "weg.jpg").symlink_to(folder / "nergens.jpg")
    told = imported(folder, code, data)
    assert {name: (each["outcome"], each["reason"]) for name, each in told.items()} == {
        "leeg.jpg": ("refused", "photo-empty"),
        "brief.jpg": ("refused", "photo-not-an-image"),
        "film.png": ("refused", "photo-not-an-image"),
        "groot.png": ("refused", "photo-too-many-pixels"),
        "zwaar.jpg": ("refused", "photo-too-large"),
        "stuk.webp": ("refused", "undecodable"),
        "map/tekening.svg": ("refused", "photo-not-an-image"),
        "goed.jpg": ("imported", "no-gps"),
        "weg.jpg": ("refused", "unreadable"),
    }
    assert len(points(code)) == 1


def test_without_a_place_of_its_own_a_photo_is_placed_by_the_track(
    folder: Path, code: str, data: Path, tmp_path: Path, stored: APIFlask
) -> None:
    track = tmp_path / "spoor.gpx"
    track.write_text(gpx([(NOON, LON, LAT), (NOON + timedelta(minutes=2), LON + 0.002, LAT)]))
    # A camera tells the time on the wall, and not which wall.
    (folder / "onderweg.jpg").write_bytes(a_jpeg(taken_at=datetime(2026, 5, 9, 12, 1)))
    (folder / "later.jpg").write_bytes(a_jpeg(taken_at=datetime(2026, 5, 9, 12, 3)))
    (folder / "ver.jpg").write_bytes(a_jpeg(lon=LON + 1, lat=LAT, taken_at=datetime(2026, 5, 9, 12, 0, 30)))
    told = imported(folder, code, data, "--gpx", str(track))
    assert told["onderweg.jpg"]["place"] == {"lon": pytest.approx(LON + 0.001), "lat": LAT, "source": "track"}
    assert (told["later.jpg"]["place"], told["later.jpg"]["reason"]) == (None, "no-gps")
    assert told["ver.jpg"]["place"]["source"] == "track"
    assert sorted(point.place_source for point in points(code)) == ["none", "track", "track"]


def test_a_camera_that_is_slow_is_put_right_by_the_offset(
    folder: Path, code: str, data: Path, tmp_path: Path, stored: APIFlask
) -> None:
    track = tmp_path / "spoor.gpx"
    track.write_text(gpx([(NOON, LON, LAT), (NOON + timedelta(minutes=2), LON, LAT)]))
    (folder / "plein.jpg").write_bytes(a_jpeg(taken_at=datetime(2026, 5, 9, 10, 59)))
    told = imported(folder, code, data, "--gpx", str(track), "--offset", "3660")["plein.jpg"]
    assert (told["place"]["source"], told["takenAt"]) == ("track", "2026-05-09T10:59:00")
    assert points(code)[0].captured_at == NOON


def test_an_import_that_was_cut_off_is_finished_by_the_next(
    folder: Path, code: str, data: Path, stored: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "plein.jpg").write_bytes(a_jpeg(lon=LON, lat=LAT))

    def cut_off(*_about: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("wijkwandeling.photos.import_photo.put_photo", cut_off)
        assert _invoke("import-photos", str(folder), "--walk", code, "--data", str(data)).exit_code != 0
    assert imported(folder, code, data)["plein.jpg"]["outcome"] == "imported"
    (point,) = points(code)
    assert len(intake.photos_of([point.id])[point.id]) == 1


def test_who_brought_photos_is_no_phone_that_walked_along(
    folder: Path, code: str, data: Path, stored: APIFlask
) -> None:
    (folder / "plein.jpg").write_bytes(a_jpeg(lon=LON, lat=LAT))
    imported(folder, code, data)
    walk = walks.find_by_join_code(code)
    assert isinstance(walk, Walk)
    assert list(walks.walkers_of(walk.id)) == []
    (point,) = points(code)
    taking_over = stored.test_client().put(
        f"/api/v1/walks/{walk.id}/walkers/{point.walker_id}", json={"joinCode": code, "secretSha256": "0" * 64}
    )
    assert taking_over.status_code == 409


def test_a_person_reads_sentences(folder: Path, code: str, data: Path) -> None:
    (folder / "plein.jpg").write_bytes(a_jpeg(lon=LON, lat=LAT))
    (folder / "brief.txt").write_text("Geachte gemeente,")
    result = _invoke("import-photos", str(folder), "--walk", code, "--data", str(data))
    assert result.exit_code == 0
    assert "brief.txt: geweigerd · Dit is geen foto" in result.output
    assert "(volgens de foto)" in result.output
    assert result.output.endswith("1 overgenomen, 1 geweigerd.\n")


@pytest.mark.parametrize("wrong", [["--walk", "ZZZZZZ"], ["--gpx", "pyproject.toml"], ["--kind", "mooi"]])
def test_what_was_typed_wrong_is_said_before_anything_happens(
    folder: Path, code: str, data: Path, wrong: list[str]
) -> None:
    (folder / "plein.jpg").write_bytes(a_jpeg())
    walk = [] if wrong[0] == "--walk" else ["--walk", code]
    result = _invoke("import-photos", str(folder), *walk, *wrong, "--data", str(data))
    assert result.exit_code != 0
    assert "Traceback" not in result.output
