"""What is no photo, or not the photo it should be, is refused with its own reason; the phone keeps it."""

from __future__ import annotations

import base64
import hashlib
import io
from typing import Any

import pytest
from apiflask import APIFlask
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point, stored_bytes
from pictures import film, picture, png_that_says
from seaweed import on_both_stores
from wijkwandeling import images
from wijkwandeling.database import db
from wijkwandeling.intake.headers import revision, sha256
from wijkwandeling.intake.models import Photo
from wijkwandeling.problems import PHOTO_MAX_BYTES
from wijkwandeling.settings import Settings

BENCH = "1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11"
SAFE = "Je foto staat nog op je telefoon en wordt opnieuw verstuurd."


def refused(app: APIFlask, answer: TestResponse, status: int, code: str, title: str, detail: str) -> None:
    """The answer is this problem, in Dutch, and the server kept nothing."""
    assert answer.content_type == "application/problem+json"
    problem = answer.json
    assert problem is not None
    assert (answer.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert (problem["title"], problem["detail"]) == (title, detail)
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Photo)) == 0
    settings: Settings = app.config["WIJKWANDELING"]
    assert stored_bytes(app) == set()
    assert [path for path in settings.photo_dir.rglob("*") if path.is_file()] == []


def send(phone: WalkerPhone, photo: SentPhoto, body: bytes, **environ: str) -> TestResponse:
    """PUT ``body`` with the digest of ``photo``; ``environ``: what the server hears about the body, true or not."""
    return phone.client.put(
        f"{phone.url}/observations/{BENCH}/photos/{photo.photo_id}",
        data=body,
        headers=phone.headers | photo.headers,
        environ_overrides=environ,
    )


@pytest.mark.requirement(20)
def test_a_photo_that_arrives_empty_is_refused(app: APIFlask, fenna: WalkerPhone) -> None:
    """What Safari sends of a file that it read back from its own storage."""
    answer = send(fenna, SentPhoto(a_jpeg()), b"", CONTENT_LENGTH="0")
    refused(app, answer, 422, "photo-empty", "De foto kwam leeg aan", SAFE)


@pytest.mark.requirement(20)
@on_both_stores
def test_a_photo_that_stops_half_way_is_refused(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    answer = send(fenna, photo, photo.data[:1000], CONTENT_LENGTH=str(len(photo.data)))
    refused(app, answer, 422, "photo-truncated", "De foto kwam niet heel aan", SAFE)


@pytest.mark.requirement(20)
@on_both_stores
def test_a_photo_whose_hash_differs_is_refused(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    damaged = SentPhoto(photo.data[:-1] + b"\0", photo.photo_id)
    answer = fenna.put_photo(BENCH, damaged, Content_Digest=photo.headers["Content-Digest"])
    refused(app, answer, 422, "photo-digest-mismatch", "De foto kwam anders aan", SAFE)


@pytest.mark.requirement(20)
def test_a_photo_without_a_length_is_refused(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    answer = send(fenna, photo, photo.data, HTTP_TRANSFER_ENCODING="chunked")
    why = "Stuur Content-Length mee. Je foto is bewaard op je telefoon."
    refused(app, answer, 411, "photo-length-required", "De lengte ontbreekt", why)


@pytest.mark.requirement(20)
@pytest.mark.parametrize("digest", ["", "md5=:AAAA:", "sha-256=:AAAA:", "sha-256=deadbeef", "sha-256=:===:"])
def test_a_photo_without_a_digest_to_go_by_is_refused(app: APIFlask, fenna: WalkerPhone, digest: str) -> None:
    answer = fenna.put_photo(BENCH, SentPhoto(a_jpeg()), Content_Digest=digest)
    why = "Stuur Content-Digest met sha-256 mee. Je foto is bewaard op je telefoon."
    refused(app, answer, 400, "photo-digest-required", "Het controlegetal ontbreekt", why)


def test_a_photo_larger_than_25_mb_is_refused(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg() + bytes(PHOTO_MAX_BYTES))
    why = "Een foto mag hoogstens 25 MB zijn. Je foto staat nog op je telefoon."
    refused(app, fenna.put_photo(BENCH, photo), 413, "photo-too-large", "De foto is te groot", why)


@on_both_stores
def test_a_photo_of_exactly_25_mb_is_received(fenna: WalkerPhone) -> None:
    start = a_jpeg()
    photo = SentPhoto(start + bytes(PHOTO_MAX_BYTES - len(start)))
    assert fenna.put_photo(BENCH, photo).status_code == 200


@pytest.mark.parametrize("size", [(10_000, 6_001), (100_000, 100_000)], ids=["just over", "a bomb"])
def test_a_photo_of_more_than_60_megapixels_is_refused(
    app: APIFlask, fenna: WalkerPhone, size: tuple[int, int]
) -> None:
    why = "Een foto mag hoogstens 60 megapixel zijn. Je foto staat nog op je telefoon."
    answer = fenna.put_photo(BENCH, SentPhoto(png_that_says(*size)))
    refused(app, answer, 422, "photo-too-many-pixels", "De foto is te groot", why)


NO_PHOTOS = {
    "text": b"Dit is geen foto.",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "html": b"<!doctype html><title>Inloggen bij het netwerk</title>",
    "gif": picture("GIF"),
    "tiff": picture("TIFF"),
    "animated png": film("PNG"),
    "animated webp": film("WEBP"),
    "film in heif": b"\0\0\0\x18ftypmsf1" + picture("HEIF")[12:],
    "only the start of a jpeg": a_jpeg()[:20],
}


@pytest.mark.parametrize("name", NO_PHOTOS)
def test_what_is_no_photo_is_no_photo_to_the_reader(name: str) -> None:
    with pytest.raises(images.ImageRefused) as error:
        images.inspect(io.BytesIO(NO_PHOTOS[name]))
    assert error.value.code == "photo-not-an-image"


def test_a_file_that_is_no_photo_is_refused_whatever_it_calls_itself(app: APIFlask, fenna: WalkerPhone) -> None:
    answer = fenna.put_photo(BENCH, SentPhoto(NO_PHOTOS["svg"], media_type="image/jpeg"))
    why = "We kunnen JPEG, PNG, WebP en HEIC lezen. Het bestand staat nog op je telefoon."
    refused(app, answer, 415, "photo-not-an-image", "Dit is geen foto", why)


def test_a_wrong_secret_is_refused(app: APIFlask, fenna: WalkerPhone) -> None:
    fenna.secret = "0" * 64
    answer = fenna.put_photo(BENCH, SentPhoto(a_jpeg()))
    why = "Je punten staan veilig op je telefoon. Open de link van de wandeling opnieuw."
    refused(app, answer, 401, "walker-unknown", "We herkennen deze telefoon niet", why)


@pytest.mark.requirement(27)
def test_one_bad_photo_does_not_hold_up_the_next(fenna: WalkerPhone) -> None:
    bad, good = SentPhoto(b"Dit is geen foto."), SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(bad, good))
    assert fenna.put_photo(BENCH, bad).status_code == 415
    receipt = fenna.put_photo(BENCH, good).json
    assert receipt is not None
    assert [line["received"] for line in receipt["photos"]] == [False, True]


PHOTOS: dict[str, tuple[bytes, str]] = {
    "jpeg": (picture("JPEG"), "image/jpeg"),
    "progressive jpeg": (picture("JPEG", progressive=True), "image/jpeg"),
    "jpeg with a second picture behind it": (film("MPO"), "image/jpeg"),
    "png": (picture("PNG"), "image/png"),
    "webp": (picture("WEBP"), "image/webp"),
    "heic": (picture("HEIF"), "image/heic"),
}


@pytest.mark.parametrize("name", PHOTOS)
def test_a_photo_is_known_by_its_content(name: str) -> None:
    data, media_type = PHOTOS[name]
    assert images.inspect(io.BytesIO(data)) == images.Header(media_type, 64, 48)


def test_a_photo_under_a_wrong_name_is_received_for_what_it_is(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(picture("HEIF"), media_type="application/octet-stream")
    assert fenna.put_photo(BENCH, photo).status_code == 200
    with app.app_context():
        assert db.session.scalars(select(Photo)).one().media_type == "image/heic"


def test_the_digest_is_found_among_others() -> None:
    digest = hashlib.sha256(b"Lindelaan")
    text = f"sha-512=:AAAA:, sha-256=:{base64.b64encode(digest.digest()).decode()}:"
    assert sha256(text) == digest.hexdigest()


@pytest.mark.parametrize(
    ("header", "number"), [('"3"', 3), (None, None), ("3", None), ('W/"3"', None), ("*", None), ('"x"', None)]
)
def test_only_a_quoted_number_names_a_revision(header: Any, number: int | None) -> None:
    assert revision(header) == number
