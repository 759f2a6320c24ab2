"""The one class that touches photo bytes: durable before acknowledged, and no path leaves its folder."""

from __future__ import annotations

import hashlib
import io
import os
import time
from pathlib import Path

import pytest

from wijkwandeling.photo_store import STALE_SECONDS, PhotoStore
from wijkwandeling.problems import Problem

LINDEN = b"De linde op de hoek van de Lindelaan"
LINDEN_SHA256 = hashlib.sha256(LINDEN).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "photos"


@pytest.fixture
def store(folder: Path) -> PhotoStore:
    return PhotoStore(folder)


def files(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


def test_what_is_kept_can_be_read_also_by_the_next_process(store: PhotoStore, folder: Path) -> None:
    with store.receive(io.BytesIO(LINDEN), len(LINDEN), LINDEN_SHA256) as arrival:
        assert arrival.file.read() == LINDEN
        arrival.keep()
    assert PhotoStore(folder).read(LINDEN_SHA256) == LINDEN
    assert files(folder) == [LINDEN_SHA256]


def test_what_is_not_kept_is_gone(store: PhotoStore, folder: Path) -> None:
    with store.receive(io.BytesIO(LINDEN), len(LINDEN), LINDEN_SHA256):
        assert not store.has(LINDEN_SHA256)
    assert files(folder) == []


@pytest.mark.requirement(20)
@pytest.mark.parametrize(
    ("body", "code"), [(LINDEN[:-1], "photo-truncated"), (LINDEN[:-1] + b"!", "photo-digest-mismatch")]
)
def test_other_bytes_than_promised_are_refused_and_leave_nothing(
    store: PhotoStore, folder: Path, body: bytes, code: str
) -> None:
    with pytest.raises(Problem) as problem, store.receive(io.BytesIO(body), len(LINDEN), LINDEN_SHA256):
        pytest.fail("nothing may be done with these bytes")
    assert problem.value.code == code
    assert files(folder) == []


def test_not_a_byte_more_than_promised_is_read(store: PhotoStore) -> None:
    body = io.BytesIO(LINDEN + b" en wat daarachter komt")
    with store.receive(body, len(LINDEN), LINDEN_SHA256):
        assert body.read() == b" en wat daarachter komt"


@pytest.mark.requirement(26)
def test_bytes_are_on_disk_before_their_name_is_and_the_name_before_keep_returns(
    store: PhotoStore, folder: Path, monkeypatch: pytest.MonkeyPatch
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


def test_putting_the_same_bytes_again_writes_nothing(store: PhotoStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.put(LINDEN) == LINDEN_SHA256
    monkeypatch.setattr(Path, "rename", lambda *_paths: pytest.fail("written again"))
    assert store.put(LINDEN) == LINDEN_SHA256


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "", "a" * 63, "A" * 64, "a" * 64 + "/.."])
def test_only_a_hash_names_a_photo(store: PhotoStore, name: str) -> None:
    for use in (store.read, store.open, store.has):
        with pytest.raises(ValueError, match="SHA-256"):
            use(name)


def test_a_photo_that_is_not_here_is_not_found(store: PhotoStore) -> None:
    with pytest.raises(FileNotFoundError):
        store.read(LINDEN_SHA256)


def test_what_a_killed_server_left_behind_goes_after_a_day(store: PhotoStore, folder: Path) -> None:
    old, fresh = folder / "arriving" / "old", folder / "arriving" / "fresh"
    for path in (old, fresh):
        path.write_bytes(LINDEN)
    long_ago = time.time() - STALE_SECONDS - 1
    os.utime(old, (long_ago, long_ago))
    PhotoStore(folder)
    assert files(folder) == ["fresh"]
