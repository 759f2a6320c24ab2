"""The only code that touches photo bytes: a folder in which a file's name is the hash of its content.

Durable before it is acknowledged: temporary file, length and hash verified, fsync, rename, fsync of
the folder. Callers know hashes, never paths, so that another kind of store can take its place.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, Protocol, cast

from flask import Flask, current_app

from wijkwandeling.problems import Problem
from wijkwandeling.settings import Settings

CHUNK_BYTES = 256 * 1024
# Another process may be receiving into the same folder: only what nobody can still be sending goes.
STALE_SECONDS = 24 * 3600
SHA256_HEX = re.compile(r"[0-9a-f]{64}")


class Stream(Protocol):
    """What bytes come from: a request's body, a file."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Arrival:
    """Verified bytes that are not kept yet. ``file`` can be read from the start."""

    sha256: str
    size_bytes: int
    file: BinaryIO
    _path: Path
    _home: Path

    def keep(self) -> None:
        """Make the bytes durable under their hash; when this returns they survive a loss of power."""
        os.fsync(self.file.fileno())
        self._path.rename(self._home)
        _fsync_folder(self._home.parent)


class PhotoStore:
    """Photos in ``folder``; temporary files live on the same file system, so that a rename is atomic."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._arriving = folder / "arriving"
        self._arriving.mkdir(parents=True, exist_ok=True)
        # All at once: a folder made while receiving would have to be durable before its first photo is.
        for number in range(256):
            (folder / f"{number:02x}").mkdir(exist_ok=True)
        _fsync_folder(folder)
        self._remove_stale()

    @contextmanager
    def receive(self, stream: Stream, length: int, sha256: str) -> Iterator[Arrival]:
        """Read exactly ``length`` bytes; what is not kept inside the block is gone after it.

        Problems: photo-truncated when fewer come, photo-digest-mismatch when the hash (hex) differs.
        """
        home = self._home(sha256)
        with NamedTemporaryFile(dir=self._arriving, delete=False) as file:
            path = Path(file.name)
            try:
                if _copy(stream, cast(BinaryIO, file), length) != sha256:
                    raise Problem("photo-digest-mismatch")
                yield Arrival(sha256, length, cast(BinaryIO, file), path, home)
            finally:
                path.unlink(missing_ok=True)

    def put(self, data: bytes) -> str:
        """Keep bytes made here, durably; their SHA-256 (hex). Putting them again changes nothing."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.has(sha256):
            with self.receive(_Bytes(data), len(data), sha256) as arrival:
                arrival.keep()
        return sha256

    def has(self, sha256: str) -> bool:
        """Whether these bytes are here; ValueError when this is no hash."""
        return self._home(sha256).exists()

    def open(self, sha256: str) -> BinaryIO:
        """A file to read from; FileNotFoundError when it is not here, ValueError when this is no hash."""
        return self._home(sha256).open("rb")

    def read(self, sha256: str) -> bytes:
        """The whole content; errors as ``open``."""
        with self.open(sha256) as file:
            return file.read()

    def remove(self, sha256: str) -> None:
        """Destroy these bytes; that they are gone already is no error. ValueError when this is no hash."""
        home = self._home(sha256)
        home.unlink(missing_ok=True)
        _fsync_folder(home.parent)

    def _home(self, sha256: str) -> Path:
        if not SHA256_HEX.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hex")
        return self._folder / sha256[:2] / sha256

    def _remove_stale(self) -> None:
        before = time.time() - STALE_SECONDS
        for path in self._arriving.iterdir():
            # Several processes start at the same time and find the same files.
            try:
                if path.stat().st_mtime < before:
                    path.unlink()
            except FileNotFoundError:
                continue


class _Bytes:
    """Bytes as a stream, without a copy of the whole."""

    def __init__(self, data: bytes) -> None:
        self._rest = memoryview(data)

    def read(self, size: int, /) -> bytes:
        chunk, self._rest = bytes(self._rest[:size]), self._rest[size:]
        return chunk


def _copy(stream: Stream, file: BinaryIO, length: int) -> str:
    """Copy ``length`` bytes and leave ``file`` at its start; the SHA-256 (hex) of what came."""
    digest = hashlib.sha256()
    missing = length
    while missing > 0:
        chunk = stream.read(min(missing, CHUNK_BYTES))
        if not chunk:
            raise Problem("photo-truncated")
        digest.update(chunk)
        file.write(chunk)
        missing -= len(chunk)
    file.flush()
    file.seek(0)
    return digest.hexdigest()


def _fsync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def init_app(app: Flask, settings: Settings) -> None:
    app.extensions["photo_store"] = PhotoStore(settings.photo_dir)


def current() -> PhotoStore:
    """The store of the running application."""
    return cast(PhotoStore, current_app.extensions["photo_store"])
