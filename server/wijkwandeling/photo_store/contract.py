"""What every store of photos promises: a photo's name is the hash of its content.

Whatever arrives goes through a temporary file on this machine, where length and hash are verified. Only
then is it kept, and only what is durable is acknowledged.
"""

from __future__ import annotations

import hashlib
import re
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, Protocol, cast

from wijkwandeling.problems import Problem

CHUNK_BYTES = 256 * 1024
# Another process may be receiving into the same folder: only what nobody can still be sending goes.
STALE_SECONDS = 24 * 3600
SHA256_HEX = re.compile(r"[0-9a-f]{64}")


class Unusable(Exception):
    """The store cannot be worked with; the message says why, for the person at the terminal."""


class Stream(Protocol):
    """What bytes come from: a request's body, a file."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Arrival:
    """Verified bytes that are not kept yet. ``file`` can be read from the start."""

    sha256: str
    size_bytes: int
    file: BinaryIO
    _keep: Callable[[], None]

    def keep(self) -> None:
        """Make the bytes durable under their hash; when this returns they survive a loss of power."""
        self._keep()


class PhotoStore(ABC):
    """Photos by the SHA-256 (hex) of their bytes. Anything else as a name is a ValueError.

    Every method may raise Problem photo-store-unreachable: nothing is lost, later it goes on.
    """

    def __init__(self, arriving: Path) -> None:
        self._arriving = arriving
        arriving.mkdir(parents=True, exist_ok=True)
        self._remove_stale()

    @contextmanager
    def receive(self, stream: Stream, length: int, sha256: str) -> Iterator[Arrival]:
        """Read exactly ``length`` bytes; what is not kept inside the block is gone after it.

        Problems: photo-truncated when fewer come, photo-digest-mismatch when the hash (hex) differs.
        """
        require_hash(sha256)
        with NamedTemporaryFile(dir=self._arriving, delete=False) as temporary:
            file, path = cast(BinaryIO, temporary), Path(temporary.name)
            try:
                if _copy(stream, file, length) != sha256:
                    raise Problem("photo-digest-mismatch")
                yield Arrival(sha256, length, file, lambda: self._keep(file, path, sha256))
            finally:
                path.unlink(missing_ok=True)

    def put(self, data: bytes) -> str:
        """Keep bytes made here, durably; their SHA-256 (hex). Putting them again changes nothing."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.has(sha256):
            with self.receive(_Bytes(data), len(data), sha256) as arrival:
                arrival.keep()
        return sha256

    def read(self, sha256: str) -> bytes:
        """The whole content; errors as ``open``."""
        with self.open(sha256) as file:
            return file.read()

    @abstractmethod
    def has(self, sha256: str) -> bool:
        """Whether these bytes are here."""

    @abstractmethod
    def open(self, sha256: str) -> BinaryIO:
        """A file to read from; FileNotFoundError when it is not here."""

    @abstractmethod
    def remove(self, sha256: str) -> None:
        """Destroy these bytes; that they are gone already is no error."""

    @abstractmethod
    def kept_before(self, moment: datetime) -> Iterator[str]:
        """The SHA-256 (hex) of everything that was kept last before this moment, in no order."""

    @abstractmethod
    def try_out(self) -> None:
        """Raise Unusable when photos could not be kept here."""

    @abstractmethod
    def _keep(self, file: BinaryIO, path: Path, sha256: str) -> None:
        """Make the verified bytes in ``file``, at ``path``, durable; that they are here already is no error."""

    def _remove_stale(self) -> None:
        before = time.time() - STALE_SECONDS
        for path in self._arriving.iterdir():
            # Several processes start at the same time and find the same files.
            try:
                if path.stat().st_mtime < before:
                    path.unlink()
            except FileNotFoundError:
                continue


def require_hash(sha256: str) -> str:
    """ValueError when this is no SHA-256 in hex: nothing else may become part of a path or an address."""
    if not SHA256_HEX.fullmatch(sha256):
        raise ValueError("not a SHA-256 in hex")
    return sha256


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
