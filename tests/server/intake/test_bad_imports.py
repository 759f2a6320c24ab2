"""Files that are no file of ours, or that were made to do harm: told in a sentence, and nothing is taken over."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import tracemalloc
import uuid
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import SentPhoto, WalkerPhone, a_jpeg, a_neighbourhood, a_point, a_sent_point, an_open_walk, staff
from points_file import PointsZip
from wijkwandeling.intake import points_file, store
from wijkwandeling.problems import IMPORT_MAX_BYTES, PHOTO_MAX_BYTES
from wijkwandeling.walks.models import Walk

from .conftest import Importing


def a_zip(**entries: bytes | str) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("_", "."), data)
    return written.getvalue()


def manifest(**members: Any) -> bytes:
    whole = {"format": "wijkwandeling-punten", "version": 1, "walks": [], "points": [], "unreadable": []}
    return a_zip(punten_json=json.dumps({**whole, **members}))


def twice() -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("punten.json", "{}")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("punten.json", "{}")
    return written.getvalue()


def encrypted() -> bytes:
    data = bytearray(manifest())
    data[data.rindex(b"PK\1\2") + 8] |= 1
    return bytes(data)


def bzipped() -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_BZIP2) as archive:
        archive.writestr("punten.json", "{}")
    return written.getvalue()


def with_large_directory() -> bytes:
    """The end says that two gigabytes of directory stand before it."""
    data = manifest()
    return data[:-10] + struct.pack("<L", 2_000_000_000) + data[-6:]


UNREADABLE = {
    "nothing": b"",
    "no zip": b"Dit is een brief.",
    "a photo": a_jpeg(),
    "cut off": manifest()[:-30],
    "begins later": b"x" * 40 + manifest()[60:],
    "without points": a_zip(LEESMIJ_txt="Lees mij"),
    "no json": a_zip(punten_json="{"),
    "not in UTF-8": a_zip(punten_json=b"\xff\xfe\x00"),
    "a list": a_zip(punten_json="[]"),
    "deeper than any reader": a_zip(punten_json="[" * 100_000),
    "another format": manifest(format="fotoboek"),
    "points that are no list": manifest(points={}),
    "a bomb": a_zip(punten_json=b" " * (points_file.MANIFEST_MAX_BYTES + 1)),
    "two of one name": twice(),
    "a password": encrypted(),
    "another packing": bzipped(),
    "a directory that fills the memory": with_large_directory(),
    "with a comment": manifest()[:-2] + b"\x02\x00hi",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_file_of_ours_is_refused_whole(importing: Importing, name: str) -> None:
    answer = importing.send(UNREADABLE[name])
    assert (answer.status_code, answer.get_json()["code"]) == (422, "import-unreadable")
    assert answer.content_type == "application/problem+json"
    assert answer.get_json()["detail"].startswith("Er is niets overgenomen.")
    assert importing.audit() == []


def test_a_file_of_a_newer_app_waits(importing: Importing) -> None:
    assert importing.send(manifest(version=2)).get_json()["code"] == "import-newer"


def test_a_body_that_breaks_off_leaves_nothing(importing: Importing, app: APIFlask) -> None:
    whole = manifest()
    answer = importing.send(whole[:-5], content_length=len(whole))
    assert answer.get_json()["code"] == "import-truncated"
    assert [path.name for path in Path(app.config["WIJKWANDELING"].data_dir).glob("tmp*")] == []


def test_the_length_is_known_and_bounded(importing: Importing) -> None:
    assert importing.send(b"", content_length=IMPORT_MAX_BYTES + 1).get_json()["code"] == "import-too-large"
    assert importing.send(None).get_json()["code"] == "import-length-required"


def one(importing: Importing, saved: PointsZip) -> dict[str, Any]:
    """What became of the only point."""
    (point,) = importing(saved.bytes())["points"]
    return point  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../../photos/x.jpg", "fotos\\\\x.jpg", "C:\\\\x.jpg", "", "fotos/\0.jpg"]
)
def test_a_strange_name_finds_an_entry_or_nothing_and_never_a_path(
    app: APIFlask, fenna: WalkerPhone, importing: Importing, name: str
) -> None:
    photo = SentPhoto(a_jpeg())
    saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point(photo), photo)
    saved.points[0]["files"][0]["file"] = name
    told = one(importing, saved)
    assert (told["outcome"], told["photosMissing"]) == ("added", 1)
    with app.app_context():
        assert store.photo(photo.photo_id) is None


def test_a_photo_that_is_not_what_the_point_says_does_not_come(
    app: APIFlask, fenna: WalkerPhone, importing: Importing
) -> None:
    right, other = SentPhoto(a_jpeg()), SentPhoto(a_jpeg(colour=(200, 10, 10)))
    for data, reason in {
        other.data[:-1].ljust(len(right.data), b"x")[: len(right.data)]: "De foto kwam anders aan.",
        right.data + b"x": "Van 1 foto staat de inhoud niet in het bestand.",
    }.items():
        saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point(right), right)
        saved.photos = dict.fromkeys(saved.photos, data)
        told = one(importing, saved)
        assert (told["outcome"], told["photosMissing"]) == ("added", 1)
        assert reason in told["reason"]
    with app.app_context():
        assert store.photo(right.photo_id) is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"Geen foto.", "Dit is geen foto."), (b"", "De foto kwam leeg aan."), (None, "De foto is te groot.")],
)
def test_what_the_line_would_refuse_is_refused_here(
    fenna: WalkerPhone, importing: Importing, data: bytes | None, reason: str
) -> None:
    photo = SentPhoto(bytes(PHOTO_MAX_BYTES + 1) if data is None else data)
    told = one(importing, PointsZip(fenna).add(str(uuid.uuid4()), a_point(photo), photo))
    assert (told["outcome"], told["photosMissing"]) == ("added", 1)
    assert reason in told["reason"]


def test_a_broken_photo_does_not_hold_up_the_others(fenna: WalkerPhone, importing: Importing) -> None:
    broken, whole = SentPhoto(a_jpeg(800, 600)), SentPhoto(a_jpeg())
    data = bytearray(PointsZip(fenna).add(str(uuid.uuid4()), a_point(broken, whole), broken, whole).bytes(ZIP_DEFLATED))
    at = data.index(f"fotos/{broken.photo_id}.jpg".encode())
    data[at + 60 : at + 90] = bytes(30)
    (told,) = importing(bytes(data))["points"]
    assert (told["photosAdded"], told["photosMissing"]) == (1, 1)


def test_photos_that_unpack_to_more_than_any_file_of_ours_do_not_come(
    fenna: WalkerPhone, importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points_file, "UNPACKED_MAX_BYTES", 3_000_000)
    photos = [SentPhoto(a_jpeg(64 + n, 48) + bytes(1_400_000)) for n in range(4)]
    saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point(*photos), *photos)
    (told,) = importing(saved.bytes(ZIP_DEFLATED))["points"]
    assert (told["photosAdded"], told["photosMissing"]) == (2, 2)


def test_a_large_file_passes_through_a_small_memory(fenna: WalkerPhone, importing: Importing) -> None:
    photos = [SentPhoto(a_jpeg(64 + n, 48) + bytes(12_000_000)) for n in range(4)]
    body = PointsZip(fenna).add(str(uuid.uuid4()), a_point(*photos), *photos).bytes()
    importing(PointsZip(fenna).bytes())
    tracemalloc.start()
    (told,) = importing(body)["points"]
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told["photosAdded"] == 4
    # Less than three photos; each is read once more, and copied to the process that makes it small.
    assert most < 30_000_000


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"observationId": "../1"}, "niet te lezen"),
        ({"content": None}, "niet te lezen"),
        ({"content": {"kind": "weakness"}}, "capturedAt, place"),
        ({"content": a_point(kind="meningen")}, "(kind)"),
        ({"content": a_point(themeId=str(uuid.uuid4()))}, "Dit thema bestaat niet."),
        ({"walkerId": str(uuid.uuid4())}, "niet herkennen"),
        ({"walkId": str(uuid.uuid4())}, "andere wandeling"),
    ],
)
def test_one_bad_point_is_told_and_the_next_is_taken_over(
    fenna: WalkerPhone, importing: Importing, changes: dict[str, Any], reason: str
) -> None:
    saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point(), **changes).add(str(uuid.uuid4()), a_point())
    bad, good = importing(saved.bytes())["points"]
    assert (bad["outcome"], good["outcome"]) == ("refused", "added")
    assert reason in bad["reason"]


def test_lines_that_are_no_points_or_phones_are_told(fenna: WalkerPhone, importing: Importing) -> None:
    saved = PointsZip(fenna, members={"walks": [7, None, {"walkId": 3}], "points": [None, [], "x"]})
    assert [each["outcome"] for each in importing(saved.bytes())["points"]] == ["refused"] * 3


def test_nobody_writes_in_anothers_name(
    client: FlaskClient, walk: Walk, fenna: WalkerPhone, importing: Importing
) -> None:
    piet = WalkerPhone(client, walk)
    point = a_sent_point(piet)
    mine = one(importing, PointsZip(fenna).add(point, a_point(note="Van mij.")))
    assert (mine["outcome"], mine["reason"]) == ("refused", "Dit punt is van een ander.")
    forged = PointsZip(fenna).add(str(uuid.uuid4()), a_point(), walkerId=piet.walker_id)
    wrong = hashlib.sha256(b"geraden").hexdigest()
    forged.members["walks"] = [{**forged.walk_line, "walkerId": piet.walker_id, "secretSha256": wrong}]
    assert one(importing, forged)["outcome"] == "refused"
    assert len(piet.my_points().get_json()["points"]) == 1


def test_only_the_walks_own_facilitator_imports(app: APIFlask, fenna: WalkerPhone, importing: Importing) -> None:
    saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point()).bytes()
    neighbourhood_id = importing.walk.neighbourhood_id
    assert importing.send(saved, headers={}).status_code == 401
    assert importing.send(saved, headers=fenna.headers).status_code == 403
    for role in ("agendaBuilder", "partner"):
        assert importing.send(saved, headers=staff(app, neighbourhood_id, role).headers).status_code == 403
    elsewhere = a_neighbourhood(app, "Molenbuurt")
    stranger = staff(app, elsewhere.id)
    assert importing.send(saved, headers=stranger.headers).status_code == 403
    there = importing.url.replace(neighbourhood_id, elsewhere.id)
    assert importing.send(saved, headers=stranger.headers, url=there).get_json()["code"] == "not-found"
    assert fenna.my_points().get_json()["points"] == []
    other = an_open_walk(app, elsewhere.id)
    assert importing.send(saved, url=importing.url.replace(importing.walk.id, other.id)).status_code == 404
