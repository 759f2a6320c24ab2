"""Where photo bytes are kept, a folder or a bucket: durable before acknowledged, and named by nothing but a hash."""

from __future__ import annotations

import hashlib
import io
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import obstore
import pytest

from seaweed import S3Server, a_bucket, on_both_stores
from wijkwandeling import photo_store
from wijkwandeling.photo_store import PhotoStore, Unusable
from wijkwandeling.photo_store.contract import STALE_SECONDS
from wijkwandeling.problems import PHOTO_MAX_BYTES, Problem
from wijkwandeling.settings import Bucket, Settings, SettingsError, from_environment

LINDEN = b"De linde op de hoek van de Lindelaan"
LINDEN_SHA256 = hashlib.sha256(LINDEN).hexdigest()

Files = Callable[[], list[str]]


@pytest.fixture
def settings(tmp_path: Path, photo_place: str) -> Settings:
    return from_environment({"WIJKWANDELING_PHOTO_STORE": photo_place}, tmp_path / "data")


@pytest.fixture
def store(settings: Settings) -> PhotoStore:
    return photo_store.store_of(settings)


@pytest.fixture
def files(settings: Settings, request: pytest.FixtureRequest) -> Files:
    """The names of everything that is kept anywhere, half photos included."""

    def look() -> list[str]:
        here = [path.name for path in settings.photo_dir.rglob("*") if path.is_file()]
        if settings.photo_bucket is None:
            return here
        server: S3Server = request.getfixturevalue("s3_server")
        there = a_bucket(settings.photo_bucket.name, server.environ, settings.photo_bucket.prefix)
        return here + [found["path"] for page in obstore.list(there) for found in page]

    return look


@on_both_stores
def test_what_is_kept_can_be_read_also_by_the_next_process(store: PhotoStore, settings: Settings, files: Files) -> None:
    with store.receive(io.BytesIO(LINDEN), len(LINDEN), LINDEN_SHA256) as arrival:
        assert arrival.file.read() == LINDEN
        arrival.keep()
        assert store.has(LINDEN_SHA256)
    assert photo_store.store_of(settings).read(LINDEN_SHA256) == LINDEN
    assert files() == [LINDEN_SHA256]


@on_both_stores
def test_the_largest_photo_comes_back_byte_for_byte(store: PhotoStore) -> None:
    photo = os.urandom(PHOTO_MAX_BYTES)
    sha256 = store.put(photo)
    assert store.read(sha256) == photo
    with store.open(sha256) as file:
        file.seek(-9, os.SEEK_END)
        assert file.read() == photo[-9:]


@on_both_stores
def test_what_is_not_kept_is_gone(store: PhotoStore, files: Files) -> None:
    with store.receive(io.BytesIO(LINDEN), len(LINDEN), LINDEN_SHA256):
        assert not store.has(LINDEN_SHA256)
    assert files() == []


@pytest.mark.requirement(20)
@on_both_stores
@pytest.mark.parametrize(
    ("body", "code"), [(LINDEN[:-1], "photo-truncated"), (LINDEN[:-1] + b"!", "photo-digest-mismatch")]
)
def test_other_bytes_than_promised_are_refused_and_leave_nothing(
    store: PhotoStore, files: Files, body: bytes, code: str
) -> None:
    with pytest.raises(Problem) as problem, store.receive(io.BytesIO(body), len(LINDEN), LINDEN_SHA256):
        pytest.fail("nothing may be done with these bytes")
    assert problem.value.code == code
    assert files() == []


@on_both_stores
def test_not_a_byte_more_than_promised_is_read(store: PhotoStore) -> None:
    body = io.BytesIO(LINDEN + b" en wat daarachter komt")
    with store.receive(body, len(LINDEN), LINDEN_SHA256):
        assert body.read() == b" en wat daarachter komt"


@on_both_stores
def test_what_was_kept_before_a_moment_is_told_and_nothing_else(store: PhotoStore, settings: Settings) -> None:
    sha256 = store.put(LINDEN)
    now = datetime.now(UTC)
    assert list(store.kept_before(now - timedelta(days=1))) == []
    assert list(store.kept_before(now + timedelta(days=1))) == [sha256]
    with store.receive(io.BytesIO(b"half"), 4, hashlib.sha256(b"half").hexdigest()):
        store.try_out()
        assert list(store.kept_before(now + timedelta(days=1))) == [sha256]


def test_what_is_kept_again_was_kept_last_then(store: PhotoStore, settings: Settings) -> None:
    sha256 = store.put(LINDEN)
    os.utime(settings.photo_dir / sha256[:2] / sha256, (0, 0))
    between = datetime.now(UTC) - timedelta(days=1)
    assert list(store.kept_before(between)) == [sha256]
    with store.receive(io.BytesIO(LINDEN), len(LINDEN), sha256) as arrival:
        arrival.keep()
    assert list(store.kept_before(between)) == []


@pytest.mark.requirement(26)
def test_bytes_are_on_disk_before_their_name_is_and_the_name_before_keep_returns(
    store: PhotoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def told_fsync(descriptor: int) -> None:
        steps.append(f"fsync {Path(os.readlink(f'/proc/self/fd/{descriptor}')).parent.name}")
        fsync(descriptor)

    def told_rename(path: Path, home: Path) -> Path:
        steps.append("rename")
        return rename(path, home)

    monkeypatch.setattr(os, "fsync", told_fsync)
    monkeypatch.setattr(Path, "rename", told_rename)
    store.put(LINDEN)
    assert steps == ["fsync arriving", "rename", "fsync photos"]


@on_both_stores
def test_putting_the_same_bytes_again_writes_nothing(store: PhotoStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.put(LINDEN) == LINDEN_SHA256
    monkeypatch.setattr(store, "_keep", lambda *_values: pytest.fail("written again"))
    assert store.put(LINDEN) == LINDEN_SHA256


@on_both_stores
def test_twelve_that_keep_the_same_bytes_at_once_keep_them_once(store: PhotoStore, files: Files) -> None:
    def receive(_number: int) -> None:
        with store.receive(io.BytesIO(LINDEN), len(LINDEN), LINDEN_SHA256) as arrival:
            arrival.keep()

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(receive, range(12)))
    assert files() == [LINDEN_SHA256]
    assert store.read(LINDEN_SHA256) == LINDEN


@on_both_stores
def test_what_is_removed_is_gone_and_removing_it_again_is_no_error(store: PhotoStore, files: Files) -> None:
    store.put(LINDEN)
    for _again in range(2):
        store.remove(LINDEN_SHA256)
        assert files() == []
    assert not store.has(LINDEN_SHA256)


@on_both_stores
@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "", "a" * 63, "A" * 64, "a" * 64 + "/.."])
def test_only_a_hash_names_a_photo(store: PhotoStore, name: str) -> None:
    for use in (store.read, store.open, store.has, store.remove):
        with pytest.raises(ValueError, match="SHA-256"):
            use(name)
    with pytest.raises(ValueError, match="SHA-256"), store.receive(io.BytesIO(LINDEN), len(LINDEN), name):
        pytest.fail("nothing may be done under this name")


@on_both_stores
def test_a_photo_that_is_not_here_is_not_found(store: PhotoStore) -> None:
    with pytest.raises(FileNotFoundError):
        store.read(LINDEN_SHA256)


@on_both_stores
def test_what_a_killed_server_left_behind_goes_after_a_day(store: PhotoStore, settings: Settings, files: Files) -> None:
    old, fresh = settings.photo_dir / "arriving" / "old", settings.photo_dir / "arriving" / "fresh"
    for path in (old, fresh):
        path.write_bytes(LINDEN)
    long_ago = time.time() - STALE_SECONDS - 1
    os.utime(old, (long_ago, long_ago))
    photo_store.store_of(settings)
    assert files() == ["fresh"]


@on_both_stores
def test_a_store_that_can_be_used_is_found_usable_and_stays_as_it_was(store: PhotoStore, files: Files) -> None:
    store.try_out()
    assert files() == []


@pytest.mark.parametrize(
    ("place", "changes", "why"),
    [
        ("s3://other-bucket", {}, "NoSuchBucket"),
        ("s3://photos", {"AWS_SECRET_ACCESS_KEY": "een-ander-geheim"}, "SignatureDoesNotMatch"),
        ("s3://photos", {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "error sending request"),
    ],
    ids=["no such bucket", "wrong secret", "nobody there"],
)
def test_a_bucket_that_cannot_be_used_is_told_in_one_sentence_without_keys(
    s3_server: S3Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    changes: dict[str, str],
    why: str,
) -> None:
    environ = {**s3_server.environ, **changes}
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    store = photo_store.store_of(from_environment({"WIJKWANDELING_PHOTO_STORE": place}, tmp_path))
    with pytest.raises(Unusable) as unusable:
        store.try_out()
    told = str(unusable.value)
    assert told.startswith(f"De opslag voor foto's, {place}, kan niet gebruikt worden (")
    assert why in told
    assert environ["AWS_ACCESS_KEY_ID"] not in told
    assert environ["AWS_SECRET_ACCESS_KEY"] not in told


@pytest.mark.parametrize(
    ("given", "bucket"),
    [
        ("", None),
        ("s3://wijkfotos", Bucket("wijkfotos", "")),
        ("s3://wijk.fotos/", Bucket("wijk.fotos", "")),
        ("s3://wijk-fotos/haarlem/2026", Bucket("wijk-fotos", "haarlem/2026")),
    ],
)
def test_a_bucket_is_chosen_by_its_address(tmp_path: Path, given: str, bucket: Bucket | None) -> None:
    assert from_environment({"WIJKWANDELING_PHOTO_STORE": given}, tmp_path).photo_bucket == bucket


@pytest.mark.parametrize(
    "nonsense",
    ["fotos", "/srv/fotos", "http://s3.example", "s3://", "s3://Fotos", "s3://fotos/../x", "s3://id:geheim@fotos"],
)
def test_another_place_for_photos_is_refused_by_name_and_not_repeated(tmp_path: Path, nonsense: str) -> None:
    with pytest.raises(SettingsError, match="WIJKWANDELING_PHOTO_STORE must be s3://bucket") as refused:
        from_environment({"WIJKWANDELING_PHOTO_STORE": nonsense}, tmp_path)
    assert "geheim" not in str(refused.value)


@pytest.mark.parametrize("nonsense", ["ergens", "ftp://s3.example", "https://id:geheim@s3.example", "https://"])
def test_another_address_of_s3_is_refused_by_name_and_not_repeated(tmp_path: Path, nonsense: str) -> None:
    environ = {"WIJKWANDELING_PHOTO_STORE": "s3://fotos", "AWS_ENDPOINT_URL": nonsense}
    with pytest.raises(SettingsError, match="AWS_ENDPOINT_URL must be an address") as refused:
        from_environment(environ, tmp_path)
    assert "geheim" not in str(refused.value)
